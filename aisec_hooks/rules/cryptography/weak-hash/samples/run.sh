#!/usr/bin/env bash
# ruleid: weak-hash
md5sum release.tar.gz > release.tar.gz.md5
# ruleid: weak-hash
openssl dgst -md5 -sign key.pem -out release.sig release.tar.gz
# ruleid: weak-hash
openssl req -new -x509 -sha1 -key key.pem -out cert.pem
# ruleid: weak-hash
hash=$(printf '%s' "$password" | openssl passwd -1 -stdin)

# ok: weak-hash
sha256sum release.tar.gz > release.tar.gz.sha256
# ok: weak-hash
openssl dgst -sha256 -sign key.pem -out release.sig release.tar.gz
# ok: weak-hash
openssl req -new -x509 -sha256 -key key.pem -out cert.pem
# ok: weak-hash
hash=$(printf '%s' "$password" | openssl passwd -6 -stdin)
# ok: weak-hash
echo "md5sum release.tar.gz"
