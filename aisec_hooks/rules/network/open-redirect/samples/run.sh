#!/usr/bin/env bash
next=${QUERY_STRING#next=}

# ruleid: open-redirect
printf 'Location: %s\n\n' "$next"
# ruleid: open-redirect
echo "Location: $next"
# ruleid: open-redirect
echo "Location: https://$HTTP_X_FORWARDED_HOST/login"

# ok: open-redirect
echo "Location: /login?next=$next"
# ok: open-redirect
echo "Location: https://www.example.com/$((next))"
case "$next" in
  /orders | /account)
    # ok: open-redirect
    printf 'Location: %s\n\n' "$next"
    ;;
esac
