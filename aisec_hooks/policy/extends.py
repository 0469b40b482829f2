"""The key ``extends`` may only lead to places a change's author does not choose.

It has no effect yet, but what would read other files or the network one day is refused today, and
the message never shows what stands there.
"""

from __future__ import annotations

import re
from typing import Any

from aisec_hooks.policy.fields import Fields
from aisec_hooks.strict_yaml import Path

_FORMS = ({"git", "commit"}, {"package"}, {"path"})
# Absolute paths, home directories, drives, and every address (https://..., git@host:path).
_LEADS_AWAY = re.compile(r"[/\\~]|[^/]*:|(?:.*[/\\])?\.\.(?:[/\\]|\Z)", re.DOTALL)


def refuse_outside(fields: Fields, path: Path, value: Any) -> None:
    """Gather an error for each thing that is no path inside the tree, package or pinned commit."""
    entries = enumerate(value) if isinstance(value, list) else [(None, value)]
    for number, entry in entries:
        place = path if number is None else (*path, number)
        target = entry
        if isinstance(entry, dict):
            if set(entry) not in _FORMS or not all(isinstance(v, str) for v in entry.values()):
                hint = "Write a path, `{git: URL, commit: ID}` or `{package: NAME}`."
                fields.fail(place, "`extends` has keys that do not belong together", hint)
            target = entry.get("path", "a/path")
        if not isinstance(target, str) or not target or _LEADS_AWAY.match(target):
            fields.fail(
                place,
                "`extends` must stay inside the repository: no absolute path, `..` or address",
                "Write a path from the repository's top: `extends: policies/base.yaml`.",
            )
