import javax.crypto.Cipher

class Main {
  def a = {
    // ruleid: weak-cipher
    Cipher.getInstance("DES/CBC/PKCS5Padding")
  }

  def b = {
    // ruleid: weak-cipher
    Cipher.getInstance("AES")
  }

  def c = {
    val mode = "ECB"
    // ruleid: weak-cipher
    Cipher.getInstance(s"AES/$mode/PKCS5Padding")
  }

  def d = {
    // ok: weak-cipher
    Cipher.getInstance("AES/GCM/NoPadding")
  }

  def e = {
    // ok: weak-cipher
    Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding")
  }

  def f(name: String) = {
    // ok: weak-cipher
    Cipher.getInstance(name)
  }
}
