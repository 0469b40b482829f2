package com.example.flows;
import javax.ws.rs.*;
import javax.ws.rs.core.*;
import org.springframework.web.bind.annotation.*;

@Path("/a")
@Produces(MediaType.TEXT_PLAIN)
class A {
  @GET
  public String a(@QueryParam("q") String q) {
    // ok: cross-site-scripting
    return "<p>" + q;
  }
  @GET
  @Produces("text/html")
  public String b(@QueryParam("q") String q) {
    // ruleid: cross-site-scripting
    return "<p>" + q;
  }
}
@Path("/b")
@Produces(MediaType.TEXT_HTML)
class B {
  @GET
  public String a(@QueryParam("q") String q) {
    // ruleid: cross-site-scripting
    return "<p>" + q;
  }
  @GET
  @Produces("application/json")
  public String b(@QueryParam("q") String q) {
    // ok: cross-site-scripting
    return "<p>" + q;
  }
}
@RestController
@RequestMapping(path = "/c", produces = "application/json")
class C {
  @GetMapping("/x")
  public String a(@RequestParam String q) {
    // ok: cross-site-scripting
    return "<p>" + q;
  }
  @GetMapping(value = "/y", produces = "text/html")
  public String b(@RequestParam String q) {
    // ruleid: cross-site-scripting
    return "<p>" + q;
  }
}
@RestController
@RequestMapping(path = "/d", produces = MediaType.TEXT_HTML_VALUE)
class D {
  @GetMapping("/x")
  public String a(@RequestParam String q) {
    // ruleid: cross-site-scripting
    return "<p>" + q;
  }
  @GetMapping(value = "/y", produces = "application/json")
  public String b(@RequestParam String q) {
    // ok: cross-site-scripting
    return "<p>" + q;
  }
}
