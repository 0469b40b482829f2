import scala.util.control.NonFatal

class Main {
  def a(): Unit = {
    try { read() }
    // ruleid: swallowed-exception
    catch { case e: Exception => }
  }

  def b(): Unit = {
    try read()
    catch {
      // ruleid: swallowed-exception
      case e: Throwable => ()
    }
  }

  def c(): Unit = {
    try read()
    catch {
      // ruleid: swallowed-exception
      case NonFatal(_) =>
    }
  }

  def d(): Unit = {
    try read()
    catch {
      // ok: swallowed-exception
      case e: Exception => logger.warn("not read", e)
    }
  }

  def e(): Unit = {
    try read()
    catch {
      // ok: swallowed-exception
      case e: java.io.FileNotFoundException =>
    }
  }

  def f(): Int = {
    try read()
    catch {
      // ok: swallowed-exception
      case NonFatal(_) => -1
    }
  }
}
