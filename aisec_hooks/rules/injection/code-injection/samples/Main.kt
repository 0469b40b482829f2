import javax.script.ScriptEngineManager
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val engine = ScriptEngineManager().getEngineByName("js")
        // ruleid: code-injection
        engine.eval(request.getParameter("f"))
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val engine = ScriptEngineManager().getEngineByName("js")
        // ruleid: code-injection
        engine.eval("f(" + name + ")")
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val engine = ScriptEngineManager().getEngineByName("js")
        // ruleid: code-injection
        engine.eval("f($name)")
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val engine = ScriptEngineManager().getEngineByName("js")
        // ok: code-injection
        engine.eval("1 + 1")
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val engine = ScriptEngineManager().getEngineByName("js")
        engine.put("name", name)
        // ok: code-injection
        engine.eval("f(name)")
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        val engine = ScriptEngineManager().getEngineByName("js")
        // ok: code-injection
        engine.eval("f(" + page + ")")
    }
}
