import java.sql.Statement;
import javax.servlet.http.HttpServletRequest;

public class Folded {
  private static final String BASE = System.getenv("BASE");

  public void numbers(HttpServletRequest request, Statement statement) throws Exception {
    String name = request.getParameter("name");
    int num = 106;
    // ok: sql-injection
    statement.execute("SELECT " + ((7 * 18) + num > 200 ? "a" : name));
    // ruleid: sql-injection
    statement.execute("SELECT " + ((7 * 42) - num > 200 ? "a" : name));
    // ok: sql-injection
    statement.execute("SELECT " + (500 / 42 + num > 116 ? "a" : name));
    // ruleid: sql-injection
    statement.execute("SELECT " + (7 / 2 == 3 ? name : "a"));
    // ok: sql-injection
    statement.execute("SELECT " + (-7 % 3 == 2 ? name : "a"));
    String guess = "ABC";
    char target = guess.charAt(1);
    String bar;
    switch (target) {
      case 'A':
        bar = name;
        break;
      case 'B':
        bar = "bob";
        break;
      default:
        bar = name;
        break;
    }
    // ok: sql-injection
    statement.execute("SELECT " + bar);
    char other = guess.charAt(2);
    switch (other) {
      case 'A':
        bar = "bob";
        break;
      case 'C':
      case 'D':
        bar = name;
        break;
      default:
        bar = "bob";
        break;
    }
    // ruleid: sql-injection
    statement.execute("SELECT " + bar);
    // ok: sql-injection
    statement.execute("SELECT " + (guess.substring(1).equals("BC") ? "a" : name));
    // ok: sql-injection
    statement.execute("SELECT " + (guess.equalsIgnoreCase("abc") && guess.length() == 3 ? "a" : name));
    // ok: sql-injection
    statement.execute("SELECT " + (guess.contains("X") || guess.startsWith("B") ? name : "a"));
  }

  public void formats(HttpServletRequest request, Statement statement) throws Exception {
    String name = request.getParameter("name");
    // ruleid: sql-injection
    statement.execute(String.format("SELECT * FROM t WHERE a = '%s'", name));
    // ok: sql-injection
    statement.execute(String.format("SELECT * FROM t LIMIT %d", name));
    // ok: sql-injection
    statement.execute(String.format("SELECT * FROM t WHERE a = '%1$s'", "a", name));
    // ruleid: sql-injection
    statement.execute(String.format("SELECT * FROM t WHERE a = '%2$s'", "a", name));
    // ruleid: sql-injection
    statement.execute("SELECT * FROM t WHERE a = '%s'".formatted(name));
    // ruleid: sql-injection
    statement.execute(java.text.MessageFormat.format("SELECT * FROM t WHERE a = {0}", name));
    // ruleid: sql-injection
    statement.execute(String.format(java.util.Locale.ROOT, "SELECT * FROM t WHERE a = '%s'", name));
    // ruleid: sql-injection
    statement.execute(BASE + name);
  }

  private static final String[] COLUMNS = {"a", "b", "c"};

  public void joined(HttpServletRequest request, Statement statement) throws Exception {
    String name = request.getParameter("name");
    // ok: sql-injection
    statement.execute("SELECT " + String.join(", ", "a", COLUMNS[COLUMNS.length - 1]) + " FROM t");
    // ok: sql-injection
    statement.execute("SELECT " + (String.join("/", "a", "b").equals("a/b") ? "a" : name));
    // ruleid: sql-injection
    statement.execute("SELECT " + String.join(", ", "a", name) + " FROM t");
    // ruleid: sql-injection
    statement.execute("SELECT " + String.join(", ", request.getParameterValues("all")) + " FROM t");
    // ok: sql-injection
    statement.execute("SELECT " + (COLUMNS.length == 3 ? "a" : name));
  }

  public void replaced(HttpServletRequest request, Statement statement) throws Exception {
    String name = request.getParameter("name");
    // ok: sql-injection
    statement.execute("SELECT " + ("a/b".replace("b", "c").equals("a/c") ? "a" : name));
    // ruleid: sql-injection
    statement.execute("SELECT " + ("a/b".replace("b", "c").equals("a/c") ? name : "a"));
    // ok: sql-injection
    statement.execute("SELECT " + (java.util.Optional.of("a").get().equals("a") ? "a" : name));
    // ruleid: sql-injection
    statement.execute("SELECT " + java.util.Optional.of(name).orElseThrow());
  }
}
