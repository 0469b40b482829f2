"""The bad example that people are shown of a rule in a language: its first risky sample.

Samples stay out of wheels, so that a wheel carries what ``compiled`` gives of them.
"""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from aisec_hooks import languages
from aisec_hooks.model.rule import ANY_LANGUAGE
from aisec_hooks.rules import pages
from aisec_hooks.rules.index import FORM

FOLDER = "samples"
BEFORE = "before"
ANNOTATION = re.compile(
    r"^\s*(?:#|//|/\*|\{/\*|<!--|--|;)\s*(todoruleid|todook|ruleid|ok):\s*([a-z0-9, -]+?)"
    r"\s*(?:\*/\}?|-->)?\s*$"
)
"""A comment of a sample about the line below: the word, and the rules it is about."""

WIDE = 74
"""Columns of code that a screen of 80 shows of an example."""

_FIRST = ("python", "javascript", "java", "go", "csharp", "php", "ruby")

MOST_ABOVE, MOST_BELOW = 9, 3
"""Lines that are shown around the risky one, where no empty line comes first."""


def compiled(folder: str = pages.FOLDER) -> dict[str, Any]:
    """The plain value of the examples of every rule."""
    names = {each.path.split("/")[1]: each.path for each in pages.listing(folder)}
    places = {name: os.path.join(folder, os.path.dirname(path)) for name, path in names.items()}
    return {"form": FORM, "rules": {name: of(place, name) for name, place in places.items()}}


def of(page: str, rule: str) -> dict[str, str]:
    """Language, or family of them, or ``any`` for files of none -> example, of a page's folder."""
    pieces: dict[str, list[str]] = {}
    for path, text, before in _texts(os.path.join(page, FOLDER)):
        language = languages.find(path, text[:200])
        names = {language.rules, language.name} if language else {ANY_LANGUAGE}
        shown = [*_shown(text.decode("utf-8", "replace"), rule, before)]
        for name in names:
            pieces.setdefault(name, []).extend(each.expandtabs(4) for each in shown)
    return {name: _best(each) for name, each in sorted(pieces.items(), key=_known) if each}


def _known(entry: tuple[str, object]) -> tuple[int, str]:
    """The place of a language: first what most people read."""
    name = entry[0]
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def _best(pieces: list[str]) -> str:
    """The first that fits on a screen, else the narrowest."""
    return next((each for each in pieces if _width(each) <= WIDE), min(pieces, key=_width))


def _width(text: str) -> int:
    return max(map(len, text.split("\n")))


def _texts(folder: str) -> Iterator[tuple[str, bytes, bytes | None]]:
    """Path, text and the text before of every sample, by path."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            place = os.path.join(parent, name)
            path = os.path.relpath(place, folder)
            if not path.startswith(BEFORE + os.sep):
                old = os.path.join(folder, BEFORE, path)
                before = _read(old) if os.path.exists(old) else None
                yield path.replace(os.sep, "/"), _read(place), before


def _read(place: str) -> bytes:
    with open(place, "rb") as file:
        return file.read()


def _shown(text: str, rule: str, before: bytes | None) -> Iterator[str]:
    """The piece around each line of a sample that is risky, then the lines alone."""
    lines, alone = text.split("\n"), []
    for at, line in enumerate(lines):
        said = ANNOTATION.match(line)
        if said and said[1] == "ruleid" and rule in re.split(r"[ ,]+", said[2]):
            if before is not None:
                yield change(before.decode("utf-8", "replace").split("\n"), lines, at + 2)
            else:
                yield textwrap.dedent("\n".join(_piece(lines, at + 1)))
                alone.append(lines[at + 1].strip())
    yield from alone


def _piece(lines: list[str], at: int) -> list[str]:
    """The lines around one, up to empty ones, without what comments say of other lines."""
    start = end = at
    while start and at - start < MOST_ABOVE and lines[start - 1].strip():
        start -= 1
    while end < len(lines) and end - at <= MOST_BELOW and lines[end].strip():
        if end > at and ANNOTATION.match(lines[end]):
            break
        end += 1
    marked = [bool(ANNOTATION.match(each)) for each in lines]
    kept = (
        each
        for each in range(start, end)
        if not marked[each] and (each == at or not each or not marked[each - 1])
    )
    return [lines[each].rstrip() for each in kept]


def change(before: list[str], after: list[str], line: int) -> str:
    """The change around a line after it (from 1), from the last empty line on, as a diff."""
    marked = _marked(before, after)
    end = next(at for at, (number, _) in enumerate(marked) if number == line)
    start = end
    while start and marked[start - 1][1][1:].strip():
        start -= 1
    kept = (text for _, text in marked[start : end + 1] if not ANNOTATION.match(text[1:]))
    return "\n".join(kept)


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


def decode(plain: Mapping[str, Any], rule: str) -> dict[str, str]:
    """The examples of one rule in what ``compiled`` gave."""
    return dict(plain["rules"].get(rule, {}))
