import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

// Builders, bases, anonymous classes, objects in objects.
class Built {
  private final String name;
  private final String kind;

  private Built(Builder builder) {
    this.name = builder.name;
    this.kind = builder.kind;
  }

  static Builder builder() {
    return new Builder();
  }

  String getName() {
    return name;
  }

  String getKind() {
    return kind;
  }

  static class Builder {
    private String name;
    private String kind;

    Builder name(String name) {
      this.name = name;
      return this;
    }

    Builder kind(String kind) {
      this.kind = kind;
      return this;
    }

    Built build() {
      return new Built(this);
    }
  }
}

abstract class Handler {
  protected String given;
  protected Statement statement;

  protected String prefix() {
    return "SELECT ";
  }

  void handle(HttpServletRequest request) throws SQLException {
    given = request.getParameter("given");
    run(prefix());
  }

  abstract void run(String prefix) throws SQLException;
}

class Running extends Handler {
  @Override
  void run(String prefix) throws SQLException {
    // ruleid: sql-injection
    statement.execute(prefix + given);
    // ok: sql-injection
    statement.execute(prefix + "1");
  }
}

interface Source {
  String read(String name);

  default String both(String name) {
    return read(name) + read("other");
  }
}

class Outer extends HttpServlet {
  private String folder;

  class Reader {
    void open(String name) throws IOException {
      // ruleid: path-traversal
      new FileInputStream(folder + "/a");
      // ok: path-traversal
      new FileInputStream("/srv/a");
    }
  }

  public void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    folder = request.getParameter("folder");
    new Reader().open("a");
  }

  public void builders(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    Built built = Built.builder().name(given).kind("kind").build();
    // ruleid: sql-injection
    statement.execute(built.getName());
    // ok: sql-injection
    statement.execute(built.getKind());
    Built.Builder builder = new Built.Builder();
    builder.name("constant");
    builder.kind(given);
    // ok: sql-injection
    statement.execute(builder.build().getName());
    // ruleid: sql-injection
    statement.execute(builder.build().getKind());
    List<Built> list = new ArrayList<>();
    list.add(built);
    // ruleid: sql-injection
    statement.execute(list.get(0).getName());
    // ok: sql-injection
    statement.execute(list.get(0).getKind());
    Map<String, Built> map = new HashMap<>();
    map.put("a", built);
    // ruleid: sql-injection
    statement.execute(map.get("a").getName());
    // ok: sql-injection
    statement.execute(map.get("a").getKind());
    for (Built each : list) {
      // ruleid: sql-injection
      statement.execute(each.getName());
      // ok: sql-injection
      statement.execute(each.getKind());
    }
  }

  public void anonymous(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    Source passing = new Source() {
      @Override
      public String read(String name) {
        return name;
      }
    };
    Source stopping = new Source() {
      public String read(String name) {
        return "stopped";
      }
    };
    Source lambda = name -> "lambda";
    // ruleid: sql-injection
    statement.execute(passing.read(given));
    // ok: sql-injection
    statement.execute(stopping.read(given));
    // ok: sql-injection
    statement.execute(lambda.read(given));
    // ruleid: sql-injection
    statement.execute(passing.both(given));
    // ok: sql-injection
    statement.execute(stopping.both(given));
  }

  public static void main(String[] args) throws Exception {
    // ok: path-traversal
    new File(args.length + "").delete();
    Runtime runtime = Runtime.getRuntime();
    // ok: command-injection
    runtime.exec("ls " + args.length);
  }
}
