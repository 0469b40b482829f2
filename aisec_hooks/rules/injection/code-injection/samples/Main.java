import groovy.lang.GroovyShell;
import java.io.FileReader;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.springframework.expression.spel.standard.SpelExpressionParser;

class Main {
    Object run(String formula) throws Exception {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
        // ruleid: code-injection
        return engine.eval("result = " + formula);
    }

    Object runAll(String text) throws Exception {
        // ruleid: code-injection
        return new ScriptEngineManager().getEngineByName("js").eval(text);
    }

    Object constant() throws Exception {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
        // ok: code-injection
        return engine.eval("Math.max(1, 2)");
    }

    Object file() throws Exception {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
        // ok: code-injection
        return engine.eval(new FileReader("rules.js"));
    }

    Object groovy(String name) {
        // ruleid: code-injection
        return new GroovyShell().evaluate("hello('" + name + "')");
    }

    Object groovyConstant() {
        // ok: code-injection
        return new GroovyShell().evaluate("hello()");
    }

    Object spring(String property) {
        var parser = new SpelExpressionParser();
        // ruleid: code-injection
        return parser.parseExpression(property + ".size()").getValue();
    }

    Object springConstant(Object root) {
        var parser = new SpelExpressionParser();
        // ok: code-injection
        return parser.parseExpression("name.size()").getValue(root);
    }

    boolean isValid(String value, ConstraintValidatorContext context) {
        // ruleid: code-injection
        context.buildConstraintViolationWithTemplate("not allowed: " + value).addConstraintViolation();
        // ok: code-injection
        context.buildConstraintViolationWithTemplate("not allowed").addConstraintViolation();
        return false;
    }
}
