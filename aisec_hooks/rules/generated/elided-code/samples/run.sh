#!/usr/bin/env bash
total() {
  # ruleid: elided-code
  # ... rest of the code remains the same ...
  return 0
}

price() {
  # ruleid: elided-code
  # ... existing code ...
  echo "$1"
}

# ruleid: elided-code
# ... other functions unchanged ...

# ok: elided-code
# The rest of the row is padding.
padded() {
  # ok: elided-code
  # waits for more...
  # ok: elided-code
  # see the existing implementation in cart.sh
  echo "$1"
}
