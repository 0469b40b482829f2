#!/usr/bin/env bash
set -euo pipefail

name=${QUERY_STRING#name=}

# ruleid: command-injection
eval "greet $name"
# ruleid: command-injection
bash -c "grep $name users.txt"
# ruleid: command-injection
ssh backup "tar c /srv/$name"
# ruleid: command-injection
echo "ls $name" | sh
# ruleid: command-injection
$SSH_ORIGINAL_COMMAND
# ruleid: command-injection
sudo -u shop sh -c "backup '$name'"
# ruleid: command-injection
docker exec web sh -c "cat $name"

run() {
  # ruleid: command-injection
  eval "$1"
}
run "$name"

# ok: command-injection
grep -F -- "$name" users.txt
# ok: command-injection
eval "greet $(printf %q "$name")"
# ok: command-injection
bash -c 'grep -F -- "$1" users.txt' _ "$name"
# ok: command-injection
ssh backup "tar c /srv/${name@Q}"
if [[ $name =~ ^[a-z]+$ ]]; then
  # ok: command-injection
  eval "greet $name"
fi
case "$name" in
  list | show)
    # ok: command-injection
    bash -c "shop $name"
    ;;
  *) exit 1 ;;
esac
