#!/usr/bin/env bash
name=${QUERY_STRING#name=}
file=${PATH_INFO#/}
again=$HTTP_HOST
kept=$HTTP_REFERER

[[ $name =~ ^[a-z]+$ ]] || exit 1
eval "greet $name"

file=$(basename "$file")
cat "/srv/files/$file"

case "$again" in
  *[!a-z]*) exit 1 ;;
esac
bash -c "list $again"

if [ "$kept" != list ]; then exit 1; fi
eval "greet $kept"

eval "list $HTTP_ACCEPT"

cat /srv/files/list
