import java.io.*;
import java.sql.*;
import java.util.*;
import jakarta.servlet.*;
import jakarta.servlet.http.*;

public class OnDemand extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Enumeration<String> names = request.getParameterNames();
    Map<String, String[]> map = request.getParameterMap();
    String given = map.get("x")[0];
    // ruleid: cross-site-scripting
    response.getWriter().print(given);
    // ruleid: path-traversal
    new FileInputStream(new File(names.nextElement()));
    BufferedReader reader = request.getReader();
    // ruleid: command-injection
    Runtime.getRuntime().exec(reader.readLine());
    Queue<String> queue = new LinkedList<>();
    queue.add("safe");
    queue.add(given);
    // ok: path-traversal
    new FileInputStream(queue.poll());
    // ruleid: path-traversal
    new FileInputStream(queue.poll());
  }
}
