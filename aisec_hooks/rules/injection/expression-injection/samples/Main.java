import javax.el.ELProcessor;
import javax.servlet.http.HttpServletRequest;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.web.bind.annotation.RequestParam;

class Main {
    Object spel(HttpServletRequest request) throws Exception {
        SpelExpressionParser parser = new SpelExpressionParser();
        // ruleid: expression-injection
        return parser.parseExpression(request.getParameter("expression")).getValue();
    }

    Object mvel(@RequestParam String rule) throws Exception {
        // ruleid: expression-injection
        return org.mvel2.MVEL.eval(rule);
    }

    Object el(HttpServletRequest request, ELProcessor processor) throws Exception {
        // ruleid: expression-injection
        return processor.eval("a + " + request.getHeader("X-Value"));
    }

    Object value(HttpServletRequest request) throws Exception {
        SpelExpressionParser parser = new SpelExpressionParser();
        // ok: expression-injection
        return parser.parseExpression("name").getValue(request.getParameter("name"));
    }

    Object number(HttpServletRequest request, ELProcessor processor) throws Exception {
        // ok: expression-injection
        return processor.eval("a + " + Long.parseLong(request.getParameter("b")));
    }

    Object constant() throws Exception {
        // ok: expression-injection
        return org.mvel2.MVEL.eval("1 + 1");
    }
}
