import javax.servlet.http.Cookie
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val cookie = Cookie("session", token)
        cookie.isHttpOnly = true
        // ruleid: insecure-cookie
        cookie.secure = false
        response.addCookie(cookie)
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val cookie = Cookie("auth", token)
        cookie.isHttpOnly = true
        // ruleid: insecure-cookie
        response.addCookie(cookie)
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val made = Cookie("sid", token)
        made.isHttpOnly = true
        // ruleid: insecure-cookie
        made.secure = false
        response.addCookie(made)
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val cookie = Cookie("session", token)
        cookie.isHttpOnly = true
        cookie.secure = true
        // ok: insecure-cookie
        response.addCookie(cookie)
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val cookie = Cookie("auth", token)
        cookie.secure = true
        cookie.isHttpOnly = true
        // ok: insecure-cookie
        response.addCookie(cookie)
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val cookie = kept
        cookie.secure = true
        // ok: insecure-cookie
        response.addCookie(cookie)
    }

    fun applied(response: HttpServletResponse) {
        // ruleid: insecure-cookie
        response.addCookie(Cookie("session", token).apply { isHttpOnly = true })
        // ok: insecure-cookie
        response.addCookie(Cookie("session", token).apply { secure = true })
        // ok: insecure-cookie
        response.addCookie(Cookie("session", token).also { it.secure = true })
    }
}
