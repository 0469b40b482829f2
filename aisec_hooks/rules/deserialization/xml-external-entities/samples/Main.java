import javax.servlet.http.HttpServletRequest;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.SAXParser;
import org.dom4j.io.SAXReader;

class Main {
    Object document(HttpServletRequest request, DocumentBuilder builder) throws Exception {
        // ruleid: xml-external-entities
        return builder.parse(request.getInputStream());
    }

    void sax(HttpServletRequest request, SAXParser parser) throws Exception {
        // ruleid: xml-external-entities
        parser.parse(request.getInputStream(), null);
    }

    Object dom4j(HttpServletRequest request) throws Exception {
        // ruleid: xml-external-entities
        return new SAXReader().read(request.getReader());
    }

    Object resource(DocumentBuilder builder) throws Exception {
        // ok: xml-external-entities
        return builder.parse(Main.class.getResourceAsStream("/settings.xml"));
    }

    Object constant(DocumentBuilder builder) throws Exception {
        // ok: xml-external-entities
        return builder.parse("settings.xml");
    }

    void file(SAXParser parser) throws Exception {
        // ok: xml-external-entities
        parser.parse(new java.io.File("settings.xml"), null);
    }
}
