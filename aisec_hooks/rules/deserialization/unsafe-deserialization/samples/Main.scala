import java.io.{InputStream, ObjectInputStream}
import com.thoughtworks.xstream.XStream
import com.fasterxml.jackson.databind.ObjectMapper
import org.apache.commons.lang3.SerializationUtils

class Main {
  def a(body: InputStream) = {
    // ruleid: unsafe-deserialization
    new ObjectInputStream(body).readObject()
  }

  def b(body: Array[Byte]) = {
    // ruleid: unsafe-deserialization
    SerializationUtils.deserialize[Order](body)
  }

  def c(body: InputStream) = {
    // ruleid: unsafe-deserialization
    val in = new ObjectInputStream(body)
    in.readObject().asInstanceOf[Order]
  }

  def d(body: InputStream) = {
    // ok: unsafe-deserialization
    new ObjectMapper().readValue(body, classOf[Order])
  }

  def e(order: Order) = {
    // ok: unsafe-deserialization
    SerializationUtils.serialize(order)
  }

  def f(body: InputStream, known: java.io.ObjectInputFilter) = {
    // ok: unsafe-deserialization
    val in = new ObjectInputStream(body)
    in.setObjectInputFilter(known)
    in.readObject()
  }
}
