import javax.inject.Inject
import play.api.mvc._
import scala.io.Source

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def next = Action { request =>
    val target = request.getQueryString("next").get
    // ruleid: protection-removed
    Redirect(target)
  }

  def file = Action { request =>
    val name = request.getQueryString("file").get
    // ruleid: protection-removed
    Ok(Source.fromFile("/srv/files/" + name).mkString)
  }

  def again = Action { request =>
    val target = request.getQueryString("next").get
    // ruleid: protection-removed
    Redirect(target)
  }

  def moved = Action { request =>
    val target = request.getQueryString("next").get
    if (target != "/") throw new SecurityException()
    // ok: protection-removed
    Redirect(target)
  }

  def another = Action { request =>
    val target = request.getQueryString("next").get
    if (target != "/orders") throw new SecurityException()
    // ok: protection-removed
    Redirect(target)
  }

  def before = Action { request =>
    // ok: protection-removed
    Redirect(request.getQueryString("next").get)
  }
}
