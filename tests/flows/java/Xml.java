import java.io.StringReader;
import javax.servlet.http.HttpServletRequest;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.validation.SchemaFactory;
import org.jdom2.input.SAXBuilder;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLReaderFactory;

public class Xml {
  private static final String NO_TYPES = "http://apache.org/xml/features/disallow-doctype-decl";

  public void names(HttpServletRequest request) throws Exception {
    InputSource source = new InputSource(new StringReader(request.getParameter("xml")));
    DocumentBuilderFactory closed = DocumentBuilderFactory.newInstance();
    closed.setFeature(NO_TYPES, true);
    // ok: xml-external-entities
    closed.newDocumentBuilder().parse(source);
    DocumentBuilderFactory open = DocumentBuilderFactory.newInstance();
    open.setExpandEntityReferences(false);
    // ruleid: xml-external-entities
    open.newDocumentBuilder().parse(source);
  }

  public void branches(HttpServletRequest request, boolean strict) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    if (strict) {
      factory.setFeature(NO_TYPES, true);
    } else {
      factory.setFeature(NO_TYPES, false);
    }
    // ruleid: xml-external-entities
    factory.newDocumentBuilder().parse(request.getInputStream());
  }

  public void resolver(HttpServletRequest request) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setEntityResolver((name, system) -> new InputSource(new StringReader("")));
    // ok: xml-external-entities
    builder.parse(request.getInputStream());
  }

  public void reader(HttpServletRequest request) throws Exception {
    XMLReader reader = XMLReaderFactory.createXMLReader();
    // ruleid: xml-external-entities
    reader.parse(new InputSource(request.getInputStream()));
    reader.setFeature(NO_TYPES, true);
    // ok: xml-external-entities
    reader.parse(new InputSource(request.getInputStream()));
  }

  public void stream(HttpServletRequest request) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty("javax.xml.stream.isSupportingExternalEntities", false);
    // ok: xml-external-entities
    factory.createXMLEventReader(request.getReader());
  }

  public void schema(HttpServletRequest request) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // ok: xml-external-entities
    factory.newSchema(new javax.xml.transform.stream.StreamSource(request.getReader()));
  }

  public void jdom(HttpServletRequest request) throws Exception {
    SAXBuilder builder = new SAXBuilder();
    // ruleid: xml-external-entities
    builder.build(request.getInputStream());
  }
}
