import javax.script.ScriptEngineManager
import javax.inject.Inject
import play.api.mvc._

class Main @Inject() (cc: ControllerComponents) extends AbstractController(cc) {
  def page1 = Action { request =>
    val engine = new ScriptEngineManager().getEngineByName("js")
    // ruleid: code-injection
    Ok(engine.eval(request.getQueryString("f").get).toString)
  }

  def page2 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val engine = new ScriptEngineManager().getEngineByName("js")
    // ruleid: code-injection
    engine.eval("f(" + name + ")")
    Ok("")
  }

  def page3 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val engine = new ScriptEngineManager().getEngineByName("js")
    // ruleid: code-injection
    engine.eval(s"f($name)")
    Ok("")
  }

  def page4 = Action { request =>
    val engine = new ScriptEngineManager().getEngineByName("js")
    // ok: code-injection
    engine.eval("1 + 1")
    Ok("")
  }

  def page5 = Action { request =>
    val name = request.getQueryString("name").getOrElse("")
    val engine = new ScriptEngineManager().getEngineByName("js")
    engine.put("name", name)
    // ok: code-injection
    engine.eval("f(name)")
    Ok("")
  }

  def page6 = Action { request =>
    val page = request.getQueryString("page").get.toInt
    val engine = new ScriptEngineManager().getEngineByName("js")
    // ok: code-injection
    engine.eval("f(" + page + ")")
    Ok("")
  }
}
