import java.security.cert.X509Certificate
import javax.net.ssl.{HostnameVerifier, HttpsURLConnection, SSLSession}
import org.apache.http.conn.ssl.NoopHostnameVerifier
import org.apache.http.impl.client.HttpClients
import org.apache.http.ssl.SSLContextBuilder
import org.apache.http.conn.ssl.TrustAllStrategy

class Main {
  def a = {
    // ruleid: tls-verification-disabled
    HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build()
  }

  def b = {
    // ruleid: tls-verification-disabled
    new SSLContextBuilder().loadTrustMaterial(null, new TrustAllStrategy()).build()
  }

  def c(connection: HttpsURLConnection) = {
    // ruleid: tls-verification-disabled
    connection.setHostnameVerifier(NoopHostnameVerifier.INSTANCE)
  }

  def d = {
    // ok: tls-verification-disabled
    HttpClients.custom().build()
  }

  def e(store: java.security.KeyStore) = {
    // ok: tls-verification-disabled
    new SSLContextBuilder().loadTrustMaterial(store, null).build()
  }

  def f(connection: HttpsURLConnection, verifier: HostnameVerifier) = {
    // ok: tls-verification-disabled
    connection.setHostnameVerifier(verifier)
  }

  val blind = new X509TrustManager {
    override def checkClientTrusted(all: Array[X509Certificate], kind: String): Unit = ()
    // ruleid: tls-verification-disabled
    override def checkServerTrusted(all: Array[X509Certificate], kind: String): Unit = ()
  }

  val empty = new X509TrustManager {
    // ruleid: tls-verification-disabled
    override def checkServerTrusted(all: Array[X509Certificate], kind: String): Unit = {}
  }

  val careful = new X509TrustManager {
    // ok: tls-verification-disabled
    override def checkServerTrusted(all: Array[X509Certificate], kind: String): Unit =
      inner.checkServerTrusted(all, kind)
  }

  val yes = new HostnameVerifier {
    // ruleid: tls-verification-disabled
    override def verify(host: String, session: SSLSession): Boolean = true
  }

  val known = new HostnameVerifier {
    // ok: tls-verification-disabled
    override def verify(host: String, session: SSLSession): Boolean = hosts.contains(host)
  }

  def g(connection: HttpsURLConnection) = {
    // ruleid: tls-verification-disabled
    connection.setHostnameVerifier((_, _) => true)
    // ok: tls-verification-disabled
    connection.setHostnameVerifier((host, _) => host == "db.example.com")
  }
}
