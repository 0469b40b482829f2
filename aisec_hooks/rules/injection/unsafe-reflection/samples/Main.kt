import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        // ruleid: unsafe-reflection
        Class.forName(request.getParameter("name")).getDeclaredConstructor().newInstance()
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: unsafe-reflection
        Class.forName("shop." + name)
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: unsafe-reflection
        javaClass.classLoader.loadClass(name)
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        if (name !in setOf("Circle", "Square")) throw SecurityException()
        // ok: unsafe-reflection
        Class.forName("shop." + name)
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: unsafe-reflection
        Class.forName("shop.Circle")
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        // ok: unsafe-reflection
        Class.forName("shop.Page" + page)
    }
}
