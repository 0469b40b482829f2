import java.util.Properties

class Main {
  def a = {
    // ruleid: default-secret
    val secret = sys.env.getOrElse("JWT_SECRET", "change-me-please")
    secret
  }

  def b(props: Properties) = {
    // ruleid: default-secret
    props.getProperty("session.secret", "change-me-please")
  }

  def c(props: Properties) = {
    // ruleid: default-secret
    val password = props.getProperty("db.password", "hunter2x")
    password
  }

  def d = {
    // ok: default-secret
    sys.env("JWT_SECRET")
  }

  def e(props: Properties) = {
    // ok: default-secret
    props.getProperty("session.secret")
  }

  def f(props: Properties) = {
    // ok: default-secret
    props.getProperty("db.host", "localhost")
  }
}
