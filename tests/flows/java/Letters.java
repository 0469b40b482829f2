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

  public void byPlace(HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i))) {
        throw new IllegalArgumentException("no name");
      }
    }
    // ok: path-traversal
    new FileInputStream(name);
  }

  public void behindTheFirst(HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    for (int i = 1; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i))) {
        throw new IllegalArgumentException("no name");
      }
    }
    // ruleid: path-traversal
    new FileInputStream(name);
  }

  public void ofAnother(HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    String other = request.getParameter("other");
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (!Character.isLetterOrDigit(letter)) {
        return;
      }
    }
    // ok: path-traversal
    new FileInputStream(name);
    // ruleid: path-traversal
    new FileInputStream(other);
  }
}
