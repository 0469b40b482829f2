use actix_web::{web, HttpRequest};
use axum::extract::Path;
use std::fs;

async fn show(Path(name): Path<String>) -> Result<String, Error> {
    // ruleid: path-traversal
    Ok(fs::read_to_string(format!("/srv/files/{name}"))?)
}

async fn remove(request: HttpRequest) -> Result<(), Error> {
    let name = request.match_info().get("name").unwrap();
    // ruleid: path-traversal
    std::fs::remove_file(std::path::Path::new("/srv/files").join(name))?;
    Ok(())
}

async fn save(form: web::Form<Upload>) -> Result<(), Error> {
    // ruleid: path-traversal
    tokio::fs::write(&form.path, &form.text).await?;
    Ok(())
}

async fn number(Path(id): Path<u32>) -> Result<String, Error> {
    // ok: path-traversal
    Ok(fs::read_to_string(format!("/srv/files/{id}"))?)
}

async fn only_name(request: HttpRequest) -> Result<(), Error> {
    let name = std::path::Path::new(request.match_info().get("name").unwrap()).file_name().unwrap();
    // ok: path-traversal
    fs::remove_file(std::path::Path::new("/srv/files").join(name))?;
    Ok(())
}

async fn constant() -> Result<String, Error> {
    // ok: path-traversal
    Ok(fs::read_to_string("/srv/files/index.html")?)
}
