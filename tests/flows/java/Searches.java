import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import jakarta.servlet.http.HttpServletRequest;

class Searches {
  void requests(HttpServletRequest request, LDAPConnection connection) throws Exception {
    String given = request.getParameter("given");
    Filter filter = Filter.createEqualityFilter("cn", given);
    SearchRequest search = new SearchRequest("dc=a", SearchScope.SUB, filter);
    // ok: ldap-injection
    connection.search(search);
    // ruleid: ldap-injection
    connection.search("cn=" + given + ",dc=a", SearchScope.SUB, filter);
  }
}
