import java.net.URL
import scala.io.Source
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    // ruleid: request-forgery
    Ok(Source.fromURL(request.getQueryString("url").get).mkString)
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: request-forgery
    new URL("https://" + name + "/status").openStream()
    Ok("")
  }

  def page3 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: request-forgery
    Ok(Source.fromURL(s"http://$name/").mkString)
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    if (!Set("a.example", "b.example").contains(name)) throw new SecurityException()
    // ok: request-forgery
    Ok(Source.fromURL(s"https://$name/").mkString)
  }

  def page5 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    // ok: request-forgery
    Ok(Source.fromURL("https://shop.example/" + page).mkString)
  }

  def page6 = Action { request =>
    // ok: request-forgery
    Ok(Source.fromURL("https://shop.example/").mkString)
  }
}
