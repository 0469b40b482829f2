import com.mongodb.BasicDBObject
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse
import org.bson.Document

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: nosql-injection
        Document.parse("{name: '" + name + "'}")
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ruleid: nosql-injection
        BasicDBObject("\$where", "this.name == '" + name + "'")
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        // ruleid: nosql-injection
        Document.parse(request.getParameter("filter"))
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        // ok: nosql-injection
        Document("name", name)
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: nosql-injection
        Document.parse("{name: 'a'}")
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        // ok: nosql-injection
        Document.parse("{page: $page}")
    }
}
