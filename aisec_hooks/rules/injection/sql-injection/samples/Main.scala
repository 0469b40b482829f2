import java.sql.Connection
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val connection: Connection = open()
    // ruleid: sql-injection
    connection.createStatement().executeQuery("SELECT * FROM users WHERE name = '" + name + "'")
    Ok("")
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val connection: Connection = open()
    // ruleid: sql-injection
    connection.prepareStatement(s"DELETE FROM users WHERE id = $name").executeUpdate()
    Ok("")
  }

  def page3 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: sql-injection
    anorm.SQL(s"SELECT * FROM users WHERE name = '$name'")
    Ok("")
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ok: sql-injection
    anorm.SQL("SELECT * FROM users WHERE name = {name}").on("name" -> name)
    Ok("")
  }

  def page5 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val connection: Connection = open()
    // ok: sql-injection
    val query = connection.prepareStatement("SELECT * FROM users WHERE name = ?")
    query.setString(1, name)
    Ok("")
  }

  def page6 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ok: sql-injection
    sql"SELECT * FROM users WHERE name = $name"
    Ok("")
  }

  def page7 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    val connection: Connection = open()
    // ok: sql-injection
    connection.createStatement().executeQuery("SELECT * FROM users LIMIT " + page)
    Ok("")
  }
}
