use actix_web::{web, HttpResponse};
use axum::extract::Query;
use axum::response::Redirect;

const KNOWN: [&str; 2] = ["/home", "/cart"];

async fn login(Query(params): Query<Login>) -> Redirect {
    // ruleid: open-redirect
    Redirect::to(&params.next)
}

async fn back(query: web::Query<Login>) -> HttpResponse {
    // ruleid: open-redirect
    HttpResponse::Found().append_header(("Location", query.next.clone())).finish()
}

async fn moved(Query(params): Query<Login>) -> Redirect {
    // ruleid: open-redirect
    Redirect::permanent(&format!("https://{}/", params.host))
}

async fn home() -> Redirect {
    // ok: open-redirect
    Redirect::to("/home")
}

async fn item(axum::extract::Path(id): axum::extract::Path<u64>) -> Redirect {
    // ok: open-redirect
    Redirect::to(&format!("/items/{id}"))
}

async fn listed(Query(params): Query<Login>) -> Redirect {
    if KNOWN.contains(&params.next.as_str()) {
        // ok: open-redirect
        return Redirect::to(&params.next);
    }
    Redirect::to("/home")
}
