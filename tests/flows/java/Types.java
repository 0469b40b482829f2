import java.io.IOException;
import java.io.PrintWriter;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Types extends HttpServlet {
  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = request.getParameter("name");
    response.setContentType("text/plain");
    // ok: cross-site-scripting
    response.getWriter().println(name);
    // ok: cross-site-scripting
    response.getWriter().write("Hello " + name);
    response.setContentType("text/html;charset=UTF-8");
    // ruleid: cross-site-scripting
    response.getWriter().println(name);
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Type", "application/json");
    PrintWriter out = response.getWriter();
    // ok: cross-site-scripting
    out.print(request.getParameter("name"));
  }

  @Override
  public void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    // ruleid: cross-site-scripting
    response.getWriter().print(request.getParameter("name"));
  }
}
