import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.servlet.http.HttpServletRequest;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.ldap.support.LdapEncoder;
import org.owasp.esapi.ESAPI;

public class Queries {

  public void xpath(HttpServletRequest request, org.w3c.dom.Document document) throws Exception {
    String given = request.getParameter("name");
    XPath xp = XPathFactory.newInstance().newXPath();
    // ruleid: xpath-injection
    xp.evaluate("/users/user[@name='" + given + "']", document);
    // ruleid: xpath-injection
    xp.compile("/users/user[@name='" + given + "']").evaluate(document);
    // ok: xpath-injection
    xp.evaluate("/users/user[@name='" + ESAPI.encoder().encodeForXPath(given) + "']", document);
    // ok: xpath-injection
    xp.evaluate("/users/user", document);
  }

  public void ldap(HttpServletRequest request, DirContext ctx, SearchControls controls) throws Exception {
    String given = request.getParameter("name");
    // ruleid: ldap-injection
    ctx.search("ou=users", "(uid=" + given + ")", controls);
    InitialDirContext idc = (InitialDirContext) ctx;
    // ruleid: ldap-injection
    idc.search("ou=" + given, "(uid=a)", controls);
    // ok: ldap-injection
    idc.search("ou=users", "(uid={0})", new Object[] {given}, controls);
    // ok: ldap-injection
    idc.search("ou=users", "(uid=" + LdapEncoder.filterEncode(given) + ")", controls);
    // ok: ldap-injection
    idc.search("ou=users", "(uid=" + ESAPI.encoder().encodeForLDAP(given) + ")", controls);
  }

  public void xml(HttpServletRequest request, DocumentBuilder builder) throws Exception {
    // ruleid: xml-external-entities
    builder.parse(request.getInputStream());
    // ruleid: xml-external-entities
    builder.parse(new org.xml.sax.InputSource(new java.io.StringReader(request.getParameter("x"))));
    // ok: xml-external-entities
    builder.parse(Queries.class.getResourceAsStream("/config.xml"));
  }

  public void code(HttpServletRequest request) throws Exception {
    String given = request.getParameter("formula");
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
    // ruleid: code-injection
    engine.eval(given);
    // ok: code-injection
    engine.eval("1 + 1");
    // ok: code-injection
    engine.eval("1 + " + Long.parseLong(given));
    // ruleid: expression-injection
    new SpelExpressionParser().parseExpression(given).getValue();
    // ok: expression-injection
    new SpelExpressionParser().parseExpression("#a + 1").getValue(given);
  }

  public void template(HttpServletRequest request, org.apache.velocity.VelocityContext context) throws Exception {
    String given = request.getParameter("template");
    // ruleid: template-injection
    org.apache.velocity.app.Velocity.evaluate(context, null, "x", given);
    // ruleid: template-injection
    new freemarker.template.Template("x", given, null);
    // ok: template-injection
    new freemarker.template.Template(given, "constant", null);
  }

  public void objects(HttpServletRequest request) throws Exception {
    // ruleid: unsafe-deserialization
    new java.io.ObjectInputStream(request.getInputStream()).readObject();
    // ruleid: unsafe-deserialization
    new java.beans.XMLDecoder(request.getInputStream());
    // ok: unsafe-deserialization
    new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(new byte[0])).readObject();
    // ruleid: unsafe-reflection
    Class.forName(request.getParameter("class"));
    // ok: unsafe-reflection
    Class.forName("java.lang.String");
    // ruleid: unsafe-reflection
    getClass().getClassLoader().loadClass(request.getParameter("class"));
  }

  public void addresses(HttpServletRequest request, org.springframework.web.client.RestTemplate rest) throws Exception {
    String given = request.getParameter("url");
    // ruleid: request-forgery
    new java.net.URL(given).openStream();
    // ruleid: request-forgery
    rest.getForObject(given, String.class);
    // ok: request-forgery
    rest.getForObject("https://example.com/items/{id}", String.class, given);
    // ruleid: request-forgery
    java.net.http.HttpRequest.newBuilder(java.net.URI.create(given));
    java.net.URI uri = java.net.URI.create(given);
    if (uri.getHost().equals("example.com")) {
      // ok: request-forgery
      java.net.http.HttpRequest.newBuilder(uri);
    }
  }

  public void documents(HttpServletRequest request) {
    String given = request.getParameter("filter");
    // ruleid: nosql-injection
    org.bson.Document.parse("{name: '" + given + "'}");
    // ok: nosql-injection
    com.mongodb.client.model.Filters.eq("name", given);
    // ruleid: prompt-injection
    dev.langchain4j.data.message.SystemMessage.from("You help " + given);
    // ok: prompt-injection
    dev.langchain4j.data.message.UserMessage.from("I am " + given);
  }
}
