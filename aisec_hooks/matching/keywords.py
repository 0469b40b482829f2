"""Tells which of many words occur in a text, so that patterns run only where they can match."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aisec_hooks.matching.patterns import re2

_FEW = 16
"""Up to so many words, one ``in`` test each is as fast as an automaton."""


class Keywords:
    """A fixed set of words, looked for as they are: lower-case both sides first.

    With RE2 one pass finds all of them (2 MB of text, 244 words: some 30 ms); without it, every
    word is one ``in`` test (some 225 ms).
    """

    __slots__ = ("_set", "words")

    def __init__(self, words: Iterable[str | bytes]) -> None:
        unique = {each.encode() if isinstance(each, str) else each for each in words}
        self.words = tuple(sorted(unique - {b""}))
        self._set = _automaton(self.words) if len(self.words) > _FEW else None

    def found(self, text: bytes) -> frozenset[bytes]:
        """The words that occur in the text."""
        if self._set is not None:
            return frozenset(self.words[each] for each in self._set.Match(text) or ())
        return frozenset(each for each in self.words if each in text)

    def any_in(self, text: bytes) -> bool:
        """Whether at least one word occurs in the text."""
        if self._set is not None:
            return bool(self._set.Match(text))
        return any(each in text for each in self.words)


def _automaton(words: tuple[bytes, ...]) -> Any:
    """All words as one RE2 set, or None without RE2."""
    if re2 is None:
        return None
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.never_capture = True
    options.max_mem = 64 << 20  # a set that runs out of memory would find nothing, silently
    built = re2.Set.SearchSet(options)
    for each in words:
        built.Add("".join(f"\\x{byte:02x}" for byte in each).encode())
    built.Compile()
    return built
