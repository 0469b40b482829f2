// Each way in which a flow ends, with its risky twin.
package shop

import java.io.File
import java.io.FileInputStream
import java.net.URI
import java.net.URL
import java.sql.Connection
import java.sql.DriverManager
import java.util.UUID
import javax.servlet.http.HttpServlet
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse
import org.owasp.encoder.Encode

enum class Colour { RED, GREEN }

class EachWay : HttpServlet() {
    companion object {
        private val COLUMNS = setOf("name", "price")
        private val HOSTS = setOf("example.com", "www.example.com")
        private const val ROOT = "/srv/files"
    }

    private fun connect(): Connection = DriverManager.getConnection("jdbc:h2:mem:")

    // ends: sanitizer
    fun sanitizer(request: HttpServletRequest, response: HttpServletResponse) {
        // ok: cross-site-scripting
        response.writer.println("<p>${Encode.forHtml(request.getParameter("name"))}</p>")
        // ruleid: cross-site-scripting
        response.writer.println("<p>${Encode.forJava(request.getParameter("name"))}</p>")
    }

    // ends: number
    fun number(request: HttpServletRequest) {
        // ok: sql-injection
        connect().createStatement().execute("DELETE FROM t WHERE id = ${request.getParameter("id").toInt()}")
        // ruleid: sql-injection
        connect().createStatement().execute("DELETE FROM t WHERE id = ${request.getParameter("id").trim()}")
    }

    // ends: boolean
    fun bool(request: HttpServletRequest) {
        // ok: sql-injection
        connect().createStatement().execute("DELETE FROM t WHERE sold = " + request.getParameter("sold").toBoolean())
        // ruleid: sql-injection
        connect().createStatement().execute("DELETE FROM t WHERE sold = " + request.getParameter("sold").lowercase())
    }

    // ends: enumeration
    fun enumeration(request: HttpServletRequest) {
        val colour = Colour.valueOf(request.getParameter("colour"))
        // ok: sql-injection
        connect().createStatement().execute("DELETE FROM t WHERE colour = '$colour'")
        // ruleid: sql-injection
        connect().createStatement().execute("DELETE FROM t WHERE colour = '${request.getParameter("colour")}'")
    }

    // ends: uuid
    fun uuid(request: HttpServletRequest) {
        // ok: sql-injection
        connect().createStatement().execute("DELETE FROM t WHERE id = '" + UUID.fromString(request.getParameter("id")) + "'")
        // ruleid: sql-injection
        connect().createStatement().execute("DELETE FROM t WHERE id = '" + request.getParameter("id").trim() + "'")
    }

    // ends: constant set
    fun constantSet(request: HttpServletRequest) {
        val column = request.getParameter("column")
        if (column in COLUMNS) {
            // ok: sql-injection
            connect().createStatement().execute("SELECT * FROM t ORDER BY " + column)
        }
        if (!COLUMNS.contains(column)) {
            // ruleid: sql-injection
            connect().createStatement().execute("SELECT * FROM t ORDER BY " + column)
        }
    }

    // ends: binding
    fun binding(request: HttpServletRequest) {
        // ok: sql-injection
        val bound = connect().prepareStatement("SELECT * FROM t WHERE name = ?")
        bound.setString(1, request.getParameter("name"))
        bound.executeQuery()
        // ruleid: sql-injection
        connect().prepareStatement("SELECT * FROM t WHERE name = '${request.getParameter("name")}'").executeQuery()
    }

    // ends: containment
    fun containment(request: HttpServletRequest) {
        val file = File(ROOT, request.getParameter("file"))
        if (file.canonicalPath.startsWith(ROOT + File.separator)) {
            // ok: path-traversal
            FileInputStream(file)
        }
        val raw = File(ROOT, request.getParameter("file"))
        if (raw.path.startsWith(ROOT + File.separator)) {
            // ruleid: path-traversal
            FileInputStream(raw)
        }
    }

    // ends: host
    fun host(request: HttpServletRequest) {
        val url = request.getParameter("url")
        if (HOSTS.contains(URI.create(url).host)) {
            // ok: request-forgery
            URL(url).openStream()
        }
        val path = URI.create(url).getPath()
        if (path in HOSTS) {
            // ok: path-traversal
            FileInputStream(path)
            // ruleid: request-forgery
            URL(url).openStream()
        }
    }

    // ends: guard that returns
    fun guardThatReturns(request: HttpServletRequest) {
        val table = request.getParameter("table")
        if (!table.matches(Regex("[a-z]+"))) return
        // ok: sql-injection
        connect().createStatement().execute("SELECT * FROM $table")
        val other = request.getParameter("other")
        if (!other.matches(Regex("[a-z]+"))) println("odd table")
        // ruleid: sql-injection
        connect().createStatement().execute("SELECT * FROM $other")
    }

    // ends: guard that raises
    fun guardThatRaises(request: HttpServletRequest) {
        val table = request.getParameter("table")
        if (table !in COLUMNS) throw IllegalArgumentException("no such table")
        // ok: sql-injection
        connect().createStatement().execute("SELECT * FROM $table")
        val other = request.getParameter("other") ?: throw IllegalArgumentException("no table")
        // ruleid: sql-injection
        connect().createStatement().execute("SELECT * FROM $other")
    }

    // ends: reassignment
    fun reassignment(request: HttpServletRequest) {
        var table = request.getParameter("table")
        table = "prices"
        // ok: sql-injection
        connect().createStatement().execute("SELECT * FROM $table")
        var other = "prices"
        other = request.getParameter("other")
        // ruleid: sql-injection
        connect().createStatement().execute("SELECT * FROM $other")
    }

    // ends: constant branch
    fun constantBranch(request: HttpServletRequest) {
        val table = if (7 * 6 - 2 > 30) "prices" else request.getParameter("table")
        // ok: sql-injection
        connect().createStatement().execute("SELECT * FROM $table")
        val other = if (7 * 6 - 2 < 30) "prices" else request.getParameter("other")
        // ruleid: sql-injection
        connect().createStatement().execute("SELECT * FROM $other")
    }
}
