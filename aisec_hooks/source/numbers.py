"""Number literals of all languages, read as Python numbers."""

from __future__ import annotations


def number(text: str) -> int | float | None:
    """The value of a literal, or None for what has none here (imaginary, absurdly long).

    Underscores, ``0x 0o 0b`` prefixes, and the suffixes ``n`` (BigInt), ``L``, ``f``, ``d`` are
    understood; an old octal (``017``) counts as such.
    """
    plain = text.replace("_", "").lower()
    # int() of long decimals is quadratic, and refused by Python from 4,300 digits on.
    if len(plain) > 400 or not plain.isascii():
        return None
    prefixed = plain[:2] in ("0x", "0o", "0b")
    plain = plain.rstrip("nlu") if prefixed else plain.rstrip("nlufd")
    try:
        if prefixed:
            return int(plain, 0)
        if plain.isdigit():
            octal = len(plain) > 1 and plain[0] == "0" and not set(plain) & {"8", "9"}
            return int(plain, 8 if octal else 10)
        return float(plain)
    except ValueError:
        return None
