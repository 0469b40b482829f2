import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

class Main {
    void next(HttpServletRequest request, HttpServletResponse response) throws Exception {
        // ruleid: open-redirect
        response.sendRedirect(request.getParameter("next"));
    }

    void header(HttpServletRequest request, HttpServletResponse response) throws Exception {
        // ruleid: open-redirect
        response.setHeader("Location", request.getParameter("next"));
    }

    Object view(@RequestParam String next) throws Exception {
        // ruleid: open-redirect
        return new RedirectView(next);
    }

    void prefix(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String next = request.getParameter("next");
        if (!next.startsWith("https://example.com/")) return;
        // ok: open-redirect
        response.sendRedirect(next);
    }

    void pattern(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String page = request.getParameter("page");
        if (!page.matches("[a-z]+")) return;
        // ok: open-redirect
        response.sendRedirect("/" + page);
    }

    void constant(HttpServletRequest request, HttpServletResponse response) throws Exception {
        // ok: open-redirect
        response.sendRedirect("/home");
    }
}
