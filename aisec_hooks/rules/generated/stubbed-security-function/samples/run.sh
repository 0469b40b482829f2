#!/usr/bin/env bash
# ruleid: stubbed-security-function
verify_signature() {
  return 0
}

# ruleid: stubbed-security-function
check_password() { true; }

# ruleid: stubbed-security-function
function validate_token {
  # later
  return 0
}

# ok: stubbed-security-function
verify_checksum() {
  sha256sum -c "$1.sha256"
}

# ok: stubbed-security-function
check_token() {
  [[ $1 == "$EXPECTED" ]] || return 1
  return 0
}

# ok: stubbed-security-function
authenticate() {
  return 1
}

# ok: stubbed-security-function
print_usage() {
  return 0
}
