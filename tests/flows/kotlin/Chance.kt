// What is drawn by chance, and what a generator of keys draws.
package shop

import java.security.SecureRandom
import kotlin.random.Random
import kotlin.random.asKotlinRandom
import kotlin.uuid.Uuid

class Chance {
    private val letters = ('a'..'z').toList()

    fun itemToken(): String {
        // ruleid: weak-random
        return List(24) { letters[Random.nextInt(letters.size)] }.joinToString("")
    }

    fun arrayToken(): String {
        // ruleid: weak-random
        return String(CharArray(24) { letters[Random.nextInt(letters.size)] })
    }

    fun drawnToken(): String {
        // ruleid: weak-random
        return (1..24).map { letters.random() }.joinToString("")
    }

    fun builtToken(): String {
        // ruleid: weak-random
        return buildString { repeat(24) { append(letters.random()) } }
    }

    fun mixedToken(): String {
        // ruleid: weak-random
        return letters.shuffled().take(9).joinToString("")
    }

    fun byteToken(): String {
        // ruleid: weak-random
        return ByteArray(16).also { Random.nextBytes(it) }.joinToString("") { "%02x".format(it) }
    }

    fun defaultToken(): String {
        // ruleid: weak-random
        return Random.Default.nextLong().toString(36)
    }

    fun secureToken(): String {
        val random = SecureRandom()
        // ok: weak-random
        return List(24) { letters[random.nextInt(letters.size)] }.joinToString("")
    }

    fun givenToken(): String {
        val random = SecureRandom().asKotlinRandom()
        // ok: weak-random
        return (1..24).map { letters.random(random) }.joinToString("")
    }

    fun shuffledToken(): String {
        // ok: weak-random
        return letters.shuffled(SecureRandom()).take(9).joinToString("")
    }

    fun filledToken(): String {
        // ok: weak-random
        return ByteArray(16).also { SecureRandom().nextBytes(it) }.joinToString("") { "%02x".format(it) }
    }

    fun identityToken(): String {
        // ok: weak-random
        return Uuid.random().toString()
    }

    fun colour(): Char {
        // ok: weak-random
        return letters.random()
    }
}
