#!/usr/bin/env bash
name=${QUERY_STRING#name=}

# ruleid: expression-injection
jq ".users[] | select(.name == \"$name\")" db.json
# ruleid: expression-injection
curl -sS https://api.example.com/ | jq ".$name"
# ruleid: expression-injection
yq ".$PATH_INFO" config.yaml

# ok: expression-injection
jq --arg name "$name" '.users[] | select(.name == $name)' db.json
# ok: expression-injection
jq ".${name//[^a-z]/}" db.json
# ok: expression-injection
yq '.version' config.yaml
