import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        // ruleid: trust-boundary
        request.session.setAttribute("role", request.getParameter("role"))
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val plan = request.getParameter("plan")
        // ruleid: trust-boundary
        request.getSession().setAttribute("plan", plan)
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        // ruleid: trust-boundary
        request.session.setAttribute("agent", "${request.getHeader("User-Agent")}")
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val role = request.getParameter("role")
        if (role !in setOf("reader", "editor")) throw SecurityException()
        // ok: trust-boundary
        request.session.setAttribute("role", role)
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: trust-boundary
        request.session.setAttribute("page", request.getParameter("page").toInt())
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: trust-boundary
        request.session.setAttribute("theme", "dark")
    }
}
