import java.io.{File, FileInputStream}
import java.nio.file.{Files, Path}
import scala.io.Source
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: path-traversal
    Ok(Source.fromFile("/srv/files/" + name).mkString)
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: path-traversal
    new FileInputStream(s"/srv/files/$name")
    Ok("")
  }

  def page3 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val base = Path.of("/srv/files")
    // ruleid: path-traversal
    Ok(Files.readString(base.resolve(name)))
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val base = Path.of("/srv/files")
    val file = base.resolve(name).normalize()
    if (!file.startsWith(base)) throw new SecurityException()
    // ok: path-traversal
    Ok(Files.readString(file))
  }

  def page5 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    // ok: path-traversal
    Ok(Source.fromFile(s"/srv/files/$page").mkString)
  }

  def page6 = Action { request =>
    // ok: path-traversal
    Ok(Source.fromFile("/srv/files/terms").mkString)
  }
}
