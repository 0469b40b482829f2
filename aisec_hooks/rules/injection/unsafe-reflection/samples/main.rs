use axum::extract::{Path, Query};
use libloading::Library;

async fn load(Query(params): Query<Load>) -> Result<(), Error> {
    // ruleid: unsafe-reflection
    let library = unsafe { Library::new(&params.library)? };
    Ok(())
}

async fn plugin(Path(name): Path<String>) -> Result<(), Error> {
    // ruleid: unsafe-reflection
    let library = unsafe { libloading::Library::new(format!("{name}.so"))? };
    Ok(())
}

async fn codec(Query(params): Query<Load>) -> Result<(), Error> {
    let path = "/opt/codecs/".to_string() + &params.name;
    // ruleid: unsafe-reflection
    let library = unsafe { Library::new(path)? };
    Ok(())
}

async fn fixed() -> Result<(), Error> {
    // ok: unsafe-reflection
    let library = unsafe { Library::new("/usr/lib/libm.so.6")? };
    Ok(())
}

async fn chosen(Path(name): Path<String>) -> Result<(), Error> {
    let path = match name.as_str() {
        "png" => "/usr/lib/shop/libpng.so",
        _ => "/usr/lib/shop/libjpg.so",
    };
    // ok: unsafe-reflection
    let library = unsafe { Library::new(path)? };
    Ok(())
}

async fn numbered(Path(number): Path<u8>) -> Result<(), Error> {
    // ok: unsafe-reflection
    let library = unsafe { Library::new(format!("/opt/codecs/{number}.so"))? };
    Ok(())
}
