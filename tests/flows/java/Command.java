import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletRequest;

public class Command {

  public void text(HttpServletRequest request) throws Exception {
    String given = request.getQueryString();
    // ruleid: command-injection
    Runtime.getRuntime().exec("ls " + given);
    Runtime r = Runtime.getRuntime();
    // ruleid: command-injection
    r.exec("ls " + given, null, new java.io.File("."));
    // ok: command-injection
    r.exec("ls /", null, new java.io.File("."));
    String[] environment = {given};
    // ruleid: command-injection
    r.exec("ls", environment);
    // ok: command-injection
    r.exec("ls", new String[] {"A=1"});
  }

  public void lists(HttpServletRequest request) throws Exception {
    String given = request.getParameter("x");
    // ruleid: command-injection
    Runtime.getRuntime().exec(new String[] {"sh", "-c", "echo " + given});
    // ok: command-injection
    Runtime.getRuntime().exec(new String[] {"echo", given});
    String first = "";
    String second = "";
    if (System.getProperty("os.name").indexOf("Windows") != -1) {
      first = "cmd.exe";
      second = "/c";
    } else {
      first = "sh";
      second = "-c";
    }
    String[] args = {first, second, "echo " + given};
    // ruleid: command-injection
    new ProcessBuilder(args).start();
    List<String> listed = new ArrayList<String>();
    listed.add(first);
    listed.add(second);
    listed.add("echo " + given);
    ProcessBuilder builder = new ProcessBuilder();
    // ruleid: command-injection
    builder.command(listed);
    // ruleid: command-injection
    new ProcessBuilder("bash", "-c", given);
    // ok: command-injection
    new ProcessBuilder("tar", "czf", "out.tgz", "--", given);
    // ruleid: command-injection
    new ProcessBuilder(given);
    // ok: command-injection
    new ProcessBuilder("sh", "-c", "ls " + Integer.valueOf(given));
  }

  public static void main(String[] args) throws Exception {
    // ruleid: command-injection
    Runtime.getRuntime().exec("ls " + args[0]);
    // ruleid: command-injection
    Runtime.getRuntime().exec("ls " + System.getenv("FOLDER"));
    // ok: command-injection
    Runtime.getRuntime().exec("ls " + args.length);
    // ruleid: command-injection
    Runtime.getRuntime().exec(new java.util.Scanner(System.in).nextLine());
  }

  public void model(dev.langchain4j.model.chat.ChatModel model) throws Exception {
    // ruleid: command-injection
    Runtime.getRuntime().exec(model.chat("which command lists files?"));
  }
}
