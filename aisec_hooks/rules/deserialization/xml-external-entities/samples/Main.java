import javax.servlet.http.HttpServletRequest;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;
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

    Object byDefault(HttpServletRequest request) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // ruleid: xml-external-entities
        return builder.parse(request.getInputStream());
    }

    Object withoutTypes(HttpServletRequest request) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // ok: xml-external-entities
        return builder.parse(request.getInputStream());
    }

    Object byProcessing(HttpServletRequest request) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // ruleid: xml-external-entities
        return factory.newDocumentBuilder().parse(request.getInputStream());
    }

    Object withoutAccess(HttpServletRequest request) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // ok: xml-external-entities
        return factory.newDocumentBuilder().parse(request.getInputStream());
    }

    void halfClosed(HttpServletRequest request) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        // ruleid: xml-external-entities
        factory.newSAXParser().parse(request.getInputStream(), null);
    }

    void closed(HttpServletRequest request) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        // ok: xml-external-entities
        factory.newSAXParser().parse(request.getInputStream(), null);
    }

    Object opened(SAXParserFactory factory) throws Exception {
        // ruleid: xml-external-entities
        factory.setFeature("http://xml.org/sax/features/external-general-entities", true);
        return factory.newSAXParser();
    }

    Object stream(HttpServletRequest request) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        // ruleid: xml-external-entities
        return factory.createXMLStreamReader(request.getInputStream());
    }

    Object streamClosed(HttpServletRequest request) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        // ok: xml-external-entities
        return factory.createXMLStreamReader(request.getInputStream());
    }

    Object transformed(HttpServletRequest request) throws Exception {
        TransformerFactory factory = TransformerFactory.newInstance();
        // ruleid: xml-external-entities
        return factory.newTransformer(new StreamSource(request.getInputStream()));
    }

    Object transformedSafely(HttpServletRequest request) throws Exception {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // ok: xml-external-entities
        return factory.newTransformer(new StreamSource(request.getInputStream()));
    }

    Object dom4jClosed(HttpServletRequest request) throws Exception {
        SAXReader reader = new SAXReader();
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // ok: xml-external-entities
        return reader.read(request.getReader());
    }
}
