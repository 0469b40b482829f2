use axum::extract::Query;
use axum::response::Redirect;
use std::fs;

const KNOWN: [&str; 2] = ["/", "/orders"];

async fn next(Query(query): Query<Next>) -> Redirect {
    if !KNOWN.contains(&query.next.as_str()) {
        panic!("elsewhere");
    }
    Redirect::to(&query.next)
}

async fn file(Query(query): Query<Named>) -> Vec<u8> {
    let name = query.name;
    if name.contains("..") {
        return Vec::new();
    }
    fs::read(format!("/srv/files/{name}")).unwrap()
}

async fn again(Query(query): Query<Next>) -> Redirect {
    let target = query.next;
    if !KNOWN.contains(&target.as_str()) {
        return Redirect::to("/");
    }
    Redirect::permanent(&target)
}

async fn moved(Query(query): Query<Next>) -> Redirect {
    let target = query.next.as_str();
    if target != "/" {
        panic!("elsewhere");
    }
    Redirect::to(target)
}

async fn before(Query(query): Query<Next>) -> Redirect {
    Redirect::to(&query.next)
}

async fn fixed() -> Redirect {
    Redirect::to("/orders")
}
