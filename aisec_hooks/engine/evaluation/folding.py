"""Constant folding and the text that expressions build."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence

from aisec_hooks.engine.evaluation import formats, guesses, places
from aisec_hooks.engine.evaluation.flow import merged
from aisec_hooks.engine.evaluation.values import (
    FIXED,
    HOLE,
    MOST_CHOICES,
    MOST_TEXT,
    NUMBER,
    Value,
    text_of,
)
from aisec_hooks.model.rule import Scalar


def _quotient(left: int | float, right: int | float) -> int | float:
    """Division as languages do it that keep whole numbers whole: towards zero."""
    if isinstance(left, int) and isinstance(right, int):
        return abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)
    return left / right


_ARITHMETIC: dict[str, Callable[[int | float, int | float], object]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "//": operator.floordiv,
    "/": operator.truediv,
    "%": operator.mod,
    "&": operator.and_,
    "|": operator.or_,
    "^": operator.xor,
    "<<": lambda left, right: operator.lshift(left, right) if right < _MOST_SHIFT else None,
    ">>": operator.rshift,
    "**": lambda left, right: left**right if abs(right) < _MOST_SHIFT else None,
    "quotient": _quotient,
    "remainder": lambda left, right: left - right * int(left / right),
}
_MOST_SHIFT = 32

_COMPARISONS: dict[str, Callable[[object, object], bool]] = {
    "==": operator.eq,
    "is": operator.eq,
    "!=": operator.ne,
    "is-not": operator.ne,
    "<": operator.lt,  # type: ignore[dict-item]
    "<=": operator.le,  # type: ignore[dict-item]
    ">": operator.gt,  # type: ignore[dict-item]
    ">=": operator.ge,  # type: ignore[dict-item]
}
_LARGEST = 1 << 64


def concatenated(parts: Sequence[Value]) -> Value:
    """Text made of parts in order (a template, a chain of ``+``, a join)."""
    text = "".join([text_of(each) for each in parts])[:MOST_TEXT]
    fixed = tame = True
    steps = flow = None
    for each in parts:
        flow = flow or each.flows()
        if not each.fixed:
            fixed, tame, steps = False, tame and each.tame, steps or each.steps
    if fixed and flow is None:
        choices = _combined(parts)
        steps = next((each.steps for each in parts if each.steps), None)
        return Value(choices, True, text, steps=steps)
    if flow is not None:
        steps = next((each.steps for each in parts if each.flows() is not None), steps)
        flow = places.joined(parts)
    # Quoted text is fixed for matchers, though data flow follows it to other places.
    return Value(None, fixed, text or HOLE, tame=tame, steps=steps, flow=flow)


def _combined(parts: Sequence[Value]) -> tuple[Scalar, ...] | None:
    """Every text that constant parts can make, or None when that is more than a few."""
    choices: list[str] = [""]
    for each in parts:
        if each.consts is None:
            return None
        words = [str(value) for value in each.consts]
        if len(choices) * len(words) > MOST_CHOICES:
            return None
        choices = [(head + word)[:MOST_TEXT] for head in choices for word in words]
    return tuple(choices)


def binary(op: str, left: Value, right: Value) -> Value:
    """``left op right``: arithmetic of numbers, concatenation and formatting of text."""
    if left.consts is not None and right.consts is not None:
        folded = _arithmetic(op, left.consts, right.consts)
        if folded is not None:
            return Value(folded, True, None)
    if left.flow is not None or right.flow is not None:
        number = guesses.computed(left, right) if op != "+" or not _is_text(left) else None
        if number is not None:
            return number
    if op == "+":
        flowing = left.flow is not None or right.flow is not None
        if flowing or _is_text(left) or _is_text(right) or not (left.tame or right.tame):
            return concatenated((left, right))
        return NUMBER
    if op == "%" and left.text is not None and left.text != HOLE:
        return formats.percent(left, right)
    if op == "*" and left.text is not None and left.fixed and right.fixed:
        return Value(None, True, left.text)
    if left.fixed and right.fixed:
        return FIXED
    if op in _KEEPING and (left.flow or right.flow):
        worse = left if left.flow is not None else right
        # What an object makes of such an operator is of its own kind: a path joined to another.
        known = left.paths if op == "/" else ()
        flow = merged(left.flow, right.flow)
        return Value(text=HOLE, paths=known, sure=left.sure, steps=worse.steps, flow=flow)
    if op == "|" and (left.paths or right.paths):
        return _flags(left, right)
    return NUMBER


MOST_FLAGS = 8
"""Flags that are kept apart; of more, the rest is not known."""


def _flags(left: Value, right: Value) -> Value:
    """Flags that are set together: a number that goes by the names of all of them."""
    known = tuple(dict.fromkeys((*left.paths, *right.paths)))[:MOST_FLAGS]
    sure = left.sure and right.sure
    return Value(text=NUMBER.text, paths=known, sure=sure, tame=True)


_KEEPING = frozenset(("/", "*", "|", "%", "??"))
"""Operators that some objects define for text, paths and mappings."""


def _is_text(value: Value) -> bool:
    return value.text is not None and (value.fixed or value.text != HOLE)


def _arithmetic(
    op: str, lefts: tuple[Scalar, ...], rights: tuple[Scalar, ...]
) -> tuple[Scalar, ...] | None:
    function = _ARITHMETIC.get(op)
    if function is None or len(lefts) * len(rights) > MOST_CHOICES:
        return None
    results: list[Scalar] = []
    for left in lefts:
        for right in rights:
            if not (isinstance(left, int | float) and isinstance(right, int | float)):
                return None
            if abs(left) > _LARGEST or abs(right) > _LARGEST:
                return None
            try:
                result = function(left, right)
            except (ArithmeticError, TypeError, ValueError):
                return None
            if not isinstance(result, int | float):
                return None
            results.append(result)
    return tuple(results)


def truth(value: Value) -> bool | None:
    """Whether a value counts as true; None when it is not known or differs between paths."""
    if value.consts is None:
        return None
    answers = {bool(each) for each in value.consts}
    return answers.pop() if len(answers) == 1 else None


def compared(op: str, left: Value, right: Value) -> Value:
    """A comparison of constants; everything else is a boolean nobody knows."""
    if left.consts is None or right.consts is None:
        return NUMBER
    if op in ("in", "not-in"):
        return _contained(op, left.consts, right.consts)
    function = _COMPARISONS.get(op)
    if function is None:
        return NUMBER
    try:
        answers = {bool(function(one, other)) for one in left.consts for other in right.consts}
    except TypeError:
        return NUMBER
    return Value((answers.pop(),), True, None) if len(answers) == 1 else NUMBER


def _contained(op: str, lefts: tuple[Scalar, ...], rights: tuple[Scalar, ...]) -> Value:
    """Whether constant text is a part of other constant text."""
    answers = {
        isinstance(part, str) and isinstance(whole, str) and part in whole
        for part in lefts
        for whole in rights
    }
    known = len(answers) == 1 and all(isinstance(each, str) for each in (*lefts, *rights))
    return Value((answers.pop() == (op == "in"),), True, None) if known else NUMBER
