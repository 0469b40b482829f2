import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.util.WebUtils;

class Attributes {
  void ofRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
    request.setAttribute("name", request.getParameter("name"));
    request.setAttribute("usual", "friend");
    String name = (String) request.getAttribute("name");
    // ruleid: cross-site-scripting
    response.getWriter().print("<p>" + name);
    // ok: cross-site-scripting
    response.getWriter().print("<p>" + request.getAttribute("usual"));
    // ok: cross-site-scripting
    response.getWriter().print("<p>" + request.getAttribute("other") + request.getContextPath());
    request.setAttribute("name", "friend");
    // ok: cross-site-scripting
    response.getWriter().print("<p>" + request.getAttribute("name"));
  }

  void ofSession(HttpServletRequest request, HttpServletResponse response) throws IOException {
    request.getSession().setAttribute("name", request.getParameter("name"));
    HttpSession session = request.getSession();
    session.setAttribute("usual", "friend");
    // ruleid: cross-site-scripting
    response.getWriter().print("<p>" + session.getAttribute("name"));
    // ok: cross-site-scripting
    response.getWriter().print("<p>" + request.getSession().getAttribute("usual"));
  }

  void byHelper(HttpServletRequest request) {
    // ruleid: trust-boundary
    WebUtils.setSessionAttribute(request, "theme", request.getParameter("theme"));
    // ok: trust-boundary
    WebUtils.setSessionAttribute(request, "theme", "dark");
  }
}
