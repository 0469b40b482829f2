import javax.servlet.http.HttpServletRequest
import javax.xml.parsers.{DocumentBuilder, DocumentBuilderFactory, SAXParser}

class Main {
  def a(request: HttpServletRequest, builder: DocumentBuilder) = {
    // ruleid: xml-external-entities
    builder.parse(request.getInputStream())
  }

  def b(request: HttpServletRequest, parser: SAXParser) = {
    // ruleid: xml-external-entities
    parser.parse(request.getInputStream(), null)
  }

  def c(request: HttpServletRequest) = {
    val builder = DocumentBuilderFactory.newInstance().newDocumentBuilder()
    // ruleid: xml-external-entities
    builder.parse(request.getInputStream())
  }

  def d(builder: DocumentBuilder) = {
    // ok: xml-external-entities
    builder.parse("settings.xml")
  }

  def e(request: HttpServletRequest) = {
    val factory = DocumentBuilderFactory.newInstance()
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true)
    val builder = factory.newDocumentBuilder()
    // ok: xml-external-entities
    builder.parse(request.getInputStream())
  }

  def f(parser: SAXParser) = {
    // ok: xml-external-entities
    parser.parse(new java.io.File("settings.xml"), null)
  }
}
