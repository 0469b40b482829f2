#include <httplib.h>
#include <ldap.h>
#include <regex>

int search(LDAP* ldap, const httplib::Request& request, const std::regex& plain) {
  LDAPMessage* found;
  auto name = request.get_param_value("name");
  auto filter = "(uid=" + name + ")";
  // ruleid: ldap-injection
  ldap_search_s(ldap, "dc=x", 2, filter.c_str(), nullptr, 0, &found);
  // ruleid: ldap-injection
  ldap_search_s(ldap, "dc=x", 2, name.c_str(), nullptr, 0, &found);
  // ruleid: ldap-injection
  ldap_search_s(ldap, ("ou=" + name + ",dc=x").c_str(), 2, "(uid=*)", nullptr, 0, &found);
  // ok: ldap-injection
  ldap_search_s(ldap, "dc=x", 2, "(uid=*)", nullptr, 0, &found);
  if (std::regex_match(name, plain)) {
    // ok: ldap-injection
    ldap_search_s(ldap, "dc=x", 2, ("(uid=" + name + ")").c_str(), nullptr, 0, &found);
  }
  auto id = std::stoi(name);
  // ok: ldap-injection
  return ldap_search_s(ldap, "dc=x", 2, ("(n=" + std::to_string(id) + ")").c_str(), nullptr, 0, &found);
}
