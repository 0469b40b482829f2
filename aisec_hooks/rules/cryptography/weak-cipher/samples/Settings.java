import java.util.Map;
import java.util.Properties;

class Settings {
    String weak(Properties props) {
        // ruleid: weak-cipher
        return props.getProperty("cipher.algorithm", "DES/CBC/PKCS5Padding");
    }

    String strong(Properties props) {
        // ok: weak-cipher
        return props.getProperty("cipher.algorithm", "AES/GCM/NoPadding");
    }

    String ofMap(Map<String, String> map) {
        // ruleid: weak-cipher
        return map.getOrDefault("cipher.algorithm", "DES/CBC/PKCS5Padding");
    }

    String unset(Properties props) {
        // ok: weak-cipher
        return props.getProperty("cipher.algorithm");
    }

    String named(Properties props) {
        // ruleid: weak-cipher
        return props.getProperty("token.transformation", "DESede/CBC/PKCS5Padding");
    }

    String strongNamed(Properties props) {
        // ok: weak-cipher
        return props.getProperty("token.transformation", "AES/GCM/NoPadding");
    }
}
