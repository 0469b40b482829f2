import play.twirl.api.{Html, HtmlFormat}
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: cross-site-scripting
    Ok(Html("<p>" + name + "</p>"))
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: cross-site-scripting
    val page = Html(s"<p>Hello $name</p>")
    Ok(page)
  }

  def page3 = Action { request =>
    // ruleid: cross-site-scripting
    Ok(Html(request.headers("User-Agent")))
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ok: cross-site-scripting
    Ok(Html("<p>" + HtmlFormat.escape(name) + "</p>"))
  }

  def page5 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    // ok: cross-site-scripting
    Ok(Html(s"<p>$page</p>"))
  }

  def page6 = Action { request =>
    // ok: cross-site-scripting
    Ok(Html("<p>Hello</p>"))
  }
}
