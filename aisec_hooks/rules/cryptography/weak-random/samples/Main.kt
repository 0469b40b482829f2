import java.security.SecureRandom
import kotlin.random.Random

class Main {
    fun resetToken() {
        // ruleid: weak-random
        val token = Random.nextLong().toString()(36)
        return token
    }

    fun b() {
        // ruleid: weak-random
        val password = Random.nextBytes(12).decodeToString()
        return password
    }

    fun sessionToken() {
        // ruleid: weak-random
        val token = java.util.Random().nextLong().toString()
        return token
    }

    fun secureToken() {
        val random = SecureRandom()
        // ok: weak-random
        val token = random.nextLong().toString()
        return token
    }

    fun e() {
        // ok: weak-random
        val delay = Random.nextInt(100)
        return delay
    }

    fun f() {
        // ok: weak-random
        val shuffled = Random.nextInt(6)
        return shuffled
    }
}
