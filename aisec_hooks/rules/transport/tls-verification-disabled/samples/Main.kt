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

class Believer : X509TrustManager {
    override fun checkClientTrusted(chain: Array<X509Certificate>, kind: String) = Unit

    // ruleid: tls-verification-disabled
    override fun checkServerTrusted(chain: Array<X509Certificate>, kind: String) = Unit

    override fun getAcceptedIssuers(): Array<X509Certificate> = emptyArray()
}

class Listener {
    val manager = object : X509TrustManager {
        // ruleid: tls-verification-disabled
        override fun checkServerTrusted(chain: Array<out X509Certificate>?, kind: String?) {
            // whatever it is
        }
    }
}

class Doubter(private val inner: X509TrustManager) : X509TrustManager {
    // ok: tls-verification-disabled
    override fun checkServerTrusted(chain: Array<X509Certificate>, kind: String) {
        inner.checkServerTrusted(chain, kind)
    }
}

class AnyName : HostnameVerifier {
    // ruleid: tls-verification-disabled
    override fun verify(host: String?, session: SSLSession?): Boolean = true
}

class OneName : HostnameVerifier {
    // ok: tls-verification-disabled
    override fun verify(host: String, session: SSLSession): Boolean = host == "shop.example.com"
}

fun clients(builder: OkHttpClient.Builder, connection: HttpsURLConnection) {
    // ruleid: tls-verification-disabled
    builder.hostnameVerifier { _, _ -> true }
    // ruleid: tls-verification-disabled
    connection.hostnameVerifier = HostnameVerifier { _, _ -> true }
    // ok: tls-verification-disabled
    builder.hostnameVerifier { host, _ -> host == "shop.example.com" }
}

class Browser : WebViewClient() {
    // ruleid: tls-verification-disabled
    override fun onReceivedSslError(view: WebView, handler: SslErrorHandler, error: SslError) {
        handler.proceed()
    }
}

class CarefulBrowser : WebViewClient() {
    // ok: tls-verification-disabled
    override fun onReceivedSslError(view: WebView, handler: SslErrorHandler, error: SslError) {
        handler.cancel()
    }
}
