import freemarker.template.Template
import org.apache.velocity.VelocityContext
import org.apache.velocity.app.Velocity
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: template-injection
    Velocity.evaluate(new VelocityContext(), null, "page", name)
    Ok("")
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: template-injection
    new Template("page", "<p>" + name, null)
    Ok("")
  }

  def page3 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: template-injection
    new Template("page", s"<p>$name", null)
    Ok("")
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val context = new VelocityContext()
    context.put("name", name)
    // ok: template-injection
    Velocity.evaluate(context, null, "page", "<p>$name</p>")
    Ok("")
  }

  def page5 = Action { request =>
    // ok: template-injection
    new Template("page", "<p>", null)
    Ok("")
  }

  def page6 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    // ok: template-injection
    new Template("page", "<p>" + page, null)
    Ok("")
  }
}
