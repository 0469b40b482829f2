import dev.langchain4j.data.message.SystemMessage
import dev.langchain4j.data.message.UserMessage
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: prompt-injection
        SystemMessage.from("You are " + name)
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: prompt-injection
        SystemMessage("You speak $name")
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        // ruleid: prompt-injection
        SystemMessage.from(request.getParameter("rules"))
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ok: prompt-injection
        UserMessage.from(name)
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: prompt-injection
        SystemMessage.from("You answer in one sentence.")
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val words = request.getParameter("n").toInt()
        // ok: prompt-injection
        SystemMessage.from("Words: " + words)
    }
}
