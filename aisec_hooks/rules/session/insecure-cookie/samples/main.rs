use actix_web::cookie::Cookie;

fn session(token: String) -> Cookie<'static> {
    // ruleid: insecure-cookie
    Cookie::build("session", token).path("/").secure(false).finish()
}

fn kept(token: String) -> Cookie<'static> {
    // ok: insecure-cookie
    Cookie::build("session", token).secure(true).http_only(true).finish()
}

fn changed(cookie: &mut Cookie<'static>, secure: bool) {
    // ruleid: insecure-cookie
    cookie.set_secure(false);
    // ok: insecure-cookie
    cookie.set_secure(true);
    // ok: insecure-cookie
    cookie.set_secure(secure);
}

fn layers(store: Store, key: Key) {
    // ruleid: insecure-cookie
    let layer = SessionManagerLayer::new(store).with_secure(false);
    // ok: insecure-cookie
    let layer = SessionManagerLayer::new(store).with_secure(true);
    // ruleid: insecure-cookie
    let made = SessionMiddleware::builder(store, key).cookie_secure(false).build();
    // ok: insecure-cookie
    let made = SessionMiddleware::builder(store, key).cookie_secure(true).build();
}
