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

RARE = "@"
"""What few literal texts hold, but addresses with a name in them do."""


def required(pattern: str) -> tuple[str, ...]:
    """Words, one of which is in every match once it is ``hints.folded``; empty when none are known.

    A space in them stands for any white space.
    """
    words, _ = _Reader(read(pattern)).alternatives()
    # A word that holds another one says no more than it.
    least = {each for each in words or () if not any(o in each for o in (words or ()) if o != each)}
    return tuple(sorted(least)) if least and all(map(_tells, least)) else ()


def _tells(word: str) -> bool:
    """Whether many texts do without a word."""
    return len(word) >= SHORTEST or word == RARE


class _Reader:
    """Walks the tokens of a pattern, group by group."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    def alternatives(self) -> tuple[Words | None, bool]:
        """The words of a group, for which every alternative must have some.

        And whether they are all that the group can match, so that what follows goes on in them.
        """
        found: list[Words | None] = []
        whole = True
        while True:
            words, exact = self._sequence()
            found.append(words)
            whole &= exact
            if self.at >= len(self.tokens) or self._take().kind == "close":
                break
        if any(each is None for each in found):
            return None, False
        return frozenset(word for each in found for word in each or ()), whole

    def _sequence(self) -> tuple[Words | None, bool]:
        """The best words of one alternative; it ends before ``or``, ``close`` or the end."""
        choices: list[Words] = []
        runs: Words = frozenset({""})
        whole = True
        while self.at < len(self.tokens) and self.tokens[self.at].kind not in ("or", "close"):
            token = self._take()
            inner, exact = self.alternatives() if token.kind == "open" else (None, False)
            optional, repeated = self._repeat()
            if token.kind == "class" and (letter := _letter(token.ranges)) is not None:
                inner, exact = frozenset({letter}), True
            elif token.kind not in ("class", "open"):
                continue  # an anchor does not part a word
            if inner is not None and exact and not optional:
                longer = _joined(runs, inner)
                if longer is not None:
                    runs = longer
                    if not repeated:
                        continue
                    inner = None  # the first of many ends the run
            whole = False
            choices.append(runs)
            if inner is not None and not optional:
                choices.append(inner)
            runs = frozenset({""})
        choices.append(runs)
        if whole:
            return runs, True
        good = [each for each in choices if all(map(_tells, each))]
        return (_best(good) if good else None), False

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


MOST_WORDS = 60
"""What multiplies to more is no longer joined."""


def _joined(runs: Words, more: Words) -> Words | None:
    """Every run with every one of the words after it; None when that would be too many."""
    if len(runs) * len(more) > MOST_WORDS:
        return None
    return frozenset(run + word for run in runs for word in more)


def _best(choices: list[Words]) -> Words:
    return max(choices, key=lambda each: (min(map(len, each)), -len(each)))


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
