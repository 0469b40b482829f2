// What a path is checked for after it was resolved, however its errors are told.
use rocket::get;
use std::fs;
use std::path::{Path, PathBuf};

fn resolved(base: &Path, name: &str) -> Option<PathBuf> {
    let base = base.canonicalize().ok()?;
    let full = base.join(name).canonicalize().ok()?;
    if full.starts_with(&base) { Some(full) } else { None }
}

fn unresolved(base: &Path, name: &str) -> Option<PathBuf> {
    let full = base.join(name);
    if full.starts_with(base) { Some(full) } else { None }
}

#[get("/a?<name>")]
fn in_a_function(base: &Path, name: &str) -> Result<String, Status> {
    let path = resolved(base, name).ok_or(Status::NotFound)?;
    // ok: path-traversal
    fs::read_to_string(path).map_err(|_| Status::NotFound)
}

#[get("/b?<name>")]
fn not_in_a_function(base: &Path, name: &str) -> Result<String, Status> {
    let path = unresolved(base, name).ok_or(Status::NotFound)?;
    // ruleid: path-traversal
    fs::read_to_string(path).map_err(|_| Status::NotFound)
}

#[get("/c?<name>")]
fn of_a_constant(name: &str) -> Result<String, Status> {
    let full = Path::new("/srv").join(name).canonicalize().map_err(|_| Status::NotFound)?;
    if !full.starts_with("/srv") {
        return Err(Status::NotFound);
    }
    // ok: path-traversal
    fs::read_to_string(full).map_err(|_| Status::NotFound)
}

#[get("/d?<name>")]
fn without_a_check(name: &str) -> Result<String, Status> {
    let full = Path::new("/srv").join(name).canonicalize().map_err(|_| Status::NotFound)?;
    // ruleid: path-traversal
    fs::read_to_string(full).map_err(|_| Status::NotFound)
}
