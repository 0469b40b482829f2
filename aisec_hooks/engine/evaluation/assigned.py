"""Where names are assigned in a text, told without parsing it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.engine.nearby import occurrences
from aisec_hooks.matching.lazily import Lazily

_AFTER = re.compile(
    # Possessive, so that no text costs more than its length.
    rb"\s*+(?:(?:[-+*/%&|^]|<<|>>>?|\*\*|//|\?\?|\|\||&&)?=(?![=>])|\+\+|--)"
)
_FILLED = Lazily(rb"(?:\s*+\[[^\[\]\n]{0,100}+\])*+" + _AFTER.pattern)
_BEFORE = Lazily(rb"(?<![\w$\s])\s*+(?:\+\+|--)\s*+(?:\w++\s*+\.\s*+)*\Z")
_GOES_ON = Lazily(rb"\s*+\.")
_NEAR = 100
"""Bytes before a name in which what counts it up stands."""


class Assigned:
    """The stores of one text, found as names are asked for; a typed declaration is none."""

    __slots__ = ("_found", "_text")

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._found: dict[str, tuple[int, ...]] = {}

    def outside(self, name: str, start: int, end: int) -> bool:
        """Whether a name, or a member of that name, is assigned elsewhere."""
        return any(not start <= at < end for at in self._known(name))

    def inside(self, name: str, start: int, end: int) -> bool:
        """Whether a name, or a member of that name, is assigned there."""
        return any(start <= at < end for at in self._known(name))

    def once(self, name: str) -> bool:
        """Whether a name is assigned in one place alone."""
        return len(self._known(name)) == 1

    def is_read(self, name: str, start: int, end: int) -> bool:
        """Whether a name may be read there: more is done with it than to store something."""
        word = re.compile(rb"(?<!\w)" + re.escape(name).encode() + rb"(?!\w)")
        places = word.finditer(self._text, start, end)
        return any(_FILLED.match(self._text, each.end()) is None for each in places)

    def _known(self, name: str) -> tuple[int, ...]:
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = tuple(self._stores(name.encode()))
        return found

    def _stores(self, name: bytes) -> Iterator[int]:
        text = self._text
        for at, end in occurrences(text, name) if name else ():
            if _AFTER.match(text, end):
                yield at
            else:
                before = text[max(0, at - _NEAR) : at]
                counted = (b"++" in before or b"--" in before) and _BEFORE.search(before)
                if counted and not _GOES_ON.match(text, end):
                    yield at
