"""Texts as the words that patterns need (``matching.required``) are looked for in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from aisec_hooks.matching.characters import SPACE


def folded(text: bytes) -> bytes:
    """A text as words are looked for in it: lower case, with a space for any white space."""
    return text.translate(_FOLDED)


_FOLDED = bytes(
    0x20 if any(low <= byte <= high for low, high in SPACE) else bytes((byte,)).lower()[0]
    for byte in range(256)
)


def unescaped(folded: bytes) -> bytes:
    """The same with spaces for the line breaks and tabs that literals spell (``\\n``)."""
    return _ESCAPES.sub(b"  ", folded) if b"\\" in folded else folded


_ESCAPES = re.compile(rb"\\[nrt]")


def distinct(words: Iterable[bytes]) -> bytes:
    """The words of a text, each once: what is in none of them is told without reading all of it."""
    return b"\n".join(words).lower()


@cache
def stem(word: str) -> bytes:
    """The longest name in a word: what is in no name of a text needs no look at all of it."""
    return max(_NAME.findall(word.encode()), key=len, default=b"")


_NAME = re.compile(rb"\w+")
