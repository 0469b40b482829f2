package com.example.flows;

import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import org.owasp.esapi.ESAPI;
import org.springframework.ldap.core.AttributesMapper;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.query.LdapQuery;
import org.springframework.ldap.query.LdapQueryBuilder;
import org.springframework.ldap.support.LdapEncoder;

class Directory extends HttpServlet {
  private LdapTemplate template;

  void names(HttpServletRequest request, DirContext context, SearchControls controls) throws Exception {
    String unit = request.getParameter("unit");
    // ruleid: ldap-injection
    context.search("ou=" + LdapEncoder.filterEncode(unit) + ",dc=example", "(uid=*)", controls);
    // ok: ldap-injection
    context.search("ou=" + LdapEncoder.nameEncode(unit) + ",dc=example", "(uid=*)", controls);
    // ok: ldap-injection
    context.search("ou=" + Rdn.escapeValue(unit) + ",dc=example", "(uid=*)", controls);
    // ruleid: ldap-injection
    context.search("ou=" + ESAPI.encoder().encodeForLDAP(unit) + ",dc=example", "(uid=*)", controls);
    // ok: ldap-injection
    context.search("ou=" + ESAPI.encoder().encodeForDN(unit) + ",dc=example", "(uid=*)", controls);
    // ruleid: ldap-injection
    new LdapName("ou=" + LdapEncoder.filterEncode(unit) + ",dc=example");
    // ok: ldap-injection
    new LdapName("ou=" + Rdn.escapeValue(unit) + ",dc=example");
    // ok: ldap-injection
    context.destroySubcontext(new Rdn("ou", unit) + ",dc=example");
  }

  void filters(HttpServletRequest request, DirContext context, SearchControls controls) throws Exception {
    String name = request.getParameter("name");
    // ruleid: ldap-injection
    context.search("dc=example", "(uid=" + LdapEncoder.nameEncode(name) + ")", controls);
    // ok: ldap-injection
    context.search("dc=example", "(uid=" + LdapEncoder.filterEncode(name) + ")", controls);
    // ruleid: ldap-injection
    template.authenticate("dc=example", "(uid=" + Rdn.escapeValue(name) + ")", "");
    // ok: ldap-injection
    template.authenticate("dc=example", "(uid=" + ESAPI.encoder().encodeForLDAP(name) + ")", "");
  }

  void built(HttpServletRequest request, AttributesMapper<String> mapper) {
    String name = request.getParameter("name");
    LdapQuery query = LdapQueryBuilder.query().base("ou=a").where("objectClass").is("person").and("uid").is(name);
    // ok: ldap-injection
    template.search(query, mapper);
    // ok: ldap-injection
    template.search(LdapQueryBuilder.query().where("cn").not().like(name), mapper);
    // ruleid: ldap-injection
    template.search(LdapQueryBuilder.query().base("ou=a").filter("(uid=" + name + ")"), mapper);
  }
}
