use axum::extract::Query;
use mlua::Lua;
use rhai::Engine;

async fn run(Query(params): Query<Run>) -> Result<(), Error> {
    let lua = Lua::new();
    // ruleid: code-injection
    lua.load(&params.code).exec()?;
    Ok(())
}

async fn compute(Query(params): Query<Run>) -> Result<i64, Error> {
    // ruleid: code-injection
    Ok(Engine::new().eval::<i64>(&params.formula)?)
}

async fn called(Query(params): Query<Run>) -> Result<i64, Error> {
    let engine = Engine::new();
    // ruleid: code-injection
    Ok(engine.eval::<i64>(&format!("f({})", params.value))?)
}

async fn fixed() -> Result<i64, Error> {
    // ok: code-injection
    Ok(Engine::new().eval::<i64>("40 + 2")?)
}

async fn given(Query(params): Query<Run>) -> Result<(), Error> {
    let lua = Lua::new();
    lua.globals().set("value", params.value)?;
    // ok: code-injection
    lua.load("print(value)").exec()?;
    Ok(())
}

async fn number(axum::extract::Path(n): axum::extract::Path<i64>) -> Result<i64, Error> {
    // ok: code-injection
    Ok(Engine::new().eval::<i64>(&format!("f({n})"))?)
}
