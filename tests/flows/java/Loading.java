import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class Loading {
  Object filtered(HttpServletRequest request) throws IOException, ClassNotFoundException {
    // ok: unsafe-deserialization
    ObjectInputStream in = new ObjectInputStream(request.getInputStream());
    in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("com.example.Order;!*"));
    return in.readObject();
  }

  Object everything(HttpServletRequest request) throws IOException, ClassNotFoundException {
    // ruleid: unsafe-deserialization
    ObjectInputStream in = new ObjectInputStream(request.getInputStream());
    in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("*"));
    return in.readObject();
  }

  Object kept(HttpServletRequest request) throws IOException, ClassNotFoundException {
    ObjectInputFilter every = ObjectInputFilter.Config.createFilter("*");
    ObjectInputFilter ours = ObjectInputFilter.Config.createFilter("maxdepth=5;com.example.*;!*");
    // ruleid: unsafe-deserialization
    ObjectInputStream in = new ObjectInputStream(request.getInputStream());
    in.setObjectInputFilter(every);
    // ok: unsafe-deserialization
    ObjectInputStream other = new ObjectInputStream(request.getInputStream());
    other.setObjectInputFilter(ours);
    return in.readObject() == other.readObject();
  }

  Object plain(HttpServletRequest request) throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    // ok: unsafe-deserialization
    Object first = yaml.load(request.getReader());
    // ok: unsafe-deserialization
    return new Yaml(new SafeConstructor()).load(request.getReader());
  }

  Object classes(HttpServletRequest request) throws IOException {
    Yaml yaml = new Yaml(new Constructor(Object.class));
    // ruleid: unsafe-deserialization
    Object first = yaml.load(request.getReader());
    // ruleid: unsafe-deserialization
    return new Yaml(new LoaderOptions()).load(request.getReader());
  }
}
