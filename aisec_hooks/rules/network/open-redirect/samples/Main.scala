import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    // ruleid: open-redirect
    Redirect(request.getQueryString("next").get)
  }

  def page2 = Action { request =>
    val next = request.getQueryString("next").getOrElse("/")
    // ruleid: open-redirect
    Redirect(next)
  }

  def page3 = Action { request =>
    val host = request.headers("X-Host")
    // ruleid: open-redirect
    Redirect(s"https://$host/")
  }

  def page4 = Action { request =>
    val pages = Map("home" -> "/", "orders" -> "/orders")
    val next = request.getQueryString("next").get
    // ok: open-redirect
    Redirect(pages.getOrElse(next, "/"))
  }

  def page5 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    // ok: open-redirect
    Redirect("/orders/" + page)
  }

  def page6 = Action { request =>
    // ok: open-redirect
    Redirect("/orders")
  }
}
