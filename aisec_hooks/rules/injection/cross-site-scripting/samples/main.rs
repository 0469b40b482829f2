use actix_web::{web, HttpResponse};
use axum::extract::{Path, Query};
use axum::response::Html;

async fn hello(Path(name): Path<String>) -> Html<String> {
    // ruleid: cross-site-scripting
    Html(format!("<p>Hello {name}</p>"))
}

async fn search(query: web::Query<Search>) -> HttpResponse {
    // ruleid: cross-site-scripting
    HttpResponse::Ok().content_type("text/html").body(format!("<p>{}</p>", query.q))
}

async fn note(Query(query): Query<Search>) -> impl warp::Reply {
    // ruleid: cross-site-scripting
    warp::reply::html("<b>".to_string() + &query.q)
}

async fn escaped(Path(name): Path<String>) -> Html<String> {
    // ok: cross-site-scripting
    Html(format!("<p>Hello {}</p>", html_escape::encode_text(&name)))
}

async fn plain(query: web::Query<Search>) -> HttpResponse {
    // ok: cross-site-scripting
    HttpResponse::Ok().content_type("text/plain").body(format!("{}", query.q))
}

async fn count(Path(number): Path<u32>) -> Html<String> {
    // ok: cross-site-scripting
    Html(format!("<p>{number}</p>"))
}
