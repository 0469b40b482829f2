"""A unified diff as people and tools write it (``diff -u``, ``git diff``, ``git format-patch``).

Unlike git's plumbing output it has no raw part, so names come from its headers; hunk lines are
still taken by the counts of their headers, and what stands between files is passed over.
"""

from __future__ import annotations

import re

from aisec_hooks.changes.quoting import text, unquote
from aisec_hooks.errors import UnreadableChange
from aisec_hooks.model.change import REGULAR
from aisec_hooks.model.record import Record

_HUNK = re.compile(rb"@@ -(\d{1,10})(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@")
_HEADER = re.compile(
    rb"(old mode|new mode|deleted file mode|new file mode|rename from|rename to|index|copy from"
    rb"|copy to|similarity index|dissimilarity index|Binary files|GIT binary patch) ?(.*)",
    re.DOTALL,
)
_PREFIX = re.compile(rb"[abciow]/")
_NOTHING = b"/dev/null"


class Hunk(Record):
    """One hunk; lines are (sign, text with its line end if it has one), counted from 1."""

    old_first: int
    new_first: int
    lines: tuple[tuple[bytes, bytes], ...]


class FilePatch(Record):
    """What a patch does to one file; a name is None on the side where there is no file.

    :param copied: whether the old file stays where it was.
    """

    old_path: str | None
    path: str | None
    old_mode: int
    mode: int
    binary: bool
    hunks: tuple[Hunk, ...]
    copied: bool = False


class _Reader:
    def __init__(self, patch: bytes) -> None:
        self.lines = patch.split(b"\n")
        if self.lines[-1] == b"":
            self.lines.pop()
        self.at = 0

    def peek(self, ahead: int = 0) -> bytes:
        return self.lines[self.at + ahead] if self.at + ahead < len(self.lines) else b""

    def starts_file(self) -> bool:
        plain = self.peek().startswith(b"--- ") and self.peek(1).startswith(b"+++ ")
        hunk = _HUNK.match(self.peek(2)) is not None
        return self.peek().startswith(b"diff --git ") or (plain and hunk)

    def broken(self, what: str) -> UnreadableChange:
        return UnreadableChange(what, where=f"patch:{self.at + 1}")


def _name(header: bytes) -> bytes | None:
    """The name in ``--- a/name`` or ``rename to name``; a time stamp may follow a tab."""
    name = header.partition(b"\t")[0].rstrip(b"\r")  # quoted names hold no tab
    name = unquote(name)
    return None if name == _NOTHING else name


def _stripped(old: bytes | None, new: bytes | None) -> tuple[bytes | None, bytes | None]:
    """Names without ``a/`` and ``b/``, when both sides have such a prefix."""
    if all(name is None or _PREFIX.match(name) for name in (old, new)):
        return old and old[2:], new and new[2:]
    return old, new


def _hunk(reader: _Reader) -> Hunk | None:
    header = _HUNK.match(reader.peek())
    if not header:
        return None
    reader.at += 1
    old, new = int(header[2] or 1), int(header[4] or 1)
    lines: list[tuple[bytes, bytes]] = []
    while old or new:
        line = reader.peek()
        sign = line[:1] or b" "
        old, new = old - (sign in b" -"), new - (sign in b" +")
        if sign not in b" +-" or old < 0 or new < 0 or reader.at >= len(reader.lines):
            raise reader.broken("the patch does not hold the lines its hunk header counts")
        reader.at += 1
        ended = not reader.peek().startswith(b"\\")
        reader.at += not ended
        lines.append((sign, line[1:] + b"\n" * ended))
    return Hunk(int(header[1]), int(header[3]), tuple(lines))


def _twice(line: bytes) -> bytes | None:
    """The name in ``diff --git a/name b/name``, for files whose name stands nowhere else."""
    middle = len(line) // 2
    old, new = _stripped(_name(line[:middle]), _name(line[middle + 1 :]))
    return new if old == new else None


def _headers(reader: _Reader) -> dict[bytes, bytes]:
    """The header lines of one file, by their keyword."""
    found: dict[bytes, bytes] = {}
    if reader.peek().startswith(b"diff --git "):
        found[b"diff --git"] = reader.peek()[11:].rstrip(b"\r")
        reader.at += 1
    while header := _HEADER.match(reader.peek()):
        found[header[1]] = header[2].rstrip(b"\r")
        reader.at += 1
    if reader.peek().startswith(b"--- ") and reader.peek(1).startswith(b"+++ "):
        found[b"---"], found[b"+++"] = reader.peek()[4:], reader.peek(1)[4:]
        reader.at += 2
    return found


def _names(headers: dict[bytes, bytes]) -> tuple[bytes | None, bytes | None]:
    """The old and the new name."""
    for how in (b"rename", b"copy"):
        if how + b" to" in headers and how + b" from" in headers:
            return _name(headers[how + b" from"]), _name(headers[how + b" to"])
    if b"---" in headers:
        return _stripped(_name(headers[b"---"]), _name(headers[b"+++"]))
    name = _twice(headers.get(b"diff --git", b""))
    return name, name


def _mode(headers: dict[bytes, bytes], key: bytes, absent: bytes, name: bytes | None) -> int:
    """The mode of one side; 0 where there is no file."""
    if absent in headers or not name:
        return 0
    digits = headers.get(key) or headers.get(b"index", b"").partition(b" ")[2]
    return int(digits, 8) if re.fullmatch(rb"[0-7]{6}", digits) else REGULAR


def _file(reader: _Reader) -> FilePatch:
    """The next file."""
    headers = _headers(reader)
    hunks = []
    while hunk := _hunk(reader):
        hunks.append(hunk)
    rest = reader.peek()
    if hunks and rest[:1] in (b"+", b"-") and not rest.startswith((b"-- ", b"--- ")):
        raise reader.broken("the patch holds more lines than its hunk header counts")
    old, new = _names(headers)
    old_mode = _mode(headers, b"old mode", b"new file mode", old)
    mode = _mode(headers, b"new mode", b"deleted file mode", new)
    if b"new file mode" in headers:
        mode = _mode(headers, b"new file mode", b"", new)
    if not (old and old_mode) and not (new and mode):
        raise reader.broken("the patch does not name the file it changes")
    return FilePatch(
        text(old) if old and old_mode else None,
        text(new) if new and mode else None,
        old_mode,
        mode,
        b"Binary files" in headers or b"GIT binary patch" in headers,
        tuple(hunks),
        b"copy to" in headers,
    )


def parse(patch: bytes) -> list[FilePatch]:
    """Every file of a patch, in order; text before, between and after is passed over.

    :raises UnreadableChange: a hunk is cut off or its lines do not add up.
    """
    reader = _Reader(patch)
    found = []
    while reader.at < len(reader.lines):
        if reader.starts_file():
            found.append(_file(reader))
        else:
            reader.at += 1
    return found
