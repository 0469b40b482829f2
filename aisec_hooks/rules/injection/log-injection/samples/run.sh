#!/usr/bin/env bash
name=${QUERY_STRING#name=}

# ruleid: log-injection
logger -t shop "login of $name"
# ruleid: log-injection
logger "agent: $HTTP_USER_AGENT"
# ruleid: log-injection
logger -p auth.info "asked for $PATH_INFO"

# ok: log-injection
logger -t shop "login of ${name//[^a-z]/}"
# ok: log-injection
logger -t shop "login of $(printf '%s' "$name" | tr -cd 'a-z0-9')"
# ok: log-injection
logger "started as $(id -un)"
