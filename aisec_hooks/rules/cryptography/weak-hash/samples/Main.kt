import java.security.MessageDigest
import org.apache.commons.codec.digest.DigestUtils

class Main {
    fun a(data: ByteArray) {
        // ruleid: weak-hash
        MessageDigest.getInstance("MD5").digest(data)
    }

    fun b(old: Boolean) {
        val name = if (old) "SHA-1" else "SHA-256"
        // ruleid: weak-hash
        MessageDigest.getInstance(name)
    }

    fun c(password: String) {
        // ruleid: weak-hash
        DigestUtils.md5Hex(password)
    }

    fun d(data: ByteArray) {
        // ok: weak-hash
        MessageDigest.getInstance("SHA-256").digest(data)
    }

    fun e(name: String) {
        // ok: weak-hash
        MessageDigest.getInstance(name)
    }

    fun f(text: String) {
        // ok: weak-hash
        DigestUtils.sha256Hex(text)
    }
}
