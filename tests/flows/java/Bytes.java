import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import java.io.IOException;
import java.util.Base64;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Bytes extends HttpServlet {
  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] payload = Base64.getMimeDecoder().decode(request.getHeader("X-Payload"));
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    // ruleid: unsafe-deserialization
    kryo.readClassAndObject(new Input(payload));
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int[] pages = {Integer.parseInt(request.getParameter("page"))};
    // ok: command-injection
    Runtime.getRuntime().exec("sh -c 'page " + pages[0] + "'");
  }
}
