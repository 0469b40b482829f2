import java.io.*;
import java.net.*;
import java.util.*;
import javax.naming.directory.*;
import javax.servlet.*;
import javax.servlet.http.*;
import javax.xml.xpath.*;
import org.owasp.encoder.*;
import org.springframework.jdbc.core.*;
import org.springframework.jdbc.core.namedparam.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.*;
import org.springframework.web.util.*;
import static java.nio.file.Files.*;
import static java.nio.file.Files.newInputStream;
import static java.nio.file.Paths.get;
import static org.apache.commons.io.FileUtils.*;
import static org.apache.commons.text.StringEscapeUtils.*;

// Whole packages, static members, names written out in full.
@RestController
class Whole extends HttpServlet {
  private JdbcTemplate jdbc;
  private NamedParameterJdbcTemplate named;
  private RestTemplate client;

  @GetMapping("/a")
  public void ask(@RequestParam String name, @PathVariable int id) {
    // ruleid: sql-injection
    jdbc.update("DELETE FROM t WHERE name = '" + name + "'");
    // ok: sql-injection
    jdbc.update("DELETE FROM t WHERE id = " + id);
    // ruleid: sql-injection
    named.update("DELETE FROM t WHERE name = '" + name + "'", Map.of());
    // ok: sql-injection
    named.update("DELETE FROM t WHERE name = :name", Map.of("name", name));
    // ruleid: request-forgery
    client.getForObject(name, String.class);
    // ruleid: request-forgery
    new URL(name).openStream();
    // ok: request-forgery
    new URL("https://example.com/").openStream();
  }

  public void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String given = request.getParameter("given");
    // ruleid: cross-site-scripting
    response.getWriter().println(given);
    // ok: cross-site-scripting
    response.getWriter().println(HtmlUtils.htmlEscape(given));
    // ok: cross-site-scripting
    response.getWriter().println(Encode.forHtml(given));
    // ok: cross-site-scripting
    response.getWriter().println(escapeHtml4(given));
    // ruleid: path-traversal
    new FileInputStream(given);
    // ruleid: path-traversal
    newInputStream(get(given));
    // ok: path-traversal
    newInputStream(get("/srv/data"));
    // ruleid: path-traversal
    readString(get("/srv", given));
    // ruleid: path-traversal
    readFileToString(new File(given), "UTF-8");
    // ok: path-traversal
    readFileToString(new File("a"), "UTF-8");
    XPath xpath = XPathFactory.newInstance().newXPath();
    // ruleid: xpath-injection
    xpath.evaluate("//a[@b='" + given + "']", (Object) null);
  }

  public void full(javax.servlet.http.HttpServletRequest request, java.sql.Statement statement)
      throws Exception {
    java.lang.String given = request.getHeader("given");
    // ruleid: sql-injection
    statement.execute("DROP TABLE " + given);
    // ruleid: path-traversal
    new java.io.FileInputStream(given);
    // ok: path-traversal
    new java.io.FileInputStream("given");
    java.io.File file = new java.io.File(given);
    // ruleid: path-traversal
    file.delete();
    // ruleid: path-traversal
    java.nio.file.Files.readAllBytes(java.nio.file.Paths.get(given));
    // ruleid: command-injection
    java.lang.Runtime.getRuntime().exec(given);
    // ok: sql-injection
    statement.execute("DROP TABLE " + java.lang.Integer.parseInt(given));
    // ok: command-injection
    Runtime.getRuntime().exec("ls " + Integer.valueOf(given));
    java.util.List<String> list = new java.util.ArrayList<>();
    list.add("a");
    list.add(given);
    // ok: command-injection
    Runtime.getRuntime().exec(list.get(0));
    // ruleid: command-injection
    Runtime.getRuntime().exec(list.get(1));
  }
}
