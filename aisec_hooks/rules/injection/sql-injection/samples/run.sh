#!/usr/bin/env bash
name=${QUERY_STRING#name=}

# ruleid: sql-injection
psql -h db -c "select * from users where name = '$name'"
# ruleid: sql-injection
mysql shop -e "delete from users where name = '$name'"
# ruleid: sql-injection
sqlite3 shop.db "update users set seen = 1 where name = '$name'"
# ruleid: sql-injection
echo "select * from users where name = '$name'" | psql shop

# ok: sql-injection
psql -v name="$name" -f users.sql
# ok: sql-injection
mysql shop -e "select count(*) from users"
# ok: sql-injection
sqlite3 shop.db "update users set seen = 1 where id = $((name))"
# ok: sql-injection
sqlite3 shop.db "update users set seen = 1 where name = '${name//[^a-z]/}'"
