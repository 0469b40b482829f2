// Each way in which a flow ends, with its risky twin.
package shop

import java.io.{File, FileInputStream}
import java.net.{URI, URL}
import java.sql.{Connection, DriverManager}
import java.util.UUID
import javax.inject.Inject
import org.owasp.encoder.Encode
import play.api.mvc._
import play.twirl.api.Html

object Colour extends Enumeration {
  val Red, Green = Value
}

object EachWay {
  private val Columns = Set("name", "price")
  private val Hosts = Set("example.com", "www.example.com")
  private val Root = "/srv/files"
}

class EachWay @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  import EachWay._

  private def open(): Connection = DriverManager.getConnection("jdbc:h2:mem:")

  private def asked(request: Request[AnyContent], name: String): String =
    request.getQueryString(name).getOrElse("")

  // ends: sanitizer
  def sanitizer = Action { request =>
    val name = asked(request, "name")
    // ok: cross-site-scripting
    val good = Html("<p>" + Encode.forHtml(name))
    // ruleid: cross-site-scripting
    val bad = Html(s"<p>${Encode.forJava(name)}")
    Ok(good)
  }

  // ends: number
  def number = Action { request =>
    // ok: sql-injection
    open().createStatement().execute(s"DELETE FROM t WHERE id = ${asked(request, "id").toInt}")
    // ruleid: sql-injection
    open().createStatement().execute(s"DELETE FROM t WHERE id = ${asked(request, "id").trim}")
    Ok
  }

  // ends: boolean
  def bool = Action { request =>
    // ok: sql-injection
    open().createStatement().execute("DELETE FROM t WHERE sold = " + asked(request, "sold").toBoolean)
    // ruleid: sql-injection
    open().createStatement().execute("DELETE FROM t WHERE sold = " + asked(request, "sold").toLowerCase)
    Ok
  }

  // ends: enumeration
  def enumeration = Action { request =>
    val colour = Colour.withName(asked(request, "colour"))
    // ok: sql-injection
    open().createStatement().execute("DELETE FROM t WHERE colour = '" + colour + "'")
    // ruleid: sql-injection
    open().createStatement().execute("DELETE FROM t WHERE colour = '" + asked(request, "colour") + "'")
    Ok
  }

  // ends: uuid
  def uuid = Action { request =>
    // ok: sql-injection
    open().createStatement().execute("DELETE FROM t WHERE id = '" + UUID.fromString(asked(request, "id")) + "'")
    // ruleid: sql-injection
    open().createStatement().execute("DELETE FROM t WHERE id = '" + asked(request, "id").trim + "'")
    Ok
  }

  // ends: constant set
  def constantSet = Action { request =>
    val column = asked(request, "column")
    if (Columns.contains(column)) {
      // ok: sql-injection
      open().createStatement().execute("SELECT * FROM t ORDER BY " + column)
    }
    if (!Columns(column)) {
      // ruleid: sql-injection
      open().createStatement().execute("SELECT * FROM t ORDER BY " + column)
    }
    Ok
  }

  // ends: binding
  def binding = Action { request =>
    // ok: sql-injection
    val bound = open().prepareStatement("SELECT * FROM t WHERE name = ?")
    bound.setString(1, asked(request, "name"))
    bound.executeQuery()
    // ruleid: sql-injection
    open().prepareStatement(s"SELECT * FROM t WHERE name = '${asked(request, "name")}'").executeQuery()
    Ok
  }

  // ends: containment
  def containment = Action { request =>
    val file = new File(Root, asked(request, "file"))
    if (file.getCanonicalPath.startsWith(Root + File.separator)) {
      // ok: path-traversal
      new FileInputStream(file)
    }
    val raw = new File(Root, asked(request, "file"))
    if (raw.getPath.startsWith(Root + File.separator)) {
      // ruleid: path-traversal
      new FileInputStream(raw)
    }
    Ok
  }

  // ends: host
  def host = Action { request =>
    val url = asked(request, "url")
    if (Hosts.contains(URI.create(url).getHost)) {
      // ok: request-forgery
      new URL(url).openStream()
    }
    val path = URI.create(url).getPath
    if (Hosts.contains(path)) {
      // ok: path-traversal
      new FileInputStream(path)
      // ruleid: request-forgery
      new URL(url).openStream()
    }
    Ok
  }

  // ends: guard that returns
  def guardThatReturns(request: Request[AnyContent]): Result = {
    val table = asked(request, "table")
    if (!table.matches("[a-z]+")) return BadRequest
    // ok: sql-injection
    open().createStatement().execute("SELECT * FROM " + table)
    val other = asked(request, "other")
    if (!other.matches("[a-z]+")) println("odd table")
    // ruleid: sql-injection
    open().createStatement().execute("SELECT * FROM " + other)
    Ok
  }

  // ends: guard that raises
  def guardThatRaises = Action { request =>
    val table = asked(request, "table")
    if (!Columns.contains(table)) throw new IllegalArgumentException("no such table")
    // ok: sql-injection
    open().createStatement().execute("SELECT * FROM " + table)
    val other = asked(request, "other")
    if (other == null) throw new IllegalArgumentException("no table")
    // ruleid: sql-injection
    open().createStatement().execute("SELECT * FROM " + other)
    Ok
  }

  // ends: reassignment
  def reassignment = Action { request =>
    var table = asked(request, "table")
    table = "prices"
    // ok: sql-injection
    open().createStatement().execute("SELECT * FROM " + table)
    var other = "prices"
    other = asked(request, "other")
    // ruleid: sql-injection
    open().createStatement().execute("SELECT * FROM " + other)
    Ok
  }

  // ends: constant branch
  def constantBranch = Action { request =>
    val table = if (7 * 6 - 2 > 30) "prices" else asked(request, "table")
    // ok: sql-injection
    open().createStatement().execute("SELECT * FROM " + table)
    val other = if (7 * 6 - 2 < 30) "prices" else asked(request, "other")
    // ruleid: sql-injection
    open().createStatement().execute("SELECT * FROM " + other)
    Ok
  }
}
