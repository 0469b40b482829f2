import java.io.FileInputStream;
import java.util.List;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Checked {
  private static final Set<String> NAMES = Set.of("a", "b");
  private final List<String> more = List.of("a", "b");

  private boolean isName(String name) {
    return NAMES.contains(name);
  }

  private static boolean isNameOfSome(String name) {
    if (name == null) {
      return false;
    }
    for (String each : NAMES) {
      if (each.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static void mustBeName(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no name");
    }
  }

  private static void fail() {
    throw new IllegalStateException();
  }

  public void siblings(HttpServletRequest request) throws Exception {
    if (NAMES.contains(request.getParameter("a"))) {
      // ok: path-traversal
      new FileInputStream(request.getParameter("a"));
      // ruleid: path-traversal
      new FileInputStream(request.getParameter("b"));
      // ruleid: path-traversal
      new FileInputStream(request.getHeader("a"));
    }
    String first = request.getParameter("first");
    String second = request.getParameter("second");
    if (!first.equals("a")) {
      return;
    }
    // ok: path-traversal
    new FileInputStream(first);
    // ruleid: path-traversal
    new FileInputStream(second);
  }

  public void kept(HttpServletRequest request) throws Exception {
    String name = request.getParameter("a");
    boolean known = NAMES.contains(name);
    if (!known) {
      return;
    }
    // ok: path-traversal
    new FileInputStream(name);
    String other = request.getParameter("b");
    boolean found = false;
    for (String each : NAMES) {
      if (each.equals(other)) {
        found = true;
        break;
      }
    }
    if (!found) {
      throw new SecurityException();
    }
    // ok: path-traversal
    new FileInputStream(other);
  }

  public void asked(HttpServletRequest request) throws Exception {
    String name = request.getParameter("a");
    if (!isName(name)) {
      return;
    }
    // ok: path-traversal
    new FileInputStream(name);
    String second = request.getParameter("b");
    if (isNameOfSome(second)) {
      // ok: path-traversal
      new FileInputStream(second);
    } else {
      // ruleid: path-traversal
      new FileInputStream(second);
    }
    String third = request.getParameter("c");
    mustBeName(third);
    // ok: path-traversal
    new FileInputStream(third);
    String fourth = request.getParameter("d");
    if (!NAMES.contains(fourth)) {
      fail();
    }
    // ok: path-traversal
    new FileInputStream(fourth);
    String fifth = request.getParameter("e");
    if (!NAMES.contains(fifth)) {
      System.exit(1);
    }
    // ok: path-traversal
    new FileInputStream(fifth);
  }

  public void switched(HttpServletRequest request) throws Exception {
    String name = request.getParameter("a");
    switch (name) {
      case "a":
      case "b":
        // ok: path-traversal
        new FileInputStream(name);
        break;
      case "c":
        if (request.getParameter("x") != null) {
          break;
        }
        // ok: path-traversal
        new FileInputStream(name);
        break;
      default:
        // ruleid: path-traversal
        new FileInputStream(name);
    }
    String file = switch (name) {
      case "a" -> "alpha";
      case "b" -> {
        System.out.println(1);
        yield "beta";
      }
      default -> throw new IllegalArgumentException();
    };
    // ok: path-traversal
    new FileInputStream(file);
    String other = request.getParameter("other");
    String same = switch (other) {
      case "a" -> "alpha";
      case "b" -> {
        System.out.println(1);
        yield other;
      }
      default -> {
        System.out.println(2);
        yield other;
      }
    };
    // ruleid: path-traversal
    new FileInputStream(same);
    String kept = switch (other) {
      case "a", "b" -> other;
      default -> "c";
    };
    // ok: path-traversal
    new FileInputStream(kept);
    String last = switch (other) {
      case "a":
        System.out.println(1);
        yield "x";
      default:
        yield other;
    };
    // ruleid: path-traversal
    new FileInputStream(last);
  }

  public void loops(HttpServletRequest request) throws Exception {
    String name = request.getParameter("a");
    String bar = name;
    do {
      bar = "safe";
    } while (false);
    // ok: path-traversal
    new FileInputStream(bar);
    String given = "safe";
    for (int i = 0; i < 10; i++) {
      if (i > 3) {
        given = name;
        break;
      }
    }
    // ruleid: path-traversal
    new FileInputStream(given);
    String turned = "safe";
    for (String each : name.split(",")) {
      if (each.isEmpty()) {
        turned = each + name;
        continue;
      }
      turned = "x";
    }
    // ruleid: path-traversal
    new FileInputStream(turned);
    outer:
    while (true) {
      for (String each : NAMES) {
        if (each.equals("b")) {
          break outer;
        }
      }
    }
    // ruleid: path-traversal
    new FileInputStream(name);
  }

  public void raising(HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    com.google.common.base.Preconditions.checkArgument(name != null);
    // ruleid: path-traversal
    new FileInputStream(name);
    com.google.common.base.Preconditions.checkArgument(NAMES.contains(name), "no such name");
    // ok: path-traversal
    new FileInputStream(name);
  }
}
