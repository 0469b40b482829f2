import javax.servlet.http.Cookie
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val cookie = Cookie("session", token)
        cookie.secure = true
        // ruleid: cookie-without-httponly
        cookie.isHttpOnly = false
        response.addCookie(cookie)
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val cookie = Cookie("auth", token)
        cookie.secure = true
        // ruleid: cookie-without-httponly
        response.addCookie(cookie)
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val made = Cookie("sid", token)
        made.secure = true
        // ruleid: cookie-without-httponly
        made.isHttpOnly = false
        response.addCookie(made)
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val cookie = Cookie("session", token)
        cookie.secure = true
        cookie.isHttpOnly = true
        // ok: cookie-without-httponly
        response.addCookie(cookie)
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val cookie = Cookie("auth", token)
        cookie.isHttpOnly = true
        cookie.secure = true
        // ok: cookie-without-httponly
        response.addCookie(cookie)
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val cookie = kept
        cookie.isHttpOnly = true
        // ok: cookie-without-httponly
        response.addCookie(cookie)
    }

    fun applied(response: HttpServletResponse) {
        // ruleid: cookie-without-httponly
        response.addCookie(Cookie("session", token).apply { secure = true })
        // ok: cookie-without-httponly
        response.addCookie(Cookie("session", token).apply { isHttpOnly = true })
        // ok: cookie-without-httponly
        response.addCookie(Cookie("session", token).also { it.isHttpOnly = true })
    }
}
