#!/usr/bin/env bash
name=${QUERY_STRING#name=}

# ruleid: header-injection
printf 'X-Name: %s\n' "$name"
# ruleid: header-injection
echo "Set-Cookie: name=$name"
# ruleid: header-injection
printf "Content-Disposition: attachment; filename=%s\n" "$PATH_INFO"

# ok: header-injection
printf 'X-Name: %s\n' "${name//[^a-z]/}"
# ok: header-injection
echo "Set-Cookie: name=$(printf '%s' "$name" | tr -cd 'a-z0-9')"
# ok: header-injection
echo "Content-Type: text/plain"
