import javax.crypto.Cipher

class Main {
    fun a() {
        // ruleid: weak-cipher
        Cipher.getInstance("DES/CBC/PKCS5Padding")
    }

    fun b() {
        // ruleid: weak-cipher
        Cipher.getInstance("AES")
    }

    fun c() {
        val mode = "ECB"
        // ruleid: weak-cipher
        Cipher.getInstance("AES/$mode/PKCS5Padding")
    }

    fun d() {
        // ok: weak-cipher
        Cipher.getInstance("AES/GCM/NoPadding")
    }

    fun e() {
        // ok: weak-cipher
        Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding")
    }

    fun f(name: String) {
        // ok: weak-cipher
        Cipher.getInstance(name)
    }
}
