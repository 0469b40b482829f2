import javax.servlet.http.HttpServletRequest

class Main {
  def a(request: HttpServletRequest): Unit = {
    // ruleid: trust-boundary
    request.getSession().setAttribute("role", request.getParameter("role"))
  }

  def b(request: HttpServletRequest): Unit = {
    val plan = request.getParameter("plan")
    // ruleid: trust-boundary
    request.getSession().setAttribute("plan", plan)
  }

  def c(request: HttpServletRequest): Unit = {
    // ruleid: trust-boundary
    request.getSession().setAttribute("agent", s"${request.getHeader("User-Agent")}")
  }

  def d(request: HttpServletRequest): Unit = {
    val role = request.getParameter("role")
    if (!Set("reader", "editor").contains(role)) throw new SecurityException()
    // ok: trust-boundary
    request.getSession().setAttribute("role", role)
  }

  def e(request: HttpServletRequest): Unit = {
    // ok: trust-boundary
    request.getSession().setAttribute("page", request.getParameter("page").toInt)
  }

  def f(request: HttpServletRequest): Unit = {
    // ok: trust-boundary
    request.getSession().setAttribute("theme", "dark")
  }
}
