"""Words without which a pattern cannot match, so that most texts need no pattern at all.

For ``(?i)passw(or)?d$|api_?key`` these are ``passw`` and ``api``: one of them is in every match.
Compiling a pattern takes milliseconds, looking for a word nanoseconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aisec_hooks.matching.characters import SPACE, Ranges
from aisec_hooks.matching.syntax import Token, read

Words = frozenset[str]
SHORTEST = 2
"""Shorter words are in nearly every text."""


def folded(text: bytes) -> bytes:
    """A text as words are looked for in it: lower case, with a space for any white space."""
    return text.translate(_FOLDED)


_FOLDED = bytes(
    0x20 if any(low <= byte <= high for low, high in SPACE) else bytes((byte,)).lower()[0]
    for byte in range(256)
)


def required(pattern: str) -> tuple[str, ...]:
    """Words, one of which is in every match once it is ``folded``; empty when none are known.

    A space in them stands for any white space.
    """
    words = _Reader(read(pattern)).alternatives()
    return tuple(sorted(words)) if words else ()


class _Reader:
    """Walks the tokens of a pattern, group by group."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    def alternatives(self) -> Words | None:
        """The words of a group: every alternative must have some."""
        found: list[Words | None] = []
        while True:
            found.append(self._sequence())
            if self.at >= len(self.tokens) or self._take().kind == "close":
                break
        if any(each is None for each in found):
            return None
        return frozenset(word for each in found for word in each or ())

    def _sequence(self) -> Words | None:
        """The best words of one alternative; it ends before ``or``, ``close`` or the end."""
        choices: list[Words] = []
        run = ""
        while self.at < len(self.tokens) and self.tokens[self.at].kind not in ("or", "close"):
            token = self._take()
            inner = self.alternatives() if token.kind == "open" else None
            optional, repeated = self._repeat()
            letter = _letter(token.ranges) if token.kind == "class" else None
            if letter is not None and not optional:
                run += letter
                if not repeated:
                    continue
            elif inner and not optional:
                choices.append(inner)
            elif token.kind not in ("class", "open"):
                continue  # an anchor does not part a word
            choices.append(frozenset({run}))
            run = ""
        choices.append(frozenset({run}))
        good = [each for each in choices if min(map(len, each)) >= SHORTEST]
        return max(good, key=lambda each: (min(map(len, each)), -len(each))) if good else None

    def _repeat(self) -> tuple[bool, bool]:
        """Whether what was just read can be left out, and whether it can come more than once."""
        if self.at >= len(self.tokens) or self.tokens[self.at].kind != "repeat":
            return False, False
        text = self._take().text
        return text[0] in "*?" or text.startswith(("{0", "{,")), text[0] != "?"

    def _take(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token


def _letter(ranges: Ranges) -> str | None:
    """The one character a class stands for, whatever its case; a space for white space."""
    if ranges == SPACE:
        return " "
    letters = {char.lower() for char in _characters(ranges)}
    return letters.pop() if len(letters) == 1 else None


def _characters(ranges: Ranges) -> Iterator[str]:
    for low, high in ranges:
        # Two characters tell already that it is no single letter in two cases.
        for code in range(low, min(high, low + 2) + 1):
            yield chr(code)
