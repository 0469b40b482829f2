import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Values that exceptions carry from where they are thrown to where they are caught. */
public class Raised extends HttpServlet {
  static class Refused extends RuntimeException {
    private final String command;

    Refused(String message, String command) {
      super(message);
      this.command = command;
    }

    String getCommand() {
      return command;
    }
  }

  static class Plain extends Exception {
    Plain(String message) {
      super(message);
    }
  }

  private void refuse(String command) throws Plain {
    throw new Plain(command);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String given = request.getParameter("c");
    try {
      throw new IllegalStateException(given);
    } catch (IllegalStateException e) {
      // ruleid: command-injection
      Runtime.getRuntime().exec(e.getMessage());
    }
    try {
      throw new IllegalStateException("ls");
    } catch (IllegalStateException e) {
      // ok: command-injection
      Runtime.getRuntime().exec(e.getMessage());
    }
    try {
      if (given.length() > 3) {
        throw new IllegalStateException(given);
      }
      throw new IllegalArgumentException("ls");
    } catch (IllegalArgumentException e) {
      // ok: command-injection
      Runtime.getRuntime().exec(e.getMessage());
    } catch (IllegalStateException e) {
      // ruleid: command-injection
      Runtime.getRuntime().exec(e.getMessage());
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String given = request.getParameter("c");
    try {
      throw new Refused("late", given);
    } catch (Refused e) {
      // ok: command-injection
      Runtime.getRuntime().exec(e.getMessage());
      // ruleid: command-injection
      Runtime.getRuntime().exec(e.getCommand());
    }
    try {
      throw new Refused(given, "ls");
    } catch (Refused e) {
      // ruleid: command-injection
      Runtime.getRuntime().exec(e.getMessage());
      // ok: command-injection
      Runtime.getRuntime().exec(e.getCommand());
    }
    try {
      refuse(given);
    } catch (Plain e) {
      // ruleid: command-injection
      Runtime.getRuntime().exec(e.getMessage());
    }
    try {
      refuse("ls");
    } catch (Plain e) {
      // ok: command-injection
      Runtime.getRuntime().exec(e.getMessage());
    }
  }
}
