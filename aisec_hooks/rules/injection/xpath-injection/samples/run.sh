#!/usr/bin/env bash
name=${QUERY_STRING#name=}

# ruleid: xpath-injection
xmllint --xpath "//user[@name='$name']" users.xml
# ruleid: xpath-injection
xmllint --xpath "//user[$name]/mail" users.xml
# ruleid: xpath-injection
xmlstarlet sel -t -v "//user[@name='$name']" users.xml

# ok: xpath-injection
xmllint --xpath "//user[@name='${name//[^a-z]/}']" users.xml
# ok: xpath-injection
xmllint --xpath "//user[$((name))]" users.xml
# ok: xpath-injection
xmlstarlet sel -t -v "//user/mail" users.xml
