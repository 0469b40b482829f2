import com.mongodb.BasicDBObject;
import com.mongodb.client.model.Filters;
import javax.servlet.http.HttpServletRequest;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.BasicQuery;

class Main {
    Object text(HttpServletRequest request) throws Exception {
        String name = request.getParameter("name");
        // ruleid: nosql-injection
        return Document.parse("{name: '" + name + "'}");
    }

    Object where(HttpServletRequest request) throws Exception {
        String name = request.getParameter("name");
        // ruleid: nosql-injection
        return new BasicDBObject("$where", "this.name == '" + name + "'");
    }

    Object query(HttpServletRequest request) throws Exception {
        // ruleid: nosql-injection
        return new BasicQuery(request.getParameter("query"));
    }

    Object value(HttpServletRequest request) throws Exception {
        // ok: nosql-injection
        return new Document("name", request.getParameter("name"));
    }

    Object filter(HttpServletRequest request) throws Exception {
        // ok: nosql-injection
        return Filters.eq("name", request.getParameter("name"));
    }

    Object constant() throws Exception {
        // ok: nosql-injection
        return Document.parse("{name: 'a'}");
    }
}
