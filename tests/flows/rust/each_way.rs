// Each way in which a flow ends, with its risky twin.
use actix_web::HttpRequest;
use axum::extract::Query;
use axum::response::Html;
use rusqlite::Connection;
use std::collections::HashMap;
use std::fs;
use uuid::Uuid;

const COLUMNS: [&str; 2] = ["name", "price"];
const HOSTS: [&str; 2] = ["example.com", "www.example.com"];

// ends: sanitizer
fn sanitizer(Query(q): Query<Search>) -> Html<String> {
    if q.plain {
        // ok: cross-site-scripting
        return Html(format!("<p>{}", html_escape::encode_text(&q.name)));
    }
    // ruleid: cross-site-scripting
    Html(format!("<p>{}", q.name.trim()))
}

// ends: number
fn number(Query(q): Query<Search>, conn: &Connection) -> Result<(), Error> {
    let id: i64 = q.id.parse()?;
    // ok: sql-injection
    conn.execute(&format!("SELECT * FROM t WHERE id = {id}"), [])?;
    // ruleid: sql-injection
    conn.execute(&format!("SELECT * FROM t WHERE id = {}", q.id), [])?;
    Ok(())
}

// ends: boolean
fn boolean(Query(q): Query<Search>, conn: &Connection) {
    // ok: sql-injection
    conn.execute(&format!("SELECT * FROM t WHERE sold = {}", q.sold == "yes"), []);
    // ruleid: sql-injection
    conn.execute(&format!("SELECT * FROM t WHERE sold = {}", q.sold), []);
}

// ends: enumeration
fn enumeration(Query(q): Query<Search>, conn: &Connection) {
    let colour = match q.colour.as_str() {
        "red" => "ff0000",
        _ => "00ff00",
    };
    // ok: sql-injection
    conn.execute(&format!("SELECT * FROM t WHERE colour = '{colour}'"), []);
    let other = match q.colour.as_str() {
        "red" => "ff0000",
        other => other,
    };
    // ruleid: sql-injection
    conn.execute(&format!("SELECT * FROM t WHERE colour = '{other}'"), []);
}

// ends: uuid
fn identifier(Query(q): Query<Search>, conn: &Connection) -> Result<(), Error> {
    let id = Uuid::parse_str(&q.id)?;
    // ok: sql-injection
    conn.execute(&format!("SELECT * FROM t WHERE id = '{}'", id), [])?;
    // ruleid: sql-injection
    conn.execute(&format!("SELECT * FROM t WHERE id = '{}'", q.id.trim()), [])?;
    Ok(())
}

// ends: constant set
fn constant_set(Query(q): Query<Search>, conn: &Connection) {
    let column = q.column.as_str();
    if COLUMNS.contains(&column) {
        // ok: sql-injection
        conn.execute(&format!("SELECT * FROM t ORDER BY {column}"), []);
    }
    if !COLUMNS.contains(&column) {
        // ruleid: sql-injection
        conn.execute(&format!("SELECT * FROM t ORDER BY {column}"), []);
    }
}

// ends: binding
fn binding(Query(q): Query<Search>, conn: &Connection) {
    // ok: sql-injection
    conn.execute("SELECT * FROM t WHERE name = ?1", [&q.name]);
    // ruleid: sql-injection
    conn.execute(&("SELECT * FROM t WHERE name = '".to_string() + &q.name + "'"), []);
}

// ends: containment
fn containment(Query(q): Query<Search>) -> Result<(), Error> {
    let path = fs::canonicalize(format!("/srv/files/{}", q.file))?;
    if path.starts_with("/srv/files") {
        // ok: path-traversal
        fs::read(path)?;
    }
    let raw = format!("/srv/files/{}", q.file);
    if raw.starts_with("/srv/files") {
        // ruleid: path-traversal
        fs::read(raw)?;
    }
    Ok(())
}

// ends: host
async fn host(request: HttpRequest) -> Result<(), Error> {
    let address = request.match_info().get("url").unwrap();
    let target = url::Url::parse(address)?;
    if HOSTS.contains(&target.host_str().unwrap()) {
        // ok: request-forgery
        reqwest::get(address).await?;
    }
    if !HOSTS.contains(&target.host_str().unwrap()) {
        // ruleid: request-forgery
        reqwest::get(address).await?;
    }
    Ok(())
}

// ends: guard that returns
fn guard_that_returns(Query(q): Query<Search>, conn: &Connection) {
    let plain = regex::Regex::new("^[a-z]+$").unwrap();
    let table = q.table;
    if !plain.is_match(&table) {
        return;
    }
    // ok: sql-injection
    conn.execute(&format!("SELECT * FROM {table}"), []);
    let other = q.other;
    if !plain.is_match(&other) {
        eprintln!("odd table");
    }
    // ruleid: sql-injection
    conn.execute(&format!("SELECT * FROM {other}"), []);
}

// ends: guard that raises
fn guard_that_raises(Query(q): Query<Search>, conn: &Connection) {
    let table = q.table.as_str();
    if !COLUMNS.contains(&table) {
        panic!("no such table");
    }
    // ok: sql-injection
    conn.execute(&format!("SELECT * FROM {table}"), []);
    let other = q.other.as_str();
    if other == "" {
        panic!("no table");
    }
    // ruleid: sql-injection
    conn.execute(&format!("SELECT * FROM {other}"), []);
}

// ends: reassignment
fn reassignment(Query(q): Query<Search>, conn: &Connection) {
    let mut table = q.table;
    table = "prices".to_string();
    // ok: sql-injection
    conn.execute(&format!("SELECT * FROM {table}"), []);
    let mut other = "prices".to_string();
    other = q.other;
    // ruleid: sql-injection
    conn.execute(&format!("SELECT * FROM {other}"), []);
}

// ends: constant branch
fn constant_branch(Query(q): Query<Search>, conn: &Connection) {
    let mut table = q.table;
    if 7 * 6 - 2 > 30 {
        table = "prices".to_string();
    }
    // ok: sql-injection
    conn.execute(&format!("SELECT * FROM {table}"), []);
    let mut other = q.other;
    if 7 * 6 - 2 < 30 {
        other = "prices".to_string();
    }
    // ruleid: sql-injection
    conn.execute(&format!("SELECT * FROM {other}"), []);
}
