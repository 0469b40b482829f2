"""What is new against every one of several parents: merges bring in only what none of them has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce

from aisec_hooks.model.change import FileChange
from aisec_hooks.model.position import LineRange

Ranges = tuple[LineRange, ...]


Against = Mapping[str, FileChange]
"""The files that differ from one base, by path."""


def common(one: Ranges | None, other: Ranges | None) -> Ranges | None:
    """The lines in both sets of sorted ranges; None stands for all lines."""
    if one is None or other is None:
        return other if one is None else one
    found: list[LineRange] = []
    at = to = 0
    while at < len(one) and to < len(other):
        first, last = max(one[at].first, other[to].first), min(one[at].last, other[to].last)
        if first <= last:
            found.append(LineRange(first, last))
        if one[at].last < other[to].last:
            at += 1
        else:
            to += 1
    return tuple(found)


def new_to_all(sides: Sequence[FileChange]) -> Ranges | None:
    """The lines of a file that are new against each of its sides."""
    return reduce(common, (each.added for each in sides))


def collect(rows: Sequence[int]) -> Ranges:
    """Sorted rows as ranges."""
    found: list[LineRange] = []
    for row in rows:
        if found and found[-1].last == row - 1:
            found[-1] = LineRange(found[-1].first, row)
        else:
            found.append(LineRange(row, row))
    return tuple(found)


def new_against_all(sides: Sequence[Against]) -> tuple[FileChange, ...]:
    """The files of the first side, with only the lines that are new against every side.

    A file that is equal to that of any side is not new at all.  A side on which a file could not
    be compared does not take lines away, and is not among those that the file tells of.
    """
    first, others = sides[0], sides[1:]
    if not others:
        return tuple(first.values())
    found = []
    for path, file in first.items():
        against = tuple(side[path] for side in sides if path in side)
        found.append(file._replace(added=new_to_all(against), against=against))
    return tuple(found)
