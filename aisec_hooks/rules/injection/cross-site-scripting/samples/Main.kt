import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse
import org.owasp.encoder.Encode

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: cross-site-scripting
        response.writer.println("<p>$name</p>")
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: cross-site-scripting
        response.getWriter().write("<p>" + name + "</p>")
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        // ruleid: cross-site-scripting
        response.writer.print(request.getHeader("User-Agent"))
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ok: cross-site-scripting
        response.writer.println("<p>${Encode.forHtml(name)}</p>")
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        // ok: cross-site-scripting
        response.writer.println("<p>$page</p>")
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: cross-site-scripting
        response.writer.println("<p>Hello</p>")
    }
}
