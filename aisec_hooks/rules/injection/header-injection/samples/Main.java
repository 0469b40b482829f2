import java.net.URLEncoder;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Main {
    void set(HttpServletRequest request, HttpServletResponse response) throws Exception {
        // ruleid: header-injection
        response.setHeader("X-Name", request.getParameter("name"));
    }

    void add(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        // ruleid: header-injection
        response.addHeader("Content-Disposition", "attachment; filename=" + name);
    }

    void cookie(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String theme = request.getParameter("theme");
        // ruleid: header-injection
        response.addCookie(new Cookie("theme", theme));
    }

    void encoded(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        // ok: header-injection
        response.setHeader("X-Name", URLEncoder.encode(name, "UTF-8"));
    }

    void number(HttpServletRequest request, HttpServletResponse response) throws Exception {
        // ok: header-injection
        response.setHeader("X-Page", "" + Integer.parseInt(request.getParameter("page")));
    }

    void constant(HttpServletRequest request, HttpServletResponse response) throws Exception {
        // ok: header-injection
        response.addCookie(new Cookie("theme", "dark"));
    }
}
