#!/bin/bash
# Through functions: their parameters, what they write, what they keep.
name=${QUERY_STRING#name=}

run() {
  # ruleid: command-injection
  eval "$1"
}
run "$name"

second() {
  # ok: command-injection
  eval "$1"
  # ruleid: command-injection
  eval "$2"
}
second a "$name"

rest() {
  # ruleid: command-injection
  eval "$@"
}
rest a "$name"

shifted() {
  shift
  # ruleid: command-injection
  eval "$1"
}
shifted a "$name"

function local_name {
  local given=$1
  # ruleid: command-injection
  eval "$given"
}
local_name "$name"

braced() {
  # ruleid: command-injection
  eval "${1}"
  # ok: command-injection
  eval "${2:-b}"
}
braced "$name"

never() {
  # ok: command-injection
  eval "$1"
}
never a

same() { echo "$1"; }
# ruleid: command-injection
eval "$(same "$name")"
# ok: command-injection
eval "$(same a)"

fixed() { echo x; }
# ok: command-injection
eval "$(fixed "$name")"

wrapped() { printf '<%s>' "$1"; }
# ruleid: command-injection
eval "$(wrapped "$name")"

quoted() { printf %q "$1"; }
# ok: command-injection
eval "a $(quoted "$name")"

chosen() {
  case $1 in
    a | b) echo "$1" ;;
    *) echo c ;;
  esac
}
# ok: command-injection
eval "$(chosen "$name")"

checked() {
  [[ $1 =~ ^[a-z]+$ ]] || exit 1
}
checked "$name"

early() {
  if [ "$1" != a ]; then
    return
  fi
  # ok: command-injection
  eval "$1"
}
early "$HTTP_HOST"

piped() { tr a-z A-Z; }

nested() { run_it "$1"; }
run_it() {
  # ruleid: command-injection
  eval "$1"
}
nested "$HTTP_HOST"

( # ruleid: command-injection
  eval "$HTTP_HOST" )
{
  # ruleid: command-injection
  eval "$HTTP_HOST"
}
a && # ruleid: command-injection
eval "$HTTP_HOST"
