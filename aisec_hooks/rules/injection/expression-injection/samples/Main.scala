import org.springframework.expression.spel.standard.SpelExpressionParser
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val parser = new SpelExpressionParser()
    // ruleid: expression-injection
    Ok(parser.parseExpression(request.getQueryString("e").get).getValue().toString)
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    // ruleid: expression-injection
    Ok(org.mvel2.MVEL.eval(name).toString)
  }

  def page3 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val parser = new SpelExpressionParser()
    // ruleid: expression-injection
    parser.parseExpression(s"names[$name]").getValue()
    Ok("")
  }

  def page4 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val parser = new SpelExpressionParser()
    // ok: expression-injection
    Ok(parser.parseExpression("name").getValue(name).toString)
  }

  def page5 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    // ok: expression-injection
    Ok(org.mvel2.MVEL.eval("a + " + page).toString)
  }

  def page6 = Action { request =>
    // ok: expression-injection
    Ok(org.mvel2.MVEL.eval("1 + 1").toString)
  }
}
