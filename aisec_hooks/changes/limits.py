"""How much text of one change is read: sizes are asked before any content is."""

from __future__ import annotations

from collections.abc import Iterable

from aisec_hooks.git_process import BLOB_LIMIT
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.record import Record

FILE_LIMIT = BLOB_LIMIT
"""Bytes of one file, on either side."""

CHANGE_LIMIT = 128 * 1024 * 1024
"""Bytes of all files of one change, both sides together."""

_MEBI = 1024 * 1024


class Weight(Record):
    """The bytes of one path: its new and its old side."""

    path: str
    new: int
    old: int


def over_limit(path: str, size: int, limit: int = FILE_LIMIT) -> Notice:
    """The notice for a file that is not read."""
    what = "files" if limit == FILE_LIMIT else "changes"
    message = f"{size / _MEBI:.1f} MiB were not analysed; {what} count up to {limit // _MEBI} MiB"
    return Notice(path, "over-limit", message)


def heavy(weights: Iterable[Weight]) -> dict[str, int]:
    """The paths beyond a limit, each with the limit it breaks.

    Small files come first, so that a few giants cannot push ordinary source out of the change.
    """
    found: dict[str, int] = {}
    total = 0
    for path, new, old in sorted(weights, key=lambda each: (each.new + each.old, each.path)):
        if max(new, old) > FILE_LIMIT:
            found[path] = FILE_LIMIT
        elif total + new + old > CHANGE_LIMIT:
            found[path] = CHANGE_LIMIT
        else:
            total += new + old
    return found
