package com.example.flows;
import java.io.IOException;
import javax.servlet.http.*;
class Escapes extends HttpServlet {
  static String full(String s) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '<': b.append("&lt;"); break;
        case '>': b.append("&gt;"); break;
        case '&': b.append("&amp;"); break;
        case '"': b.append("&quot;"); break;
        case '\'': b.append("&#39;"); break;
        default: b.append(c);
      }
    }
    return b.toString();
  }
  static String arrows(String s) {
    StringBuilder b = new StringBuilder();
    for (char c : s.toCharArray()) {
      switch (c) {
        case '<' -> b.append("&lt;");
        case '>' -> b.append("&gt;");
        case '"' -> b.append("&quot;");
        case '\'' -> b.append("&#39;");
        default -> b.append(c);
      }
    }
    return b.toString();
  }
  static String ifs(String s) {
    StringBuffer b = new StringBuffer();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '<') { b.append("&lt;"); }
      else if (c == '>') { b.append("&gt;"); }
      else if (c == '"') b.append("&quot;");
      else if (c == '\'') b.append("&#39;");
      else b.append(c);
    }
    return b.toString();
  }
  static String some(String s) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '&': b.append("&amp;"); break;
        case '"': b.append("&quot;"); break;
        default: b.append(c);
      }
    }
    return b.toString();
  }
  static String wrong(String s) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '<': b.append(c); break;
        case '>': b.append("&gt;"); break;
        case '"': b.append("&quot;"); break;
        case '\'': b.append("&#39;"); break;
        default: b.append(c);
      }
    }
    return b.toString();
  }
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String q = request.getParameter("q");
    response.setContentType("text/html");
    // ok: cross-site-scripting
    response.getWriter().println("<p>" + full(q));
    // ok: cross-site-scripting
    response.getWriter().println("<p>" + arrows(q));
    // ok: cross-site-scripting
    response.getWriter().println("<p>" + ifs(q));
    // ruleid: cross-site-scripting
    response.getWriter().println("<p>" + some(q));
    // ruleid: cross-site-scripting
    response.getWriter().println("<p>" + wrong(q));
    String made = full(q);
    // ruleid: cross-site-scripting
    response.getWriter().println("<p>" + q + made.length());
    String op = request.getParameter("op");
    if (op.equals("<")) {
      response.getWriter().println("less");
    } else if (op.equals(">")) {
      response.getWriter().println("more");
    } else {
      // ruleid: cross-site-scripting
      response.getWriter().println("unknown: " + op);
    }
  }
}
