// What Play, Akka HTTP, scala.sys.process and the database libraries hand over and take.
package shop

import akka.http.scaladsl.model._
import akka.http.scaladsl.server.Directives._
import anorm._
import doobie.util.fragment.Fragment
import java.nio.file.{Files, Paths}
import javax.inject.Inject
import play.api.libs.ws.WSClient
import play.api.mvc._
import play.twirl.api.{Html, HtmlFormat}
import scala.io.{Source, StdIn}
import scala.sys.process._
import slick.jdbc.PostgresProfile.api._

class Shop @Inject() (cc: ControllerComponents, ws: WSClient) extends AbstractController(cc) {
  def text = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: cross-site-scripting
    Ok(Html("<b>" + name + "</b>"))
    // ok: cross-site-scripting
    Ok(Html("<b>" + HtmlFormat.escape(name) + "</b>"))
    // ok: cross-site-scripting
    Ok(name)
  }

  def redirect = Action { implicit request: Request[AnyContent] =>
    val to = request.queryString("to").head
    // ruleid: open-redirect
    Redirect(to)
    // ok: open-redirect
    Redirect("/shop?from=" + to)
  }

  def run = Action(parse.json) { request =>
    val command = request.headers.get("X-Command").getOrElse("ls")
    // ruleid: command-injection
    command.!
    // ruleid: command-injection
    Process("sh -c " + command).!
    // ruleid: command-injection
    s"ls $command".!!
    // ok: command-injection
    "ls -l".!!
    // ok: command-injection
    Process("ls -l").!
    // ruleid: command-injection
    Seq("bash", "-c", s"wc $command").!!
    // ok: command-injection
    Seq("wc", "--", command).!!
    // ruleid: command-injection
    Process(Seq("/bin/sh", "-c", command)).lazyLines
    // ok: command-injection
    Process(Seq("du", "-s", command)).lazyLines
    // ruleid: command-injection
    Process(Seq(command, "-s")).!
    // ruleid: command-injection
    os.proc("zsh", "-c", command).call()
    // ok: command-injection
    os.proc("wc", command).call()
    Ok
  }

  def attempt = Action { request =>
    val name = request.headers.get("X-Name").getOrElse("")
    // ruleid: command-injection
    Try { Process(s"ls $name") }
    // ruleid: command-injection
    Future { s"ls-$name".!! }
    // ok: command-injection
    Future { Process(Seq("ls", s"$name")) }
    measured(name)
    Ok
  }

  private def measured(label: String): Try[Int] = Try {
    // ruleid: command-injection
    s"du -s /srv/$label".!
    // ok: command-injection
    Seq("du", "-s", s"/srv/$label").!
  }

  def file = Action.async { request =>
    val name = request.cookies.get("file").get.value
    // ruleid: path-traversal
    Source.fromFile("/srv/" + name)
    // ruleid: path-traversal
    Files.readAllBytes(Paths.get("/srv", name))
    // ok: path-traversal
    Source.fromFile("/srv/" + name.toInt)
    // ok: path-traversal
    Source.fromFile("/srv/prices")
    found
  }

  def fetch = Action { request =>
    val url = request.body.asText.get
    // ruleid: request-forgery
    ws.url(url).get()
    // ok: request-forgery
    ws.url("https://example.com/a").get()
    // ruleid: request-forgery
    Source.fromURL(url)
    // ok: request-forgery
    ws.url("https://example.com/" + url.toInt).get()
    Ok
  }

  def database = Action { request =>
    val name = request.getQueryString("name").get
    // ruleid: sql-injection
    SQL("SELECT * FROM t WHERE name = '" + name + "'").as(rows)
    // ok: sql-injection
    SQL("SELECT * FROM t WHERE name = {name}").on("name" -> name).as(rows)
    // ok: sql-injection
    SQL"SELECT * FROM t WHERE name = $name".as(rows)
    // ok: sql-injection
    sql"SELECT * FROM t WHERE name = $name".as[String]
    // ruleid: sql-injection
    sql"SELECT * FROM #$name".as[String]
    // ruleid: sql-injection
    Fragment.const("SELECT * FROM " + name)
    // ok: sql-injection
    Fragment.const("SELECT * FROM t")
    Ok
  }

  def headers = Action { request =>
    val page = request.getQueryString("page").get
    // ruleid: header-injection
    Ok.withHeaders("X-Page" -> page)
    // ok: header-injection
    Ok.withHeaders("X-Page" -> page.toInt.toString)
    Ok
  }

  def patterns = Action { request =>
    val pattern = request.getQueryString("q").get
    // ruleid: regex-injection
    pattern.r
    // ok: regex-injection
    java.util.regex.Pattern.quote(pattern).r
    Ok
  }
}

object Routes {
  val routes = path("run") {
    parameter("command") { command =>
      // ruleid: command-injection
      val done = Process("sh", Seq("-c", command)).!
      // ok: command-injection
      val plain = Process("ls", Seq("-l")).!
      complete("done")
    }
  } ~ path("go") {
    parameters("to", "why") { (to, why) =>
      // ruleid: open-redirect
      redirect(to, StatusCodes.Found)
    }
  }
}

object Tool {
  def main(args: Array[String]): Unit = {
    val line = StdIn.readLine()
    // ruleid: command-injection
    ("sh -c " + args(0)).!
    // ruleid: command-injection
    line.!
    // ok: command-injection
    "ls".!
  }
}
