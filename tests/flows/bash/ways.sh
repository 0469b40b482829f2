#!/bin/bash
# How values go through a script.
name=${QUERY_STRING#name=}

# texts and expansions
# ruleid: command-injection
eval "a $name"
# ruleid: command-injection
eval "a ${name}"
# ruleid: command-injection
eval 'a '"$name"
# ruleid: command-injection
eval "a ${name:-b}"
# ruleid: command-injection
eval "a ${missing:-$name}"
# ruleid: command-injection
eval "a ${name:0:100}"
# ruleid: command-injection
eval "a ${name%.txt}"
# ruleid: command-injection
eval "a ${name^^}"
# ruleid: command-injection
eval "a ${name:?is not set}"
# ok: command-injection
eval "a ${#name}"
# ok: command-injection
eval 'a $name'
# ok: command-injection
eval "a \$name"
# ok: command-injection
eval "a ${name:+b}"

# command substitution
# ruleid: command-injection
eval "$(echo "a $name")"
# ruleid: command-injection
eval `echo "$name"`
# ruleid: command-injection
eval "$(printf 'a %s' "$name")"
# ruleid: command-injection
eval "$(echo "$name" | tr a-z A-Z)"
# ruleid: command-injection
eval "$(cut -d= -f2 <<< "$name")"
# ok: command-injection
eval "$(echo "$name" | tr -cd 'a-z')"
# ok: command-injection
eval "a $(echo "$name" | wc -c)"
# ok: command-injection
eval "$(ssh-agent -s)"
# ruleid: command-injection
eval "$(cat <<END
a $name
END
)"
# ok: command-injection
eval "$(cat <<'END'
a $name
END
)"

# what shells are given
# ruleid: command-injection
bash <<< "a $name"
# ruleid: command-injection
sh <<END
a $name
END
# ok: command-injection
sh <<'END'
a $name
END
# ruleid: command-injection
echo "a $name" | bash -s
# ruleid: command-injection
cat <<END | ssh host
a $name
END
# ok: command-injection
bash -c 'a "$1"' -- "$name"
# ruleid: command-injection
timeout 5 bash -c "a $name"
# ruleid: command-injection
env A=b sh -c "a $name"
# ruleid: command-injection
nohup "$name" &
# ok: command-injection
nohup a "$name" &
# ruleid: command-injection
"$name" --version
# ruleid: command-injection
trap "rm -f $name" EXIT
# ok: command-injection
trap 'rm -f "$name"' EXIT

# variables
export a=$name
# ruleid: command-injection
eval "$a"
readonly b="$name"
# ruleid: command-injection
eval "$b"
c=x
c+=$name
# ruleid: command-injection
eval "$c"
d=x e=$name
# ok: command-injection
eval "$d"
# ruleid: command-injection
eval "$e"
printf -v f 'a %s' "$name"
# ruleid: command-injection
eval "$f"
read -r g h <<< "$name"

# arrays
list=(a "$name" c)
# ok: command-injection
eval "${list[0]}"
# ruleid: command-injection
eval "${list[1]}"
# ruleid: command-injection
eval "${list[@]}"
list[1]=b
# ok: command-injection
eval "${list[1]}"
list+=("$name")
# ruleid: command-injection
eval "${list[3]}"
declare -A map=([k]=v [n]="$name")
# ok: command-injection
eval "${map[k]}"
# ruleid: command-injection
eval "${map[n]}"
map[k]=$name
# ruleid: command-injection
eval "${map[k]}"

# loops
for each in a "$name"; do
  # ruleid: command-injection
  eval "$each"
done
for each in a b; do
  # ok: command-injection
  eval "$each"
done
for each in $name; do
  # ruleid: command-injection
  eval "$each"
done
while :; do
  # ruleid: command-injection
  eval "$name"
  break
done
for ((i = 0; i < 3; i++)); do
  # ok: command-injection
  eval "a $((i))"
done

# branches
if [ -n "$name" ]; then
  # ruleid: command-injection
  eval "$name"
fi
if [ "$name" = a ] || [ "$name" = b ]; then
  # ok: command-injection
  eval "$name"
fi
if test "$name" = a; then
  # ok: command-injection
  eval "$name"
else
  # ruleid: command-injection
  eval "$name"
fi
if [[ $name == a* ]]; then
  # ruleid: command-injection
  eval "$name"
fi
if [[ $name =~ ^[0-9]+$ && -n $name ]]; then
  # ok: command-injection
  eval "$name"
fi
if [[ -z $name || $name =~ [^a-z] ]]; then
  # ruleid: command-injection
  eval "$name"
else
  # ok: command-injection
  eval "$name"
fi
if echo "$name" | grep -Eq '^[a-z]+$'; then
  # ok: command-injection
  eval "$name"
fi
case $name in
  [a-z]) ;;
  a | b)
    # ok: command-injection
    eval "$name"
    ;;
  a*)
    # ruleid: command-injection
    eval "$name"
    ;;
esac
case $name in
  '' | *[!0-9]*) echo "no number" ;;
  *)
    # ok: command-injection
    eval "$name"
    ;;
esac
