import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class Main {
    Object all(String text) {
        // ruleid: unsafe-yaml-load
        return new Yaml().load(text);
    }

    Object plain(String text) {
        // ok: unsafe-yaml-load
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    Order typed(String text) {
        // ruleid: unsafe-yaml-load
        Yaml yaml = new Yaml(new Constructor(Order.class));
        return yaml.load(text);
    }

    Order typedWithOptions(String text) {
        // ok: unsafe-yaml-load
        Yaml yaml = new Yaml(new Constructor(Order.class, new LoaderOptions()));
        return yaml.load(text);
    }

    Yaml old() {
        // ruleid: unsafe-yaml-load
        return new Yaml(new Constructor());
    }

    Yaml options(LoaderOptions options) {
        // ok: unsafe-yaml-load
        return new Yaml(new Constructor(options));
    }
}
