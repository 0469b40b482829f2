import java.security.MessageDigest
import org.apache.commons.codec.digest.DigestUtils

class Main {
  def a(data: Array[Byte]) = {
    // ruleid: weak-hash
    MessageDigest.getInstance("MD5").digest(data)
  }

  def b(old: Boolean) = {
    val name = if (old) "SHA-1" else "SHA-256"
    // ruleid: weak-hash
    MessageDigest.getInstance(name)
  }

  def c(password: String) = {
    // ruleid: weak-hash
    DigestUtils.md5Hex(password)
  }

  def d(data: Array[Byte]) = {
    // ok: weak-hash
    MessageDigest.getInstance("SHA-256").digest(data)
  }

  def e(name: String) = {
    // ok: weak-hash
    MessageDigest.getInstance(name)
  }

  def f(text: String) = {
    // ok: weak-hash
    DigestUtils.sha256Hex(text)
  }
}
