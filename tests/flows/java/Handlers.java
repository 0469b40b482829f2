import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.sql.Statement;
import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.bind.annotation.RequestHeader;

public class Handlers implements MessageListener {
  @GetMapping("/a/{id}")
  public void spring(@RequestParam String name, @PathVariable("id") long id, @RequestHeader("X") String header, Statement statement) throws Exception {
    // ruleid: sql-injection
    statement.execute("SELECT " + name);
    // ok: sql-injection
    statement.execute("SELECT " + id);
    // ruleid: sql-injection
    statement.execute("SELECT " + header);
  }

  @GET
  public void rest(@QueryParam("q") String q, @PathParam("id") int id, Statement statement) throws Exception {
    // ruleid: sql-injection
    statement.execute("SELECT " + q);
    // ok: sql-injection
    statement.execute("SELECT " + id);
  }

  @KafkaListener(topics = "t")
  public void queue(String text) throws Exception {
    // ruleid: command-injection
    Runtime.getRuntime().exec("ls " + text);
    // ok: command-injection
    Runtime.getRuntime().exec("ls");
  }

  @Override
  public void onMessage(Message message) {
    TextMessage text = (TextMessage) message;
    // ruleid: command-injection
    Runtime.getRuntime().exec("ls " + text.getText());
  }

  public void unknown(String text, Statement statement) throws Exception {
    // ok: sql-injection
    statement.execute("SELECT " + text);
  }
}
