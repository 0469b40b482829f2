"""What the change from one text to another shows, for samples that change something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from aisec_hooks.engine import file, tiers
from aisec_hooks.engine.file import FileTask, OldText
from aisec_hooks.model.language import Language
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineRange

MOST_SHOWN = 3
"""Places of a sample that a page of the documentation shows."""

_ANNOTATION = re.compile(r"(?:#|//) (?:ruleid|ok): ")


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
    marked = _marked(before.decode().split("\n"), after.decode().split("\n"))
    shown = []
    for line in lines[:MOST_SHOWN]:
        end = next(at for at, (number, _) in enumerate(marked) if number == line)
        start = end
        while start and marked[start - 1][1][1:].strip():
            start -= 1
        kept = (text for _, text in marked[start : end + 1] if not _ANNOTATION.search(text))
        shown.append("".join(f"{text}\n" for text in kept))
    return "\n".join(shown)


def _marked(before: list[str], after: list[str]) -> list[tuple[int, str]]:
    """The lines of both texts as diffs show them, with their number after the change or 0."""
    matched = SequenceMatcher(None, before, after, autojunk=False)
    found: list[tuple[int, str]] = []
    for kind, old, old_end, new, new_end in matched.get_opcodes():
        if kind != "equal":
            found += ((0, f"-{each}") for each in before[old:old_end])
        sign = " " if kind == "equal" else "+"
        found += ((at + 1, f"{sign}{after[at]}") for at in range(new, new_end))
    return found
