import freemarker.template.Template
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse
import org.apache.velocity.VelocityContext
import org.apache.velocity.app.Velocity

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: template-injection
        Velocity.evaluate(VelocityContext(), null, "page", name)
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: template-injection
        Template("page", "<p>" + name, null)
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: template-injection
        Template("page", "<p>$name", null)
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val context = VelocityContext()
        context.put("name", name)
        // ok: template-injection
        Velocity.evaluate(context, null, "page", "<p>\$name</p>")
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: template-injection
        Template("page", "<p>", null)
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        // ok: template-injection
        Template("page", "<p>" + page, null)
    }
}
