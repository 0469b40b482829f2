#!/usr/bin/env bash
target=${QUERY_STRING#url=}

# ruleid: request-forgery
curl -sS "$target"
# ruleid: request-forgery
wget -qO- "https://$target/status"
# ruleid: request-forgery
curl "https://$HTTP_X_FORWARDED_HOST/status"

# ok: request-forgery
curl -sS "https://api.example.com/status?name=$target"
case "$target" in
  api.example.com | www.example.com)
    # ok: request-forgery
    curl -sS "https://$target/status"
    ;;
esac
# ok: request-forgery
wget -qO- "https://api.example.com/items/$((target))"
