"""Where names are assigned in a text, told without parsing it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_STORE = re.compile(
    # Possessive, so that no text costs more than its length.
    rb"(?<![\w$])([A-Za-z_$][\w$]*+)\s*+"
    rb"(?:(?:[-+*/%&|^]|<<|>>>?|\*\*|//|\?\?|\|\||&&)?=(?![=>])|\+\+|--)"
    rb"|(?:\+\+|--)\s*+(?:\w++\s*+\.\s*+)*([A-Za-z_$][\w$]*+)"
)


class Assigned:
    """The stores of one text, found when first asked for; a typed declaration is none."""

    __slots__ = ("_found", "_text")

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._found: dict[str, list[int]] | None = None

    def outside(self, name: str, start: int, end: int) -> bool:
        """Whether a name, or a member of that name, is assigned elsewhere."""
        return any(not start <= at < end for at in self._stores(name))

    def inside(self, name: str, start: int, end: int) -> bool:
        """Whether a name, or a member of that name, is assigned there."""
        return any(start <= at < end for at in self._stores(name))

    def _stores(self, name: str) -> Sequence[int]:
        if self._found is None:
            self._found = {}
            for match in _STORE.finditer(self._text):
                word = (match[1] or match[2]).decode()
                self._found.setdefault(word, []).append(match.start())
        return self._found.get(name, ())
