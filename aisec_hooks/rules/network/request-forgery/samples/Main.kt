import java.net.URL
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse
import okhttp3.Request

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        // ruleid: request-forgery
        URL(request.getParameter("url")).readText()
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: request-forgery
        URL("https://" + name + "/status").openStream()
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: request-forgery
        Request.Builder().url("http://$name/").build()
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        if (name !in setOf("a.example", "b.example")) throw SecurityException()
        // ok: request-forgery
        URL("https://$name/").openStream()
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        // ok: request-forgery
        URL("https://shop.example/$page").readText()
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: request-forgery
        URL("https://shop.example/").readText()
    }
}
