use axum::extract::{Path, Query};
use tracing::info;

fn login(Query(params): Query<Login>) {
    // ruleid: log-injection
    info!("login of {}", params.name);
}

fn failed(Path(name): Path<String>) {
    // ruleid: log-injection
    log::warn!("no user {name}");
}

fn error(Query(params): Query<Login>) {
    // ruleid: log-injection
    tracing::error!("cannot read {}", params.file);
}

fn escaped(Path(name): Path<String>) {
    // ok: log-injection
    log::warn!("no user {}", name.escape_debug());
}

fn number(Path(id): Path<u32>) {
    // ok: log-injection
    info!("item {id}");
}

fn constant() {
    // ok: log-injection
    info!("started");
}
