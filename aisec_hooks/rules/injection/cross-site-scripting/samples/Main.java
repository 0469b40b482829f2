import java.io.PrintWriter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.owasp.encoder.Encode;
import org.springframework.web.util.HtmlUtils;

class Main {
    void greet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        // ruleid: cross-site-scripting
        response.getWriter().println("<p>" + name + "</p>");
    }

    void writer(HttpServletRequest request, HttpServletResponse response) throws Exception {
        PrintWriter out = response.getWriter();
        // ruleid: cross-site-scripting
        out.printf("<p>%s</p>", request.getHeader("User-Agent"));
    }

    void stream(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        // ruleid: cross-site-scripting
        response.getOutputStream().print(name.trim());
    }

    void encoded(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        // ok: cross-site-scripting
        response.getWriter().println("<p>" + Encode.forHtml(name) + "</p>");
    }

    void escaped(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        // ok: cross-site-scripting
        response.getWriter().println("<p>" + HtmlUtils.htmlEscape(name) + "</p>");
    }

    void number(HttpServletRequest request, HttpServletResponse response) throws Exception {
        int page = Integer.parseInt(request.getParameter("page"));
        // ok: cross-site-scripting
        response.getWriter().println("<p>" + page + "</p>");
    }
}
