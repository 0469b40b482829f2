import java.security.cert.X509Certificate
import javax.net.ssl.HostnameVerifier
import javax.net.ssl.HttpsURLConnection
import javax.net.ssl.SSLSession
import org.apache.http.conn.ssl.NoopHostnameVerifier
import org.apache.http.conn.ssl.TrustAllStrategy
import org.apache.http.impl.client.HttpClients
import org.apache.http.ssl.SSLContextBuilder

class Main {
    fun a() {
        // ruleid: tls-verification-disabled
        HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build()
    }

    fun b() {
        // ruleid: tls-verification-disabled
        SSLContextBuilder().loadTrustMaterial(null, TrustAllStrategy()).build()
    }

    fun c(connection: HttpsURLConnection) {
        // ruleid: tls-verification-disabled
        connection.setHostnameVerifier(NoopHostnameVerifier.INSTANCE)
    }

    fun d() {
        // ok: tls-verification-disabled
        HttpClients.custom().build()
    }

    fun e(store: java.security.KeyStore) {
        // ok: tls-verification-disabled
        SSLContextBuilder().loadTrustMaterial(store, null).build()
    }

    fun f(connection: HttpsURLConnection, verifier: HostnameVerifier) {
        // ok: tls-verification-disabled
        connection.setHostnameVerifier(verifier)
    }
}
