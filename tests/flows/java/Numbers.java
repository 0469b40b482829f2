import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Numbers {
  private static final Map<String, String> COLUMNS = Map.of("title", "b.title", "year", "b.year");
  private final Statement statement;

  enum Mode {
    LIST("ls"), SIZE("du");

    private final String program;

    Mode(String program) {
      this.program = program;
    }

    String program() {
      return program;
    }

    String with(String argument) {
      return program + " " + argument;
    }
  }

  public Numbers(Statement statement) {
    this.statement = statement;
  }

  @GetMapping("/{id}")
  public void one(@PathVariable Long id, @RequestParam boolean all) throws Exception {
    StringBuilder sql = new StringBuilder("SELECT a FROM b WHERE c = ");
    sql.append(id);
    if (!all) {
      sql.append(" AND d = 0");
    }
    // ok: sql-injection
    statement.executeQuery(sql.toString());
  }

  @GetMapping("/text/{id}")
  public void text(@PathVariable String id, @RequestParam boolean all) throws Exception {
    StringBuilder sql = new StringBuilder("SELECT a FROM b WHERE c = ");
    sql.append(id);
    if (!all) {
      sql.append(" AND d = 0");
    }
    // ruleid: sql-injection
    statement.executeQuery(sql.toString());
  }

  @GetMapping("/list")
  public void list(@RequestParam List<Long> ids, @RequestParam Optional<Integer> most) throws Exception {
    String in = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    // ok: sql-injection
    statement.executeQuery("SELECT a FROM b WHERE c IN (" + in + ") LIMIT " + most.orElse(3));
    for (var id : ids) {
      // ok: sql-injection
      statement.executeQuery("SELECT a FROM b WHERE c = " + id);
    }
  }

  @GetMapping("/names")
  public void names(@RequestParam List<String> names) throws Exception {
    String in = names.stream().map(String::valueOf).collect(Collectors.joining(","));
    // ruleid: sql-injection
    statement.executeQuery("SELECT a FROM b WHERE c IN (" + in + ")");
  }

  @GetMapping("/mode")
  public void mode(@RequestParam Mode mode, @RequestParam LocalDate day, @RequestParam String word)
      throws Exception {
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + mode.name().toLowerCase() + day.plusDays(1));
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + mode.program());
    // ruleid: command-injection
    Runtime.getRuntime().exec("sh -c " + mode.with(word));
    for (Mode each : Mode.values()) {
      // ok: command-injection
      Runtime.getRuntime().exec("sh -c " + each.program());
    }
    Mode named;
    try {
      named = Mode.valueOf(word);
    } catch (IllegalArgumentException e) {
      return;
    }
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c " + named.program() + named.name());
  }

  @GetMapping("/sorted")
  public List<String> sorted(@RequestParam String by) throws Exception {
    // ok: sql-injection
    statement.executeQuery("SELECT a FROM b ORDER BY " + COLUMNS.getOrDefault(by, "b.id"));
    // ruleid: sql-injection
    statement.executeQuery("SELECT a FROM b ORDER BY " + COLUMNS.getOrDefault(by, by));
    return List.of();
  }
}

class Unsourced {
  void typed(Statement statement, int id, long[] ids) throws Exception {
    // ok: sql-injection
    statement.executeQuery("SELECT a FROM b WHERE c = " + id);
    for (long each : ids) {
      // ok: sql-injection
      statement.executeQuery("SELECT a FROM b WHERE c = " + each);
    }
    int last = count();
    // ok: sql-injection
    statement.executeQuery("SELECT a FROM b WHERE c = " + last);
  }

  int count() {
    return Integer.getInteger("last");
  }
}
