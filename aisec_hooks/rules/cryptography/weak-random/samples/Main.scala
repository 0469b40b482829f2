import java.security.SecureRandom
import scala.util.Random

class Main {
  def resetToken = {
    // ruleid: weak-random
    Random.alphanumeric.take(32).mkString
  }

  def b = {
    // ruleid: weak-random
    val password = Random.nextString(12)
    password
  }

  def sessionToken = {
    // ruleid: weak-random
    val token = new java.util.Random().nextLong().toString
    token
  }

  def secureToken = {
    val random = new SecureRandom()
    // ok: weak-random
    random.nextLong().toString
  }

  def e = {
    // ok: weak-random
    val delay = Random.nextInt(100)
    delay
  }

  def f = {
    // ok: weak-random
    val shuffled = Random.nextInt(6)
    shuffled
  }
}
