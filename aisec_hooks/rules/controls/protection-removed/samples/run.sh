#!/usr/bin/env bash
name=${QUERY_STRING#name=}
file=${PATH_INFO#/}
again=$HTTP_HOST
kept=$HTTP_REFERER

# ruleid: protection-removed
eval "greet $name"

# ruleid: protection-removed
cat "/srv/files/$file"

# ruleid: protection-removed
bash -c "list $again"

[[ $kept =~ ^[a-z]+$ ]] || exit 1
# ok: protection-removed
eval "greet $kept"

# ok: protection-removed
eval "list $HTTP_ACCEPT"

# ok: protection-removed
cat /srv/files/list
