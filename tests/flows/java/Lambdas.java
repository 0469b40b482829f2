import static spark.Spark.get;
import io.javalin.Javalin;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

@Controller
public class Lambdas {
  public static void main(String[] args) {
    get("/a", (req, res) -> {
      // ruleid: cross-site-scripting
      return "<p>" + req.queryParams("a");
    });
    get("/b", (request, response) -> {
      // ok: cross-site-scripting
      return "<p>" + HtmlUtils.htmlEscape(request.queryParams("a"));
    });
    Javalin app = Javalin.create();
    app.get("/c", ctx -> {
      // ruleid: cross-site-scripting
      ctx.html("<p>" + ctx.queryParam("a"));
      // ruleid: open-redirect
      ctx.redirect(ctx.queryParam("next"));
      // ok: open-redirect
      ctx.redirect("/home");
    });
  }

  @GetMapping("/d")
  @ResponseBody
  public String body(@RequestParam String name) {
    // ruleid: cross-site-scripting
    return "<p>" + name;
  }

  @GetMapping("/e")
  @ResponseBody
  public String escaped(@RequestParam String name) {
    // ok: cross-site-scripting
    return "<p>" + HtmlUtils.htmlEscape(name);
  }

  @GetMapping("/f")
  public String view(@RequestParam String name) {
    // ok: cross-site-scripting
    return "views/" + name;
  }

  @javax.ws.rs.POST
  public void entity(String body) throws Exception {
    // ruleid: unsafe-deserialization
    new com.thoughtworks.xstream.XStream().fromXML(body);
    // ok: unsafe-deserialization
    new com.fasterxml.jackson.databind.ObjectMapper().readValue(body, Order.class);
  }
}
