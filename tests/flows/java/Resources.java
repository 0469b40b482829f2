import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.stereotype.Controller;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

@Path("/things")
class Things {
  private static final Logger LOG = LoggerFactory.getLogger(Things.class);
  @PersistenceContext private EntityManager manager;
  @Context private UriInfo uri;
  @Context HttpHeaders headers;

  @GET
  @Produces(MediaType.TEXT_HTML)
  public String query(@QueryParam("name") String name, @QueryParam("id") int id,
      @HeaderParam("h") String header, @CookieParam("c") String cookie) throws IOException {
    // ruleid: sql-injection
    manager.createQuery("FROM T WHERE a = '" + name + "'");
    // ok: sql-injection
    manager.createQuery("FROM T WHERE a = " + id);
    // ok: sql-injection
    manager.createQuery("FROM T WHERE a = :a").setParameter("a", name);
    // ruleid: path-traversal
    new FileInputStream("/srv/" + header);
    // ruleid: path-traversal
    new FileInputStream("/srv/" + cookie);
    // ruleid: path-traversal
    new FileInputStream("/srv/" + uri.getQueryParameters().getFirst("a"));
    // ruleid: path-traversal
    new FileInputStream("/srv/" + uri.getPathParameters().get("a").get(0));
    // ruleid: log-injection
    LOG.info("asked for " + name);
    // ok: log-injection
    LOG.info("asked for {}", id);
    // ok: log-injection
    LOG.info("asked for {}", name.replaceAll("[\r\n]", ""));
    return "";
  }

  @POST
  @Path("{id}")
  public Response form(@PathParam("id") String id, @FormParam("next") String next) {
    if (id.isEmpty()) {
      // ruleid: open-redirect
      return Response.seeOther(URI.create(next)).build();
    }
    // ok: open-redirect
    return Response.seeOther(URI.create("/things")).build();
  }
}

class Order {
  private String name;
  private int amount;
  private List<String> lines;

  public String getName() {
    return name;
  }

  public int getAmount() {
    return amount;
  }

  public void setName(String name) {
    this.name = name;
  }
}

@Repository
class Orders {
  private final JdbcTemplate jdbc;

  Orders(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Map<String, Object>> byName(String name) {
    // ruleid: sql-injection
    return jdbc.queryForList("SELECT * FROM o WHERE name = '" + name + "'");
  }

  List<Map<String, Object>> bound(String name) {
    // ok: sql-injection
    return jdbc.queryForList("SELECT * FROM o WHERE name = ?", name);
  }

  List<Map<String, Object>> constant(String name) {
    // ok: sql-injection
    return jdbc.queryForList("SELECT * FROM o WHERE name = '" + name + "'");
  }

  List<Map<String, Object>> sorted(String order) {
    String column = "name".equals(order) ? "name" : "id";
    // ok: sql-injection
    return jdbc.queryForList("SELECT * FROM o ORDER BY " + column);
  }

  List<Map<String, Object>> chosen(String order) {
    String column;
    switch (order) {
      case "name": column = "name"; break;
      case "date": column = "date"; break;
      default: column = "id";
    }
    // ok: sql-injection
    return jdbc.queryForList("SELECT * FROM o ORDER BY " + column);
  }

  List<Map<String, Object>> arrow(String order) {
    String column = switch (order) {
      case "name" -> "name";
      default -> "id";
    };
    // ok: sql-injection
    return jdbc.queryForList("SELECT * FROM o ORDER BY " + column);
  }

  List<Map<String, Object>> kinds(Sort sort) {
    // ok: sql-injection
    return jdbc.queryForList("SELECT * FROM o ORDER BY id " + sort);
  }
}

enum Sort { ASC, DESC }

@RestController
@RequestMapping("/orders")
class OrderController {
  private final Orders orders;
  private final JdbcTemplate jdbc;

  OrderController(Orders orders, JdbcTemplate jdbc) {
    this.orders = orders;
    this.jdbc = jdbc;
  }

  @GetMapping
  public Object list(@RequestParam String name, @RequestParam(required = false) Sort sort,
      @RequestParam Optional<String> order) {
    orders.byName(name);
    orders.bound(name);
    orders.constant("fixed");
    orders.sorted(name);
    orders.chosen(name);
    orders.arrow(name);
    orders.kinds(sort);
    // ruleid: sql-injection
    return jdbc.queryForList("SELECT * FROM o ORDER BY " + order.orElse("id"));
  }

  @GetMapping("/{id}")
  public Object one(@PathVariable Long id, @PathVariable UUID key, @PathVariable("text") String text) {
    // ok: sql-injection
    jdbc.queryForList("SELECT * FROM o WHERE id = " + id);
    // ok: sql-injection
    jdbc.queryForList("SELECT * FROM o WHERE id = '" + key + "'");
    // ruleid: sql-injection
    return jdbc.queryForList("SELECT * FROM o WHERE id = " + text);
  }

  @PostMapping
  public ResponseEntity<String> add(@RequestBody Order order, @RequestHeader("X-A") String header,
      @CookieValue("c") String cookie) throws IOException {
    // ruleid: sql-injection
    jdbc.update("INSERT INTO o VALUES ('" + order.getName() + "')");
    // ok: sql-injection
    jdbc.update("INSERT INTO o VALUES (?)", order.getName());
    // ok: sql-injection
    jdbc.update("INSERT INTO o VALUES (" + order.getAmount() + ")");
    // ruleid: path-traversal
    Files.readString(java.nio.file.Path.of("/srv", header));
    // ruleid: path-traversal
    Files.readString(java.nio.file.Path.of("/srv", cookie));
    // ok: path-traversal
    Files.readString(java.nio.file.Path.of("/srv", "a"));
    return ResponseEntity.ok("done");
  }

  @PostMapping("/file")
  public void upload(@RequestParam("file") MultipartFile file) throws IOException {
    // ruleid: path-traversal
    file.transferTo(new java.io.File("/srv/" + file.getOriginalFilename()));
    // ok: path-traversal
    file.transferTo(new java.io.File("/srv/" + UUID.randomUUID()));
    // ok: path-traversal
    file.transferTo(new java.io.File("/srv/" + org.springframework.util.StringUtils.getFilename(file.getOriginalFilename())));
  }

  @GetMapping("/go")
  public RedirectView go(@RequestParam String next) {
    // ruleid: open-redirect
    return new RedirectView(next);
  }

  @GetMapping("/page")
  public String page(@RequestParam String name) {
    // ruleid: cross-site-scripting
    return "<h1>" + name + "</h1>";
  }

  @GetMapping("/number")
  public String number(@RequestParam int count) {
    // ok: cross-site-scripting
    return "<h1>" + count + "</h1>";
  }

  @GetMapping("/entity")
  public ResponseEntity<String> entity(@RequestParam String name) {
    // todoruleid: cross-site-scripting
    return ResponseEntity.ok("<h1>" + name + "</h1>");
  }
}

@Controller
class Pages {
  @GetMapping("/to")
  public String to(@RequestParam String next, Model model) {
    model.addAttribute("a", next);
    // ruleid: open-redirect
    return "redirect:" + next;
  }

  @GetMapping("/fixed")
  public String fixed(@RequestParam String next) {
    // ok: open-redirect
    return "redirect:/home";
  }

  @GetMapping("/own")
  public String own(@RequestParam String next) {
    // ok: open-redirect
    return "redirect:/things/" + next;
  }
}
