#!/usr/bin/env bash
# Each way in which a flow ends, with its risky twin.
query=$QUERY_STRING

# ends: sanitizer
sanitizer() {
  local name=${QUERY_STRING#name=}
  # ok: command-injection
  eval "greet $(printf %q "$name")"
  # ok: command-injection
  eval "greet ${name//[^a-z]/}"
  # ruleid: command-injection
  eval "greet ${name//a/}"
}

# ends: number
number() {
  local id=$((QUERY_STRING))
  # ok: sql-injection
  psql -c "select * from t where id = $id"
  # ruleid: sql-injection
  psql -c "select * from t where id = $QUERY_STRING"
}

# ends: boolean
boolean() {
  local sold=0
  [ "$QUERY_STRING" = yes ] && sold=1
  # ok: sql-injection
  psql -c "select * from t where sold = $sold"
  sold=$QUERY_STRING
  # ruleid: sql-injection
  psql -c "select * from t where sold = $sold"
}

# ends: enumeration
enumeration() {
  local mode
  case "$QUERY_STRING" in
    full) mode=full ;;
    *) mode=quick ;;
  esac
  # ok: command-injection
  eval "backup_$mode"
  # ruleid: command-injection
  eval "backup_$QUERY_STRING"
}

# ends: uuid
uuid() {
  local id=$PATH_INFO
  if [[ $id =~ ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$ ]]; then
    # ok: path-traversal
    cat "/srv/files/$id"
  fi
  # ruleid: path-traversal
  cat "/srv/files/$id"
}

# ends: constant set
constant_set() {
  local column=$QUERY_STRING
  if [[ $column == name || $column == price ]]; then
    # ok: sql-injection
    psql -c "select * from t order by $column"
  else
    # ruleid: sql-injection
    psql -c "select * from t order by $column"
  fi
}

# ends: binding
binding() {
  # ok: sql-injection
  psql -v name="$QUERY_STRING" -f find.sql
  # ruleid: sql-injection
  psql -c "select * from t where name = '$QUERY_STRING'"
}

# ends: containment
containment() {
  local path
  path=$(realpath -m "/srv/files/$PATH_INFO")
  if [[ $path == /srv/files/* ]]; then
    # ok: path-traversal
    cat "$path"
  fi
  # ruleid: path-traversal
  cat "$path"
}

# ends: host
host() {
  local target=$QUERY_STRING
  case "$target" in
    https://api.example.com/*)
      # ok: request-forgery
      curl "$target"
      ;;
    *)
      # ruleid: request-forgery
      curl "$target"
      ;;
  esac
}

# ends: guard that returns
guard_that_returns() {
  local name=$QUERY_STRING
  [[ $name =~ ^[a-z]+$ ]] || return 1
  # ok: command-injection
  eval "greet $name"
}
guard_that_returns_not() {
  local name=$QUERY_STRING
  [[ $name =~ ^[a-z]+ ]] || return 1
  # ruleid: command-injection
  eval "greet $name"
}

# ends: guard that raises
guard_that_raises() {
  local name=$QUERY_STRING
  if [[ ! $name =~ ^[a-z]+$ ]]; then
    echo "no such name" >&2
    exit 1
  fi
  # ok: command-injection
  eval "greet $name"
}
guard_that_raises_not() {
  local name=$QUERY_STRING
  if [[ ! $name =~ ^[a-z]+$ ]]; then
    echo "no such name" >&2
  fi
  # ruleid: command-injection
  eval "greet $name"
}

# ends: reassignment
reassignment() {
  local name=$QUERY_STRING
  # ruleid: command-injection
  eval "greet $name"
  name=world
  # ok: command-injection
  eval "greet $name"
}

# ends: constant branch
constant_branch() {
  local name=world
  if false; then
    name=$QUERY_STRING
  fi
  # ok: command-injection
  eval "greet $name"
  if true; then
    name=$QUERY_STRING
  fi
  # ruleid: command-injection
  eval "greet $name"
}
