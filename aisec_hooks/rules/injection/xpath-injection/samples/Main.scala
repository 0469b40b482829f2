import javax.xml.xpath.XPathFactory
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val xpath = XPathFactory.newInstance().newXPath()
    // ruleid: xpath-injection
    xpath.evaluate("//user[@name='" + name + "']", document)
    Ok("")
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val xpath = XPathFactory.newInstance().newXPath()
    // ruleid: xpath-injection
    xpath.compile(s"//user[@id=$name]")
    Ok("")
  }

  def page3 = Action { request =>
    val xpath = XPathFactory.newInstance().newXPath()
    // ruleid: xpath-injection
    xpath.compile(request.getQueryString("path").get)
    Ok("")
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val xpath = XPathFactory.newInstance().newXPath()
    xpath.setXPathVariableResolver(_ => name)
    // ok: xpath-injection
    xpath.compile("//user[@name = $name]")
    Ok("")
  }

  def page5 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    val xpath = XPathFactory.newInstance().newXPath()
    // ok: xpath-injection
    xpath.compile("//user[" + page + "]")
    Ok("")
  }

  def page6 = Action { request =>
    val xpath = XPathFactory.newInstance().newXPath()
    // ok: xpath-injection
    xpath.compile("//user")
    Ok("")
  }
}
