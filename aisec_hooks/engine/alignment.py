"""How the lines of two texts stand to each other, by the line ranges of their difference.

Lines that are neither added nor removed are the same on both sides, in the same order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from aisec_hooks.model.position import LineRange
from aisec_hooks.model.record import Record


class Hunk(Record):
    """One place where the texts differ; a count of 0 stands before the first line it names."""

    new: int
    new_count: int
    old: int
    old_count: int


class Alignment:
    """The places where two texts differ, and which line was which.

    :param added: lines of the new text that the old one lacks.
    :param removed: lines of the old text that the new one lacks.
    """

    def __init__(self, added: Iterable[LineRange], removed: Iterable[LineRange]) -> None:
        self.hunks = _hunks(sorted(added), sorted(removed))
        self._firsts = [each.new for each in self.hunks]

    def old_line(self, line: int) -> int | None:
        """The old number of a line of the new text; None where the old text lacks it."""
        at = bisect_right(self._firsts, line) - 1
        if at < 0:
            return line
        hunk = self.hunks[at]
        after = line - hunk.new - hunk.new_count
        return None if after < 0 else hunk.old + hunk.old_count + after

    def around_removed(self) -> tuple[LineRange, ...]:
        """What stands in the new text where lines were removed, with the lines around it."""
        found: list[LineRange] = []
        for new, new_count, _, old_count in self.hunks:
            if old_count:
                found.append(LineRange(max(1, new - 1), new + new_count))
        return united(found)


def united(ranges: Iterable[LineRange]) -> tuple[LineRange, ...]:
    """Sorted ranges that do not overlap, with the same lines."""
    found: list[LineRange] = []
    for each in sorted(ranges):
        if found and each.first <= found[-1].last + 1:
            found[-1] = LineRange(found[-1].first, max(found[-1].last, each.last))
        else:
            found.append(each)
    return tuple(found)


def _hunks(added: list[LineRange], removed: list[LineRange]) -> tuple[Hunk, ...]:
    """Ranges with as many common lines before them differ at one place."""
    counts: dict[int, list[int]] = {}
    for side, ranges in enumerate((added, removed)):
        before = 0
        for first, last in ranges:
            counts.setdefault(first - 1 - before, [0, 0])[side] += last - first + 1
            before += last - first + 1
    found, new, old = [], 1, 1
    for common, (more, less) in sorted(counts.items()):
        found.append(Hunk(new + common, more, old + common, less))
        new, old = new + more, old + less
    return tuple(found)


def undone(new: list[bytes], old: list[bytes], hunks: Iterable[Hunk]) -> bytes:
    """The new text as it would be without some of its changes.

    :param new: its lines with their line ends; ``old`` those of the old text.
    """
    pieces: list[bytes] = []
    at = 0
    for hunk in sorted(hunks):
        pieces += new[at : hunk.new - 1]
        pieces += old[hunk.old - 1 : hunk.old - 1 + hunk.old_count]
        at = hunk.new - 1 + hunk.new_count
    pieces += new[at:]
    # A last line may lack its end, and need not be last any more.
    return b"".join(each if each.endswith(b"\n") else each + b"\n" for each in pieces)
