import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Grown extends HttpServlet {
  private static void collect(List<String> target, String extra) {
    target.add("first");
    target.add(extra);
  }

  private static String named(String name) {
    return "run " + name;
  }

  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String word = request.getParameter("word");
    Runtime runtime = Runtime.getRuntime();
    List<String> words = new ArrayList<>();
    collect(words, word);
    // ruleid: command-injection
    runtime.exec(words.get(1));
    // ok: command-injection
    runtime.exec(words.get(0));

    String chosen = "";
    for (String each : new String[] {word, "ls"}) {
      chosen = each;
    }
    // ok: command-injection
    runtime.exec(chosen);
    for (String each : new String[] {"ls", word}) {
      chosen = each;
    }
    // ruleid: command-injection
    runtime.exec(chosen);

    StringBuilder text = new StringBuilder();
    text.append(word);
    // ruleid: command-injection
    runtime.exec(text.toString());
    text.setLength(0);
    text.append("ls");
    // ok: command-injection
    runtime.exec(text.toString());

    // ok: command-injection
    runtime.exec(Optional.ofNullable(word).map(each -> "ls").orElse("pwd"));
    // ruleid: command-injection
    runtime.exec(Optional.ofNullable(word).orElse("pwd"));
  }
}

class Named extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String chosen = "";
    java.util.Enumeration<String> names = request.getParameterNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      if ("on".equals(request.getParameter(name))) {
        chosen = name;
      }
    }
    // ruleid: command-injection
    Runtime.getRuntime().exec(chosen);

    String word = request.getParameter("word");
    StringBuilder letters = new StringBuilder();
    for (char each : word.toCharArray()) {
      if (Character.isLetterOrDigit(each)) {
        letters.append(each);
      }
    }
    // ok: command-injection
    Runtime.getRuntime().exec("ls " + letters);
    if (!word.matches("^[a-z]+\\z")) {
      throw new IllegalArgumentException(word);
    }
    // ok: command-injection
    Runtime.getRuntime().exec("ls " + word);
  }
}
