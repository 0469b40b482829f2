import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    // ruleid: unsafe-reflection
    Class.forName(request.getQueryString("name").get).newInstance()
    Ok("")
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: unsafe-reflection
    Class.forName("shop." + name)
    Ok("")
  }

  def page3 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: unsafe-reflection
    getClass.getClassLoader.loadClass(name)
    Ok("")
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    if (!Set("Circle", "Square").contains(name)) throw new SecurityException()
    // ok: unsafe-reflection
    Class.forName("shop." + name)
    Ok("")
  }

  def page5 = Action { request =>
    // ok: unsafe-reflection
    Class.forName("shop.Circle")
    Ok("")
  }

  def page6 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    // ok: unsafe-reflection
    Class.forName("shop.Page" + page)
    Ok("")
  }
}
