"""The raw part of git's diff output: the only source of names, modes and object ids."""

from __future__ import annotations

import re
from typing import BinaryIO

from aisec_hooks.changes.quoting import text, unquote
from aisec_hooks.errors import UnreadableChange
from aisec_hooks.model.git_answers import canonical_mode
from aisec_hooks.model.record import Record


class RawEntry(Record):
    """One line ``:<mode> <mode> <id> <id> <letter><score> TAB <name> [TAB <new name>]``.

    :param status: ``A D M T R U`` (``C`` never: copies are not asked for).
    :param old_path: differs from ``path`` for renames only.
    """

    old_mode: int
    mode: int
    old_blob: str
    blob: str
    status: str
    old_path: str
    path: str


_LINE = re.compile(
    rb":([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([ADMTRU])\d*"
    rb"\t([^\t]+)(?:\t([^\t]+))?\n"
)


def entry(line: bytes) -> RawEntry:
    """One raw line.

    :raises UnreadableChange: it is not one.
    """
    found = _LINE.fullmatch(line)
    if not found or (found[7] is not None) != (found[5] == b"R"):
        raise UnreadableChange(f"git gave an unexpected raw line: {line[:200]!r}")
    old_mode, mode, old_blob, blob, status, name, new_name = found.groups()
    path = text(unquote(name))
    return RawEntry(
        canonical_mode(int(old_mode, 8)),
        canonical_mode(int(mode, 8)),
        old_blob.decode(),
        blob.decode(),
        status.decode(),
        path,
        text(unquote(new_name)) if new_name else path,
    )


def entries(stream: BinaryIO) -> list[RawEntry]:
    """All raw lines up to the empty line that starts the patch, or the end."""
    found = []
    for line in stream:
        if line == b"\n":
            break
        found.append(entry(line))
    return found
