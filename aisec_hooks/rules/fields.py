"""Fields that rows of models.yaml share: kinds, places, paths, conditions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aisec_hooks.model.taint import (
    ALL_KINDS,
    APOSTROPHE,
    COMMAND,
    CONTENT,
    HTML,
    KINDS,
    QUOTE,
    QUOTED,
    SCRIPT,
    bit,
)
from aisec_hooks.rules import conditions, vocabulary
from aisec_hooks.rules.cursor import Cursor


def conditions_in(entries: dict[str, Cursor]) -> dict[str, Any]:
    """The conditions of a row on its arguments."""
    found: dict[str, Any] = {}
    for key, field in (("when", "where"), ("unless", "unless")):
        if key in entries:
            found[field] = conditions.read_all(_listed(entries[key]), key, arguments=True)
    if "receiver" in entries:
        found["receiver"] = entries["receiver"].pattern("`receiver`")
    if "words" in entries:
        found["words"] = tuple(entries["words"].texts("`words`"))
    return found


def _listed(cursor: Cursor) -> Cursor:
    """A condition alone stands for a list of itself."""
    return cursor if isinstance(cursor.value, list) else _One(cursor)  # type: ignore[return-value]


class _One:
    """One row in the place of a list of rows."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor

    def items(self, _what: str) -> tuple[Cursor, ...]:
        return (self._cursor,)


_BESIDE = {"script": SCRIPT, "apostrophe": APOSTROPHE, "quote": QUOTE}
"""Beside the kinds of sinks: what a value is harmless in, a place of a text."""


def kinds_in(cursor: Cursor) -> int:
    """The bits of the kinds of sinks that are named, with those beside them."""
    if cursor.value == "all":
        return ALL_KINDS
    found = 0
    for word in cursor.words("`kinds`", (*KINDS, *_BESIDE)):
        found |= bit(word, KINDS) if word in KINDS else _BESIDE[word]
    return found | (SCRIPT | CONTENT if found & HTML else 0) | (QUOTED if found & COMMAND else 0)


def left_over(entries: dict[str, Cursor]) -> int:
    """What is left of a value that is escaped for one place of a text."""
    return sum(left for key, left in ESCAPES.items() if flagged(entries, key))


ESCAPES = {"markup": SCRIPT, "script": CONTENT, "word": QUOTED}
"""What an escape is meant for, and where what it gives is dangerous."""


def flagged(entries: dict[str, Cursor], key: str) -> bool:
    """Whether a flag stands in a row, and is true."""
    return key in entries and entries[key].flag(f"`{key}`")


def arguments_in(cursor: Cursor) -> tuple[int | str, ...]:
    """The places of arguments that are named."""
    found: list[int | str] = []
    for each in cursor.one_or_more("`arg`"):
        value = each.value
        if isinstance(value, bool) or not isinstance(value, int | str):
            each.refuse("this names no argument", "A position, a keyword, `receiver` or `*`.")
        found.append(value)
    return tuple(found)


def paths_in(cursor: Cursor) -> Iterator[tuple[str, ...]]:
    """The segments of each path that is named."""
    for each in cursor.one_or_more("a path"):
        text = each.text("a path")
        segments = tuple(text.split("."))
        for at, segment in enumerate(segments):
            if segment != "**" and not vocabulary.SEGMENT.fullmatch(segment):
                each.refuse(f"{text!r} is no path", "Write names with dots between.")
            if segment == "**" and at:
                each.refuse("`**` stands first", 'It means any receiver: "**.execute".')
        yield segments
