import javax.naming.directory.DirContext
import javax.naming.directory.SearchControls
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val context: DirContext = connect()
        // ruleid: ldap-injection
        context.search("ou=people", "(uid=" + name + ")", SearchControls())
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val context: DirContext = connect()
        // ruleid: ldap-injection
        context.search("ou=people", "(uid=$name)", SearchControls())
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val context: DirContext = connect()
        // ruleid: ldap-injection
        context.getAttributes("uid=" + name)
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val context: DirContext = connect()
        val values = arrayOf<Any>(name)
        // ok: ldap-injection
        context.search("ou=people", "(uid={0})", values, SearchControls())
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        val context: DirContext = connect()
        // ok: ldap-injection
        context.search("ou=people", "(n=" + page + ")", SearchControls())
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val context: DirContext = connect()
        // ok: ldap-injection
        context.getAttributes("ou=people")
    }
}
