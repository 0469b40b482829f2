import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

class Constants {
  private enum Page {
    HOME("/home"), OTHER("/other");
    final String path;

    Page(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  void branches(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = request.getParameter("name");
    String chosen = Page.HOME.path.equals("/home") ? "friend" : name;
    // ok: cross-site-scripting
    response.getWriter().print("<p>" + chosen);
    String other = Page.OTHER.path().equals("/home") ? "friend" : name;
    // ruleid: cross-site-scripting
    response.getWriter().print("<p>" + other);
  }

  void cells(HttpServletRequest request, HttpServletResponse response) throws IOException {
    AtomicReference<String> cell = new AtomicReference<>("friend");
    // ok: cross-site-scripting
    response.getWriter().print("<p>" + cell.get());
    cell.set(request.getParameter("name"));
    // ruleid: cross-site-scripting
    response.getWriter().print("<p>" + cell.get());
    cell.set("friend");
    // ok: cross-site-scripting
    response.getWriter().print("<p>" + cell.get());
  }
}
