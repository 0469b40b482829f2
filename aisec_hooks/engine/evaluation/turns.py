"""What loops run over: numbers in order, lists by number, side by side, or from the back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.parts import listed
from aisec_hooks.engine.evaluation.values import MOST_CHOICES, MOST_SLOTS, Value, constant

Slots = Mapping[object, Value] | None
"""What a new container holds, or None when that is not told apart."""


def index(value: Value) -> int | None:
    """The whole number that a value is."""
    known = value.consts
    if known is not None and len(known) == 1 and type(known[0]) is int:
        return known[0]
    return None


def pair(key: Value, value: Value) -> Value:
    """Two values as the items of a list."""
    return Value(slots={0: key, 1: value})


def _zipped(args: Sequence[GivenArg]) -> Slots:
    """The first items of several lists, the second ones, and so on."""
    lists = [listed(each.value) for each in args if each.keyword is None]
    known = [each for each in lists if each is not None]
    if len(known) < len(lists) or any(each.spread for each in args):
        return None
    return dict(enumerate(Value(slots=dict(enumerate(each))) for each in zip(*known, strict=False)))


def _numbered(args: Sequence[GivenArg]) -> Slots:
    """The items of a list, each with the number of its place."""
    items = listed(args[0].value) if args else None
    first = index(args[1].value) if len(args) > 1 else 0
    if items is None or first is None:
        return None
    return dict(enumerate(pair(constant(at), each) for at, each in enumerate(items, first)))


def _counted(args: Sequence[GivenArg]) -> Slots:
    """The numbers up to a constant one, or between constant ones, if they are few."""
    bounds = [index(each.value) for each in args]
    if not 1 <= len(bounds) <= 3 or None in bounds or bounds[2:] == [0]:
        return None
    numbers = range(*[each for each in bounds if each is not None])
    if len(numbers) > MOST_CHOICES:
        return None
    return dict(enumerate(map(constant, numbers)))


def _reversed(args: Sequence[GivenArg]) -> Slots:
    items = listed(args[0].value) if args else None
    return None if items is None else dict(enumerate(items[::-1]))


def _chained(args: Sequence[GivenArg]) -> Slots:
    """The items of several lists, one list behind the other."""
    lists = [listed(each.value) for each in args]
    known = [each for each in lists if each is not None]
    if len(known) < len(lists) or any(each.spread for each in args):
        return None
    items = [each for one in known for each in one]
    return dict(enumerate(items)) if len(items) <= MOST_SLOTS else None


def _layered(args: Sequence[GivenArg]) -> Slots:
    """Several maps as one, in which the first that has a key counts."""
    found: dict[object, Value] = {}
    for each in reversed(args):
        if each.value.slots is None or each.spread:
            return None
        found.update(each.value.slots)
    return found if len(found) <= MOST_SLOTS else None


MAKERS: Mapping[str, Callable[[Sequence[GivenArg]], Slots]] = {
    "zip": _zipped,
    "numbered": _numbered,
    "range": _counted,
    "reversed": _reversed,
    "chain": _chained,
    "layers": _layered,
}
