import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: command-injection
        ProcessBuilder("sh", "-c", "ping $name").start()
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val command = "ping " + name
        // ruleid: command-injection
        Runtime.getRuntime().exec(command)
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: command-injection
        Runtime.getRuntime().exec(arrayOf("sh", "-c", "ping ${name.trim()}"))
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ok: command-injection
        ProcessBuilder("ping", "--", name).start()
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: command-injection
        Runtime.getRuntime().exec("uptime")
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        // ok: command-injection
        Runtime.getRuntime().exec("ping -c $page localhost")
    }
}
