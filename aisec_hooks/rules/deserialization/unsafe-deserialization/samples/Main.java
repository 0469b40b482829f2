import com.fasterxml.jackson.databind.ObjectMapper;
import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.AnyTypePermission;
import java.beans.XMLDecoder;
import java.io.*;
import java.io.ObjectInputStream;
import org.apache.commons.lang3.SerializationUtils;

class Main {
    Object read(InputStream body) throws Exception {
        // ruleid: unsafe-deserialization
        try (ObjectInputStream in = new ObjectInputStream(body)) {
            return in.readObject();
        }
    }

    Order readData(InputStream body) throws Exception {
        // ok: unsafe-deserialization
        return new ObjectMapper().readValue(body, Order.class);
    }

    Object readKnown(InputStream body) throws Exception {
        // ok: unsafe-deserialization
        try (ObjectInputStream in = new ObjectInputStream(body) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass named) throws IOException, ClassNotFoundException {
                if (!named.getName().equals("Order")) throw new InvalidClassException(named.getName());
                return super.resolveClass(named);
            }
        }) {
            return in.readObject();
        }
    }

    private void readObject(ObjectInputStream in) throws Exception {
        // ok: unsafe-deserialization
        in.defaultReadObject();
    }

    Object filtered(InputStream body, ObjectInputFilter known) throws Exception {
        // ok: unsafe-deserialization
        ObjectInputStream in = new ObjectInputStream(body);
        in.setObjectInputFilter(known);
        return in.readObject();
    }

    Object late(InputStream body, ObjectInputFilter known) throws Exception {
        // ruleid: unsafe-deserialization
        ObjectInputStream in = new ObjectInputStream(body);
        Object first = in.readObject();
        in.setObjectInputFilter(known);
        return first;
    }

    Object xml(InputStream body) {
        // ruleid: unsafe-deserialization
        return new XMLDecoder(body).readObject();
    }

    Object bytes(byte[] body) {
        // ruleid: unsafe-deserialization
        return SerializationUtils.deserialize(body);
    }

    Object copy(Order order) {
        // ok: unsafe-deserialization
        return SerializationUtils.deserialize(SerializationUtils.serialize(order));
    }

    XStream any() {
        XStream xstream = new XStream();
        // ruleid: unsafe-deserialization
        xstream.addPermission(AnyTypePermission.ANY);
        return xstream;
    }

    XStream known() {
        XStream xstream = new XStream();
        // ok: unsafe-deserialization
        xstream.allowTypes(new Class[] {Order.class});
        return xstream;
    }

    ObjectMapper typed() {
        ObjectMapper mapper = new ObjectMapper();
        // ruleid: unsafe-deserialization
        mapper.enableDefaultTyping();
        return mapper;
    }
}
