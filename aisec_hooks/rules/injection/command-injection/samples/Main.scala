import scala.sys.process._
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: command-injection
    s"ping $name".!
    Ok("")
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val command = "ping " + name
    // ruleid: command-injection
    Ok(command.!!)
  }

  def page3 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: command-injection
    Process("sh -c " + name)
    Ok("")
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: command-injection
    new ProcessBuilder("sh", "-c", "ping " + name).start()
    Ok("")
  }

  def page5 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ok: command-injection
    new ProcessBuilder("ping", "--", name).start()
    Ok("")
  }

  def page6 = Action { request =>
    // ok: command-injection
    Ok("uptime".!!)
  }

  def page7 = Action { request =>
    val count = request.getQueryString("n").get.toInt
    // ok: command-injection
    s"ping -c $count localhost".!
    Ok("")
  }
}
