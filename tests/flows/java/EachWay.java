// Each way in which a flow ends, with its risky twin.
package shop;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.owasp.encoder.Encode;

public class EachWay extends HttpServlet {
    private static final Set<String> COLUMNS = Set.of("name", "price");
    private static final Set<String> HOSTS = Set.of("example.com", "www.example.com");
    private static final String ROOT = "/srv/files";

    enum Colour { RED, GREEN }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:");
    }

    // ends: sanitizer
    void sanitizer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // ok: cross-site-scripting
        response.getWriter().println("<p>" + Encode.forHtml(request.getParameter("name")));
        // ruleid: cross-site-scripting
        response.getWriter().println("<p>" + Encode.forJava(request.getParameter("name")));
    }

    // ends: number
    void number(HttpServletRequest request) throws SQLException {
        // ok: sql-injection
        open().createStatement().execute("DELETE FROM t WHERE id = " + Integer.parseInt(request.getParameter("id")));
        // ruleid: sql-injection
        open().createStatement().execute("DELETE FROM t WHERE id = " + String.valueOf(request.getParameter("id")));
    }

    // ends: boolean
    void bool(HttpServletRequest request) throws SQLException {
        // ok: sql-injection
        open().createStatement().execute("DELETE FROM t WHERE sold = " + Boolean.parseBoolean(request.getParameter("sold")));
        // ruleid: sql-injection
        open().createStatement().execute("DELETE FROM t WHERE sold = " + request.getParameter("sold").toLowerCase());
    }

    // ends: enumeration
    void enumeration(HttpServletRequest request) throws SQLException {
        Colour colour = Colour.valueOf(request.getParameter("colour"));
        // ok: sql-injection
        open().createStatement().execute("DELETE FROM t WHERE colour = '" + colour + "'");
        // ruleid: sql-injection
        open().createStatement().execute("DELETE FROM t WHERE colour = '" + request.getParameter("colour") + "'");
    }

    // ends: uuid
    void uuid(HttpServletRequest request) throws SQLException {
        // ok: sql-injection
        open().createStatement().execute("DELETE FROM t WHERE id = '" + UUID.fromString(request.getParameter("id")) + "'");
        // ruleid: sql-injection
        open().createStatement().execute("DELETE FROM t WHERE id = '" + request.getParameter("id").trim() + "'");
    }

    // ends: constant set
    void constantSet(HttpServletRequest request) throws SQLException {
        String column = request.getParameter("column");
        if (COLUMNS.contains(column)) {
            // ok: sql-injection
            open().createStatement().execute("SELECT * FROM t ORDER BY " + column);
        }
        if (!COLUMNS.contains(column)) {
            // ruleid: sql-injection
            open().createStatement().execute("SELECT * FROM t ORDER BY " + column);
        }
    }

    // ends: binding
    void binding(HttpServletRequest request) throws SQLException {
        // ok: sql-injection
        PreparedStatement bound = open().prepareStatement("SELECT * FROM t WHERE name = ?");
        bound.setString(1, request.getParameter("name"));
        bound.executeQuery();
        // ruleid: sql-injection
        open().prepareStatement("SELECT * FROM t WHERE name = '" + request.getParameter("name") + "'").executeQuery();
    }

    // ends: containment
    void containment(HttpServletRequest request) throws IOException {
        File file = new File(ROOT, request.getParameter("file"));
        if (file.getCanonicalPath().startsWith(ROOT + File.separator)) {
            // ok: path-traversal
            new FileInputStream(file);
        }
        File raw = new File(ROOT, request.getParameter("file"));
        if (raw.getPath().startsWith(ROOT + File.separator)) {
            // ruleid: path-traversal
            new FileInputStream(raw);
        }
    }

    // ends: host
    void host(HttpServletRequest request) throws Exception {
        String url = request.getParameter("url");
        if (HOSTS.contains(URI.create(url).getHost())) {
            // ok: request-forgery
            new URL(url).openStream();
        }
        String path = URI.create(url).getPath();
        if (HOSTS.contains(path)) {
            // ok: path-traversal
            new FileInputStream(path);
            // ruleid: request-forgery
            new URL(url).openStream();
        }
    }

    // ends: guard that returns
    void guardThatReturns(HttpServletRequest request) throws SQLException {
        String table = request.getParameter("table");
        if (!table.matches("[a-z]+")) {
            return;
        }
        // ok: sql-injection
        open().createStatement().execute("SELECT * FROM " + table);
        String other = request.getParameter("other");
        if (!other.matches("[a-z]+")) {
            System.err.println("odd table");
        }
        // ruleid: sql-injection
        open().createStatement().execute("SELECT * FROM " + other);
    }

    // ends: guard that raises
    void guardThatRaises(HttpServletRequest request) throws SQLException {
        String table = request.getParameter("table");
        if (!COLUMNS.contains(table)) {
            throw new IllegalArgumentException("no such table");
        }
        // ok: sql-injection
        open().createStatement().execute("SELECT * FROM " + table);
        String other = request.getParameter("other");
        if (other == null) {
            throw new IllegalArgumentException("no table");
        }
        // ruleid: sql-injection
        open().createStatement().execute("SELECT * FROM " + other);
    }

    // ends: reassignment
    void reassignment(HttpServletRequest request) throws SQLException {
        String table = request.getParameter("table");
        table = "prices";
        // ok: sql-injection
        open().createStatement().execute("SELECT * FROM " + table);
        String other = "prices";
        other = request.getParameter("other");
        // ruleid: sql-injection
        open().createStatement().execute("SELECT * FROM " + other);
    }

    // ends: constant branch
    void constantBranch(HttpServletRequest request) throws SQLException {
        String table = 7 * 6 - 2 > 30 ? "prices" : request.getParameter("table");
        // ok: sql-injection
        open().createStatement().execute("SELECT * FROM " + table);
        String other = 7 * 6 - 2 < 30 ? "prices" : request.getParameter("other");
        // ruleid: sql-injection
        open().createStatement().execute("SELECT * FROM " + other);
    }
}
