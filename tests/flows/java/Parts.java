import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Parts of lists, and keys that are there already. */
public class Parts extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String word = request.getParameter("c");
    List<String> row = Arrays.asList("ls", "id", word);
    // ok: command-injection
    Runtime.getRuntime().exec(row.subList(0, 2).get(1));
    // ruleid: command-injection
    Runtime.getRuntime().exec(row.subList(1, 3).get(1));
    Map<String, String> held = new HashMap<>();
    held.put("a", "ls");
    held.putIfAbsent("a", word);
    // ok: command-injection
    Runtime.getRuntime().exec(held.get("a"));
    held.putIfAbsent("b", word);
    // ruleid: command-injection
    Runtime.getRuntime().exec(held.get("b"));
  }
}
