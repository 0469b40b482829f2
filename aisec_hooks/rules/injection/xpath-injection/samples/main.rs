use axum::extract::{Path, Query};
use sxd_xpath::{evaluate_xpath, Factory};

fn find(Query(params): Query<Find>, document: &Document) {
    // ruleid: xpath-injection
    evaluate_xpath(document, &format!("//user[@name='{}']", params.name));
}

fn built(Path(name): Path<String>) {
    // ruleid: xpath-injection
    Factory::new().build(&format!("//user[@name='{name}']"));
}

fn whole(Query(params): Query<Find>, document: &Document) {
    // ruleid: xpath-injection
    evaluate_xpath(document, &params.query);
}

fn constant(document: &Document) {
    // ok: xpath-injection
    evaluate_xpath(document, "//user");
}

fn variable() {
    // ok: xpath-injection
    Factory::new().build("//user[@name=$name]");
}

fn number(Path(id): Path<u32>, document: &Document) {
    // ok: xpath-injection
    evaluate_xpath(document, &format!("//user[@id={id}]"));
}
