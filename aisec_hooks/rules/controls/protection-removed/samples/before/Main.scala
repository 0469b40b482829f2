import javax.inject.Inject
import play.api.mvc._
import scala.io.Source

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def next = Action { request =>
    val target = request.getQueryString("next").get
    if (!Set("/", "/orders").contains(target)) throw new SecurityException()
    Redirect(target)
  }

  def file = Action { request =>
    val name = request.getQueryString("file").get
    if (name != "terms") throw new SecurityException()
    Ok(Source.fromFile("/srv/files/" + name).mkString)
  }

  def again = Action { request =>
    val target = request.getQueryString("next").get
    if (target != "/again") throw new SecurityException()
    Redirect(target)
  }

  def moved = Action { request =>
    if (request.getQueryString("next").get != "/") throw new SecurityException()
    val target = request.getQueryString("next").get
    if (target != "/") throw new SecurityException()
    Redirect(target)
  }

  def another = Action { request =>
    val target = request.getQueryString("next").get
    if (!Set("/", "/orders").contains(target)) throw new SecurityException()
    Redirect(target)
  }

  def before = Action { request =>
    Redirect(request.getQueryString("next").get)
  }
}
