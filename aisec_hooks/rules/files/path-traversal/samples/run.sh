#!/usr/bin/env bash
name=${PATH_INFO#/}

# ruleid: path-traversal
cat "/srv/files/$name"
# ruleid: path-traversal
rm -f "/srv/files/$name"
# ruleid: path-traversal
echo seen > "/srv/seen/$name"
# ruleid: path-traversal
tail -n 1 < "/srv/files/$name"

# ok: path-traversal
cat "/srv/files/$(basename "$name")"
# ok: path-traversal
cat "/srv/files/${name##*/}"
# ok: path-traversal
echo "$name" > /srv/seen/last
if [[ $name =~ ^[a-z0-9-]+$ ]]; then
  # ok: path-traversal
  cat "/srv/files/$name"
fi
case "$name" in
  */* | ..) exit 1 ;;
esac
# ok: path-traversal
cat "/srv/files/$name"
