import javax.servlet.http.{Cookie, HttpServletResponse}

class Main {
  def a(response: HttpServletResponse, token: String) = {
    val cookie = new Cookie("session", token)
    cookie.setSecure(true)
    // ruleid: cookie-without-httponly
    cookie.setHttpOnly(false)
    response.addCookie(cookie)
  }

  def b(response: HttpServletResponse, token: String) = {
    val cookie = new Cookie("auth", token)
    cookie.setSecure(true)
    // ruleid: cookie-without-httponly
    response.addCookie(cookie)
  }

  def c(response: HttpServletResponse, token: String) = {
    val made = new Cookie("sid", token)
    made.setSecure(true)
    // ruleid: cookie-without-httponly
    made.setHttpOnly(false)
    response.addCookie(made)
  }

  def d(response: HttpServletResponse, token: String) = {
    val cookie = new Cookie("session", token)
    cookie.setSecure(true)
    cookie.setHttpOnly(true)
    // ok: cookie-without-httponly
    response.addCookie(cookie)
  }

  def e(response: HttpServletResponse, token: String) = {
    val cookie = new Cookie("auth", token)
    cookie.setHttpOnly(true)
    cookie.setSecure(true)
    // ok: cookie-without-httponly
    response.addCookie(cookie)
  }

  def f(response: HttpServletResponse, cookie: Cookie) = {
    cookie.setHttpOnly(true)
    // ok: cookie-without-httponly
    response.addCookie(cookie)
  }

  def g(id: String) = {
    // ruleid: cookie-without-httponly
    Ok("").withCookies(play.api.mvc.Cookie("sid", id, secure = true, httpOnly = false))
    // ok: cookie-without-httponly
    Ok("").withCookies(play.api.mvc.Cookie("sid", id, secure = true))
  }

  def h(id: String) = {
    // ruleid: cookie-without-httponly
    setCookie(HttpCookie("sid", value = id, secure = true, httpOnly = false)) { complete("") }
    // ok: cookie-without-httponly
    setCookie(HttpCookie("sid", value = id, secure = true, httpOnly = true)) { complete("") }
    // ruleid: cookie-without-httponly
    response.addCookie(ResponseCookie("sid", id, secure = true, httpOnly = false))
    // ok: cookie-without-httponly
    response.addCookie(ResponseCookie("sid", id, secure = true, httpOnly = true))
  }
}
