import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.naming.Context;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import javax.sql.DataSource;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathFactory;
import org.apache.commons.text.StringEscapeUtils;
import org.owasp.encoder.Encode;
import org.owasp.esapi.ESAPI;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;

// Everything a servlet writes to.
public class Servlets extends HttpServlet {

  public void answers(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String given = request.getParameter("given");
    Object[] both = {"a", given};
    PrintWriter out = response.getWriter();
    // ruleid: cross-site-scripting
    out.print(given);
    // ruleid: cross-site-scripting
    out.println("<p>" + given);
    // ruleid: cross-site-scripting
    out.write(given);
    // ruleid: cross-site-scripting
    out.write(given, 0, given.length());
    // ruleid: cross-site-scripting
    out.printf("<p>%s", given);
    // ruleid: cross-site-scripting
    out.printf(Locale.US, "<p>%s", given);
    // ruleid: cross-site-scripting
    out.printf(Locale.US, "<p>%s%s", both);
    // ruleid: cross-site-scripting
    out.format(given, "a");
    // ruleid: cross-site-scripting
    out.format(Locale.US, given, "a");
    // ruleid: cross-site-scripting
    out.format("<p>%1$s and %2$s", both);
    // ok: cross-site-scripting
    out.format("<p>%d", given.length());
    // ok: cross-site-scripting
    out.printf("<p>%s", "a");
    // ruleid: cross-site-scripting
    out.append(given);
    // ruleid: cross-site-scripting
    out.append("<p>").append(given);
    // ruleid: cross-site-scripting
    response.getWriter().print(given.toCharArray());
    // ruleid: cross-site-scripting
    response.getWriter().write(given.toCharArray());
    // ruleid: cross-site-scripting
    response.getOutputStream().print(given);
    // ruleid: cross-site-scripting
    response.getOutputStream().write(given.getBytes("UTF-8"));
    OutputStream stream = response.getOutputStream();
    // ruleid: cross-site-scripting
    stream.write(given.getBytes());
    // ok: cross-site-scripting
    out.println(ESAPI.encoder().encodeForHTML(given));
    // ok: cross-site-scripting
    out.println(Encode.forHtml(given));
    // ok: cross-site-scripting
    out.println(HtmlUtils.htmlEscape(given));
    // ok: cross-site-scripting
    out.println(StringEscapeUtils.escapeHtml4(given));
    // ruleid: cross-site-scripting
    out.println(ESAPI.encoder().encodeForSQL(null, given));
    // ruleid: cross-site-scripting
    out.println(ESAPI.encoder().encodeForLDAP(given));
    String escaped = ESAPI.encoder().encodeForHTML(given);
    // ok: cross-site-scripting
    out.format(Locale.US, escaped, "a");
    // ok: cross-site-scripting
    out.println(given.length());
    // ok: cross-site-scripting
    out.println(given.equals("a"));
    // ok: cross-site-scripting
    out.println("constant");
  }

  public void headers(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String given = request.getParameter("given");
    // ruleid: open-redirect
    response.sendRedirect(given);
    // ok: open-redirect
    response.sendRedirect("/home?next=" + java.net.URLEncoder.encode(given, "UTF-8"));
    // ok: open-redirect
    response.sendRedirect("/home");
    // ruleid: header-injection
    response.addHeader("X-A", given);
    // ruleid: header-injection
    response.setHeader("X-A", given);
    // ruleid: header-injection
    response.setHeader(given, "a");
    // ok: header-injection
    response.setHeader("X-A", "a");
    // ok: header-injection
    response.setIntHeader("X-A", Integer.parseInt(given));
    // ok: header-injection
    response.setHeader("X-A", given.replaceAll("[\r\n]", ""));
    // ruleid: header-injection
    response.addCookie(new Cookie("a", given));
    // ok: header-injection
    response.addCookie(new Cookie("a", "b"));
    HttpSession session = request.getSession();
    // ruleid: trust-boundary
    session.setAttribute("a", given);
    // ruleid: trust-boundary
    session.setAttribute(given, "a");
    // ruleid: trust-boundary
    session.putValue("a", given);
    // ruleid: trust-boundary
    session.putValue(given, "a");
    // ok: trust-boundary
    session.putValue("a", "b");
    // ruleid: trust-boundary
    request.getSession().setAttribute("a", given);
    // ruleid: trust-boundary
    request.getSession(true).putValue(given, "10340");
    // ok: trust-boundary
    request.getSession(true).setAttribute("a", Integer.valueOf(given));
    // ok: trust-boundary
    request.setAttribute("a", given);
  }

