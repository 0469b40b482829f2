import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.servlet.http.HttpServletRequest;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.support.LdapEncoder;

class Main {
    Object search(HttpServletRequest request, DirContext context, SearchControls controls) throws Exception {
        String user = request.getParameter("user");
        // ruleid: ldap-injection
        return context.search("ou=people", "(uid=" + user + ")", controls);
    }

    Object name(HttpServletRequest request, DirContext context) throws Exception {
        // ruleid: ldap-injection
        return context.getAttributes("uid=" + request.getParameter("user"));
    }

    Object template(HttpServletRequest request, LdapTemplate ldap) throws Exception {
        // ruleid: ldap-injection
        return ldap.search("", "(cn=" + request.getHeader("X-User") + ")", null);
    }

    Object arguments(HttpServletRequest request, DirContext context, SearchControls controls) throws Exception {
        Object[] given = {request.getParameter("user")};
        // ok: ldap-injection
        return context.search("ou=people", "(uid={0})", given, controls);
    }

    Object encoded(HttpServletRequest request, LdapTemplate ldap) throws Exception {
        String user = request.getParameter("user");
        // ok: ldap-injection
        return ldap.search("", "(cn=" + LdapEncoder.filterEncode(user) + ")", null);
    }

    Object constant(DirContext context) throws Exception {
        // ok: ldap-injection
        return context.getAttributes("ou=people");
    }
}
