"""Widths of text in terminal cells, and cutting and wrapping by them.

Everything here takes text that is safe already: one line, nothing invisible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, east_asian_width

_WORD = re.compile(r"(?:[^\s`]+|`[^`]*`|`)+")


def cell(character: str) -> int:
    """The cells of one character: 0 for a mark on the one before, 2 for a wide one (UAX 11)."""
    if character.isascii():
        return 1
    if category(character) in ("Mn", "Me") or "\u1160" <= character <= "\u11ff":
        return 0  # also the vowels and finals that complete a Hangul syllable
    return 2 if east_asian_width(character) in "WF" else 1


def width(text: str) -> int:
    """The cells of a text."""
    return len(text) if text.isascii() else sum(map(cell, text))


def clip(text: str, room: int, ellipsis: str) -> str:
    """The text cut to ``room`` cells; the ellipsis, within the room, shows that it was cut."""
    if len(text) * 2 <= room or width(text) <= room:
        return text
    return fit(text, room - len(ellipsis)) + ellipsis


def clip_words(text: str, room: int, ellipsis: str) -> str:
    """The same, cut after a whole word where there is one."""
    clipped = clip(text, room, ellipsis)
    if clipped == text:
        return text
    cut = clipped.removesuffix(ellipsis)
    whole = cut if text[len(cut) : len(cut) + 1] == " " else cut.rpartition(" ")[0]
    return (whole.rstrip() or cut) + ellipsis


def fit(text: str, room: int) -> str:
    """As many leading characters as fit into ``room`` cells."""
    used = 0
    for at, character in enumerate(text):
        used += cell(character)
        if used > room:
            return text[:at]
    return text


def clip_middle(text: str, room: int, ellipsis: str) -> str:
    """A long name cut in its middle, as its end tells most."""
    if width(text) <= room:
        return text
    tail = fit(text[::-1], (room - len(ellipsis)) * 2 // 3)[::-1]
    return fit(text, room - len(ellipsis) - width(tail)) + ellipsis + tail


def wrap(text: str, room: int, *, used: int = 0) -> list[str]:
    """The words of a text in lines of at most ``room`` cells.

    What stands in backquotes is one word, as it may be a command to copy; a word that is longer
    than a line stays whole for the same reason.

    :param used: cells of the first line that are taken already.
    """
    lines: list[str] = []
    line: list[str] = []
    for word in _words(text, room):
        needed = width(word)
        if line and used + 1 + needed > room:
            lines.append(" ".join(line))
            line, used = [], 0
        used += needed + bool(line)
        line.append(word)
    return [*lines, " ".join(line)] if line else lines


def _words(text: str, room: int) -> Iterator[str]:
    for word in _WORD.findall(text):
        if width(word) <= room:
            yield word
        else:
            yield from word.split()
