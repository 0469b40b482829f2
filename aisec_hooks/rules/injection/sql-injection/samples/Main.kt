import android.database.sqlite.SQLiteDatabase
import java.sql.Connection
import javax.servlet.http.HttpServletRequest
import javax.servlet.http.HttpServletResponse

class Main {
    fun page1(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val connection: Connection = open()
        // ruleid: sql-injection
        connection.createStatement().executeQuery("SELECT * FROM users WHERE name = '$name'")
    }

    fun page2(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val connection: Connection = open()
        // ruleid: sql-injection
        connection.prepareStatement("DELETE FROM users WHERE id = " + name).executeUpdate()
    }

    fun page3(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val database: SQLiteDatabase = database()
        // ruleid: sql-injection
        database.rawQuery("SELECT * FROM users WHERE name = '$name'", null)
    }

    fun page4(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val database: SQLiteDatabase = database()
        // ok: sql-injection
        database.rawQuery("SELECT * FROM users WHERE name = ?", arrayOf(name))
    }

    fun page5(request: HttpServletRequest, response: HttpServletResponse) {
        val name = request.getParameter("name")
        val connection: Connection = open()
        // ok: sql-injection
        val query = connection.prepareStatement("SELECT * FROM users WHERE name = ?")
        query.setString(1, name)
    }

    fun page6(request: HttpServletRequest, response: HttpServletResponse) {
        val page = request.getParameter("page").toInt()
        val connection: Connection = open()
        // ok: sql-injection
        connection.createStatement().executeQuery("SELECT * FROM users LIMIT $page")
    }
}
