use actix_web::cookie::Cookie;

fn session(token: String) -> Cookie<'static> {
    // ruleid: cookie-without-httponly
    Cookie::build("session", token).path("/").http_only(false).finish()
}

fn kept(token: String) -> Cookie<'static> {
    // ok: cookie-without-httponly
    Cookie::build("session", token).secure(true).http_only(true).finish()
}

fn changed(cookie: &mut Cookie<'static>, secure: bool) {
    // ruleid: cookie-without-httponly
    cookie.set_http_only(false);
    // ok: cookie-without-httponly
    cookie.set_http_only(true);
    // ok: cookie-without-httponly
    cookie.set_http_only(secure);
}

fn layers(store: Store, key: Key) {
    // ruleid: cookie-without-httponly
    let layer = SessionManagerLayer::new(store).with_http_only(false);
    // ok: cookie-without-httponly
    let layer = SessionManagerLayer::new(store).with_http_only(true);
    // ruleid: cookie-without-httponly
    let made = SessionMiddleware::builder(store, key).cookie_http_only(false).build();
    // ok: cookie-without-httponly
    let made = SessionMiddleware::builder(store, key).cookie_http_only(true).build();
}
