#!/usr/bin/env bash
name=${QUERY_STRING#name=}

# ruleid: nosql-injection
mongosh shop --eval="db.users.find({name: '$name'})"
# ruleid: nosql-injection
mongo shop --eval "db.users.remove({name: '$name'})"
# ruleid: nosql-injection
mongosh shop --quiet --eval "db.users.find({agent: '$HTTP_USER_AGENT'})"

# ok: nosql-injection
mongosh shop --eval "db.users.find({name: '${name//[^a-z]/}'})"
# ok: nosql-injection
mongosh shop --eval "db.users.countDocuments()"
# ok: nosql-injection
mongosh shop --eval "db.users.find({id: $((name))})"
