// How values travel: branches, when, lambdas, collections, data classes, functions.
package shop

import java.sql.Statement
import javax.servlet.http.HttpServletRequest

data class Query(val table: String, val order: String)

data class Page(val number: Int, val title: String)

object Names {
    const val FIXED = "prices"

    fun clean(text: String): String = text.replace("[^a-z]".toRegex(), "")

    fun quoted(text: String) = "'$text'"
}

class Values(private val statement: Statement) {
    private fun pick(flag: Boolean, a: String): String = if (flag) a else "prices"

    private fun known(a: String): String = when (a) {
        "a" -> "apples"
        "b", "c" -> "pears"
        else -> "prices"
    }

    private fun unknown(a: String): String = when {
        a.isEmpty() -> "apples"
        else -> a
    }

    fun branches(request: HttpServletRequest) {
        val table = request.getParameter("table")
        // ruleid: sql-injection
        statement.execute("SELECT * FROM " + pick(lucky(), table))
        // ok: sql-injection
        statement.execute("SELECT * FROM " + pick(false, table))
        // ok: sql-injection
        statement.execute("SELECT * FROM " + known(table))
        // ruleid: sql-injection
        statement.execute("SELECT * FROM " + unknown(table))
        val chosen = if (table.isEmpty()) "prices" else table
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $chosen")
        val tried = try { table.trim() } catch (e: Exception) { "prices" }
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $tried")
        val fixed = try { "a" } catch (e: Exception) { "prices" } finally { println(table) }
        // ok: sql-injection
        statement.execute("SELECT * FROM $fixed")
        val inner = run {
            val a = table
            a.lowercase()
        }
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $inner")
        val name = table ?: "prices"
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $name")
        val set = when (table) {
            "x" -> "x"
            "y" -> "y"
            else -> throw IllegalArgumentException(table)
        }
        // ok: sql-injection
        statement.execute("SELECT * FROM $set")
    }

    fun texts(request: HttpServletRequest) {
        val table = request.getParameter("table")
        // ruleid: sql-injection
        statement.execute("""SELECT *
            FROM ${table.uppercase()}""")
        // ruleid: sql-injection
        statement.execute("SELECT * FROM %s".format(table))
        // ok: sql-injection
        statement.execute("SELECT * FROM t LIMIT ${table.toInt()}")
        // ruleid: sql-injection
        statement.execute(
            """
            SELECT *
            FROM $table
            """.trimIndent()
        )
        // ok: sql-injection
        statement.execute("SELECT * FROM " + table.length)
        // ruleid: sql-injection
        statement.execute(listOf("SELECT * FROM", table).joinToString(" "))
        // ok: sql-injection
        statement.execute(listOf("SELECT * FROM", "t").joinToString(" "))
        // ok: sql-injection
        statement.execute("SELECT * FROM " + Names.FIXED)
        // ruleid: sql-injection
        statement.execute("SELECT * FROM t WHERE a = " + Names.quoted(table))
        // ok: sql-injection
        statement.execute("SELECT * FROM \$table")
        // ruleid: sql-injection
        statement.execute("SELECT * FROM " + (table as String))
        // ruleid: sql-injection
        statement.execute("SELECT * FROM " + table!!)
        // ruleid: sql-injection
        statement.execute("SELECT * FROM ${table.substringBefore(";")}")
    }

    fun scopes(request: HttpServletRequest) {
        request.getParameter("table")?.let { name ->
            // ruleid: sql-injection
            statement.execute("SELECT * FROM $name")
        }
        request.getParameter("table")?.let {
            // ruleid: sql-injection
            statement.execute("SELECT * FROM $it")
        }
        request.getParameter("page").toInt().let {
            // ok: sql-injection
            statement.execute("SELECT * FROM t LIMIT $it")
        }
        val upper = request.getParameter("table")?.let { it.uppercase() } ?: ""
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $upper")
        val number = request.getParameter("page")?.toIntOrNull() ?: 1
        // ok: sql-injection
        statement.execute("SELECT * FROM t LIMIT $number")
        val checked = requireNotNull(request.getParameter("table"))
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $checked")
        val also = request.getParameter("table").also { println(it) }
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $also")
        val taken = request.getParameter("table").takeIf { it.isNotEmpty() }
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $taken")
    }

