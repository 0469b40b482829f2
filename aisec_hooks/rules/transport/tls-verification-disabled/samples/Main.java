import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.*;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSession;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.impl.client.HttpClients;

class Main {
    TrustManager[] everybody = {
        new X509TrustManager() {
            // ok: tls-verification-disabled
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            // ruleid: tls-verification-disabled
            public void checkServerTrusted(X509Certificate[] chain, String type) {
                // trust everybody
            }

            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }
    };

    class Checked implements X509TrustManager {
        // ok: tls-verification-disabled
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            standard.checkServerTrusted(chain, type);
        }
    }

    void lambda(HttpsURLConnection connection) {
        // ruleid: tls-verification-disabled
        connection.setHostnameVerifier((host, session) -> true);
        // ok: tls-verification-disabled
        connection.setHostnameVerifier((host, session) -> host.equals(session.getPeerHost()));
    }

    void process() {
        HttpsURLConnection.setDefaultHostnameVerifier(new HostnameVerifier() {
            // ruleid: tls-verification-disabled
            public boolean verify(String host, SSLSession session) {
                return true;
            }
        });
    }

    Object apache() {
        // ruleid: tls-verification-disabled
        return HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build();
    }

    Object apacheSafely() {
        // ok: tls-verification-disabled
        return HttpClients.custom().setSSLHostnameVerifier(new DefaultHostnameVerifier()).build();
    }

    Object netty() throws Exception {
        // ruleid: tls-verification-disabled
        return SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build();
    }

    Object nettySafely(java.io.File authority) throws Exception {
        // ok: tls-verification-disabled
        return SslContextBuilder.forClient().trustManager(authority).build();
    }

    void property() {
        // ruleid: tls-verification-disabled
        System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true");
        // ok: tls-verification-disabled
        System.setProperty("javax.net.ssl.trustStore", "ca.p12");
    }
}
