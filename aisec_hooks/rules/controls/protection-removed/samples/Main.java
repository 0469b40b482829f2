import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.io.FilenameUtils;

class Main {
    private static final Set<String> PAGES = Set.of("/", "/orders");

    void check(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String target = request.getParameter("next");
        // ruleid: protection-removed
        response.sendRedirect(target);
    }

    Object contained(HttpServletRequest request, Path base) throws Exception {
        Path path = base.resolve(request.getParameter("file")).normalize();
        // ruleid: protection-removed
        return Files.readString(path);
    }

    Object last(HttpServletRequest request) throws Exception {
        String file = request.getParameter("file");
        // ruleid: protection-removed
        return new FileInputStream("/srv/files/" + file);
    }

    void moved(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String target = request.getParameter("next");
        response.setContentType("text/plain");
        if (!target.equals("/")) {
            return;
        }
        // ok: protection-removed
        response.sendRedirect(target);
    }

    void another(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String target = request.getParameter("next");
        if (!target.equals("/orders")) {
            throw new SecurityException();
        }
        // ok: protection-removed
        response.sendRedirect(target);
    }

    void before(HttpServletRequest request, HttpServletResponse response) throws Exception {
        // ok: protection-removed
        response.sendRedirect(request.getParameter("next"));
    }
}
