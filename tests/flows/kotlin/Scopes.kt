// Blocks that are run where they stand, properties that are computed, what is taken if it holds.
package shop

import java.io.File
import java.sql.Statement
import javax.servlet.http.HttpServletRequest
import javax.xml.parsers.DocumentBuilderFactory
import okhttp3.HttpUrl.Companion.toHttpUrlOrNull
import okhttp3.Request

class Shelf(val aisle: String, val board: String) {
    val label: String get() = listOf(aisle, board).joinToString("-")
    val spoken: String
        get() {
            return aisle + board
        }
    val plain: String
        get() = board
}

enum class Sorting(val column: String) { PRICE("p.price"), NAME("p.name") }

class Scopes(private val statement: Statement) {
    private val hosts = setOf("prices.example", "stock.example")
    private val tables = setOf("prices", "stock")
    private val root = File("/srv/shop").canonicalFile

    fun stored(request: HttpServletRequest) {
        var table = "prices"
        request.getParameter("table")?.let { table = it }
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $table")
        var other = "prices"
        request.getParameter("table")?.let { other = "stock" }
        // ok: sql-injection
        statement.execute("SELECT * FROM $other")
        val text = StringBuilder("SELECT * FROM ")
        request.getParameterValues("table").forEach { text.append(it) }
        // ruleid: sql-injection
        statement.execute(text.toString())
        val marks = StringBuilder("SELECT * FROM t WHERE a IN (")
        request.getParameterValues("a").forEach { marks.append("?,") }
        // ok: sql-injection
        statement.execute(marks.append("NULL)").toString())
        val parts = mutableListOf<String>("a = 1")
        request.getParameter("b")?.let { parts += "b = ?" }
        // ok: sql-injection
        statement.execute("SELECT * FROM t WHERE ${parts.joinToString(" AND ")}")
        request.getParameter("c")?.let { parts += "c = '$it'" }
        // ruleid: sql-injection
        statement.execute("SELECT * FROM t WHERE ${parts.joinToString(" AND ")}")
    }

    fun built(request: HttpServletRequest) {
        val name = request.getParameter("name")
        val query = buildString {
            append("SELECT * FROM t WHERE name = ")
            append(name)
        }
        // ruleid: sql-injection
        statement.execute(query)
        val bound = buildString {
            append("SELECT * FROM t")
            if (name != null) append(" WHERE name = ?")
        }
        // ok: sql-injection
        statement.execute(bound)
        val marks = buildString { repeat(3) { append("?,") } }
        // ok: sql-injection
        statement.execute("SELECT * FROM t WHERE a IN ($marks NULL)")
        val all = buildString { repeat(3) { append(name) } }
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $all")
    }

    fun around(request: HttpServletRequest) {
        with(request) {
            // ruleid: sql-injection
            statement.execute("SELECT * FROM ${getParameter("table")}")
            // todoruleid: sql-injection
            statement.execute("SELECT * FROM t WHERE $queryString")
            // ok: sql-injection
            statement.execute("SELECT * FROM t LIMIT ${getParameter("page").toInt()}")
        }
        request.getParameter("table")?.run {
            // ruleid: sql-injection
            statement.execute("SELECT * FROM $this")
        }
        request.getParameter("page").toInt().apply {
            // ok: sql-injection
            statement.execute("SELECT * FROM t LIMIT $this")
        }
        request.getParameter("table").also {
            // ruleid: sql-injection
            statement.execute("SELECT * FROM $it")
        }
    }

    fun taken(request: HttpServletRequest) {
        val table = request.getParameter("table").takeIf { it in tables } ?: "prices"
        // ok: sql-injection
        statement.execute("SELECT * FROM $table")
        val other = request.getParameter("table").takeUnless { it in tables } ?: "prices"
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $other")
        val known = request.getParameter("table").takeUnless { it !in tables } ?: "prices"
        // ok: sql-injection
        statement.execute("SELECT * FROM $known")
        val filled = request.getParameter("table").takeIf(String::isNotBlank) ?: "prices"
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $filled")
        val file = File(root, request.getParameter("file")).canonicalFile
            .takeIf { it.toPath().startsWith(root.toPath()) } ?: return
        // ok: path-traversal
        file.readText()
        val raw = File(root, request.getParameter("picture")).takeIf { it.isFile } ?: return
        // ruleid: path-traversal
        raw.readText()
    }

