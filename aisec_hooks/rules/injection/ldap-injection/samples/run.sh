#!/usr/bin/env bash
name=${QUERY_STRING#name=}

# ruleid: ldap-injection
ldapsearch -x -b dc=example,dc=com "(uid=$name)"
# ruleid: ldap-injection
ldapsearch -x "(&(objectClass=person)(mail=$name))" cn
# ruleid: ldap-injection
ldapsearch -x "(cn=$HTTP_USER_AGENT)"

# ok: ldap-injection
ldapsearch -x "(uid=${name//[^a-z]/})"
# ok: ldap-injection
ldapsearch -x "(uid=$(printf '%s' "$name" | tr -cd 'a-z0-9'))"
if [[ $name =~ ^[a-z0-9]+$ ]]; then
  # ok: ldap-injection
  ldapsearch -x "(uid=$name)"
fi
