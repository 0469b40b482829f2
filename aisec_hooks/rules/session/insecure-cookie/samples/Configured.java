import java.io.IOException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.util.CookieGenerator;

/** Flags that a constructor or another method sets, or leaves. */
class Configured extends HttpServlet {
    private final CookieGenerator open = new CookieGenerator();
    private final CookieGenerator closed = new CookieGenerator();

    Configured() {
        open.setCookieName("open");
        open.setCookieHttpOnly(true);
        closed.setCookieName("closed");
        closed.setCookieSecure(true);
    }

    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().println("ready");
        // ruleid: insecure-cookie
        open.addCookie(response, "a");
        // ok: insecure-cookie
        closed.addCookie(response, "a");
    }

    @Override
    public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().println(request.getParameter("name").length());
        Cookie one = new Cookie("one", "a");
        harden(one);
        // ok: insecure-cookie
        response.addCookie(one);
        Cookie other = new Cookie("other", "a");
        hide(other);
        // ruleid: insecure-cookie
        response.addCookie(other);
    }

    private static void harden(Cookie cookie) {
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
    }

    private static void hide(Cookie cookie) {
        cookie.setHttpOnly(true);
    }
}
