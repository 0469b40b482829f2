"""What methods make of constant text, where each language means the same by a word.

The words stand in ``Language.text_methods``.  Positions count characters, as all texts here are
short and plain; what differs between languages (negative positions) is not folded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from aisec_hooks.engine.evaluation.values import FIXED, MOST_CHOICES, MOST_TEXT, Value
from aisec_hooks.model.rule import Scalar


def _at(text: str, place: int) -> str | None:
    return text[place] if 0 <= place < len(text) else None


def _part(text: str, start: int, end: int | None = None) -> str | None:
    last = len(text) if end is None else end
    return text[start:last] if 0 <= start <= last else None


def _first(text: str, part: str) -> int:
    return text.find(part)


def _replaced(text: str, old: str, new: str) -> str | None:
    return text.replace(old, new) if old else None


FOLDS: Mapping[str, Callable[..., Scalar]] = {
    "upper": str.upper,
    "lower": str.lower,
    "strip": str.strip,
    "length": len,
    "at": _at,
    "part": _part,
    "first": _first,
    "starts": str.startswith,
    "ends": str.endswith,
    "contains": str.__contains__,
    "same text": lambda text, other: text.lower() == other.lower(),
    "empty": lambda text: not text,
    "blank": lambda text: not text.strip(),
    "replace": _replaced,
}
"""Word -> what it makes of a text and the arguments."""

SAME = frozenset(("same", "upper", "lower", "strip"))
"""Words of methods whose result is the text itself, as far as data flow is concerned."""


def folded(how: str, receiver: Value, args: Sequence[Value]) -> Value | None:
    """What a method makes of constant text; None where something is not constant."""
    fold = FOLDS.get(how)
    if fold is None or receiver.consts is None or not receiver.fixed:
        return None
    if any(each.consts is None or len(each.consts) != 1 for each in args):
        return None
    given = [each.consts[0] for each in args if each.consts is not None]
    results: list[Scalar] = []
    for text in receiver.consts:
        if not isinstance(text, str):
            return None
        try:
            made = fold(text, *given)
        except (TypeError, ValueError, AttributeError):
            return None
        if made is None:
            return FIXED
        results.append(made[:MOST_TEXT] if isinstance(made, str) else made)
    known = tuple(dict.fromkeys(results))
    if len(known) > MOST_CHOICES:
        return FIXED
    text = known[0] if len(known) == 1 and isinstance(known[0], str) else None
    return Value(known, True, text, steps=receiver.steps)


def is_no_number(value: Value) -> bool:
    """Whether constant texts are none that any number is written as."""
    return bool(value.consts) and all(
        isinstance(each, str)
        and not any(map(str.isdecimal, each))
        and each.strip().lower().lstrip("+-") not in _NUMBERS
        for each in value.consts or ()
    )


_NUMBERS = frozenset(("nan", "inf", "infinity"))


def number(value: Value) -> tuple[Scalar, ...] | None:
    """The whole numbers that constant texts are written as."""
    if value.consts is None or not value.fixed:
        return None
    found: list[Scalar] = []
    for each in value.consts:
        if isinstance(each, int | float):
            found.append(each)
        elif isinstance(each, str) and len(each) < 19 and each.strip().lstrip("+-").isdecimal():
            found.append(int(each.strip()))
        else:
            return None
    return tuple(dict.fromkeys(found))
