import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse
import org.slf4j.LoggerFactory

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val logger = LoggerFactory.getLogger("shop")
        // ruleid: log-injection
        logger.info("login of " + name)
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val logger = LoggerFactory.getLogger("shop")
        // ruleid: log-injection
        logger.info("login of $name")
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val logger = LoggerFactory.getLogger("shop")
        // ruleid: log-injection
        logger.warn(request.getHeader("User-Agent"))
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val logger = LoggerFactory.getLogger("shop")
        // ok: log-injection
        logger.info("login of " + name.replaceAll("[\r\n]", "_"))
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        val logger = LoggerFactory.getLogger("shop")
        // ok: log-injection
        logger.info("page $page")
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val logger = LoggerFactory.getLogger("shop")
        // ok: log-injection
        logger.info("started")
    }
}