  public void commands(HttpServletRequest request) throws Exception {
    String given = request.getParameter("given");
    Runtime runtime = Runtime.getRuntime();
    String[] args = {"sh", "-c", "ls " + given};
    String[] safe = {"ls", "-l", given};
    String[] environment = {"A=" + given};
    String[] fixed = {"A=b"};
    // ruleid: command-injection
    runtime.exec("ls " + given);
    // ruleid: command-injection
    runtime.exec(args);
    // ok: command-injection
    runtime.exec(safe);
    // ruleid: command-injection
    runtime.exec("ls", environment);
    // ok: command-injection
    runtime.exec("ls", fixed);
    // ruleid: command-injection
    runtime.exec(args, fixed);
    // ruleid: command-injection
    runtime.exec(new String[] {"ls"}, environment, new File("."));
    // ok: command-injection
    runtime.exec(new String[] {"ls"}, fixed, new File("."));
    // ruleid: command-injection
    runtime.exec("ls " + given, fixed, new File("."));
    // ruleid: command-injection
    runtime.exec(new String[] {given, "a"});
    List<String> list = new ArrayList<>();
    list.add("sh");
    list.add("-c");
    list.add("ls " + given);
    // ruleid: command-injection
    new ProcessBuilder(list).start();
    // ruleid: command-injection
    new ProcessBuilder("bash", "-c", given).start();
    // ok: command-injection
    new ProcessBuilder("ls", given).start();
    // ruleid: command-injection
    new ProcessBuilder(Arrays.asList("sh", "-c", given)).start();
    ProcessBuilder builder = new ProcessBuilder();
    // ruleid: command-injection
    builder.command(list);
    // ruleid: command-injection
    builder.command("sh", "-c", given);
    // ok: command-injection
    builder.command("ls", "-l");
    ProcessBuilder made = new ProcessBuilder(args);
    String system = System.getProperty("os.name");
    String shell = "";
    String option = "";
    if (system.indexOf("Windows") != -1) {
      shell = "cmd.exe";
      option = "/c";
    } else {
      shell = "sh";
      option = "-c";
    }
    // ruleid: command-injection
    runtime.exec(new String[] {shell, option, "echo " + given});
    // ok: command-injection
    runtime.exec(new String[] {shell, option, "echo a"});
  }

  public void queries(HttpServletRequest request, DataSource source, EntityManager manager,
      JdbcTemplate template) throws Exception {
    String given = request.getParameter("given");
    String sql = "SELECT * FROM t WHERE a = '" + given + "'";
    Connection connection = source.getConnection();
    Statement statement = connection.createStatement();
    // ruleid: sql-injection
    statement.execute(sql);
    // ruleid: sql-injection
    statement.execute(sql, Statement.RETURN_GENERATED_KEYS);
    // ruleid: sql-injection
    statement.execute(sql, new int[] {1});
    // ruleid: sql-injection
    statement.executeQuery(sql);
    // ruleid: sql-injection
    statement.executeUpdate(sql, new String[] {"a"});
    // ruleid: sql-injection
    statement.executeLargeUpdate(sql);
    // ruleid: sql-injection
    statement.addBatch(sql);
    // ok: sql-injection
    statement.executeBatch();
    // ruleid: sql-injection
    connection.prepareStatement(sql, 1, 2);
    // ruleid: sql-injection
    CallableStatement call = connection.prepareCall("{call " + given + "}");
    // ruleid: sql-injection
    connection.nativeSQL(sql);
    // ok: sql-injection
    PreparedStatement prepared = connection.prepareStatement("SELECT * FROM t WHERE a = ?");
    prepared.setString(1, given);
    // ok: sql-injection
    prepared.execute();
    // ruleid: sql-injection
    DriverManager.getConnection("jdbc:x:").createStatement().execute(sql);
    // ruleid: sql-injection
    template.execute(sql);
    // ruleid: sql-injection
    template.batchUpdate(sql);
    // ruleid: sql-injection
    template.queryForObject(sql, String.class);
    // ok: sql-injection
    template.queryForObject("SELECT a FROM t WHERE a = ?", new Object[] {given}, String.class);
    // ruleid: sql-injection
    template.queryForRowSet(sql);
    // ruleid: sql-injection
    Query query = manager.createQuery("FROM T WHERE a = '" + given + "'");
    // ok: sql-injection
    manager.createQuery("FROM T WHERE a = :a").setParameter("a", given);
    // ruleid: sql-injection
    manager.createNativeQuery(sql);
    // ok: sql-injection
    statement.execute("SELECT '" + ESAPI.encoder().encodeForSQL(null, given) + "'");
    // ruleid: sql-injection
    statement.execute("SELECT '" + ESAPI.encoder().encodeForHTMLAttribute(given).trim() + given);
  }

