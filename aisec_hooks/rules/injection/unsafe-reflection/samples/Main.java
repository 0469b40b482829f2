import java.util.Map;
import javax.servlet.http.HttpServletRequest;

class Main {
    Object made(HttpServletRequest request) throws Exception {
        // ruleid: unsafe-reflection
        return Class.forName(request.getParameter("type")).getDeclaredConstructor().newInstance();
    }

    Object loaded(HttpServletRequest request, ClassLoader loader) throws Exception {
        // ruleid: unsafe-reflection
        return loader.loadClass("com.example." + request.getParameter("type"));
    }

    Object method(HttpServletRequest request, Object target) throws Exception {
        // ruleid: unsafe-reflection
        return target.getClass().getMethod(request.getParameter("method")).invoke(target);
    }

    Object constant() throws Exception {
        // ok: unsafe-reflection
        return Class.forName("com.example.Report");
    }

    Object table(HttpServletRequest request, Map<String, Object> known) throws Exception {
        // ok: unsafe-reflection
        return known.get(request.getParameter("type"));
    }

    Object pattern(HttpServletRequest request) throws Exception {
        String type = request.getParameter("type");
        if (!type.equals("Report")) return null;
        // ok: unsafe-reflection
        return Class.forName("com.example." + type);
    }
}
