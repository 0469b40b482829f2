import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.text.StringEscapeUtils;
import org.owasp.encoder.Encode;

class Places {
  private String base;

  void markupInScript(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String label = request.getParameter("label");
    // ruleid: cross-site-scripting
    response.getWriter().print("<script>var a = '" + StringEscapeUtils.escapeHtml4(label) + "';</script>");
    // ruleid: cross-site-scripting
    response.getWriter().print(String.format("<script>var a = '%s';</script>", Encode.forHtml(label)));
    // ok: cross-site-scripting
    response.getWriter().print("<script>var a = '" + Encode.forJavaScript(label) + "';</script>");
    // ok: cross-site-scripting
    response.getWriter().print("<script>var a;</script><b>" + StringEscapeUtils.escapeHtml4(label) + "</b>");
  }

  void redirects(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String label = request.getParameter("label");
    // ok: open-redirect
    response.sendRedirect(base + "?label=" + label);
    // ok: open-redirect
    response.sendRedirect(base + "#" + label);
    // ruleid: open-redirect
    response.sendRedirect(base + label);
  }
}
