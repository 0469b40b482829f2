import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.owasp.esapi.ESAPI;
import org.springframework.jdbc.core.JdbcTemplate;

public class Sql extends HttpServlet {

  public void parameter(HttpServletRequest request, Statement statement) throws Exception {
    String name = request.getParameter("name");
    // ruleid: sql-injection
    statement.executeQuery("SELECT * FROM t WHERE name = '" + name + "'");
    name = "constant";
    // ok: sql-injection
    statement.executeQuery("SELECT * FROM t WHERE name = '" + name + "'");
  }

  public void prepared(HttpServletRequest request, Connection connection) throws Exception {
    String name = request.getHeader("X-Name");
    // ok: sql-injection
    PreparedStatement good = connection.prepareStatement("SELECT * FROM t WHERE name = ?");
    good.setString(1, name);
    // ok: sql-injection
    good.executeQuery();
    // ruleid: sql-injection
    PreparedStatement bad = connection.prepareStatement("SELECT * FROM t ORDER BY " + name);
    // ruleid: sql-injection
    connection.prepareCall("{call " + name + "}");
  }

  public void cookies(HttpServletRequest request, JdbcTemplate jdbc) {
    Cookie[] cookies = request.getCookies();
    String value = "none";
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals("id")) {
          value = java.net.URLDecoder.decode(cookie.getValue(), "UTF-8");
          break;
        }
      }
    }
    // ruleid: sql-injection
    jdbc.queryForList("SELECT * FROM t WHERE id = " + value);
    // ok: sql-injection
    jdbc.queryForList("SELECT * FROM t WHERE id = ?", value);
    // ok: sql-injection
    jdbc.update("UPDATE t SET x = 1 WHERE id = " + Integer.parseInt(value));
  }

  public void neverTaken(HttpServletRequest request, Statement statement) throws Exception {
    String given = request.getParameter("x");
    String text;
    int number = 86;
    if ((7 * 42) - number > 200) text = "constant";
    else text = given;
    // ok: sql-injection
    statement.execute("SELECT " + text);
    number = 106;
    text = (7 * 18) + number > 200 ? given : "constant";
    // ruleid: sql-injection
    statement.execute("SELECT " + text);
  }

  public void chosen(HttpServletRequest request, Statement statement) throws Exception {
    String given = request.getParameter("x");
    String guess = "ABC";
    char letter = guess.charAt(1);
    String text;
    switch (letter) {
      case 'A':
        text = given;
        break;
      case 'B':
        text = "bob";
        break;
      default:
        text = given;
        break;
    }
    // ok: sql-injection
    statement.execute("SELECT " + text);
    switch (guess.charAt(2)) {
      case 'A':
        text = "bob";
        break;
      case 'C':
      case 'D':
        text = given;
        break;
      default:
        text = "bob";
        break;
    }
    // ruleid: sql-injection
    statement.execute("SELECT " + text);
  }

  public void lists(HttpServletRequest request, Statement statement) throws Exception {
    String given = request.getParameter("x");
    List<String> values = new ArrayList<String>();
    values.add("safe");
    values.add(given);
    values.add("moresafe");
    values.remove(0);
    // ok: sql-injection
    statement.addBatch("SELECT " + values.get(1));
    // ruleid: sql-injection
    statement.addBatch("SELECT " + values.get(0));
    // ruleid: sql-injection
    for (String each : values) statement.addBatch("SELECT " + each);
  }

  public void maps(HttpServletRequest request, Statement statement) throws Exception {
    String given = request.getParameter("x");
    Map<String, Object> values = new HashMap<String, Object>();
    values.put("a", "constant");
    values.put("b", given);
    // ruleid: sql-injection
    statement.executeUpdate("SELECT " + (String) values.get("b"));
    // ok: sql-injection
    statement.executeUpdate("SELECT " + (String) values.get("a"));
  }

  public void builders(HttpServletRequest request, Statement statement) throws Exception {
    String given = request.getParameter("x");
    StringBuilder first = new StringBuilder("SELECT ");
    first.append(given);
    // ruleid: sql-injection
    statement.execute(first.toString());
    StringBuilder second = new StringBuilder("SELECT ");
    second.append("a").append("b");
    // ok: sql-injection
    statement.execute(second.toString());
    StringBuffer third = new StringBuffer();
    third.append("SELECT ").append(given);
    // ruleid: sql-injection
    statement.execute(third.toString());
    StringBuilder fourth = new StringBuilder(given);
    // ruleid: sql-injection
    statement.execute(fourth.append("_SafeStuff").toString());
    // ruleid: sql-injection
    statement.execute(String.format("SELECT %s FROM t", given));
    // ruleid: sql-injection
    statement.execute("SELECT ".concat(given));
  }

  public void encoded(HttpServletRequest request, Statement statement) throws Exception {
    String given = request.getParameter("x");
    String decoded = new String(org.apache.commons.codec.binary.Base64.decodeBase64(
        org.apache.commons.codec.binary.Base64.encodeBase64(given.getBytes())));
    // ruleid: sql-injection
    statement.execute("SELECT " + decoded);
    // ok: sql-injection
    statement.execute("SELECT '" + ESAPI.encoder().encodeForSQL(null, given) + "'");
    // ruleid: sql-injection
    statement.execute("SELECT '" + ESAPI.encoder().encodeForHTML(given) + "'");
  }

  public void helped(HttpServletRequest request, Statement statement) throws Exception {
    String given = request.getParameter("x");
    // ruleid: sql-injection
    statement.execute("SELECT " + same(request, given));
    // ok: sql-injection
    statement.execute("SELECT " + other(request, given));
    // ruleid: sql-injection
    statement.execute("SELECT " + new Inner().same(given));
    // ok: sql-injection
    statement.execute("SELECT " + new Inner().other(given));
  }

  private static String same(HttpServletRequest request, String value) {
    String result = value;
    return result;
  }

  private static String other(HttpServletRequest request, String value) {
    String result = "constant";
    return result;
  }

  private class Inner {
    public String same(String value) {
      return value.trim();
    }

    public String other(String value) {
      return "constant";
    }
  }

  public void checked(HttpServletRequest request, Statement statement) throws Exception {
    String given = request.getParameter("column");
    if (!given.matches("[A-Za-z_]+")) {
      return;
    }
    // ok: sql-injection
    statement.execute("SELECT " + given);
    String order = request.getParameter("order");
    if (!List.of("asc", "desc").contains(order)) {
      throw new IllegalArgumentException();
    }
    // ok: sql-injection
    statement.execute("SELECT a FROM t ORDER BY a " + order);
    String third = request.getParameter("third");
    if (third.equals("a") || third.equals("b")) {
      // ok: sql-injection
      statement.execute("SELECT a FROM t ORDER BY " + third);
    }
    // ruleid: sql-injection
    statement.execute("SELECT a FROM t ORDER BY " + third);
  }

  public void rows(ResultSet found, Statement statement, javax.persistence.EntityManager em) throws Exception {
    // ruleid: sql-injection
    statement.execute("SELECT " + found.getString("name"));
    // ok: sql-injection
    statement.execute("SELECT " + found.getInt("name"));
    // ruleid: sql-injection
    em.createNativeQuery("SELECT " + System.console().readLine());
    // ok: sql-injection
    em.createQuery("SELECT x FROM T x WHERE x.a = :a").setParameter("a", found.getString("name"));
  }
}
