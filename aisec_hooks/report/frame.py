"""The code frame of a finding: numbered lines with carets under the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from aisec_hooks.model.finding import Frame
from aisec_hooks.report.cells import fit, width
from aisec_hooks.report.safe import safe_characters
from aisec_hooks.report.screen import Screen
from aisec_hooks.report.spans import Line

TALLEST = 8
"""Lines of code at most; the rest is the editor's business."""
LONGEST = 120
"""Columns of code at most, however wide the screen."""
TAB = 4


def frame_lines(frame: Frame, screen: Screen) -> Iterator[Line]:
    """The frame as styled lines, with carets where the evidence is.

    Lines too long for the screen are cut around the first caret, all at the same column.
    """
    lines = _window(frame)
    digits = max((len(str(number)) for number, _ in lines), default=0)
    room = max(20, min(LONGEST, screen.width - digits - 5))
    start = _start(frame, room, ascii_only=not screen.unicode)
    previous = frame.first - 1
    for number, text in lines:
        if number != previous + 1:
            yield ((f"  {screen.ellipsis}", "faint"),)
        previous = number
        carets = [(first, last) for line, first, last in frame.carets if line == number]
        code, pointers = _cut(text, start, room, carets, screen)
        yield (f"  {number:>{digits}} {screen.bar} ", "faint"), (code, "")
        if pointers:
            yield (f"  {'':>{digits}} {screen.bar} ", "faint"), (pointers, "caret")


def _window(frame: Frame) -> list[tuple[int, str]]:
    """The lines worth showing: all, or those at the carets when there are too many."""
    lines = list(enumerate(frame.lines, frame.first))
    if len(lines) <= TALLEST:
        return lines
    marked = {line for line, _, _ in frame.carets}
    near = {line + step for line in marked for step in (-1, 0, 1)}
    return [each for each in lines if each[0] in near][:TALLEST] or lines[:TALLEST]


def _start(frame: Frame, room: int, *, ascii_only: bool) -> int:
    """The characters to leave out at the left of every line, so that the first caret is seen."""
    if not frame.carets:
        return 0
    line, first, last = frame.carets[0]
    if not frame.first <= line < frame.first + len(frame.lines):
        return 0
    text = frame.lines[line - frame.first]
    end = min(last, first + room) - 1
    if end <= room and _cells(text[:end], ascii_only) <= room:
        return 0
    start = max(0, first - 1 - max(0, room - (end - first)) // 2)
    while start < first - 1 and _cells(text[start:end], ascii_only) > room - 2:
        start += 1
    return start


def _cells(text: str, ascii_only: bool) -> int:
    return sum(map(width, _shown(text, 0, ascii_only)))


def _shown(text: str, column: int, ascii_only: bool) -> list[str]:
    """What is printed for each character: tabs as spaces, the invisible as an escape.

    U+FE0F only asks for the coloured form of the symbol before it; terminals disagree about the
    width of the pair, so it is left out after a symbol.
    """
    shown = safe_characters(text, ascii_only=ascii_only)
    for at, character in enumerate(text):
        if character == "\t":
            shown[at] = " " * (TAB - column % TAB)
        elif character == "\ufe0f" and at and not text[at - 1].isalnum() and not ascii_only:
            shown[at] = ""
        column += width(shown[at])
    return shown


def _cut(
    text: str, start: int, room: int, carets: list[tuple[int, int]], screen: Screen
) -> tuple[str, str]:
    """The part of a line that can be seen from ``start``, and the line of carets below it."""
    ellipsis = screen.ellipsis
    lead = ellipsis if text[:start].strip() else " " * (len(ellipsis) if start else 0)
    shown = _shown(text[start : start + room], len(lead), not screen.unicode)
    columns = [*accumulate(map(width, shown), initial=len(lead))]
    pointers = ""
    for first, last in sorted(carets):
        left = min(columns[_within(first - 1 - start, columns)], room - 1)
        right = min(columns[_within(last - 1 - start, columns)], room)
        pointers = pointers.ljust(left) + "^" * (max(left + 1, right) - max(left, len(pointers)))
    line = lead + "".join(shown)
    if columns[-1] > room or len(text) > start + room:
        line = fit(line, room - len(ellipsis)) + ellipsis
    return line, pointers


def _within(at: int, columns: list[int]) -> int:
    return min(max(at, 0), len(columns) - 1)
