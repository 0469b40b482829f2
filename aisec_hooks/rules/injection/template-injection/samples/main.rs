use axum::extract::Query;
use tera::{Context, Tera};

async fn hello(Query(params): Query<Hello>) -> Result<String, Error> {
    // ruleid: template-injection
    Ok(Tera::one_off(&params.template, &Context::new(), true)?)
}

async fn greet(Query(params): Query<Hello>) -> Result<String, Error> {
    // ruleid: template-injection
    Ok(Tera::one_off(&format!("Hello {}", params.name), &Context::new(), true)?)
}

async fn bars(Query(params): Query<Hello>) -> Result<String, Error> {
    let engine = handlebars::Handlebars::new();
    // ruleid: template-injection
    Ok(engine.render_template(&params.template, &())?)
}

async fn constant(Query(params): Query<Hello>) -> Result<String, Error> {
    let mut context = Context::new();
    context.insert("name", &params.name);
    // ok: template-injection
    Ok(Tera::one_off("Hello {{ name }}", &context, true)?)
}

async fn named(Query(params): Query<Hello>) -> Result<String, Error> {
    let engine = handlebars::Handlebars::new();
    // ok: template-injection
    Ok(engine.render_template("Hello {{name}}", &params.name)?)
}

async fn number(axum::extract::Path(id): axum::extract::Path<u64>) -> Result<String, Error> {
    // ok: template-injection
    Ok(Tera::one_off(&format!("Item {id}"), &Context::new(), true)?)
}
