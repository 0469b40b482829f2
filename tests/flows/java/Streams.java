import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.NoTypePermission;
import java.io.InputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import javax.servlet.http.HttpServletRequest;
import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import org.apache.commons.io.serialization.ValidatingObjectInputStream;

public class Streams {
  private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter("Order;!*");

  public Object filtered(HttpServletRequest request) throws Exception {
    // ok: unsafe-deserialization
    ObjectInputStream in = new ObjectInputStream(request.getInputStream());
    in.setObjectInputFilter(KNOWN);
    return in.readObject();
  }

  public Object open(HttpServletRequest request) throws Exception {
    // ruleid: unsafe-deserialization
    ObjectInputStream in = new ObjectInputStream(request.getInputStream());
    return in.readObject();
  }

  public Object late(HttpServletRequest request) throws Exception {
    // ruleid: unsafe-deserialization
    ObjectInputStream in = new ObjectInputStream(request.getInputStream());
    Object first = in.readObject();
    in.setObjectInputFilter(KNOWN);
    return first;
  }

  public Object resolving(HttpServletRequest request) throws Exception {
    // ok: unsafe-deserialization
    return new Orders(request.getInputStream()).readObject();
  }

  public Object named(HttpServletRequest request) throws Exception {
    // ruleid: unsafe-deserialization
    return new Named(request.getInputStream()).readObject();
  }

  public Object accepting(HttpServletRequest request) throws Exception {
    ValidatingObjectInputStream in = new ValidatingObjectInputStream(request.getInputStream());
    in.accept(Order.class);
    // ok: unsafe-deserialization
    return in.readObject();
  }

  public Object text(HttpServletRequest request) throws Exception {
    XStream open = new XStream();
    // ruleid: unsafe-deserialization
    open.fromXML(request.getParameter("order"));
    XStream closed = new XStream();
    closed.addPermission(NoTypePermission.NONE);
    closed.allowTypes(new Class[] {Order.class});
    // ok: unsafe-deserialization
    return closed.fromXML(request.getParameter("order"));
  }

  public Object registered(HttpServletRequest request) throws Exception {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(true);
    // ok: unsafe-deserialization
    kryo.readClassAndObject(new Input(request.getInputStream()));
    Kryo open = new Kryo();
    open.setRegistrationRequired(false);
    // ruleid: unsafe-deserialization
    return open.readClassAndObject(new Input(request.getInputStream()));
  }

  static class Named extends ObjectInputStream {
    Named(InputStream in) throws IOException {
      super(in);
    }
  }

  static class Orders extends ObjectInputStream {
    Orders(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass named) throws IOException, ClassNotFoundException {
      if (!named.getName().equals("Order")) {
        throw new IOException(named.getName());
      }
      return super.resolveClass(named);
    }
  }
}
