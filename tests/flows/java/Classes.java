import java.io.FileInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Classes extends HttpServlet {
  private static final String PREFIX = "SELECT * FROM t WHERE a = ";

  private static String quoted(String text) {
    return "'" + text + "'";
  }

  private static String fixed(String text) {
    return "always";
  }

  private String digits(String text) {
    return String.valueOf(Integer.parseInt(text));
  }

  public void statics(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    // ruleid: sql-injection
    statement.execute(PREFIX + quoted(given));
    // ruleid: sql-injection
    statement.execute(PREFIX + Classes.quoted(given));
    // ok: sql-injection
    statement.execute(PREFIX + fixed(given));
    // ok: sql-injection
    statement.execute(PREFIX + Classes.fixed(given));
    // ok: sql-injection
    statement.execute(PREFIX + digits(given));
    // ok: sql-injection
    statement.execute(PREFIX + this.digits(given));
  }

  static class Helper {
    static String same(String text) {
      return text;
    }

    static String none(String text) {
      return "none";
    }

    String kept(String text) {
      return text.trim();
    }

    String dropped(String text) {
      String result = "a";
      return result;
    }
  }

  class Inner {
    public String make(String text) {
      return "x" + text;
    }

    public String drop(String text) {
      return "x";
    }
  }

  public void nested(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    // ruleid: sql-injection
    statement.execute(Helper.same(given));
    // ok: sql-injection
    statement.execute(Helper.none(given));
    // ruleid: sql-injection
    statement.execute(new Helper().kept(given));
    // ok: sql-injection
    statement.execute(new Helper().dropped(given));
    // ruleid: sql-injection
    statement.execute(Classes.Helper.same(given));
    // ok: sql-injection
    statement.execute(Classes.Helper.none(given));
    // ruleid: sql-injection
    statement.execute(new Inner().make(given));
    // ok: sql-injection
    statement.execute(new Inner().drop(given));
    Helper helper = new Helper();
    // ok: sql-injection
    statement.execute(helper.dropped(given));
    Inner inner = this.new Inner();
    // ok: sql-injection
    statement.execute(inner.drop(given));
    // ruleid: sql-injection
    statement.execute(inner.make(given));
  }

  interface Maker {
    String make(String text);
  }

  static class Passing implements Maker {
    public String make(String text) {
      return text;
    }
  }

  interface Cleaner {
    String run(String text);
  }

  static class Dropping implements Cleaner {
    @Override
    public String run(String text) {
      return "dropped";
    }
  }

  abstract static class Base {
    abstract String part(String text);

    String whole(String text) {
      return "<" + part(text) + ">";
    }
  }

  static class Only extends Base {
    String part(String text) {
      return "part";
    }
  }

  private static Maker maker() {
    return new Passing();
  }

  public void interfaces(HttpServletRequest request, Statement statement, Cleaner cleaner, Base base)
      throws SQLException {
    String given = request.getParameter("given");
    Maker maker = new Passing();
    // ruleid: sql-injection
    statement.execute(maker.make(given));
    // ruleid: sql-injection
    statement.execute(maker().make(given));
    // ok: sql-injection
    statement.execute(cleaner.run(given));
    // ok: sql-injection
    statement.execute(base.whole(given));
    // ok: sql-injection
    statement.execute(new Only().whole(given));
  }

  static class Holder {
    private final String value;
    private String second = "second";

    Holder(String value) {
      this.value = value;
    }

    String get() {
      return value;
    }

    String getSecond() {
      return this.second;
    }

    void setSecond(String second) {
      this.second = second;
    }
  }

  record Pair(String left, String right) {}

  public void holders(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    // ruleid: sql-injection
    statement.execute(new Holder(given).get());
    // ok: sql-injection
    statement.execute(new Holder("constant").get());
    Holder holder = new Holder(given);
    // ruleid: sql-injection
    statement.execute(holder.get());
    // ok: sql-injection
    statement.execute(holder.getSecond());
    // ruleid: sql-injection
    statement.execute(holder.value);
    Holder other = new Holder("constant");
    // ok: sql-injection
    statement.execute(other.get());
    other.setSecond(given);
    // ruleid: sql-injection
    statement.execute(other.getSecond());
    // ok: sql-injection
    statement.execute(other.get());
    Pair pair = new Pair("left", given);
    // ruleid: sql-injection
    statement.execute(pair.right());
    // ok: sql-injection
    statement.execute(pair.left());
  }

  public void lambdas(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    Function<String, String> same = text -> text;
    Function<String, String> none = text -> "none";
    Supplier<String> later = () -> given;
    Supplier<String> fixed = () -> "fixed";
    // ruleid: sql-injection
    statement.execute(same.apply(given));
    // ok: sql-injection
    statement.execute(none.apply(given));
    // ruleid: sql-injection
    statement.execute(later.get());
    // ok: sql-injection
    statement.execute(fixed.get());
    Function<String, String> reference = Classes::quoted;
    Function<String, String> dropping = Classes::fixed;
    Function<String, String> own = this::digits;
    // ruleid: sql-injection
    statement.execute(reference.apply(given));
    // ok: sql-injection
    statement.execute(dropping.apply(given));
    // ok: sql-injection
    statement.execute(own.apply(given));
    // ok: sql-injection
    statement.execute(apply(Classes::fixed, given));
    // ruleid: sql-injection
    statement.execute(apply(text -> text + "!", given));
    new Thread(new Runnable() {
      public void run() {
        try {
          // ruleid: path-traversal
          new FileInputStream(given);
          // ok: path-traversal
          new FileInputStream("given");
        } catch (IOException e) {
          log(e.getMessage());
        }
      }
    }).start();
  }

  private static String apply(Function<String, String> how, String text) {
    return how.apply(text);
  }
}

class Separate {
  public String pass(String text) {
    String result = text;
    return result;
  }

  public String stop(String text) {
    String result = "a";
    if (text.isEmpty()) result = "b";
    return result;
  }
}

class User extends HttpServlet {
  private final Separate separate = new Separate();

  public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String text = new Separate().pass(request.getParameter("a"));
    // ruleid: open-redirect
    response.sendRedirect(text);
    String stopped = new Separate().stop(request.getParameter("a"));
    // ok: open-redirect
    response.sendRedirect(stopped);
    // ruleid: open-redirect
    response.sendRedirect(separate.pass(request.getParameter("a")));
    // ok: open-redirect
    response.sendRedirect(separate.stop(request.getParameter("a")));
  }
}
