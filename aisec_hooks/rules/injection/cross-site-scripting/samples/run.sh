#!/usr/bin/env bash
name=${QUERY_STRING#name=}
printf 'Content-Type: text/html\n\n'

# ruleid: cross-site-scripting
echo "<p>$name</p>"
# ruleid: cross-site-scripting
printf '<p>%s</p>\n' "$name"
# ruleid: cross-site-scripting
printf '<p>%s</p>\n' "$HTTP_USER_AGENT"

# ok: cross-site-scripting
printf '<p>%s</p>\n' "${name//[^a-z]/}"
# ok: cross-site-scripting
echo "<p>$(date)</p>"
# ok: cross-site-scripting
echo "<p>$((name + 1))</p>"
