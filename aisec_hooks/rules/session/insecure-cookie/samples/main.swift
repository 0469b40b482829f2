import Vapor

func cookies(token: String) {
    // ruleid: insecure-cookie
    let open = HTTPCookies.Value(string: token, isSecure: false, isHTTPOnly: true)
    // ok: insecure-cookie
    let safe = HTTPCookies.Value(string: token, isSecure: true, isHTTPOnly: true)
    var cookie = HTTPCookies.Value(string: token)
    // ruleid: insecure-cookie
    cookie.isSecure = false
    // ok: insecure-cookie
    cookie.isSecure = true
    // ruleid: insecure-cookie
    let other = HTTPCookies.Value(string: token, isSecure: false)
    // ok: insecure-cookie
    let shown = Label(isSecure)
}
