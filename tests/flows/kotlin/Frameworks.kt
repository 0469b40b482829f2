// What Ktor, Spring, Android and kotlin.io hand over and take.
package shop

import android.content.Intent
import android.database.sqlite.SQLiteDatabase
import io.ktor.http.ContentType
import io.ktor.server.application.call
import io.ktor.server.request.receiveParameters
import io.ktor.server.response.respondFile
import io.ktor.server.response.respondRedirect
import io.ktor.server.response.respondText
import io.ktor.server.routing.Routing
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import java.io.File
import org.jetbrains.exposed.sql.transactions.TransactionManager
import org.springframework.jdbc.core.JdbcTemplate
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController

fun Routing.shop() {
    get("/page") {
        val name = call.parameters["name"] ?: ""
        // ruleid: cross-site-scripting
        call.respondText("<p>$name</p>", ContentType.Text.Html)
        // ok: cross-site-scripting
        call.respondText("<p>$name</p>", ContentType.Text.Plain)
        // ok: cross-site-scripting
        call.respondText("<p>${name.escapeHTML()}</p>", ContentType.Text.Html)
    }
    get("/go") {
        // ruleid: open-redirect
        call.respondRedirect(call.request.queryParameters["to"]!!)
        // ok: open-redirect
        call.respondRedirect("/orders?from=" + call.request.queryParameters["from"])
    }
    post("/file") {
        val form = call.receiveParameters()
        // ruleid: path-traversal
        call.respondFile(File("/srv/files/" + form["name"]))
        // ruleid: path-traversal
        val text = File("/srv/files/${form["name"]}").readText()
        // ok: path-traversal
        val other = File("/srv/files/${form["page"]!!.toInt()}").readText()
    }
    post("/table") {
        val table = call.receiveText()
        // ruleid: sql-injection
        TransactionManager.current().exec("DELETE FROM $table")
        // ok: sql-injection
        TransactionManager.current().exec("DELETE FROM prices")
    }
}

@RestController
class Prices(private val jdbc: JdbcTemplate) {
    @GetMapping("/prices")
    fun prices(@RequestParam name: String, @RequestParam page: Int): List<String> {
        // ruleid: sql-injection
        jdbc.queryForList("SELECT * FROM prices WHERE name = '$name'")
        // ok: sql-injection
        jdbc.queryForList("SELECT * FROM prices LIMIT $page")
        // ok: sql-injection
        return jdbc.queryForList("SELECT * FROM prices WHERE name = ?", String::class.java, name)
    }
}

class Screen {
    fun open(intent: Intent, database: SQLiteDatabase) {
        val name = intent.getStringExtra("name")
        // ruleid: sql-injection
        database.rawQuery("SELECT * FROM t WHERE name = '$name'", null)
        // ok: sql-injection
        database.rawQuery("SELECT * FROM t WHERE name = ?", arrayOf(name))
        // ruleid: sql-injection
        database.execSQL("DELETE FROM t WHERE name = '$name'")
    }
}

fun main(args: Array<String>) {
    val line = readLine()
    // ruleid: command-injection
    Runtime.getRuntime().exec("sh -c $line")
    // ruleid: command-injection
    ProcessBuilder("sh", "-c", args[0]).start()
    // ok: command-injection
    ProcessBuilder("ls", "--", args[0]).start()
}
