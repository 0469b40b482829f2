"""The patch part of git's diff output: line ranges, by the counts that hunk headers give.

Neither names nor contents are interpreted, so nothing in a file can pass for a header.  Sections
come in the order of the raw lines (two for a change of type) and carry the object ids, which must
agree.  Context lines are not asked for (``--unified=0``).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from aisec_hooks.errors import UnreadableChange
from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.position import LineRange
from aisec_hooks.model.record import Record

_HUNK = Lazily(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_REMEMBERED = 50_000
"""Lines of one run that are compared with each other."""

_INDEX = Lazily(rb"index ([0-9a-f]+)\.\.([0-9a-f]+)")


class Section(Record):
    """What one ``diff --git`` section changes.

    :param blobs: old and new id; None where no content changed (mode only, pure rename).
    """

    blobs: tuple[str, str] | None
    added: tuple[LineRange, ...]
    removed: tuple[LineRange, ...]


class _Lines:
    """The lines of a stream, with one line of look-ahead."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.next = stream.readline()

    def advance(self) -> None:
        self.next = self._stream.readline()

    def take(self, count: int, sign: bytes) -> list[bytes]:
        """So many lines that start with a sign; only one before ``\\ No newline`` has no LF.

        Of a run beyond ``_REMEMBERED`` lines none is given, so that millions of short lines do
        not fill the memory.
        """
        left = count
        lines: list[bytes] = []
        while left:
            lines = [self.next, *islice(self._stream, min(left, _REMEMBERED) - 1)]
            if any(line[:1] != sign for line in lines):
                raise UnreadableChange("git's patch does not hold the lines its header counts")
            left -= len(lines)
            self.advance()
        if count and self.next.startswith(b"\\"):
            lines[-1] = lines[-1][:-1]
            self.advance()
        return lines if count <= _REMEMBERED else []


def twin(minus: list[bytes], plus: list[bytes]) -> tuple[int, int] | None:
    """Positions of an old and a new line that differ only by the line end of a last line.

    Lines come with their sign; only the last line of a file may lack its line end.
    """
    for one, other, swap in ((minus, plus, False), (plus, minus, True)):
        if one and not one[-1].endswith(b"\n"):
            twin = other[0][:1] + one[-1][1:] + b"\n" if other else b""
            if twin in other:
                pair = (len(one) - 1, other.index(twin))
                return (pair[1], pair[0]) if swap else pair
    return None


def _ranges(first: int, count: int, spared: int | None) -> list[LineRange]:
    """Lines ``first .. first + count - 1``, without the spared position."""
    if spared is None:
        return [LineRange(first, first + count - 1)] if count else []
    parts = (LineRange(first, first + spared - 1), LineRange(first + spared + 1, first + count - 1))
    return [part for part in parts if part.first <= part.last]


def _section(lines: _Lines) -> Section:
    blobs: tuple[str, str] | None = None
    lines.advance()
    while lines.next and not lines.next.startswith((b"@@ ", b"diff --git ")):
        if found := _INDEX.match(lines.next):
            blobs = found[1].decode(), found[2].decode()
        elif lines.next.startswith((b"Binary files ", b"GIT binary patch", b"Submodule ")):
            raise UnreadableChange("git showed a file without its lines in spite of --text")
        lines.advance()
    added: list[LineRange] = []
    removed: list[LineRange] = []
    while header := _HUNK.match(lines.next):
        old, new = int(header[1]), int(header[3])
        lines.advance()
        old_count, new_count = int(header[2] or 1), int(header[4] or 1)
        minus, plus = lines.take(old_count, b"-"), lines.take(new_count, b"+")
        less, more = twin(minus, plus) or (None, None)
        added += _ranges(new, new_count, more)
        removed += _ranges(old, old_count, less)
    return Section(blobs, tuple(added), tuple(removed))


def sections(stream: BinaryIO) -> Iterator[Section]:
    """Every section of a patch made with ``--unified=0 --text --full-index``.

    :raises UnreadableChange: the output is not such a patch.
    """
    lines = _Lines(stream)
    while lines.next:
        if not lines.next.startswith(b"diff --git "):
            raise UnreadableChange(f"git gave an unexpected patch line: {lines.next[:200]!r}")
        yield _section(lines)
