import javax.naming.directory.{DirContext, SearchControls}
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val context: DirContext = connect()
    // ruleid: ldap-injection
    context.search("ou=people", "(uid=" + name + ")", new SearchControls())
    Ok("")
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val context: DirContext = connect()
    // ruleid: ldap-injection
    context.search("ou=people", s"(uid=$name)", new SearchControls())
    Ok("")
  }

  def page3 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val context: DirContext = connect()
    // ruleid: ldap-injection
    context.getAttributes("uid=" + name)
    Ok("")
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val context: DirContext = connect()
    val values = Array[Object](name)
    // ok: ldap-injection
    context.search("ou=people", "(uid={0})", values, new SearchControls())
    Ok("")
  }

  def page5 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    val context: DirContext = connect()
    // ok: ldap-injection
    context.search("ou=people", "(n=" + page + ")", new SearchControls())
    Ok("")
  }

  def page6 = Action { request =>
    val context: DirContext = connect()
    // ok: ldap-injection
    context.getAttributes("ou=people")
    Ok("")
  }
}
