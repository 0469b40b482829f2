"""When a renamed file is new, unless the policy says more."""

from __future__ import annotations

import pytest

from aisec_hooks.changes.renames import leaves_prose


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("notes.txt", "notes.py", True),
        ("a/evil.py.DISABLED", "a/evil.py", True),
        ("LICENSE", "LICENSE.py", True),
        ("app.py", "lib.py", False),
        ("app.js", "app.ts", False),
        ("app.py", "app.txt", False),
        ("notes.txt", "notes.md", False),
        ("tool", "bin/tool", False),
        ("v1.2/tool", "tool", False),
        (".env", ".env.py", True),
    ],
)
def test_leaves_prose(old: str, new: str, expected: bool) -> None:
    assert leaves_prose(old, new) is expected
