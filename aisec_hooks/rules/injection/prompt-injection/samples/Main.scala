import dev.langchain4j.data.message.{SystemMessage, UserMessage}
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: prompt-injection
    SystemMessage.from("You are " + name)
    Ok("")
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: prompt-injection
    new SystemMessage(s"You speak $name")
    Ok("")
  }

  def page3 = Action { request =>
    // ruleid: prompt-injection
    SystemMessage.from(request.getQueryString("rules").get)
    Ok("")
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ok: prompt-injection
    UserMessage.from(name)
    Ok("")
  }

  def page5 = Action { request =>
    // ok: prompt-injection
    SystemMessage.from("You answer in one sentence.")
    Ok("")
  }

  def page6 = Action { request =>
    val words = request.getQueryString("n").get.toInt
    // ok: prompt-injection
    SystemMessage.from("Words: " + words)
    Ok("")
  }
}
