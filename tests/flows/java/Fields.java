import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.inject.Inject;
import javax.naming.directory.DirContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.xpath.XPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

// Objects know what is declared of their fields.
@RestController
class Declared {
  @Autowired private JdbcTemplate template;
  private final RestTemplate client;
  private Statement statement;
  @Inject DirContext directory;
  XPath finder;
  private String folder = "/srv/data/";

  Declared(RestTemplate client) {
    this.client = client;
  }

  @GetMapping("/a")
  public void ask(@RequestParam String name) throws Exception {
    // ruleid: sql-injection
    template.update("DELETE FROM t WHERE name = '" + name + "'");
    // ok: sql-injection
    template.update("DELETE FROM t WHERE name = ?", name);
    // ruleid: sql-injection
    this.template.query("SELECT * FROM t WHERE name = '" + name + "'", new Mapper());
    // ruleid: request-forgery
    client.getForObject(name, String.class);
    // ruleid: request-forgery
    this.client.getForObject(name, String.class);
    // ok: request-forgery
    client.getForObject("https://example.com/" + name, String.class);
    // ruleid: sql-injection
    statement.execute("DROP TABLE " + name);
    // ok: sql-injection
    statement.execute("DROP TABLE t");
    // ruleid: ldap-injection
    directory.search("ou=people", "(uid=" + name + ")", null);
    // ok: ldap-injection
    directory.search("ou=people", "(uid={0})", new Object[] {name}, null);
    // ruleid: xpath-injection
    finder.evaluate("//user[@name='" + name + "']", System.in);
    // ok: path-traversal
    new FileInputStream(folder + "list.txt");
    // ruleid: path-traversal
    new FileInputStream(folder + name);
  }
}

// One method stores what another one reads.
class Kept extends HttpServlet {
  private String text;
  private String other = "constant";
  private HttpServletRequest request;
  private HttpServletResponse response;

  @Override
  protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    this.text = req.getParameter("text");
    this.request = req;
    this.response = res;
    show(res.getWriter());
    same();
  }

  private void show(PrintWriter out) {
    // ruleid: cross-site-scripting
    response.getWriter().println(text);
    // ruleid: cross-site-scripting
    response.getWriter().println(this.text);
    // ok: cross-site-scripting
    response.getWriter().println(other);
  }

  private void same() throws IOException {
    // ruleid: path-traversal
    new FileInputStream(request.getParameter("file"));
    // ok: path-traversal
    new FileInputStream(other);
  }

  public void never() throws IOException {
    String text = "own";
    // ok: path-traversal
    new FileInputStream(text);
  }
}

// A declaration without a value, or with null.
class Later {
  void branches(HttpServletRequest request, Connection connection, boolean which)
      throws SQLException {
    Statement statement = null;
    String chosen;
    try {
      statement = connection.createStatement();
      if (which) chosen = request.getParameter("a");
      else chosen = "constant";
      // ruleid: sql-injection
      statement.executeUpdate("DELETE FROM t WHERE a = '" + chosen + "'");
      if (which) chosen = "one";
      else chosen = "other";
      // ok: sql-injection
      statement.executeUpdate("DELETE FROM t WHERE a = '" + chosen + "'");
    } finally {
      if (statement != null) statement.close();
    }
    String[] parts = null;
    parts = new String[] {request.getHeader("h"), "b"};
    // ruleid: sql-injection
    statement.execute(parts[0]);
    // ok: sql-injection
    statement.execute(parts[1]);
    String text = null;
    switch (request.getMethod()) {
      case "GET":
        text = request.getParameter("g");
        break;
      case "POST":
        text = "p";
        break;
      default:
        text = "";
    }
    // ruleid: sql-injection
    statement.execute(text);
  }
}

// What is stored later is read in another call.
class Across extends HttpServlet {
  private String name;
  private String mode = "plain";
  private int count = 0;

  public void use(HttpServletResponse response) throws IOException {
    // ruleid: open-redirect
    response.sendRedirect(this.name);
    if (count > 3) {
      // ruleid: open-redirect
      response.sendRedirect(name);
    }
    // ok: open-redirect
    response.sendRedirect(mode);
    if (name.matches("[a-z]+")) {
      // ok: open-redirect
      response.sendRedirect(name);
    }
  }

  public void doGet(HttpServletRequest request, HttpServletResponse response) {
    name = request.getParameter("name");
    count++;
  }
}
