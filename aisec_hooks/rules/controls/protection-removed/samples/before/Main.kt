import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun next(request: HttpServletRequest, answer: HttpServletResponse) {
        val target = request.getParameter("next")
        if (target != "/home") throw SecurityException()
        answer.sendRedirect(target)
    }

    fun file(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("file")
        if (name !in setOf("terms", "prices")) throw SecurityException()
        java.io.FileInputStream("/srv/files/" + name)
    }

    fun again(request: HttpServletRequest, response: HttpServletResponse) {
        val target = request.getParameter("next")
        if (target != "/home") throw SecurityException()
        response.sendRedirect(target)
    }

    fun moved(request: HttpServletRequest, response: HttpServletResponse) {
        val target = request.getParameter("next")
        if (target != "/") throw SecurityException()
        response.sendRedirect(target)
    }

    fun another(request: HttpServletRequest, response: HttpServletResponse) {
        val target = request.getParameter("next")
        if (target != "/orders") throw SecurityException()
        response.sendRedirect(target)
    }

    fun before(request: HttpServletRequest, response: HttpServletResponse) {
        response.sendRedirect(request.getParameter("next"))
    }
}
