import com.google.common.hash.Hashing;
import java.security.MessageDigest;
import java.security.Signature;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

class Main {
    private static final String WEAK = "MD5";

    byte[] sum(byte[] data) throws Exception {
        // ruleid: weak-hash
        return MessageDigest.getInstance("MD5").digest(data);
    }

    byte[] strongSum(byte[] data) throws Exception {
        // ok: weak-hash
        return MessageDigest.getInstance("SHA-256").digest(data);
    }

    byte[] chosen(byte[] data, boolean old) throws Exception {
        String name = old ? "SHA-1" : "SHA-256";
        // ruleid: weak-hash
        MessageDigest digest = MessageDigest.getInstance(name);
        return digest.digest(data);
    }

    MessageDigest given(String name) throws Exception {
        // ok: weak-hash
        return MessageDigest.getInstance(name);
    }

    String hex(String password) {
        // ruleid: weak-hash
        return DigestUtils.md5Hex(password);
    }

    String strongHex(String text) {
        // ok: weak-hash
        return DigestUtils.sha256Hex(text);
    }

    Signature signer() throws Exception {
        // ruleid: weak-hash
        return Signature.getInstance("SHA1withRSA");
    }

    Signature strongSigner() throws Exception {
        // ok: weak-hash
        return Signature.getInstance("SHA256withRSA");
    }

    Object guava(byte[] data) {
        // ruleid: weak-hash
        return Hashing.sha1().hashBytes(data);
    }

    Object strongGuava(byte[] data) {
        // ok: weak-hash
        return Hashing.sha256().hashBytes(data);
    }

    byte[] switched(int kind, byte[] data) throws Exception {
        // ruleid: weak-hash
        return MessageDigest.getInstance(switch (kind) { case 1 -> "sha1"; default -> "SHA-512"; }).digest(data);
    }

    byte[] provided(byte[] data) throws Exception {
        // ruleid: weak-hash
        return MessageDigest.getInstance("MD2", "SUN").digest(data);
    }

    byte[] named(byte[] data) throws Exception {
        // ruleid: weak-hash
        return MessageDigest.getInstance(MessageDigestAlgorithms.SHA_1).digest(data);
    }

    byte[] strongNamed(byte[] data) throws Exception {
        // ok: weak-hash
        return MessageDigest.getInstance(MessageDigestAlgorithms.SHA_256).digest(data);
    }

    byte[] dead(byte[] data) throws Exception {
        int num = 106;
        String name = (7 * 18) + num > 200 ? "SHA-512" : "MD5";
        // ok: weak-hash
        return MessageDigest.getInstance(name).digest(data);
    }
}
