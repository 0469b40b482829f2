import freemarker.template.Template;
import javax.servlet.http.HttpServletRequest;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.Velocity;
import org.thymeleaf.TemplateEngine;

class Main {
    void velocity(HttpServletRequest request, VelocityContext context) throws Exception {
        // ruleid: template-injection
        Velocity.evaluate(context, null, "page", request.getParameter("page"));
    }

    Object freemarker(HttpServletRequest request) throws Exception {
        // ruleid: template-injection
        return new Template("page", "<p>" + request.getParameter("text"), null);
    }

    Object thymeleaf(HttpServletRequest request, TemplateEngine engine) throws Exception {
        // ruleid: template-injection
        return engine.process(request.getParameter("text"), null);
    }

    void value(HttpServletRequest request, VelocityContext context) throws Exception {
        context.put("name", request.getParameter("name"));
        // ok: template-injection
        Velocity.evaluate(context, null, "page", "<p>$name</p>");
    }

    Object constant() throws Exception {
        // ok: template-injection
        return new Template("page", "<p>${name}</p>", null);
    }

    Object file(TemplateEngine engine) throws Exception {
        // ok: template-injection
        return engine.process("page", null);
    }
}
