import java.io.FileInputStream;
import javax.servlet.http.HttpServletRequest;

public class Letters {
  public void every(HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    for (char each : name.toCharArray()) {
      if (!Character.isLetterOrDigit(each)) {
        throw new IllegalArgumentException("no name");
      }
    }
    // ok: path-traversal
    new FileInputStream(name);
  }

  public void some(HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    for (char each : name.toCharArray()) {
      if (!Character.isLetterOrDigit(each)) {
        break;
      }
    }
    // ruleid: path-traversal
    new FileInputStream(name);
  }
}
