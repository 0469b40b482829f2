// How values travel: branches, matches, comprehensions, options, case classes, functions.
package shop

import java.sql.{Connection, Statement}
import javax.servlet.http.HttpServletRequest
import scala.collection.mutable
import scala.util.{Failure, Success, Try}

case class Query(table: String, order: String)

case class Page(number: Int, title: String)

trait Named {
  def name: String
  def greeting: String = "SELECT * FROM " + name
}

object Names {
  def clean(text: String): String = text.replaceAll("[^a-z]", "")
  def quoted(text: String): String = s"'$text'"
  val Fixed = "prices"
}

class Values(statement: Statement) {
  private def run(text: String): Unit = statement.execute(text)

  private def pick(flag: Boolean, a: String): String = if (flag) a else "prices"

  private def known(a: String): String = a match {
    case "a" => "apples"
    case "b" | "c" => "pears"
    case _ => "prices"
  }

  private def unknown(a: String): String = a match {
    case "a" => "apples"
    case other => other
  }

  def branches(request: HttpServletRequest): Unit = {
    val table = request.getParameter("table")
    // ruleid: sql-injection
    statement.execute("SELECT * FROM " + pick(lucky(), table))
    // ok: sql-injection
    statement.execute("SELECT * FROM " + pick(false, table))
    // ok: sql-injection
    statement.execute("SELECT * FROM " + known(table))
    // ruleid: sql-injection
    statement.execute("SELECT * FROM " + unknown(table))
    val chosen = if (table.isEmpty) "prices" else table
    // ruleid: sql-injection
    statement.execute(s"SELECT * FROM $chosen")
    val tried = try { table.trim } catch { case e: Exception => "prices" }
    // ruleid: sql-injection
    statement.execute(s"SELECT * FROM $tried")
    val fixed = try { "a" } catch { case e: Exception => "prices" } finally { println(table) }
    // ok: sql-injection
    statement.execute(s"SELECT * FROM $fixed")
    val inner = {
      val a = table
      a.toLowerCase
    }
    // ruleid: sql-injection
    statement.execute(s"SELECT * FROM ${inner}")
    val set = table match {
      case "x" => "x"
      case "y" => "y"
      case _ => throw new IllegalArgumentException(table)
    }
    // ok: sql-injection
    statement.execute(s"SELECT * FROM $set")
  }

  def texts(request: HttpServletRequest): Unit = {
    val table = request.getParameter("table")
    // ruleid: sql-injection
    statement.execute(s"""SELECT *
      FROM ${table.toUpperCase}""")
    // ruleid: sql-injection
    statement.execute("SELECT * FROM %s".format(table))
    // ruleid: sql-injection
    statement.execute(f"SELECT * FROM $table%s")
    // ok: sql-injection
    statement.execute(f"SELECT * FROM t LIMIT ${table.toInt}%d")
    // ruleid: sql-injection
    statement.execute(
      """SELECT *
        |FROM """.stripMargin + table)
    // ok: sql-injection
    statement.execute("SELECT * FROM " + table.length)
    // ruleid: sql-injection
    statement.execute(List("SELECT * FROM", table).mkString(" "))
    // ok: sql-injection
    statement.execute(List("SELECT * FROM", "t").mkString(" "))
    // ruleid: sql-injection
    statement execute "SELECT * FROM " + table
    // ok: sql-injection
    statement execute "SELECT * FROM " + Names.Fixed
    // ok: sql-injection
    statement.execute("SELECT * FROM " + Names.clean(table))
    // ruleid: sql-injection
    statement.execute("SELECT * FROM t WHERE a = " + Names.quoted(table))
  }

  def options(request: HttpServletRequest): Unit = {
    val table = Option(request.getParameter("table"))
    // ruleid: sql-injection
    statement.execute("SELECT * FROM " + table.getOrElse("prices"))
    // ruleid: sql-injection
    statement.execute("SELECT * FROM " + table.get)
    table match {
      case Some(name) =>
        // ruleid: sql-injection
        statement.execute("SELECT * FROM " + name)
      case None =>
        // ok: sql-injection
        statement.execute("SELECT * FROM " + "prices")
    }
    table.foreach { name =>
      // ruleid: sql-injection
      statement.execute("SELECT * FROM " + name)
    }
    // ruleid: sql-injection
    table.foreach(name => statement.execute("SELECT * FROM " + name))
    val number = Try(table.get.toInt).getOrElse(1)
    // ok: sql-injection
    statement.execute("SELECT * FROM t LIMIT " + number)
    val upper = table.map(_.toUpperCase).getOrElse("")
    // ruleid: sql-injection
    statement.execute("SELECT * FROM " + upper)
    for (name <- table) {
      // ruleid: sql-injection
      statement.execute("SELECT * FROM " + name)
    }
  }

