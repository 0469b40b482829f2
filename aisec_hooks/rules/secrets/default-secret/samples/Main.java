import org.springframework.beans.factory.annotation.Value;

class Main {
    // ruleid: default-secret
    @Value("${jwt.secret:mySigningKey123}")
    private String secret;

    // ok: default-secret
    @Value("${jwt.secret}")
    private String required;

    // ok: default-secret
    @Value("${server.port:8080}")
    private int port;

    // ok: default-secret
    @Value("${db.password:}")
    private String none;

    String property() {
        // ruleid: default-secret
        return System.getProperty("db.password", "Winter2024!");
    }

    String requiredProperty() {
        // ok: default-secret
        return System.getProperty("db.password");
    }

    String environment() {
        // ruleid: default-secret
        return System.getenv().getOrDefault("SECRET_KEY", "change-me-please");
    }

    String level() {
        // ok: default-secret
        return System.getenv().getOrDefault("LOG_LEVEL", "debug");
    }

    String settings(java.util.Properties properties) {
        // ruleid: default-secret
        return properties.getProperty("admin.password", "admin123");
    }

    String nothing(java.util.Properties properties) {
        // ok: default-secret
        return properties.getProperty("admin.password", "");
    }
}
