import javax.servlet.http.HttpServletRequest;
import javax.xml.xpath.XPath;
import org.dom4j.Document;
import org.owasp.esapi.ESAPI;

class Main {
    Object evaluate(HttpServletRequest request, XPath xpath, Object document) throws Exception {
        String name = request.getParameter("name");
        // ruleid: xpath-injection
        return xpath.evaluate("//user[@name='" + name + "']", document);
    }

    Object compile(HttpServletRequest request, XPath xpath) throws Exception {
        // ruleid: xpath-injection
        return xpath.compile(request.getParameter("path"));
    }

    Object nodes(HttpServletRequest request, Document document) throws Exception {
        // ruleid: xpath-injection
        return document.selectNodes("//user[@id=" + request.getParameter("id") + "]");
    }

    Object encoded(HttpServletRequest request, XPath xpath, Object document) throws Exception {
        String name = request.getParameter("name");
        // ok: xpath-injection
        return xpath.evaluate("//user[@name='" + ESAPI.encoder().encodeForXPath(name) + "']", document);
    }

    Object number(HttpServletRequest request, Document document) throws Exception {
        // ok: xpath-injection
        return document.selectNodes("//user[@id=" + Long.parseLong(request.getParameter("id")) + "]");
    }

    Object constant(XPath xpath) throws Exception {
        // ok: xpath-injection
        return xpath.compile("//user");
    }
}
