#!/usr/bin/env bash
name=${QUERY_STRING#name=}

# ruleid: code-injection
python3 -c "print(len('$name'))"
# ruleid: code-injection
awk "/$name/ { print \$2 }" users.txt
# ruleid: code-injection
perl -e "print '$name'"
# ruleid: code-injection
source "/srv/modules/$name"

# ok: code-injection
python3 -c 'import sys; print(len(sys.argv[1]))' "$name"
# ok: code-injection
awk -v name="$name" '$1 == name { print $2 }' users.txt
# ok: code-injection
perl -e 'print shift' "$name"
# ok: code-injection
source /srv/modules/common.sh
