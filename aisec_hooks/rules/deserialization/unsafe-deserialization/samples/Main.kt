import com.fasterxml.jackson.databind.ObjectMapper
import com.thoughtworks.xstream.XStream
import java.io.InputStream
import java.io.ObjectInputStream
import org.apache.commons.lang3.SerializationUtils

class Main {
    fun a(body: InputStream) {
        // ruleid: unsafe-deserialization
        ObjectInputStream(body).readObject()
    }

    fun b(body: ByteArray) {
        // ruleid: unsafe-deserialization
        SerializationUtils.deserialize<Order>(body)
    }

    fun c(body: InputStream) {
        // ruleid: unsafe-deserialization
        val stream = ObjectInputStream(body)
        stream.readObject() as Order
    }

    fun d(body: InputStream) {
        // ok: unsafe-deserialization
        ObjectMapper().readValue(body, Order::class.java)
    }

    fun e(order: Order) {
        // ok: unsafe-deserialization
        SerializationUtils.serialize(order)
    }

    fun f(body: InputStream, known: java.io.ObjectInputFilter) {
        // ok: unsafe-deserialization
        val stream = ObjectInputStream(body)
        stream.setObjectInputFilter(known)
        stream.readObject()
    }
}
