// What frameworks and databases hand over, and where it ends.
use actix_web::{get, web, HttpRequest, HttpResponse};
use axum::extract::{Json, Path, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::{Html, Redirect};
use sqlx::{PgPool, Row};
use std::process::Command;
use std::{env, fs, io};

mod actix {
    use super::*;

    #[get("/a")]
    async fn query(q: web::Query<Search>) {
        // ruleid: path-traversal
        fs::read(&q.file);
    }

    async fn path(path: web::Path<String>) {
        // ruleid: path-traversal
        fs::read(path.into_inner());
    }

    async fn numbers(path: web::Path<u64>) {
        // ok: path-traversal
        fs::read(format!("/srv/{}", path.into_inner()));
    }

    async fn form(form: web::Form<Search>) {
        // ruleid: path-traversal
        fs::write(&form.file, "x");
    }

    async fn json(body: web::Json<Search>) {
        // ruleid: path-traversal
        fs::remove_file(&body.file);
    }

    async fn data(settings: web::Data<Settings>) {
        // ok: path-traversal
        fs::read(&settings.file);
    }

    async fn header(request: HttpRequest) {
        let file = request.headers().get("x-file").unwrap().to_str().unwrap();
        // ruleid: path-traversal
        fs::read(file);
    }
}

async fn json(Json(body): Json<Search>) {
    // ruleid: path-traversal
    tokio::fs::read(&body.file).await;
}

async fn two(Path((folder, file)): Path<(String, String)>) {
    // ruleid: path-traversal
    fs::read_to_string(format!("/srv/{folder}/{file}"));
}

async fn raw(RawQuery(query): RawQuery) {
    // ruleid: path-traversal
    fs::read(query.unwrap());
}

async fn headers(headers: HeaderMap) {
    // ruleid: path-traversal
    fs::read(headers.get("x-file").unwrap().to_str().unwrap());
}

async fn state(State(settings): State<Settings>) {
    // ok: path-traversal
    fs::read(settings.file);
}

async fn moved(Path(to): Path<String>) -> Redirect {
    // ruleid: open-redirect
    Redirect::to(&to)
}

async fn stays(Path(to): Path<u8>) -> Redirect {
    // ok: open-redirect
    Redirect::to(&format!("/{to}"))
}

async fn shown(Path(name): Path<String>) -> Html<String> {
    // ruleid: cross-site-scripting
    Html(format!("<b>{name}</b>"))
}

#[rocket::get("/<name>")]
fn rocket_page(name: String) {
    // ruleid: path-traversal
    fs::read(name);
}

#[rocket::post("/", data = "<form>")]
fn rocket_form(form: rocket::form::Form<Search>) {
    // ruleid: path-traversal
    fs::read(&form.file);
}

#[rocket::get("/<id>")]
fn rocket_number(id: u32) {
    // ok: path-traversal
    fs::read(format!("/srv/{id}"));
}

fn warp_page() {
    warp::path::param().map(|name: String| {
        // ruleid: path-traversal
        fs::read(name);
    });
}

async fn hyper_page(request: hyper::Request<Body>) {
    // ruleid: path-traversal
    fs::read(request.headers().get("x-file").unwrap().to_str().unwrap());
}

async fn tide_page(request: tide::Request<()>) {
    // ruleid: path-traversal
    fs::read(request.param("file").unwrap());
}

fn arguments() {
    let file = env::args().nth(1).unwrap();
    // ruleid: command-injection
    Command::new(file);
    // ruleid: command-injection
    Command::new(env::var("FILE").unwrap());
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    // ruleid: path-traversal
    fs::read(line.trim());
    let other = String::new();
    // ok: path-traversal
    fs::read(other);
}

async fn queries(State(pool): State<PgPool>, Path(name): Path<String>) -> Result<(), Error> {
    // ruleid: sql-injection
    sqlx::query(&format!("SELECT * FROM t WHERE a = '{name}'")).execute(&pool).await?;
    // ruleid: sql-injection
    sqlx::query_as::<_, Item>(&format!("SELECT * FROM t WHERE a = '{name}'")).fetch_all(&pool).await?;
    // ok: sql-injection
    sqlx::query("SELECT * FROM t WHERE a = $1").bind(&name).execute(&pool).await?;
    // ok: sql-injection
    sqlx::query!("SELECT * FROM t WHERE a = $1", name).execute(&pool).await?;
    // ruleid: sql-injection
    diesel::sql_query(format!("SELECT * FROM t WHERE a = '{name}'"));
    let mut builder = sqlx::QueryBuilder::new("SELECT * FROM t WHERE a = ");
    // ok: sql-injection
    builder.push_bind(&name);
    // ruleid: sql-injection
    builder.push(&name);
    Ok(())
}

async fn postgres(client: tokio_postgres::Client, Path(name): Path<String>) -> Result<(), Error> {
    // ruleid: sql-injection
    client.query(&format!("SELECT * FROM t WHERE a = '{name}'"), &[]).await?;
    // ok: sql-injection
    client.query("SELECT * FROM t WHERE a = $1", &[&name]).await?;
    // ruleid: sql-injection
    client.batch_execute(&format!("DELETE FROM t WHERE a = '{name}'")).await?;
    Ok(())
}

fn lite(Path(name): Path<String>) -> rusqlite::Result<()> {
    let conn = rusqlite::Connection::open("shop.db")?;
    // ruleid: sql-injection
    let mut statement = conn.prepare(&format!("SELECT * FROM t WHERE a = '{name}'"))?;
    // ok: sql-injection
    let mut other = conn.prepare("SELECT * FROM t WHERE a = ?1")?;
    // ok: sql-injection
    other.query([&name])?;
    Ok(())
}

async fn requests(Path(host): Path<String>) -> Result<(), Error> {
    let client = reqwest::Client::new();
    // ruleid: request-forgery
    client.get(format!("http://{host}/")).send().await?;
    // ok: request-forgery
    client.get("http://example.com/").query(&[("q", &host)]).send().await?;
    Ok(())
}
