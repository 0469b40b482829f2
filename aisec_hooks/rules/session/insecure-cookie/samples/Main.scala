import javax.servlet.http.{Cookie, HttpServletResponse}

class Main {
  def a(response: HttpServletResponse, token: String) = {
    val cookie = new Cookie("session", token)
    cookie.setHttpOnly(true)
    // ruleid: insecure-cookie
    cookie.setSecure(false)
    response.addCookie(cookie)
  }

  def b(response: HttpServletResponse, token: String) = {
    val cookie = new Cookie("auth", token)
    cookie.setHttpOnly(true)
    // ruleid: insecure-cookie
    response.addCookie(cookie)
  }

  def c(response: HttpServletResponse, token: String) = {
    val made = new Cookie("sid", token)
    made.setHttpOnly(true)
    // ruleid: insecure-cookie
    made.setSecure(false)
    response.addCookie(made)
  }

  def d(response: HttpServletResponse, token: String) = {
    val cookie = new Cookie("session", token)
    cookie.setHttpOnly(true)
    cookie.setSecure(true)
    // ok: insecure-cookie
    response.addCookie(cookie)
  }

  def e(response: HttpServletResponse, token: String) = {
    val cookie = new Cookie("auth", token)
    cookie.setSecure(true)
    cookie.setHttpOnly(true)
    // ok: insecure-cookie
    response.addCookie(cookie)
  }

  def f(response: HttpServletResponse, cookie: Cookie) = {
    cookie.setSecure(true)
    // ok: insecure-cookie
    response.addCookie(cookie)
  }

  def g(id: String) = {
    // ruleid: insecure-cookie
    Ok("").withCookies(play.api.mvc.Cookie("sid", id, secure = false, httpOnly = true))
    // ok: insecure-cookie
    Ok("").withCookies(play.api.mvc.Cookie("sid", id, secure = true, httpOnly = true))
    // ok: insecure-cookie
    Ok("").withCookies(play.api.mvc.Cookie("sid", "", secure = false))
  }

  def h(id: String) = {
    // ruleid: insecure-cookie
    setCookie(HttpCookie("sid", value = id, httpOnly = true, secure = false)) { complete("") }
    // ok: insecure-cookie
    setCookie(HttpCookie("sid", value = id, httpOnly = true, secure = true)) { complete("") }
    // ruleid: insecure-cookie
    response.addCookie(ResponseCookie("sid", id, secure = false))
    // ok: insecure-cookie
    response.addCookie(ResponseCookie("sid", id, secure = true))
  }
}
