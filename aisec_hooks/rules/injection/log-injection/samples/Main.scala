import org.slf4j.LoggerFactory
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val logger = LoggerFactory.getLogger("shop")
    // ruleid: log-injection
    logger.info("login of " + name)
    Ok("")
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val logger = LoggerFactory.getLogger("shop")
    // ruleid: log-injection
    logger.info(s"login of $name")
    Ok("")
  }

  def page3 = Action { request =>
    val logger = LoggerFactory.getLogger("shop")
    // ruleid: log-injection
    logger.warn(request.headers("User-Agent"))
    Ok("")
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val logger = LoggerFactory.getLogger("shop")
    // ok: log-injection
    logger.info("login of " + name.replaceAll("[\r\n]", "_"))
    Ok("")
  }

  def page5 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    val logger = LoggerFactory.getLogger("shop")
    // ok: log-injection
    logger.info(s"page $page")
    Ok("")
  }

  def page6 = Action { request =>
    val logger = LoggerFactory.getLogger("shop")
    // ok: log-injection
    logger.info("started")
    Ok("")
  }
}
