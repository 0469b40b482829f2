import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        // ruleid: open-redirect
        response.sendRedirect(request.getParameter("next"))
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val next = request.getParameter("next") ?: "/"
        // ruleid: open-redirect
        response.sendRedirect(next)
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val host = request.getHeader("X-Host")
        // ruleid: open-redirect
        response.sendRedirect("https://$host/")
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val pages = mapOf("home" to "/", "orders" to "/orders")
        val next = request.getParameter("next")
        // ok: open-redirect
        response.sendRedirect(pages[next] ?: "/")
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        // ok: open-redirect
        response.sendRedirect("/orders/$page")
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: open-redirect
        response.sendRedirect("/orders")
    }
}
