import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Base64;
import java.util.Enumeration;
import java.util.Map;
import java.util.Scanner;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import javax.servlet.ServletRequest;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.Part;
import org.apache.commons.lang3.StringUtils;

public class Texts {
  public void getters(HttpServletRequest request, Statement statement) throws Exception {
    // ruleid: sql-injection
    statement.execute(request.getParameter("a"));
    // ruleid: sql-injection
    statement.execute(request.getParameterValues("a")[0]);
    // ruleid: sql-injection
    statement.execute(request.getParameterMap().get("a")[0]);
    // ruleid: sql-injection
    statement.execute(request.getParameterNames().nextElement());
    // ruleid: sql-injection
    statement.execute(request.getHeader("a"));
    // ruleid: sql-injection
    statement.execute(request.getHeaders("a").nextElement());
    // ruleid: sql-injection
    statement.execute(request.getHeaderNames().nextElement());
    // ruleid: sql-injection
    statement.execute(request.getCookies()[0].getValue());
    // ruleid: sql-injection
    statement.execute(request.getCookies()[0].getName());
    // ruleid: sql-injection
    statement.execute(request.getQueryString());
    // ruleid: sql-injection
    statement.execute(request.getPathInfo());
    // ruleid: sql-injection
    statement.execute(request.getRequestURI());
    // ruleid: sql-injection
    statement.execute(request.getRequestURL().toString());
    // ruleid: sql-injection
    statement.execute(request.getReader().readLine());
    // ruleid: sql-injection
    statement.execute(new String(request.getInputStream().readAllBytes()));
    // ruleid: path-traversal
    new FileInputStream("/srv/" + request.getPart("file").getSubmittedFileName());
    for (Part part : request.getParts()) {
      // ruleid: path-traversal
      new FileInputStream("/srv/" + part.getSubmittedFileName());
    }
    // ok: sql-injection
    statement.execute("LIMIT " + request.getContentLength());
    // ok: sql-injection
    statement.execute("LIMIT " + request.getIntHeader("a"));
    // ok: sql-injection
    statement.execute("SELECT '" + request.getMethod().length() + "'");
    // ok: sql-injection
    statement.execute("SELECT '" + request.getSession().getId() + "'");
  }

