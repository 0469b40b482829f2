import java.io.FileInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

public class Containers {
  private static final List<String> COLUMNS = Arrays.asList("id", "name");
  private static final Set<String> TABLES = new HashSet<>(Arrays.asList("a", "b"));
  private static final Set<String> OTHERS = Set.of("a", "b");
  private static final Map<String, String> SORT = Map.of("up", "ASC", "down", "DESC");
  private static final Map<String, String> FILLED = new HashMap<>();
  private static final String[] NAMES = {"id", "name"};
  private static final Set<String> KEPT =
      Collections.unmodifiableSet(new HashSet<>(Arrays.asList("a", "b")));

  static {
    FILLED.put("up", "ASC");
    FILLED.put("down", "DESC");
  }

  public void members(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    // ruleid: sql-injection
    statement.execute("SELECT " + given);
    if (COLUMNS.contains(given)) {
      // ok: sql-injection
      statement.execute("SELECT " + given);
    }
    if (TABLES.contains(given)) {
      // ok: sql-injection
      statement.execute("SELECT " + given);
    }
    if (KEPT.contains(given)) {
      // ok: sql-injection
      statement.execute("SELECT " + given);
    }
    if (Arrays.asList(NAMES).contains(given)) {
      // ok: sql-injection
      statement.execute("SELECT " + given);
    }
    if (List.of("a", "b").contains(given) && OTHERS.contains(given)) {
      // ok: sql-injection
      statement.execute("SELECT " + given);
    }
    if (Arrays.asList("a", given).contains(given)) {
      // ruleid: sql-injection
      statement.execute("SELECT " + given);
    }
    // ok: sql-injection
    statement.execute("SELECT * ORDER BY a " + SORT.get(given));
    // ok: sql-injection
    statement.execute("SELECT * ORDER BY a " + SORT.getOrDefault(given, "ASC"));
    // ruleid: sql-injection
    statement.execute("SELECT * ORDER BY a " + SORT.getOrDefault(given, given));
    // ok: sql-injection
    statement.execute("SELECT * ORDER BY a " + FILLED.get(given));
    // ok: sql-injection
    statement.execute("SELECT " + COLUMNS.get(0));
    // ok: sql-injection
    statement.execute("SELECT " + NAMES[Integer.parseInt(given)]);
    if (SORT.containsKey(given)) {
      // ok: sql-injection
      statement.execute("SELECT " + given);
    }
    if (!TABLES.contains(given)) throw new IllegalArgumentException();
    // ok: sql-injection
    statement.execute("SELECT " + given);
  }

  public void parts(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    Map<String, Object> map = new HashMap<>(16);
    map.put("bad", given);
    map.put("good", "constant");
    // ruleid: sql-injection
    statement.execute((String) map.get("bad"));
    // ok: sql-injection
    statement.execute((String) map.get("good"));
    List<String> list = new ArrayList<>(10);
    list.add("first");
    list.add(given);
    list.add("third");
    // ok: sql-injection
    statement.execute(list.get(0));
    // ruleid: sql-injection
    statement.execute(list.get(1));
    list.remove(0);
    // ruleid: sql-injection
    statement.execute(list.get(0));
    // ok: sql-injection
    statement.execute(list.get(1));
    List<String> made = new ArrayList<>(Arrays.asList("a", given));
    // ok: sql-injection
    statement.execute(made.get(0));
    // ruleid: sql-injection
    statement.execute(made.get(1));
    List<String> of = List.of(given, "b");
    // ruleid: sql-injection
    statement.execute(of.get(0));
    // ok: sql-injection
    statement.execute(of.get(1));
    String[] array = {"a", given};
    // ok: sql-injection
    statement.execute(array[0]);
    // ruleid: sql-injection
    statement.execute(array[1]);
    String[] later = new String[2];
    later[0] = "a";
    later[1] = given;
    // ok: sql-injection
    statement.execute(later[0]);
    // ruleid: sql-injection
    statement.execute(later[1]);
    Map<String, String> ordered = new LinkedHashMap<>();
    ordered.put("a", given);
    for (Map.Entry<String, String> entry : ordered.entrySet()) {
      // ruleid: sql-injection
      statement.execute(entry.getValue());
    }
    for (String value : ordered.values()) {
      // ruleid: sql-injection
      statement.execute(value);
    }
    Iterator<String> iterator = list.iterator();
    while (iterator.hasNext()) {
      // ruleid: sql-injection
      statement.execute(iterator.next());
    }
    // ok: sql-injection
    for (String each : COLUMNS) statement.execute(each);
    Object[] mixed = new Object[] {given, 1};
    // ruleid: sql-injection
    statement.execute(String.valueOf(mixed[0]));
  }


