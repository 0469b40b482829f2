import org.yaml.snakeyaml.LoaderOptions
import org.yaml.snakeyaml.Yaml
import org.yaml.snakeyaml.constructor.Constructor
import org.yaml.snakeyaml.constructor.SafeConstructor

class Main {
    fun a(text: String) {
        // ruleid: unsafe-yaml-load
        Yaml().load<Any>(text)
    }

    fun b(text: String) {
        // ruleid: unsafe-yaml-load
        val yaml = Yaml(Constructor(Order::class.java))
        yaml.load<Order>(text)
    }

    fun c() {
        // ruleid: unsafe-yaml-load
        Yaml(Constructor())
    }

    fun d(text: String) {
        // ok: unsafe-yaml-load
        Yaml(SafeConstructor(LoaderOptions())).load<Any>(text)
    }

    fun e() {
        // ok: unsafe-yaml-load
        Yaml(Constructor(Order::class.java, LoaderOptions()))
    }

    fun f(options: LoaderOptions) {
        // ok: unsafe-yaml-load
        Yaml(Constructor(options))
    }
}
