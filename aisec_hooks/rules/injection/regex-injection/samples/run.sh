#!/usr/bin/env bash
name=${QUERY_STRING#name=}

# ruleid: regex-injection
grep -E "^$name:" users.txt
# ruleid: regex-injection
egrep "$name" users.txt
# ruleid: regex-injection
grep -P "$HTTP_USER_AGENT" agents.txt

# ok: regex-injection
grep -F -- "$name" users.txt
# ok: regex-injection
grep -E "^${name//[^a-z]/}:" users.txt
# ok: regex-injection
grep -E '^[a-z]+:' "$name"
