import java.net.URLEncoder
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: header-injection
        response.setHeader("X-Name", name)
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: header-injection
        response.addHeader("Content-Disposition", "attachment; filename=$name")
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        // ruleid: header-injection
        response.setHeader("X-Agent", request.getHeader("User-Agent"))
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ok: header-injection
        response.setHeader("X-Name", URLEncoder.encode(name, "UTF-8"))
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        // ok: header-injection
        response.setHeader("X-Page", page.toString())
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: header-injection
        response.setHeader("X-Name", "shop")
    }
}
