import java.io.File
import java.io.FileInputStream
import java.nio.file.Files
import java.nio.file.Path
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: path-traversal
        val text = File("/srv/files/$name").readText()
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: path-traversal
        FileInputStream("/srv/files/" + name)
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val base = Path.of("/srv/files")
        // ruleid: path-traversal
        Files.readString(base.resolve(name))
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val base = Path.of("/srv/files")
        val file = base.resolve(name).normalize()
        if (!file.startsWith(base)) throw SecurityException()
        // ok: path-traversal
        Files.readString(file)
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        // ok: path-traversal
        val text = File("/srv/files/$page").readText()
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: path-traversal
        val text = File("/srv/files/terms").readText()
    }
}
