"""Sets of characters as sorted ranges: what classes and escapes of a pattern stand for."""

from __future__ import annotations

from aisec_hooks.matching.lazily import Lazily

LAST = 0x10FFFF
Ranges = tuple[tuple[int, int], ...]

DIGIT: Ranges = ((0x30, 0x39),)
WORD: Ranges = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
SPACE: Ranges = ((0x09, 0x0A), (0x0C, 0x0D), (0x20, 0x20))
_HEXADECIMAL = Lazily(r"\\x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]{1,6})\})")
_NAMED = {"d": DIGIT, "w": WORD, "s": SPACE}
_SIGNS = {"a": 7, "f": 12, "t": 9, "n": 10, "r": 13, "v": 11}


def complement(ranges: Ranges) -> Ranges:
    """Every character that is in none of the ranges."""
    result, next_free = [], 0
    for first, last in merged(ranges):
        if first > next_free:
            result.append((next_free, first - 1))
        next_free = last + 1
    if next_free <= LAST:
        result.append((next_free, LAST))
    return tuple(result)


def merged(ranges: Ranges) -> Ranges:
    """The same characters as sorted ranges that do not touch."""
    result: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if result and first <= result[-1][1] + 1:
            result[-1] = (result[-1][0], max(last, result[-1][1]))
        else:
            result.append((first, last))
    return tuple(result)


def folded(ranges: Ranges) -> Ranges:
    """The ranges with both cases of every ASCII letter in them."""
    more = list(ranges)
    for first, last in ranges:
        for low, high, shift in ((0x41, 0x5A, 32), (0x61, 0x7A, -32)):
            start, end = max(first, low), min(last, high)
            if start <= end:
                more.append((start + shift, end + shift))
    return merged(tuple(more))


def escaped(text: str) -> tuple[Ranges, int] | None:
    """What a text that starts with a backslash stands for, and the length of that escape.

    None when RE2 and Python do not both know it.
    """
    sign = text[1:2]
    if not sign.isascii() or not sign:
        return None
    if sign.lower() in _NAMED:
        ranges = _NAMED[sign.lower()]
        return (ranges if sign.islower() else complement(ranges)), 2
    if sign in _SIGNS:
        return ((_SIGNS[sign], _SIGNS[sign]),), 2
    if sign == "x":
        return _hexadecimal(text)
    return None if sign.isalnum() else (((ord(sign), ord(sign)),), 2)


def _hexadecimal(text: str) -> tuple[Ranges, int] | None:
    """``\\xHH`` or ``\\x{H...}``."""
    found = _HEXADECIMAL.match(text)
    if found is None:
        return None
    code = int(found[1] or found[2], 16)
    if code > LAST or 0xD800 <= code <= 0xDFFF:  # halves of surrogate pairs are no characters
        return None
    return ((code, code),), found.end()
