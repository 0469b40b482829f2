import Vapor

func cookies(token: String) {
    // ruleid: cookie-without-httponly
    let open = HTTPCookies.Value(string: token, isSecure: true, isHTTPOnly: false)
    // ok: cookie-without-httponly
    let safe = HTTPCookies.Value(string: token, isSecure: true, isHTTPOnly: true)
    var cookie = HTTPCookies.Value(string: token)
    // ruleid: cookie-without-httponly
    cookie.isHTTPOnly = false
    // ok: cookie-without-httponly
    cookie.isHTTPOnly = true
    // ruleid: cookie-without-httponly
    let other = HTTPCookies.Value(string: token, isHTTPOnly: false)
    // ok: cookie-without-httponly
    let count = cookie.string.count
}
