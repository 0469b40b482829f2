"""The policy a repository starts with: what counts without a file, written out to be changed."""

from __future__ import annotations

TEMPLATE = """\
# The policy of aisec-hooks for this repository.
# It counts once it is committed: a change is judged by the policy it started from, so that no
# change can loosen the gate that judges it.  Check it with `aisec policy check`.
version: 1

# A finding at and above both blocks; below it warns; severity info is a note.
# severity: critical, high, medium, low, info.  confidence: high, medium, low.
# `gate: off` blocks nothing and reports everything as a warning: a good first week.
gate: {severity: high, confidence: medium}

# warn or block, when something could not be analysed (too large, damaged, out of time).
on_notice: warn

# block or warn, when the change itself could not be read.
on_error: block

checks: {code: on, secrets: on, dependencies: on, agents: on}

# Files that are not judged at all, with patterns as in .gitignore.
# ignore_paths: ["third_party/**", "*.min.js"]
ignore_paths: []

# What paths are for.  A zone that is named here is exactly what is listed; the others are told by
# common names (tests/, test_*.py, vendor/, node_modules/, dist/, spikes/ and the like).
# zones: {production: ["src/**"], experimental: ["research/**"]}

# Single rules: block, warn, note or off.  This wins over the gate; `aisec rules list` shows all.
# rules: {weak-hash: block, swallowed-exception: off}

# Which packages may be added.  Without this section only those on the built-in list of denied
# packages and names that imitate others block; with it, only what it names is on.
# dependencies:
#   approval:
#     mode: allowlist
#     allow:
#       - {pkg: pypi/requests, owner: platform, reason: "HTTP client", expires: 2027-06-30}
"""
