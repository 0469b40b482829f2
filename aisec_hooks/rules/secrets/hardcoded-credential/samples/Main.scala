import java.sql.DriverManager

class Main {
  def a = {
    // ruleid: hardcoded-credential
    val password = "k9#vQ2!pLx"
    password
  }

  def b = {
    // ruleid: hardcoded-credential
    DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", "k9#vQ2!pLx")
  }

  def c = {
    // ruleid: hardcoded-credential
    val apiSecret: String = "w8-7Hq2_pZ4x"
    apiSecret
  }

  def d = {
    // ok: hardcoded-credential
    val password = sys.env("DB_PASSWORD")
    password
  }

  def e(password: String) = {
    // ok: hardcoded-credential
    DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", password)
  }

  def f = {
    // ok: hardcoded-credential
    val passwordLabel = "Password"
    passwordLabel
  }
}
