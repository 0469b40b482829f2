import java.io.PrintWriter;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.apache.commons.text.StringEscapeUtils;
import org.owasp.encoder.Encode;
import org.owasp.esapi.ESAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.HtmlUtils;

public class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  public void html(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String given = request.getParameter("name");
    response.setContentType("text/html");
    // ruleid: cross-site-scripting
    response.getWriter().println("<p>" + given);
    // ok: cross-site-scripting
    response.getWriter().println("<p>" + ESAPI.encoder().encodeForHTML(given));
    // ok: cross-site-scripting
    response.getWriter().println("<p>" + Encode.forHtml(given));
    // ok: cross-site-scripting
    response.getWriter().println("<p>" + HtmlUtils.htmlEscape(given));
    // ok: cross-site-scripting
    response.getWriter().println("<p>" + StringEscapeUtils.escapeHtml4(given));
    PrintWriter out = response.getWriter();
    // ruleid: cross-site-scripting
    out.write(given);
    // ruleid: cross-site-scripting
    out.printf(java.util.Locale.US, "%s", given);
    Object[] all = {"a", given};
    // ruleid: cross-site-scripting
    out.format("Formatted like: %1$s and %2$s.", all);
    // ok: cross-site-scripting
    out.format("Formatted like: %1$s.", "a");
    // ruleid: cross-site-scripting
    out.append(given);
    // ok: cross-site-scripting
    out.println("constant");
    // ruleid: cross-site-scripting
    response.getOutputStream().print(given);
    // ruleid: cross-site-scripting
    out.print(given.toCharArray());
    // ok: cross-site-scripting
    out.print(given.length());
  }

  public void headers(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String given = request.getParameter("name");
    // ruleid: header-injection
    response.setHeader("X-Name", given);
    // ok: header-injection
    response.setHeader("X-Name", java.net.URLEncoder.encode(given, "UTF-8"));
    // ruleid: header-injection
    response.addCookie(new Cookie("name", given));
    // ok: header-injection
    response.addCookie(new Cookie("name", "constant"));
    // ok: header-injection
    response.addHeader("X-Name", given.replaceAll("[\r\n]", ""));
  }

  public void redirects(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String given = request.getParameter("next");
    // ruleid: open-redirect
    response.sendRedirect(given);
    // ruleid: open-redirect
    response.setHeader("Location", given);
    // ok: open-redirect
    response.setHeader("X-Next", given);
    if (given.startsWith("https://example.com/")) {
      // ok: open-redirect
      response.sendRedirect(given);
    }
    switch (given) {
      case "/home":
      case "/cart":
        // ok: open-redirect
        response.sendRedirect(given);
        break;
      default:
        // ok: open-redirect
        response.sendRedirect("/");
    }
  }

  public void logs(HttpServletRequest request) {
    String given = request.getHeader("User-Agent");
    // ruleid: log-injection
    log.info("agent " + given);
    // ruleid: log-injection
    log.warn("agent {}", given);
    // ok: log-injection
    log.info("agent " + given.replace('\n', '_').replace('\r', '_'));
    // ok: log-injection
    log.info("length {}", given.length());
  }

  public void sessions(HttpServletRequest request) {
    String given = request.getParameter("role");
    HttpSession session = request.getSession();
    // ruleid: trust-boundary
    session.setAttribute("role", given);
    // ruleid: trust-boundary
    request.getSession().putValue(given, "10340");
    // ok: trust-boundary
    request.getSession().setAttribute("role", "guest");
    // ok: trust-boundary
    session.setAttribute("size", Integer.parseInt(given));
  }

  public void patterns(HttpServletRequest request) {
    String given = request.getParameter("pattern");
    // ruleid: regex-injection
    java.util.regex.Pattern.compile(given);
    // ok: regex-injection
    java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(given));
    String text = "some text".trim();
    // ok: regex-injection
    given.matches("[a-z]+");
  }
}
