import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun next(request: HttpServletRequest, answer: HttpServletResponse) {
        val target = request.getParameter("next")
        // ruleid: protection-removed
        answer.sendRedirect(target)
    }

    fun file(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("file")
        // ruleid: protection-removed
        java.io.FileInputStream("/srv/files/" + name)
    }

    fun again(request: HttpServletRequest, response: HttpServletResponse) {
        val target = request.getParameter("next")
        // ruleid: protection-removed
        response.sendRedirect(target)
    }

    fun moved(request: HttpServletRequest, response: HttpServletResponse) {
        val target = request.getParameter("next")
        if (target != "/") throw SecurityException()
        // ok: protection-removed
        response.sendRedirect(target)
    }

    fun another(request: HttpServletRequest, response: HttpServletResponse) {
        val target = request.getParameter("next")
        if (target != "/orders") throw SecurityException()
        // ok: protection-removed
        response.sendRedirect(target)
    }

    fun before(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: protection-removed
        response.sendRedirect(request.getParameter("next"))
    }
}
