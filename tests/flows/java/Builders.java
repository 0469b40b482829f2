import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.web.util.HtmlUtils;

class Builders {
  void begunWithText(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    StringBuilder query = new StringBuilder("SELECT a FROM b");
    query.append(" WHERE c = '").append(given).append("'");
    // ruleid: sql-injection
    statement.executeQuery(query.toString());
    StringBuffer buffer = new StringBuffer("SELECT a FROM b");
    buffer.append(" WHERE c = ");
    buffer.append(given);
    // ruleid: sql-injection
    statement.executeQuery(buffer.toString());
    StringBuilder fixed = new StringBuilder("SELECT a FROM b");
    fixed.append(" WHERE c = '").append("given").append("'");
    // ok: sql-injection
    statement.executeQuery(fixed.toString());
    StringBuilder number = new StringBuilder("SELECT a FROM b");
    number.append(" WHERE c = ").append(Integer.parseInt(given));
    // ok: sql-injection
    statement.executeQuery(number.toString());
  }

  void places(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String given = HtmlUtils.htmlEscape(request.getParameter("given"));
    StringBuilder script = new StringBuilder("<p>");
    script.append("<script>var a = '").append(given).append("';</script>");
    // ruleid: cross-site-scripting
    response.getWriter().print(script);
    StringBuilder link = new StringBuilder();
    link.append("<a href=\"");
    link.append(given).append("\">");
    // ruleid: cross-site-scripting
    response.getWriter().print(link.toString());
    StringBuilder page = new StringBuilder("<p>");
    page.append("<a href=\"/pages/").append(given).append("\">");
    // ok: cross-site-scripting
    response.getWriter().print(page);
  }

  void addresses(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String given = request.getParameter("given");
    StringBuilder query = new StringBuilder("/pages?find=");
    query.append(given);
    // ok: open-redirect
    response.sendRedirect(query.toString());
    StringBuilder root = new StringBuilder("/");
    root.append(given);
    // ruleid: open-redirect
    response.sendRedirect(root.toString());
  }
}
