#!/bin/bash
# Where flows end, and what looks like it.
name=${QUERY_STRING#name=}

# ruleid: sql-injection
mysql -h db -e "select * from t where a = '$name'" shop
# ok: sql-injection
mysql -h "$name" -e "select 1" shop
# ruleid: sql-injection
sqlite3 a.db <<< "select * from t where a = '$name'"
# ok: sql-injection
sqlite3 "$HTTP_HOST.db" "select 1"
# ruleid: sql-injection
psql shop <<END
select * from t where a = '$name';
END
# ruleid: code-injection
python3 -c "import $name"
# ok: code-injection
python3 -m json.tool "$name"
# ruleid: code-injection
node -e "console.log('$name')"
# ok: code-injection
node app.js "$name"
# ruleid: code-injection
. "/srv/$name.sh"
# ruleid: path-traversal
cp "/srv/files/$name" /tmp/out
# ruleid: path-traversal
mv /tmp/in "/srv/files/$name"
# ruleid: path-traversal
tee "/srv/files/$name" < /tmp/in
# ruleid: path-traversal
echo a >> "/srv/files/$name"
# ok: path-traversal
echo "$name" >> /srv/files/all
# ok: path-traversal
cat "/srv/files/$(date +%F)"
# ok: path-traversal
cat "/srv/files/$(echo "$name" | sha256sum | cut -c1-8)"
# ruleid: path-traversal
head -n 1 "/srv/files/$name"
# ok: path-traversal
head -n "$name" /srv/files/all
# ruleid: request-forgery
curl -sS -o /tmp/out "http://$name/"
# ok: request-forgery
curl -sS -d "$name" https://api.example.com/
# ok: request-forgery
curl -sS -H "X-Name: $name" https://api.example.com/
# ok: request-forgery
curl -sS "https://api.example.com/items?name=$name"
# ruleid: request-forgery
wget "$name"
# ruleid: log-injection
logger "asked for $name"
# ok: log-injection
logger -t "shop" "asked"
# ruleid: prompt-injection
echo "Summarise: $name" | llm
# ok: prompt-injection
llm "Summarise" < notes.md
# ruleid: command-injection
su -c "a $name" shop
# ok: command-injection
su -c 'a' shop
# ruleid: command-injection
sudo su - shop -c "a $name"
# ruleid: command-injection
find . -name a -exec sh -c "a $name {}" \;
# ok: command-injection
find . -name "$name" -print
# ruleid: command-injection
docker exec web bash -c "a $name"
# ok: command-injection
docker exec web a "$name"
# ruleid: command-injection
kubectl exec pod -- sh -c "a $name"
