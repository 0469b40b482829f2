import com.mongodb.BasicDBObject
import org.bson.Document
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: nosql-injection
    Document.parse("{name: '" + name + "'}")
    Ok("")
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: nosql-injection
    new BasicDBObject("$where", "this.name == '" + name + "'")
    Ok("")
  }

  def page3 = Action { request =>
    // ruleid: nosql-injection
    Document.parse(request.getQueryString("filter").get)
    Ok("")
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ok: nosql-injection
    new Document("name", name)
    Ok("")
  }

  def page5 = Action { request =>
    // ok: nosql-injection
    Document.parse("{name: 'a'}")
    Ok("")
  }

  def page6 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    // ok: nosql-injection
    Document.parse(s"{page: $page}")
    Ok("")
  }
}
