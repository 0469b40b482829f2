"""When a renamed file counts as wholly new."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeAlias

WhollyNew: TypeAlias = Callable[[str, str], bool]
"""(old path, new path) -> whether nothing of the file was ever judged under its old name.

The policy answers with more than suffixes: a file that leaves an ignored, test, experimental or
vendored path is new as well.
"""

_PROSE = frozenset(
    {"", ".adoc", ".bak", ".csv", ".dat", ".disabled", ".dist", ".example", ".in", ".log", ".md"}
    | {".old", ".orig", ".rst", ".sample", ".template", ".tmp", ".tmpl", ".txt"}
)
"""Endings under which nobody looks for code (the empty one: no ending at all)."""


def leaves_prose(old_path: str, path: str) -> bool:
    """The default: a name under which nobody looks for code becomes one under which people do."""
    old, new = (os.path.splitext(each)[1].lower() for each in (old_path, path))
    return old != new and old in _PROSE and new not in _PROSE