  public void loops(HttpServletRequest request, Statement statement) throws Exception {
    Enumeration<String> names = request.getParameterNames();
    String last = "";
    while (names.hasMoreElements()) {
      String name = (String) names.nextElement();
      String[] values = request.getParameterValues(name);
      for (int i = 0; i < values.length; i++) {
        if (values[i].equals("wanted")) last = name;
      }
    }
    // ruleid: sql-injection
    statement.execute(last);
    Enumeration<String> headers = request.getHeaders("X-Given");
    String header = "";
    if (headers != null && headers.hasMoreElements()) header = headers.nextElement();
    header = URLDecoder.decode(header, "UTF-8");
    // ruleid: sql-injection
    statement.execute(header);
    for (Map.Entry<String, String[]> each : request.getParameterMap().entrySet()) {
      // ruleid: sql-injection
      statement.execute(each.getKey());
      // ruleid: sql-injection
      statement.execute(each.getValue()[0]);
    }
    Map<String, String[]> map = request.getParameterMap();
    String value = "";
    if (!map.isEmpty()) {
      String[] values = map.get("a");
      if (values != null) value = values[0];
    }
    // ruleid: sql-injection
    statement.execute(value);
    String cookie = "none";
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie each : cookies) {
        if (each.getName().equals("a")) {
          cookie = URLDecoder.decode(each.getValue(), "UTF-8");
          break;
        }
      }
    }
    // ruleid: sql-injection
    statement.execute(cookie);
    for (int i = 0; i < cookies.length; i++) {
      // ruleid: sql-injection
      statement.execute(cookies[i].getValue());
      // ok: sql-injection
      statement.execute("SELECT " + i);
    }
    String query = request.getQueryString();
    String wanted = "a=";
    int at = -1;
    if (query != null) at = query.indexOf(wanted);
    if (at == -1) {
      // ok: sql-injection
      statement.execute("not there");
      return;
    }
    String part = query.substring(at + wanted.length());
    int and = query.indexOf("&", at);
    if (and != -1) part = query.substring(at + wanted.length(), and);
    part = URLDecoder.decode(part, "UTF-8");
    // ruleid: sql-injection
    statement.execute(part);
    for (String pair : query.split("&")) {
      String[] both = pair.split("=");
      // ruleid: sql-injection
      statement.execute(both[1]);
    }
  }

  public void made(HttpServletRequest request, Statement statement) throws Exception {
    String given = request.getParameter("given");
    // ruleid: sql-injection
    statement.execute(new String(Base64.getDecoder().decode(given)));
    // ruleid: sql-injection
    statement.execute(
        new String(Base64.getDecoder().decode(Base64.getEncoder().encode(given.getBytes()))));
    // ruleid: sql-injection
    statement.execute(new String(given.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    // ruleid: sql-injection
    statement.execute(String.valueOf(given));
    // ruleid: sql-injection
    statement.execute(given.substring(0, given.length() - 1));
    // ruleid: sql-injection
    statement.execute(given.replace("a", "b"));
    // ruleid: sql-injection
    statement.execute(given.split(" ")[0]);
    // ruleid: sql-injection
    statement.execute(given.toUpperCase().trim().concat("x"));
    // ruleid: sql-injection
    statement.execute(String.join(",", "a", given));
    // ok: sql-injection
    statement.execute(String.join(",", "a", "b"));
    // ruleid: sql-injection
    statement.execute(String.format("SELECT %s", given));
    // ok: sql-injection
    statement.execute(String.format("SELECT %d", given.length()));
    StringBuilder builder = new StringBuilder(given);
    // ruleid: sql-injection
    statement.execute(builder.append("x").toString());
    // ruleid: sql-injection
    statement.execute(builder.reverse().toString());
    StringBuilder inserted = new StringBuilder("x");
    // ok: sql-injection
    statement.execute(inserted.toString());
    inserted.insert(0, given);
    // ruleid: sql-injection
    statement.execute(inserted.toString());
    StringBuilder replaced = new StringBuilder("abc");
    replaced.replace(0, 1, given);
    // ruleid: sql-injection
    statement.execute(replaced.toString());
    StringBuilder fresh = new StringBuilder();
    fresh.append("SELECT ").append(1).append(" FROM t");
    // ok: sql-injection
    statement.execute(fresh.toString());
    fresh.append(given);
    // ruleid: sql-injection
    statement.execute(fresh.toString());
    StringBuffer buffer = new StringBuffer();
    buffer.append(given);
    // ruleid: sql-injection
    statement.execute(buffer.toString());
    StringJoiner joiner = new StringJoiner(",");
    joiner.add(given);
    // ruleid: sql-injection
    statement.execute(joiner.toString());
    StringTokenizer tokens = new StringTokenizer(given, ",");
    // ruleid: sql-injection
    statement.execute(tokens.nextToken());
    BufferedReader reader = new BufferedReader(new InputStreamReader(
        new ByteArrayInputStream(given.getBytes())));
    // ruleid: sql-injection
    statement.execute(reader.readLine());
    // ruleid: sql-injection
    statement.execute(reader.lines().collect(Collectors.joining("\n")));
    Scanner scanner = new Scanner(request.getInputStream());
    // ruleid: sql-injection
    statement.execute(scanner.nextLine());
    // ok: sql-injection
    statement.execute("LIMIT " + scanner.nextInt());
    char[] letters = given.toCharArray();
    // ruleid: sql-injection
    statement.execute(new String(letters));
    String text = "";
    for (char letter : letters) text += letter;
    // ruleid: sql-injection
    statement.execute(text);
    // ruleid: sql-injection
    statement.execute(StringUtils.trimToEmpty(given));
    // ok: sql-injection
    statement.execute("SELECT '" + URLEncoder.encode(given, "UTF-8") + "'");
    // ok: sql-injection
    statement.execute("SELECT " + given.hashCode());
    // ok: sql-injection
    statement.execute(given.equals("a") ? "SELECT 1" : "SELECT 2");
    Object object = given;
    // ruleid: sql-injection
    statement.execute((String) object);
    // ruleid: sql-injection
    statement.execute(object.toString());
    String nothing = null;
    nothing = given;
    // ruleid: sql-injection
    statement.execute(nothing);
    String block = """
        SELECT * FROM t WHERE a = '%s'
        """.formatted(given);
    // ruleid: sql-injection
    statement.execute(block);
  }

  public void wrapped(HttpServletRequestWrapper request, ServletRequest plain, Statement statement)
      throws Exception {
    // ruleid: sql-injection
    statement.execute(request.getParameter("a"));
    // ruleid: sql-injection
    statement.execute(plain.getParameter("a"));
    HttpServletRequest cast = (HttpServletRequest) plain;
    // ruleid: sql-injection
    statement.execute(cast.getHeader("a"));
    // ruleid: sql-injection
    statement.execute(((HttpServletRequest) plain).getHeader("a"));
  }
}