  public void streams(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    Optional<String> optional = Optional.ofNullable(given);
    // ruleid: sql-injection
    statement.execute(optional.get());
    // ruleid: sql-injection
    statement.execute(optional.orElse("none"));
    // ruleid: sql-injection
    statement.execute(optional.map(String::trim).orElse("none"));
    // ok: sql-injection
    statement.execute("" + optional.map(Integer::parseInt).orElse(0));
    // ok: sql-injection
    statement.execute("" + optional.map(Integer::valueOf).get());
    // ok: sql-injection
    statement.execute(optional.map(text -> "constant").orElse("none"));
    // ruleid: sql-injection
    statement.execute(optional.filter(text -> !text.isEmpty()).get());
    // ok: sql-injection
    statement.execute(optional.filter(COLUMNS::contains).orElse("id"));
    // ok: sql-injection
    statement.execute(optional.filter(text -> COLUMNS.contains(text)).orElse("id"));
    // ruleid: sql-injection
    statement.execute(Stream.of(given.split(",")).map(String::trim).collect(Collectors.joining(",")));
    // ok: sql-injection
    statement.execute(
        Arrays.stream(given.split(",")).map(text -> "?").collect(Collectors.joining(",")));
    // ok: sql-injection
    statement.execute(COLUMNS.stream().filter(each -> each.equals(given)).findFirst().orElse("id"));
    // ruleid: sql-injection
    statement.execute(COLUMNS.stream().filter(each -> each.equals(given)).findFirst().orElse(given));
    List<String> found = Arrays.stream(given.split(",")).filter(TABLES::contains)
        .collect(Collectors.toList());
    // ok: sql-injection
    statement.execute("SELECT " + String.join(",", found));
    List<Integer> numbers = Arrays.stream(given.split(",")).map(Integer::parseInt)
        .collect(Collectors.toList());
    // ok: sql-injection
    statement.execute("SELECT " + numbers);
  }

  public void properties(HttpServletRequest request, Statement statement, Properties loaded)
      throws SQLException, IOException {
    String given = request.getParameter("given");
    Properties properties = new Properties();
    properties.setProperty("bad", given);
    properties.setProperty("good", "constant");
    // ruleid: sql-injection
    statement.execute(properties.getProperty("bad"));
    // ok: sql-injection
    statement.execute(properties.getProperty("good"));
    // ok: sql-injection
    statement.execute(properties.getProperty("good", given));
    // ok: sql-injection
    statement.execute(loaded.getProperty("table", "t"));
    // ok: path-traversal
    new FileInputStream(loaded.getProperty("folder", "/srv") + "/a");
  }

  public void lacking(HttpServletRequest request, Map<String, String> unknown) throws IOException {
    String given = request.getParameter("given");
    Map<String, String> map = new HashMap<>();
    // ruleid: path-traversal
    new FileInputStream(map.computeIfAbsent("a", key -> given));
    // ok: path-traversal
    new FileInputStream(map.computeIfAbsent("b", key -> "constant"));
    map.put("c", "constant");
    map.merge("c", given, (one, other) -> one + other);
    // ruleid: path-traversal
    new FileInputStream(map.get("c"));
    // ok: path-traversal
    new FileInputStream(map.get("b"));
  }

  public void chosen(HttpServletRequest request, Statement statement) throws SQLException {
    String given = request.getParameter("given");
    // ok: sql-injection
    statement.execute("SELECT " + Stream.of("a", "b").filter(each -> each.equals(given)).findFirst().orElse("a"));
    // ruleid: sql-injection
    statement.execute("SELECT " + Stream.of("a", given).filter(each -> !each.isEmpty()).findFirst().orElse("a"));
    // ok: sql-injection
    statement.execute("SELECT " + java.util.ResourceBundle.getBundle("texts").getString("column"));
  }

  public void buffered(HttpServletRequest request) throws IOException {
    byte[] bytes = new byte[100];
    int read = request.getInputStream().read(bytes);
    // ruleid: path-traversal
    new FileInputStream(new String(bytes, 0, read));
    byte[] others = new byte[100];
    // ok: path-traversal
    new FileInputStream(new String(others, 0, read));
  }

  public void wrapped(HttpServletRequest request) throws IOException {
    RequestReader reader = new RequestReader(request);
    // ruleid: path-traversal
    new FileInputStream(reader.getParameter("name"));
    // ok: path-traversal
    new FileInputStream(reader.getFolder());
  }
}
