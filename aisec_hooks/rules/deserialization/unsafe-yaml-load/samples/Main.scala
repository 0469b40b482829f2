import org.yaml.snakeyaml.{LoaderOptions, Yaml}
import org.yaml.snakeyaml.constructor.{Constructor, SafeConstructor}

class Main {
  def a(text: String) = {
    // ruleid: unsafe-yaml-load
    new Yaml().load[Any](text)
  }

  def b(text: String) = {
    // ruleid: unsafe-yaml-load
    val yaml = new Yaml(new Constructor(classOf[Order]))
    yaml.load[Order](text)
  }

  def c = {
    // ruleid: unsafe-yaml-load
    new Yaml(new Constructor())
  }

  def d(text: String) = {
    // ok: unsafe-yaml-load
    new Yaml(new SafeConstructor(new LoaderOptions())).load[Any](text)
  }

  def e = {
    // ok: unsafe-yaml-load
    new Yaml(new Constructor(classOf[Order], new LoaderOptions()))
  }

  def f(options: LoaderOptions) = {
    // ok: unsafe-yaml-load
    new Yaml(new Constructor(options))
  }
}
