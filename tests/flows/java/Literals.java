import java.sql.Statement;
import javax.servlet.http.HttpServletRequest;
import javax.xml.xpath.XPath;
import org.w3c.dom.Document;

public class Literals {
  public void removed(HttpServletRequest request, Statement statement) throws Exception {
    String name = request.getParameter("name").replace("'", "");
    // ok: sql-injection
    statement.executeQuery("SELECT a FROM b WHERE c = '" + name + "'");
    // ruleid: sql-injection
    statement.executeQuery("SELECT a FROM b WHERE c = " + name);
    // ruleid: sql-injection
    statement.executeQuery("SELECT a FROM b WHERE c = 'x' AND d = \"" + name + "\"");
    // ok: sql-injection
    statement.executeQuery(String.format("SELECT a FROM b WHERE c = '%s'", name));
    // ruleid: sql-injection
    statement.executeQuery(String.format("SELECT a FROM b WHERE c = %s", name));
  }

  public void doubled(HttpServletRequest request, Statement statement) throws Exception {
    String name = request.getParameter("name").replaceAll("'", "''");
    StringBuilder sql = new StringBuilder("SELECT a FROM b WHERE c = '");
    sql.append(name).append("'");
    // ok: sql-injection
    statement.executeQuery(sql.toString());
    StringBuilder other = new StringBuilder("SELECT a FROM b ORDER BY ");
    other.append(name);
    // ruleid: sql-injection
    statement.executeQuery(other.toString());
  }

  public void quoted(HttpServletRequest request, XPath path, Document doc) throws Exception {
    String name = request.getParameter("name").replace("\"", "");
    // ruleid: xpath-injection
    path.evaluate("/a[b='" + name + "']", doc);
    // ok: xpath-injection
    path.evaluate("/a[b=\"" + name + "\"]", doc);
    String both = request.getParameter("both").replaceAll("['\"]", "");
    // ok: xpath-injection
    path.evaluate("/a[b='" + both + "']", doc);
  }

  public void searched(HttpServletRequest request, XPath path, Document doc) throws Exception {
    String name = request.getHeader("name");
    if (name == null || name.indexOf('\'') >= 0) {
      return;
    }
    // ok: xpath-injection
    path.evaluate("/a[b='" + name + "']", doc);
    // ruleid: xpath-injection
    path.evaluate("/a[b=" + name + "]", doc);
  }

  public void found(HttpServletRequest request, XPath path, Document doc) throws Exception {
    String name = request.getHeader("name");
    if (name.indexOf("'") == -1) {
      // ok: xpath-injection
      path.evaluate("/a[b='" + name + "']", doc);
    } else {
      // ruleid: xpath-injection
      path.evaluate("/a[b='" + name + "']", doc);
    }
    String other = request.getHeader("other");
    if (other.indexOf("'") == 0) {
      return;
    }
    // ruleid: xpath-injection
    path.evaluate("/a[b='" + other + "']", doc);
    String last = request.getHeader("last");
    if (last.contains("'")) {
      throw new IllegalArgumentException("last");
    }
    // ok: xpath-injection
    path.evaluate("/a[b='" + last + "']", doc);
    String made = request.getHeader("made");
    if (!made.matches("[^']+")) {
      throw new IllegalArgumentException("made");
    }
    // ok: xpath-injection
    path.evaluate("/a[b='" + made + "']", doc);
  }
}
