use axum::extract::Query;
use axum::response::Redirect;
use std::fs;

const KNOWN: [&str; 2] = ["/", "/orders"];

async fn next(Query(query): Query<Next>) -> Redirect {
    // ruleid: protection-removed
    Redirect::to(&query.next)
}

async fn file(Query(query): Query<Named>) -> Vec<u8> {
    let name = query.name;
    // ruleid: protection-removed
    fs::read(format!("/srv/files/{name}")).unwrap()
}

async fn again(Query(query): Query<Next>) -> Redirect {
    let target = query.next;
    // ruleid: protection-removed
    Redirect::permanent(&target)
}

async fn moved(Query(query): Query<Next>) -> Redirect {
    let target = query.next.as_str();
    if !KNOWN.contains(&target) {
        panic!("elsewhere");
    }
    // ok: protection-removed
    Redirect::to(target)
}

async fn before(Query(query): Query<Next>) -> Redirect {
    // ok: protection-removed
    Redirect::to(&query.next)
}

async fn fixed() -> Redirect {
    // ok: protection-removed
    Redirect::to("/orders")
}
