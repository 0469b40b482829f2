import javax.servlet.http.HttpServletRequest
import javax.xml.parsers.DocumentBuilder
import javax.xml.parsers.DocumentBuilderFactory
import javax.xml.parsers.SAXParser

class Main {
    fun a(request: HttpServletRequest, builder: DocumentBuilder) {
        // ruleid: xml-external-entities
        builder.parse(request.getInputStream())
    }

    fun b(request: HttpServletRequest, parser: SAXParser) {
        // ruleid: xml-external-entities
        parser.parse(request.getInputStream(), null)
    }

    fun c(request: HttpServletRequest) {
        val builder = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        // ruleid: xml-external-entities
        builder.parse(request.getInputStream())
    }

    fun d(builder: DocumentBuilder) {
        // ok: xml-external-entities
        builder.parse("settings.xml")
    }

    fun e(request: HttpServletRequest) {
        val factory = DocumentBuilderFactory.newInstance()
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true)
        val builder = factory.newDocumentBuilder()
        // ok: xml-external-entities
        builder.parse(request.getInputStream())
    }

    fun f(parser: SAXParser) {
        // ok: xml-external-entities
        parser.parse(java.io.File("settings.xml"), null)
    }
}
