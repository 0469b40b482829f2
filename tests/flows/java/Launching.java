import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.zeroturnaround.exec.ProcessExecutor;

public class Launching {
  void shell(HttpServletRequest request) throws IOException {
    String given = request.getParameter("folder");
    CommandLine line = new CommandLine("bash");
    line.addArgument("-c");
    // ruleid: command-injection
    line.addArgument("du -s " + given, false);
    new DefaultExecutor().execute(line);
    // ruleid: command-injection
    CommandLine chained = new CommandLine("cmd.exe").addArgument("/c").addArgument(given);
    new DefaultExecutor().execute(chained);
  }

  void program(HttpServletRequest request) throws Exception {
    String given = request.getParameter("folder");
    CommandLine line = new CommandLine("du");
    // ok: command-injection
    line.addArgument("-s").addArgument("--").addArgument(given, false);
    // ruleid: command-injection
    line.addArguments("-h " + given);
    // ok: command-injection
    line.addArguments(new String[] {"--", given}, false);
    new DefaultExecutor().execute(line);
    // ok: command-injection
    new ProcessExecutor().command("du", "-s", "--", given).execute();
    // ruleid: command-injection
    new ProcessExecutor().command("sh", "-c", "du -s " + given).execute();
    // ruleid: command-injection
    new ProcessExecutor("sh", "-c", "du -s " + given).execute();
  }
}
