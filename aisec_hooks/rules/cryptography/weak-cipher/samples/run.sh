#!/usr/bin/env bash
# ruleid: weak-cipher
openssl enc -des3 -in db.sql -out db.sql.enc -pass file:key
# ruleid: weak-cipher
openssl enc -des-ede3-cbc -in db.sql -out db.sql.enc -pass file:key
# ruleid: weak-cipher
tar c data | openssl enc -aes-256-ecb -pass file:key > data.enc
# ruleid: weak-cipher
openssl rc4 -in db.sql -out db.sql.enc -pass file:key

# ok: weak-cipher
openssl enc -aes-256-cbc -pbkdf2 -in db.sql -out db.sql.enc -pass file:key
# ok: weak-cipher
tar c data | openssl enc -aes-256-ctr -pbkdf2 -pass file:key > data.enc
# ok: weak-cipher
age -r "$recipient" -o db.sql.age db.sql
# ok: weak-cipher
openssl rsa -in key.pem -pubout -out pub.pem