  def comprehensions(request: HttpServletRequest): Unit = {
    val tables = request.getParameterValues("table")
    for (name <- tables) {
      // ruleid: sql-injection
      statement.execute("SELECT * FROM " + name)
    }
    for (name <- Seq("a", "b")) {
      // ok: sql-injection
      statement.execute("SELECT * FROM " + name)
    }
    for {
      name <- tables
      lower = name.toLowerCase
    } {
      // ruleid: sql-injection
      statement.execute("SELECT * FROM " + lower)
    }
    val all = for (name <- tables) yield "SELECT * FROM " + name
    // ruleid: sql-injection
    statement.execute(all.head)
    val safe = for (name <- tables) yield "SELECT * FROM t WHERE a = " + name.toInt
    // ok: sql-injection
    statement.execute(safe.head)
    for (i <- 0 until tables.length) {
      // ruleid: sql-injection
      statement.execute("SELECT * FROM " + tables(i))
      // ok: sql-injection
      statement.execute("SELECT * FROM t LIMIT " + i)
    }
    var joined = "SELECT * FROM t WHERE "
    tables.foreach(each => joined += each)
    // todoruleid: sql-injection
    statement.execute(joined)
    var at = 0
    while (at < tables.length) {
      // ruleid: sql-injection
      statement.execute("SELECT * FROM " + tables(at))
      at += 1
    }
  }

  def objects(request: HttpServletRequest): Unit = {
    val query = Query(request.getParameter("table"), "name")
    // ruleid: sql-injection
    statement.execute("SELECT * FROM " + query.table)
    // ok: sql-injection
    statement.execute("SELECT * FROM t ORDER BY " + query.order)
    val page = Page(request.getParameter("page").toInt, request.getParameter("title"))
    // ok: sql-injection
    statement.execute("SELECT * FROM t LIMIT " + page.number)
    // ruleid: sql-injection
    statement.execute("SELECT * FROM t WHERE a = '" + page.title + "'")
    val made = new Query("t", request.getParameter("order"))
    // ruleid: sql-injection
    statement.execute("SELECT * FROM t ORDER BY " + made.order)
    // ok: sql-injection
    statement.execute("SELECT * FROM " + made.table)
    val (a, b) = ("t", request.getParameter("b"))
    // ok: sql-injection
    statement.execute("SELECT * FROM " + a)
    // ruleid: sql-injection
    statement.execute("SELECT * FROM " + b)
    val map = mutable.Map("safe" -> "t", "bad" -> request.getParameter("bad"))
    // ok: sql-injection
    statement.execute("SELECT * FROM " + map("safe"))
    // ruleid: sql-injection
    statement.execute("SELECT * FROM " + map("bad"))
    map("safe") = request.getParameter("other")
    // ruleid: sql-injection
    statement.execute("SELECT * FROM " + map("safe"))
    val list = mutable.ListBuffer[String]()
    list += request.getParameter("item")
    // ruleid: sql-injection
    statement.execute("SELECT * FROM " + list.head)
    val builder = new StringBuilder("SELECT * FROM ")
    builder.append(request.getParameter("table"))
    // ruleid: sql-injection
    statement.execute(builder.toString)
    val plain = new StringBuilder("SELECT * FROM ")
    plain.append("t")
    // ok: sql-injection
    statement.execute(plain.toString)
  }

  def functions(request: HttpServletRequest): Unit = {
    val table = request.getParameter("table")
    val wrap = (a: String) => "SELECT * FROM " + a
    // ruleid: sql-injection
    statement.execute(wrap(table))
    // ok: sql-injection
    statement.execute(wrap("t"))
    def local(a: String) = s"SELECT * FROM $a"
    // ruleid: sql-injection
    statement.execute(local(table))
    // ok: sql-injection
    statement.execute(local("t"))
    def curried(a: String)(b: String) = a + b
    // ruleid: sql-injection
    statement.execute(curried("SELECT * FROM ")(table))
    // ok: sql-injection
    statement.execute(curried("SELECT * FROM ")("t"))
    lazy val later = "SELECT * FROM " + table
    // ruleid: sql-injection
    statement.execute(later)
    Try(table) match {
      case Success(name) =>
        // ruleid: sql-injection
        statement.execute("SELECT * FROM " + name)
      case Failure(_) => ()
    }
  }
}
