use axum::extract::Query;
use actix_web::HttpRequest;

async fn fetch(Query(params): Query<Fetch>) -> Result<String, Error> {
    // ruleid: request-forgery
    Ok(reqwest::get(&params.url).await?.text().await?)
}

async fn send(request: HttpRequest) -> Result<(), Error> {
    let client = reqwest::Client::new();
    let host = request.match_info().get("host").unwrap();
    // ruleid: request-forgery
    client.post(format!("http://{host}/hook")).send().await?;
    Ok(())
}

fn check(params: Query<Fetch>) {
    // ruleid: request-forgery
    ureq::get(&params.url).call();
}

async fn fixed() -> Result<String, Error> {
    // ok: request-forgery
    Ok(reqwest::get("https://example.com/feed").await?.text().await?)
}

async fn searched(Query(params): Query<Fetch>) -> Result<String, Error> {
    let client = reqwest::Client::new();
    // ok: request-forgery
    Ok(client.get("https://example.com/").query(&[("q", &params.q)]).send().await?.text().await?)
}

async fn item(axum::extract::Path(id): axum::extract::Path<u64>) -> Result<(), Error> {
    // ok: request-forgery
    reqwest::get(format!("https://example.com/items/{id}")).await?;
    Ok(())
}
