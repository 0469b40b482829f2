import javax.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Main {
    void built(HttpServletRequest request, Logger logger) throws Exception {
        // ruleid: log-injection
        logger.info("login of " + request.getParameter("user"));
    }

    void argument(HttpServletRequest request) throws Exception {
        Logger log = LoggerFactory.getLogger(Main.class);
        // ruleid: log-injection
        log.warn("no page {}", request.getRequestURI());
    }

    void jdk(HttpServletRequest request, java.util.logging.Logger logger) throws Exception {
        // ruleid: log-injection
        logger.severe(request.getHeader("User-Agent"));
    }

    void lines(HttpServletRequest request, Logger logger) throws Exception {
        String user = request.getParameter("user");
        // ok: log-injection
        logger.info("login of " + user.replaceAll("[\r\n]", "_"));
    }

    void number(HttpServletRequest request, Logger logger) throws Exception {
        // ok: log-injection
        logger.info("page {}", Integer.parseInt(request.getParameter("page")));
    }

    void constant(Logger logger) throws Exception {
        // ok: log-injection
        logger.info("started");
    }
}
