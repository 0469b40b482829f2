import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import org.apache.commons.text.StringEscapeUtils;
import org.owasp.encoder.Encode;
import org.springframework.web.util.HtmlUtils;

class Markup {
  void scriptsBetweenTags(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = request.getParameter("name");
    response.setContentType("text/html");
    PrintWriter out = response.getWriter();
    // ruleid: cross-site-scripting
    out.print("<p>Hello " + StringEscapeUtils.escapeEcmaScript(name));
    // ruleid: cross-site-scripting
    out.print(String.format("<p class='a'>%s</p>", Encode.forJava(name)));
    // ruleid: cross-site-scripting
    out.print("<script>go();</script> " + StringEscapeUtils.escapeJava(name));
    // ok: cross-site-scripting
    out.print("<p></p><script>var a = '" + StringEscapeUtils.escapeEcmaScript(name) + "';</script>");
    // ok: cross-site-scripting
    out.print("var a = '" + StringEscapeUtils.escapeEcmaScript(name) + "';");
    // ok: cross-site-scripting
    out.print("<p>Hello " + HtmlUtils.htmlEscape(StringEscapeUtils.escapeEcmaScript(name)));
  }

  void links(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String target = request.getParameter("target");
    response.setContentType("text/html");
    PrintWriter out = response.getWriter();
    // ruleid: cross-site-scripting
    out.print("<a class='b' href='" + Encode.forHtmlAttribute(target) + "'>back</a>");
    // ruleid: cross-site-scripting
    out.print(String.format("<form method=\"post\" action=\"%s\">", HtmlUtils.htmlEscape(target)));
    // ok: cross-site-scripting
    out.print("<a href=\"/pages/" + HtmlUtils.htmlEscape(target) + "\">back</a>");
    // ok: cross-site-scripting
    out.print("<a href=\"#\" title=\"" + HtmlUtils.htmlEscape(target) + "\">back</a>");
    // ok: cross-site-scripting
    out.print("<input name=\"action\" value=\"" + HtmlUtils.htmlEscape(target) + "\">");
    String page = "/pages/" + target;
    // ok: cross-site-scripting
    out.print("<a href=\"" + HtmlUtils.htmlEscape(page) + "\">back</a>");
    String found = request.getContextPath() + "/find?q=" + target;
    // ok: cross-site-scripting
    out.print("<a href=\"" + HtmlUtils.htmlEscape(found) + "\">back</a>");
    // ok: cross-site-scripting
    out.print("<form action=\"" + HtmlUtils.htmlEscape(request.getRequestURI()) + "\">");
  }

  void schemes(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String target = request.getParameter("target");
    response.setContentType("text/html");
    PrintWriter out = response.getWriter();
    if (target.startsWith("https://") || target.startsWith("http://")) {
      // ok: cross-site-scripting
      out.print("<a href=\"" + HtmlUtils.htmlEscape(target) + "\">back</a>");
    }
    if ("https".equals(URI.create(target).getScheme())) {
      // ok: cross-site-scripting
      out.print("<a href=\"" + HtmlUtils.htmlEscape(target) + "\">back</a>");
    }
    if (target.toLowerCase().startsWith("javascript:")) {
      return;
    }
    // ok: cross-site-scripting
    out.print("<a href=\"" + HtmlUtils.htmlEscape(target) + "\">back</a>");
  }

  void addresses(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // ok: open-redirect
    response.sendRedirect(request.getRequestURI() + "?again=1");
    // ok: open-redirect
    response.sendRedirect(request.getContextPath() + "/users/" + request.getParameter("id"));
    // ruleid: open-redirect
    response.sendRedirect("/" + request.getParameter("id"));
    // ruleid: open-redirect
    response.sendRedirect("https://" + request.getParameter("id") + "/a");
    // ok: open-redirect
    response.sendRedirect("https://example.org/" + request.getParameter("id"));
  }
}
