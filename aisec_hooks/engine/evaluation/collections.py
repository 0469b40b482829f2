"""What operations make of containers whose parts are told apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aisec_hooks.engine.evaluation.flow import merged
from aisec_hooks.engine.evaluation.parts import element
from aisec_hooks.engine.evaluation.values import MOST_SLOTS, UNKNOWN, Value, join

Change = tuple[Value | None, Value]
"""The container afterwards, or None when it stays; and what the operation returns."""


def _with(whole: Value, slots: Mapping[object, Value]) -> Value:
    fixed = all(each.fixed for each in slots.values())
    if len(slots) > MOST_SLOTS:
        flow = merged(whole.flow, *(each.flows() for each in slots.values()))
        return Value(paths=whole.paths, steps=whole.steps, flow=flow)
    return Value(fixed=fixed, slots=slots, paths=whole.paths, steps=whole.steps, flow=whole.flow)


def _listed(whole: Value) -> list[Value] | None:
    """The items in order, when it is known how many there are."""
    slots = whole.slots or {}
    if "*" in slots or any(at not in slots for at in range(len(slots))):
        return None
    return [slots[at] for at in range(len(slots))]


def _of(whole: Value, items: list[Value]) -> Value:
    return _with(whole, dict(enumerate(items)))


def _mixed(whole: Value, value: Value) -> Value:
    """A container of which only is known what may be in it."""
    slots = dict(whole.slots or {})
    slots["*"] = join(slots["*"], value) if "*" in slots else value
    return _with(whole, slots)


def _index(value: Value) -> int | None:
    known = value.consts
    if known is not None and len(known) == 1 and type(known[0]) is int:
        return known[0]
    return None


def _key(values: list[Value]) -> object | None:
    """The constant key that several arguments make."""
    found = []
    for each in values:
        if each.consts is None or len(each.consts) != 1:
            return None
        found.append(each.consts[0])
    return found[0] if len(found) == 1 else tuple(found)


def _push(whole: Value, args: list[Value]) -> Change:
    items = _listed(whole)
    if len(args) == 2 and _index(args[0]) is not None:
        return _insert(whole, args)
    if not args:
        return whole, UNKNOWN
    if items is None:
        return _mixed(whole, args[-1]), UNKNOWN
    return _of(whole, [*items, *args]), UNKNOWN


def _unshift(whole: Value, args: list[Value]) -> Change:
    items = _listed(whole)
    if items is None:
        return (_mixed(whole, args[0]) if args else whole), UNKNOWN
    return _of(whole, [*args, *items]), UNKNOWN


def _insert(whole: Value, args: list[Value]) -> Change:
    items, at = _listed(whole), _index(args[0]) if args else None
    if items is None or at is None or len(args) < 2:
        return (_mixed(whole, args[-1]) if args else whole), UNKNOWN
    items.insert(at, args[1])
    return _of(whole, items), UNKNOWN


def _taken(first: bool) -> Callable[[Value, list[Value]], Change]:
    def take(whole: Value, args: list[Value]) -> Change:
        items = _listed(whole)
        if items is not None and items:
            at = _index(args[0]) if args else (0 if first else -1)
            if at is not None and -len(items) <= at < len(items):
                value = items.pop(at)
                return _of(whole, items), value
        key = _key(args[:1]) if args else None
        slots = dict(whole.slots or {})
        if key is not None and key in slots:
            value = slots.pop(key)
            return _with(whole, slots), value
        return None, element(whole)

    return take


def _store(whole: Value, args: list[Value]) -> Change:
    if len(args) < 2:
        return whole, UNKNOWN
    key = _key(args[:-1])
    if key is None:
        return _mixed(whole, args[-1]), UNKNOWN
    return _with(whole, {**(whole.slots or {}), key: args[-1]}), UNKNOWN


def _load(whole: Value, args: list[Value]) -> Change:
    slots = whole.slots or {}
    for count in (len(args), len(args) - 1):
        key = _key(args[:count]) if count > 0 else None
        if key is not None and key in slots:
            return None, slots[key]
    if args and _key(args) is not None and "*" not in slots:
        # Not there: the default, or nothing.
        return None, args[-1] if len(args) > 1 else Value((None,), True)
    return None, element(whole)


OPERATIONS: Mapping[str, Callable[[Value, list[Value]], Change]] = {
    "push": _push,
    "unshift": _unshift,
    "insert": _insert,
    "pop": _taken(first=False),
    "shift": _taken(first=True),
    "remove": _taken(first=False),
    "store": _store,
    "load": _load,
}
