import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse
import javax.xml.xpath.XPathFactory

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val xpath = XPathFactory.newInstance().newXPath()
        // ruleid: xpath-injection
        xpath.evaluate("//user[@name='" + name + "']", document)
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val xpath = XPathFactory.newInstance().newXPath()
        // ruleid: xpath-injection
        xpath.compile("//user[@id=$name]")
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val xpath = XPathFactory.newInstance().newXPath()
        // ruleid: xpath-injection
        xpath.compile(request.getParameter("path"))
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val xpath = XPathFactory.newInstance().newXPath()
        xpath.setXPathVariableResolver { name }
        // ok: xpath-injection
        xpath.compile("//user[@name = \$name]")
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        val xpath = XPathFactory.newInstance().newXPath()
        // ok: xpath-injection
        xpath.compile("//user[" + page + "]")
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val xpath = XPathFactory.newInstance().newXPath()
        // ok: xpath-injection
        xpath.compile("//user")
    }
}
