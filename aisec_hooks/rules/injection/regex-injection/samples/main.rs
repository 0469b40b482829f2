use axum::extract::{Path, Query};
use fancy_regex::Regex;

fn find(Query(params): Query<Find>) {
    // ruleid: regex-injection
    let found = Regex::new(&params.pattern);
}

fn within(Path(text): Path<String>) {
    // ruleid: regex-injection
    let found = fancy_regex::Regex::new(&format!("^{text}$"));
}

fn other(Query(params): Query<Find>) {
    // ruleid: regex-injection
    let found = pcre2::bytes::Regex::new(&params.pattern);
}

fn linear(Query(params): Query<Find>) {
    // ok: regex-injection
    let found = regex::Regex::new(&params.pattern);
}

fn escaped(Path(text): Path<String>) {
    // ok: regex-injection
    let found = Regex::new(&fancy_regex::escape(&text));
}

fn constant() {
    // ok: regex-injection
    let found = Regex::new("^[a-z]+(?=x)$");
}
