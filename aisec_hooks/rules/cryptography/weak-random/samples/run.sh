#!/usr/bin/env bash
# ruleid: weak-random
token=$RANDOM$RANDOM
# ruleid: weak-random
export SESSION_ID="s-$RANDOM"
# ruleid: weak-random
api_key=$(printf '%04x%04x' "$RANDOM" "$RANDOM")

# ok: weak-random
token=$(openssl rand -hex 32)
# ok: weak-random
delay=$((RANDOM % 10))
# ok: weak-random
api_key=$(head -c 32 /dev/urandom | base64)
# ok: weak-random
port="2$RANDOM"
