"""What the change from one text to another shows, for samples that change something."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from aisec_hooks.engine import file, tiers
from aisec_hooks.engine.file import FileTask, OldText
from aisec_hooks.model.language import Language
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineRange
from aisec_hooks.rules import examples

MOST_SHOWN = 3
"""Places of a sample that a page of the documentation shows."""


def shown(
    path: str, language: Language | None, before: bytes, after: bytes
) -> tuple[set[tuple[str, int]], tuple[Notice, ...]]:
    """Rule and line of every finding of a change, and what could not be analysed."""
    added, removed = ranges(before, after)
    olds = (OldText(before, added, removed),)
    name = language.name if language else None
    outcome = file.run(FileTask(path, name, after, olds, added, tiers.AUDIT))
    return {(each.rule, each.location.line) for each in outcome.sightings}, outcome.notices


def ranges(before: bytes, after: bytes) -> tuple[tuple[LineRange, ...], tuple[LineRange, ...]]:
    """The lines that a change adds, and those that it removes."""
    matched = SequenceMatcher(None, before.split(b"\n"), after.split(b"\n"), autojunk=False)
    places = [each for each in matched.get_opcodes() if each[0] != "equal"]
    return (
        tuple(_lines((new, end) for _, _, _, new, end in places)),
        tuple(_lines((old, end) for _, old, end, _, _ in places)),
    )


def _lines(places: Iterator[tuple[int, int]]) -> Iterator[LineRange]:
    """Positions from 0, without the end, as lines from 1."""
    for start, end in places:
        if start < end:
            yield LineRange(start + 1, end)


def example(before: bytes, after: bytes, lines: list[int]) -> str:
    """The change around the first of the lines after it, each from the last empty line on."""
    old, new = before.decode().split("\n"), after.decode().split("\n")
    return "\n".join(f"{examples.change(old, new, each)}\n" for each in lines[:MOST_SHOWN])
