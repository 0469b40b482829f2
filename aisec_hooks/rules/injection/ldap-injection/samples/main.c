#include <ldap.h>
#include <regex.h>
#include <stdio.h>

int search(LDAP *ldap, int client, regex_t *plain)
{
    char name[64], filter[128], base[128];
    LDAPMessage *found;
    recv(client, name, sizeof name, 0);
    snprintf(filter, sizeof filter, "(uid=%s)", name);
    // ruleid: ldap-injection
    ldap_search_ext_s(ldap, "dc=x", 2, filter, NULL, 0, NULL, NULL, NULL, 0, &found);
    // ruleid: ldap-injection
    ldap_search_s(ldap, "dc=x", 2, name, NULL, 0, &found);
    snprintf(base, sizeof base, "ou=%s,dc=x", name);
    // ruleid: ldap-injection
    ldap_search_s(ldap, base, 2, "(uid=*)", NULL, 0, &found);
    // ok: ldap-injection
    ldap_search_s(ldap, "dc=x", 2, "(uid=*)", NULL, 0, &found);
    if (regexec(plain, name, 0, NULL, 0) != 0)
        return -1;
    snprintf(filter, sizeof filter, "(uid=%s)", name);
    // ok: ldap-injection
    ldap_search_s(ldap, "dc=x", 2, filter, NULL, 0, &found);
    snprintf(filter, sizeof filter, "(uidNumber=%d)", atoi(name));
    // ok: ldap-injection
    return ldap_search_s(ldap, "dc=x", 2, filter, NULL, 0, &found);
}
