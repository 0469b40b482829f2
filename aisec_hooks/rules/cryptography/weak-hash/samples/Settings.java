import java.util.Map;
import java.util.Properties;

class Settings {
    private static final String BROKEN = "md5";

    String weak(Properties props) {
        // ruleid: weak-hash
        return props.getProperty("hash.algorithm", "md5");
    }

    String strong(Properties props) {
        // ok: weak-hash
        return props.getProperty("hash.algorithm", "sha-256");
    }

    String ofMap(Map<String, String> map) {
        // ruleid: weak-hash
        return map.getOrDefault("hash.algorithm", BROKEN);
    }

    String unset(Properties props) {
        // ok: weak-hash
        return props.getProperty("hash.algorithm");
    }

    String named(Properties props) {
        // ruleid: weak-hash
        return props.getProperty("licence.algorithm", "SHA-1");
    }

    String password(Properties props) {
        // ok: weak-hash
        return props.getProperty("totp.algorithm", "SHA1");
    }
}
