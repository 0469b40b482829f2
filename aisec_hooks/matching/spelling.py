"""Spells the tokens of a pattern as one of the two engines must be given it."""

from __future__ import annotations

from aisec_hooks.matching.characters import LAST, Ranges, complement
from aisec_hooks.matching.syntax import Token


def spell(tokens: tuple[Token, ...], *, python: bool, last: int = LAST) -> str:
    """The pattern as one of the two engines must be given it, with no flag left in it.

    :param last: the largest character of the text.
    """
    anchors = {
        "begin": r"\A",
        "end": r"\Z" if python else r"\z",
        "line-begin": "(?m:^)",
        "line-end": "(?m:$)",
        "boundary": r"\b",
        # Python before 3.14 never matches \B in an empty text.
        "no-boundary": r"(?!\b)" if python else r"\B",
        "or": "|",
        "close": ")",
    }
    return "".join(
        _spell_class(each.ranges, last)
        if each.kind == "class"
        else anchors.get(each.kind, each.text)
        for each in tokens
    )


def _spell_class(ranges: Ranges, last: int) -> str:
    known = tuple((low, min(high, last)) for low, high in ranges if low <= last)
    if not known:
        return f"[^{_sign(0)}-{_sign(last)}]"
    if len(known) == 1 and known[0][0] == known[0][1]:
        return _sign(known[0][0])
    if known[-1][1] < last:
        return f"[{_spell_ranges(known)}]"
    outside = tuple((low, high) for low, high in complement(known) if low <= last)
    return f"[^{_spell_ranges(outside)}]" if outside else "(?s:.)"


def _spell_ranges(ranges: Ranges) -> str:
    return "".join(
        _sign(low) if low == high else f"{_sign(low)}-{_sign(high)}" for low, high in ranges
    )


def _sign(code: int) -> str:
    sign = chr(code)
    if sign.isascii() and sign.isalnum():
        return sign
    if code >= 0x80:
        return f"\\x{code:02x}" if code <= 0xFF else sign
    return f"\\x{code:02x}"
