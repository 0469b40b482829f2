import java.util.regex.Pattern
import scala.util.matching.Regex
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: regex-injection
    Pattern.compile(name)
    Ok("")
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: regex-injection
    new Regex("^" + name)
    Ok("")
  }

  def page3 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val text: String = load()
    // ruleid: regex-injection
    Ok(text.replaceAll(name, ""))
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ok: regex-injection
    Pattern.compile(Pattern.quote(name))
    Ok("")
  }

  def page5 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ok: regex-injection
    new Regex(Regex.quote(name))
    Ok("")
  }

  def page6 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ok: regex-injection
    Ok(name.replaceAll("[a-z]+", ""))
  }
}
