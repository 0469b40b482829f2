"""Rows of compiled rules and models as texts, so that only those asked for are read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_SWAPPED = str.maketrans('"`', '`"')


def packed(rows: Any) -> str:
    """Rows as one text: a reader of all words takes no time for rows that nobody asks for.

    Quotes change places with back-ticks, which are rare, since escapes are read slowly.
    """
    return json.dumps(rows, separators=(",", ":")).translate(_SWAPPED)


def unpacked(text: str | None) -> list[Any]:
    """The rows of a text; none of None."""
    rows: list[Any] = [] if text is None else json.loads(text.translate(_SWAPPED))
    return rows


class Packed(Mapping[str, list[Any]]):
    """Packed rows by a word; those of a word are read each time they are asked for."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __getitem__(self, word: str) -> list[Any]:
        return unpacked(self._texts[word])

    def __contains__(self, word: object) -> bool:
        return word in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def each_packed(rows: Iterable[tuple[str, Any]]) -> dict[str, str]:
    """Rows by their words, packed, in the order given."""
    return {word: packed(listed) for word, listed in rows}
