import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Path("/names")
class Produced {
  @GET
  @Produces(MediaType.TEXT_HTML)
  public String page(@QueryParam("q") String q) {
    // ruleid: cross-site-scripting
    return "<b>" + q;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public jakarta.ws.rs.core.Response answer(@QueryParam("q") String q) {
    // ruleid: cross-site-scripting
    return jakarta.ws.rs.core.Response.ok("<b>" + q).build();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public jakarta.ws.rs.core.Response data(@QueryParam("q") String q) {
    // ok: cross-site-scripting
    return jakarta.ws.rs.core.Response.ok("<b>" + q).build();
  }

  @GET
  @Produces("text/html; charset=utf-8")
  public String written(@QueryParam("q") String q) {
    // ruleid: cross-site-scripting
    return "<b>" + q;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String data(@QueryParam("q") String q) {
    // ok: cross-site-scripting
    return "<b>" + q;
  }

  @GET
  @Produces("text/plain")
  public String plain(@QueryParam("q") String q) {
    // ok: cross-site-scripting
    return "<b>" + q;
  }
}

@RestController
class ProducedBySpring {
  @GetMapping("/page")
  public String page(@RequestParam String q) {
    // ruleid: cross-site-scripting
    return "<b>" + q;
  }

  @GetMapping(value = "/written", produces = "text/html")
  public String written(@RequestParam String q) {
    // ruleid: cross-site-scripting
    return "<b>" + q;
  }

  @GetMapping(value = "/named", produces = org.springframework.http.MediaType.TEXT_HTML_VALUE)
  public String named(@RequestParam String q) {
    // ruleid: cross-site-scripting
    return "<b>" + q;
  }

  @GetMapping(value = "/plain", produces = "text/plain")
  public String plain(@RequestParam String q) {
    // ok: cross-site-scripting
    return "<b>" + q;
  }

  @GetMapping(value = "/data", produces = org.springframework.http.MediaType.APPLICATION_JSON_VALUE)
  public String data(@RequestParam String q) {
    // ok: cross-site-scripting
    return "<b>" + q;
  }

  @GetMapping(value = "/answer", produces = "text/html")
  public org.springframework.http.ResponseEntity<String> answer(@RequestParam String q) {
    // ruleid: cross-site-scripting
    return org.springframework.http.ResponseEntity.ok().body("<b>" + q);
  }

  @GetMapping("/object")
  public org.springframework.http.ResponseEntity<String> object(@RequestParam String q) {
    // ok: cross-site-scripting
    return org.springframework.http.ResponseEntity.ok().body(q);
  }
}
