#!/bin/bash
# What functions answer by their status, what they write for others, and what is read from texts.

valid() { [[ $1 =~ ^[a-z]+$ ]]; }
if valid "$HTTP_HOST"; then
  # ok: command-injection
  eval "$HTTP_HOST"
else
  # ruleid: command-injection
  eval "$HTTP_HOST"
fi

refused() {
  if ! [[ $1 =~ ^[a-z]+$ ]]; then
    echo "no name: $1" >&2
    return 1
  fi
}
refused "$HTTP_REFERER" || exit 1
# ok: command-injection
eval "$HTTP_REFERER"

quiet() { grep -q '^[a-z]*$' <<< "$1"; }
quiet "$HTTP_COOKIE" || exit 1
# ok: command-injection
eval "$HTTP_COOKIE"

ended() {
  if ! [[ $1 =~ ^[a-z]+$ ]]; then exit 1; fi
}
ended "$HTTP_ACCEPT"
# ok: command-injection
eval "$HTTP_ACCEPT"

filled() { [ -n "$1" ]; }
filled "$PATH_INFO" || exit 1
# ruleid: command-injection
eval "$PATH_INFO"

opposite() {
  [[ $1 =~ ^[a-z]+$ ]] && return 1
  return 0
}
opposite "$REQUEST_URI" || exit 1
# ruleid: command-injection
eval "$REQUEST_URI"

read -r first <<< "$QUERY_STRING"
# ruleid: command-injection
eval "$first"
IFS='&' read -r -a several <<< "${QUERY_STRING:-}"
for each in "${several[@]}"; do
  # ruleid: command-injection
  eval "$each"
done
read -r constant <<< "a b"
# ok: command-injection
eval "$constant"

declare -A table=([a]="x""$QUERY_STRING" [b]="y")
# ruleid: command-injection
eval "${table[a]}"
# ok: command-injection
eval "${table[b]}"

# What another function takes is no answer of this script.
decoded() { printf '%b' "${1//%/\\x}"; }
chosen() {
  decoded "$QUERY_STRING"
  return
}
shown=$(chosen)
echo 'Content-Type: text/html'
# ruleid: cross-site-scripting
echo "<p>$shown</p>"
# ok: cross-site-scripting
echo "no page: $shown" >&2
# ok: cross-site-scripting
echo "<p>$(sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' <<< "$shown")</p>"

letters=abcdefgh
for i in 1 2 3 4 5 6 7 8; do
  # ruleid: weak-random
  token+="${letters:RANDOM % 8:1}"
done