    fun collections(request: HttpServletRequest) {
        val tables = request.getParameterValues("table")
        for (name in tables) {
            // ruleid: sql-injection
            statement.execute("SELECT * FROM $name")
        }
        for (name in listOf("a", "b")) {
            // ok: sql-injection
            statement.execute("SELECT * FROM $name")
        }
        tables.forEach { name ->
            // ruleid: sql-injection
            statement.execute("SELECT * FROM $name")
        }
        tables.forEach {
            // ruleid: sql-injection
            statement.execute("SELECT * FROM $it")
        }
        val all = tables.map { "SELECT * FROM $it" }
        // ruleid: sql-injection
        statement.execute(all.first())
        val safe = tables.map { "SELECT * FROM t WHERE a = " + it.toInt() }
        // ok: sql-injection
        statement.execute(safe.first())
        for (i in 0 until tables.size) {
            // ruleid: sql-injection
            statement.execute("SELECT * FROM " + tables[i])
            // ok: sql-injection
            statement.execute("SELECT * FROM t LIMIT $i")
        }
        var at = 0
        while (at < tables.size) {
            // ruleid: sql-injection
            statement.execute("SELECT * FROM " + tables[at])
            at++
        }
        val map = mutableMapOf("safe" to "t", "bad" to request.getParameter("bad"))
        // ok: sql-injection
        statement.execute("SELECT * FROM " + map["safe"])
        // ruleid: sql-injection
        statement.execute("SELECT * FROM " + map["bad"])
        map["safe"] = request.getParameter("other")
        // ruleid: sql-injection
        statement.execute("SELECT * FROM ${map["safe"]}")
        val list = mutableListOf<String>()
        list.add(request.getParameter("item"))
        // ruleid: sql-injection
        statement.execute("SELECT * FROM " + list[0])
        val builder = StringBuilder("SELECT * FROM ")
        builder.append(request.getParameter("table"))
        // ruleid: sql-injection
        statement.execute(builder.toString())
        val plain = StringBuilder("SELECT * FROM ")
        plain.append("t")
        // ok: sql-injection
        statement.execute(plain.toString())
    }

    fun objects(request: HttpServletRequest) {
        val query = Query(request.getParameter("table"), "name")
        // ruleid: sql-injection
        statement.execute("SELECT * FROM " + query.table)
        // ok: sql-injection
        statement.execute("SELECT * FROM t ORDER BY " + query.order)
        val page = Page(request.getParameter("page").toInt(), request.getParameter("title"))
        // ok: sql-injection
        statement.execute("SELECT * FROM t LIMIT ${page.number}")
        // ruleid: sql-injection
        statement.execute("SELECT * FROM t WHERE a = '${page.title}'")
        val made = Query(order = request.getParameter("order"), table = "t")
        // ruleid: sql-injection
        statement.execute("SELECT * FROM t ORDER BY " + made.order)
        // ok: sql-injection
        statement.execute("SELECT * FROM " + made.table)
        val (a, b) = listOf("t", request.getParameter("b"))
        // ok: sql-injection
        statement.execute("SELECT * FROM $a")
        // ruleid: sql-injection
        statement.execute("SELECT * FROM $b")
        val pair = "t" to request.getParameter("b")
        // todoruleid: sql-injection
        statement.execute("SELECT * FROM " + pair.second)
    }

    fun functions(request: HttpServletRequest) {
        val table = request.getParameter("table")
        val wrap = { a: String -> "SELECT * FROM $a" }
        // ruleid: sql-injection
        statement.execute(wrap(table))
        // ok: sql-injection
        statement.execute(wrap("t"))
        fun local(a: String) = "SELECT * FROM $a"
        // ruleid: sql-injection
        statement.execute(local(table))
        // ok: sql-injection
        statement.execute(local("t"))
        val made = fun(a: String): String { return "SELECT * FROM $a" }
        // ruleid: sql-injection
        statement.execute(made(table))
        // ok: sql-injection
        statement.execute(made("t"))
        fun named(a: String, b: String = "t") = "SELECT $a FROM $b"
        // ruleid: sql-injection
        statement.execute(named(b = table, a = "x"))
        // ok: sql-injection
        statement.execute(named("x"))
        val later by lazy { "SELECT * FROM $table" }
        // ruleid: sql-injection
        statement.execute(later)
    }
}
