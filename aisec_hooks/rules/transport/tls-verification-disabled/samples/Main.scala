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
}