    fun demanded(request: HttpServletRequest) {
        val table = request.getParameter("table")
        require(table in tables) { "no such table" }
        // ok: sql-injection
        statement.execute("SELECT * FROM $table")
        val other = request.getParameter("other").also { check(it in tables) }
        // ok: sql-injection
        statement.execute("SELECT * FROM $other")
        val third = request.getParameter("third")
        requireNotNull(third) { "no table" }
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $third")
        val size = third.run { length }
        // ok: sql-injection
        statement.execute("SELECT * FROM t LIMIT $size")
    }

    fun joined(request: HttpServletRequest) {
        val names = request.getParameterValues("name")
        val marks = names.joinToString(",") { "?" }
        // ok: sql-injection
        statement.execute("SELECT * FROM t WHERE name IN ($marks)")
        val quoted = names.joinToString(",") { "'$it'" }
        // ruleid: sql-injection
        statement.execute("SELECT * FROM t WHERE name IN ($quoted)")
        val query = buildList {
            add("SELECT * FROM t WHERE name = ")
            add(names[0])
        }
        // ruleid: sql-injection
        statement.execute(query.joinToString(""))
        names.forEachIndexed { at, name ->
            // ruleid: sql-injection
            statement.execute("SELECT * FROM $name")
            // ok: sql-injection
            statement.execute("SELECT * FROM t LIMIT $at")
        }
    }

    fun folded(request: HttpServletRequest) {
        val parts = listOf("shelf", request.getParameter("part"))
        val file = parts.fold(root) { folder, part -> File(folder, part) }
        // ruleid: path-traversal
        file.readBytes()
        val inside = parts.fold(root) { folder, part -> File(folder, part) }.canonicalFile
        if (inside.toPath().startsWith(root.toPath())) {
            // ok: path-traversal
            inside.readBytes()
        }
        // ruleid: path-traversal
        root.resolve(request.getParameter("part")).readLines()
        // ok: path-traversal
        root.resolve(request.getParameter("part").toInt().toString()).readLines()
    }

    fun hosts(request: HttpServletRequest) {
        val url = request.getParameter("url").toHttpUrlOrNull()?.takeIf { it.isHttps && it.host in hosts } ?: return
        // ok: request-forgery
        Request.Builder().url(url).build()
        val any = request.getParameter("link").toHttpUrlOrNull()?.takeIf { it.isHttps } ?: return
        // ruleid: request-forgery
        Request.Builder().url(any).build()
    }

    fun computed(request: HttpServletRequest) {
        val shelf = Shelf(request.getParameter("aisle"), "3")
        // ruleid: sql-injection
        statement.execute("SELECT * FROM t WHERE a = '${shelf.label}'")
        // ruleid: sql-injection
        statement.execute("SELECT * FROM t WHERE a = '${shelf.spoken}'")
        // ok: sql-injection
        statement.execute("SELECT * FROM t WHERE a = '${shelf.plain}'")
        val sorting = Sorting.valueOf(request.getParameter("sort"))
        // ok: sql-injection
        statement.execute("SELECT * FROM t ORDER BY ${sorting.column}")
    }

    fun documents(request: HttpServletRequest) {
        val loose = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }
        // ruleid: xml-external-entities
        loose.newDocumentBuilder().parse(request.inputStream)
        val strict = DocumentBuilderFactory.newInstance().apply {
            setFeature("http://apache.org/xml/features/disallow-doctype-decl", true)
        }
        // ok: xml-external-entities
        strict.newDocumentBuilder().parse(request.inputStream)
    }
}
