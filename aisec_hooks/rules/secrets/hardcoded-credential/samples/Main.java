import com.auth0.jwt.algorithms.Algorithm;
import com.zaxxer.hikari.HikariConfig;
import java.sql.DriverManager;
import javax.crypto.spec.SecretKeySpec;

class Main {
    // ruleid: hardcoded-credential
    private static final String DB_PASSWORD = "Tr0ub4dor&3";
    // ok: hardcoded-credential
    private static final String PASSWORD_FIELD = "password";
    // ok: hardcoded-credential
    private static final String apiKey = System.getenv("API_KEY");

    Object connect() throws Exception {
        // ruleid: hardcoded-credential
        return DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", "Summer-2024-shop");
    }

    Object connectWith(String password) throws Exception {
        // ok: hardcoded-credential
        return DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", password);
    }

    Object key() {
        // ruleid: hardcoded-credential
        return new SecretKeySpec("0123456789abcdef".getBytes(), "AES");
    }

    Object keyOf(byte[] key) {
        // ok: hardcoded-credential
        return new SecretKeySpec(key, "AES");
    }

    Algorithm signer() {
        // ruleid: hardcoded-credential
        return Algorithm.HMAC256("a-signing-key-for-all");
    }

    Algorithm signerOf(String secret) {
        // ok: hardcoded-credential
        return Algorithm.HMAC256(secret);
    }

    void pool() {
        HikariConfig config = new HikariConfig();
        // ruleid: hardcoded-credential
        config.setPassword("Gr33n-House-7");
        // ok: hardcoded-credential
        config.setPassword(System.getenv("DB_PASSWORD"));
    }

    void local() {
        // ruleid: hardcoded-credential
        String jwtSecret = "k3y-for-every-token";
        // ok: hardcoded-credential
        String password = "";
    }
}