  public void names(HttpServletRequest request, Document document) throws Exception {
    String given = request.getParameter("given");
    XPath xpath = XPathFactory.newInstance().newXPath();
    String path = "//a[@b='" + given + "']";
    // ruleid: xpath-injection
    xpath.evaluate(path, document);
    // ruleid: xpath-injection
    xpath.evaluate(path, document, XPathConstants.NODESET);
    // ruleid: xpath-injection
    XPathExpression compiled = xpath.compile(path);
    // ok: xpath-injection
    compiled.evaluate(document);
    // ok: xpath-injection
    xpath.evaluate("//a[@b='c']", document);
    // ok: xpath-injection
    xpath.evaluate("//a[@b='" + ESAPI.encoder().encodeForXPath(given) + "']", document);
    XPathFactory factory = XPathFactory.newInstance();
    XPath other = factory.newXPath();
    // ruleid: xpath-injection
    other.evaluate(path, document);
    Hashtable<String, String> settings = new Hashtable<>();
    DirContext context = new InitialDirContext(settings);
    SearchControls controls = new SearchControls();
    Object[] filters = {"a", "b"};
    // ruleid: ldap-injection
    context.search("ou=a", "(uid=" + given + ")", controls);
    // ruleid: ldap-injection
    context.search("ou=a", "(uid=" + given + ")", filters, controls);
    // ruleid: ldap-injection
    context.search("ou=" + given, "(uid=a)", controls);
    // ok: ldap-injection
    context.search("ou=a", "(uid={0})", new Object[] {given}, controls);
    // ok: ldap-injection
    context.search("ou=a", "(uid=" + ESAPI.encoder().encodeForLDAP(given) + ")", controls);
    InitialDirContext initial = (InitialDirContext) context;
    // ruleid: ldap-injection
    initial.search("ou=a", "(uid=" + given + ")", filters, controls);
  }

  public void files(HttpServletRequest request) throws Exception {
    String given = request.getParameter("given");
    // ruleid: path-traversal
    new FileInputStream("/srv/" + given);
    // ruleid: path-traversal
    new FileInputStream(new File(given));
    // ruleid: path-traversal
    new FileOutputStream("/srv/" + given);
    // ruleid: path-traversal
    new FileOutputStream(given, false);
    // ruleid: path-traversal
    new FileReader("/srv/" + given);
    // ruleid: path-traversal
    new FileWriter(given);
    // ruleid: path-traversal
    new RandomAccessFile(given, "r");
    File file = new File("/srv", given);
    // ruleid: path-traversal
    file.exists();
    // ruleid: path-traversal
    file.delete();
    // ruleid: path-traversal
    new File(new File("/srv"), given).createNewFile();
    // ruleid: path-traversal
    new File(new java.net.URI("file:///srv/" + given)).exists();
    // ok: path-traversal
    new File("/srv", "a").exists();
    Path path = Paths.get("/srv", given);
    // ruleid: path-traversal
    Files.newInputStream(path);
    // ruleid: path-traversal
    Files.readAllBytes(Path.of(given));
    // ruleid: path-traversal
    Files.newBufferedReader(Paths.get("/srv").resolve(given));
    // ruleid: path-traversal
    Files.copy(request.getInputStream(), Paths.get("/srv/" + given));
    // ok: path-traversal
    Files.newInputStream(Paths.get("/srv", "a"));
    // ok: path-traversal
    Files.newInputStream(Paths.get("/srv", new File(given).getName()));
    // ok: path-traversal
    new FileInputStream("/srv/" + Integer.parseInt(given));
  }
}
