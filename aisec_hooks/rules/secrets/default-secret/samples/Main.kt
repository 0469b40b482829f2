import java.util.Properties

class Main {
    fun a() {
        // ruleid: default-secret
        val secret = System.getenv("JWT_SECRET") ?: "change-me-please"
        return secret
    }

    fun b(props: Properties) {
        // ruleid: default-secret
        props.getProperty("session.secret", "change-me-please")
    }

    fun c(props: Properties) {
        // ruleid: default-secret
        val password = props.getProperty("db.password", "hunter2x")
        return password
    }

    fun d() {
        // ok: default-secret
        val secret = System.getenv("JWT_SECRET") ?: error("JWT_SECRET is not set")
        return secret
    }

    fun e(props: Properties) {
        // ok: default-secret
        props.getProperty("session.secret")
    }

    fun f(props: Properties) {
        // ok: default-secret
        props.getProperty("db.host", "localhost")
    }
}
