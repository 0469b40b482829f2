import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

class Main {
    void role(HttpServletRequest request) throws Exception {
        // ruleid: trust-boundary
        request.getSession().setAttribute("role", request.getParameter("role"));
    }

    void name(HttpServletRequest request) throws Exception {
        HttpSession session = request.getSession();
        // ruleid: trust-boundary
        session.setAttribute(request.getParameter("key"), "on");
    }

    void old(HttpServletRequest request, HttpSession session) throws Exception {
        // ruleid: trust-boundary
        session.putValue("user", request.getHeader("X-User"));
    }

    void constant(HttpServletRequest request) throws Exception {
        // ok: trust-boundary
        request.getSession().setAttribute("role", "guest");
    }

    void number(HttpServletRequest request, HttpSession session) throws Exception {
        // ok: trust-boundary
        session.setAttribute("size", Integer.parseInt(request.getParameter("size")));
    }

    void known(HttpServletRequest request, HttpSession session) throws Exception {
        String theme = request.getParameter("theme");
        if (!theme.equals("dark")) return;
        // ok: trust-boundary
        session.setAttribute("theme", theme);
    }
}
