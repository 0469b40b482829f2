import java.net.URLEncoder
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: header-injection
    Ok("").withHeaders("X-Name" -> name)
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: header-injection
    Ok("").withHeaders("Content-Disposition" -> s"attachment; filename=$name")
  }

  def page3 = Action { request =>
    // ruleid: header-injection
    Ok("").withHeaders("X-Agent" -> request.headers("User-Agent"))
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ok: header-injection
    Ok("").withHeaders("X-Name" -> URLEncoder.encode(name, "UTF-8"))
  }

  def page5 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    // ok: header-injection
    Ok("").withHeaders("X-Page" -> page.toString)
  }

  def page6 = Action { request =>
    // ok: header-injection
    Ok("").withHeaders("X-Name" -> "shop")
  }
}
