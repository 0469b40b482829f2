import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse
import org.springframework.expression.spel.standard.SpelExpressionParser

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val parser = SpelExpressionParser()
        // ruleid: expression-injection
        parser.parseExpression(request.getParameter("e")).getValue()
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: expression-injection
        org.mvel2.MVEL.eval(name)
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val parser = SpelExpressionParser()
        // ruleid: expression-injection
        parser.parseExpression("names[$name]").getValue()
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val parser = SpelExpressionParser()
        // ok: expression-injection
        parser.parseExpression("name").getValue(name)
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        // ok: expression-injection
        org.mvel2.MVEL.eval("a + " + page)
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: expression-injection
        org.mvel2.MVEL.eval("1 + 1")
    }
}
