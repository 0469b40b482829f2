import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What was written into a buffer is gone when it is emptied. */
public class Emptied extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(request.getParameter("c"));
    // ruleid: command-injection
    Runtime.getRuntime().exec(text.toString());
    text.setLength(0);
    text.append("ls");
    // ok: command-injection
    Runtime.getRuntime().exec(text.toString());
    text.append(request.getParameter("c"));
    text.setLength(text.length() - 1);
    // ruleid: command-injection
    Runtime.getRuntime().exec(text.toString());
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    raw.write(request.getParameter("c").getBytes());
    // ruleid: command-injection
    Runtime.getRuntime().exec(raw.toString());
    raw.reset();
    raw.write("ls".getBytes());
    // ok: command-injection
    Runtime.getRuntime().exec(raw.toString());
  }
}
