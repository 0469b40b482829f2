import java.util.regex.Pattern
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: regex-injection
        Pattern.compile(name)
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: regex-injection
        Regex("^" + name)
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val text: String = load()
        // ruleid: regex-injection
        text.replaceAll(name, "")
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ok: regex-injection
        Pattern.compile(Pattern.quote(name))
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ok: regex-injection
        Regex(Regex.escape(name))
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ok: regex-injection
        name.replaceAll("[a-z]+", "")
    }
}
