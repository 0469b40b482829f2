"""What operations make of containers whose parts are told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from aisec_hooks.engine.evaluation import buffers, turns
from aisec_hooks.engine.evaluation.flow import merged
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.parts import element, listed
from aisec_hooks.engine.evaluation.turns import Slots, index, pair
from aisec_hooks.engine.evaluation.values import (
    HARMLESS,
    MOST_SLOTS,
    NUMBER,
    UNKNOWN,
    Value,
    constant,
    join,
)

Change = tuple[Value | None, Value]
"""The container afterwards, or None when it stays; and what the operation returns."""


def _with(whole: Value, slots: Mapping[object, Value]) -> Value:
    fixed = all(each.fixed for each in slots.values())
    if len(slots) > MOST_SLOTS:
        flow = merged(whole.flow, *(each.flows() for each in slots.values()))
        return Value(paths=whole.paths, steps=whole.steps, flow=flow)
    return Value(fixed=fixed, slots=slots, paths=whole.paths, steps=whole.steps, flow=whole.flow)


def _of(whole: Value, items: list[Value]) -> Value:
    return _with(whole, dict(enumerate(items)))


def _mixed(whole: Value, value: Value) -> Value:
    """A container of which only is known what may be in it."""
    slots = dict(whole.slots or {})
    slots["*"] = join(slots["*"], value) if "*" in slots else value
    return _with(whole, slots)


def _key(value: Value) -> object | None:
    """The constant that a value is."""
    known = value.consts
    return known[0] if known is not None and len(known) == 1 else None


def _inner(whole: Value, keys: list[Value]) -> Value | None:
    """What several constant keys lead to: a section and an option of it, a row and a column."""
    found: Value | None = whole
    for each in keys:
        key = _key(each)
        if key is None or found is None or not found.slots:
            return None
        found = found.slots.get(key)
    return found


def _push(whole: Value, args: list[Value]) -> Change:
    items = listed(whole)
    if len(args) == 2 and index(args[0]) is not None:
        return _insert(whole, args)
    if not args:
        return whole, UNKNOWN
    if items is None:
        return _mixed(whole, args[-1]), UNKNOWN
    return _of(whole, [*items, *args]), UNKNOWN


def _unshift(whole: Value, args: list[Value]) -> Change:
    items = listed(whole)
    if items is None:
        return (_mixed(whole, args[0]) if args else whole), UNKNOWN
    return _of(whole, [*args, *items]), UNKNOWN


def _insert(whole: Value, args: list[Value]) -> Change:
    items, at = listed(whole), index(args[0]) if args else None
    if items is None or at is None or len(args) < 2:
        return (_mixed(whole, args[-1]) if args else whole), UNKNOWN
    items.insert(at, args[1])
    return _of(whole, items), UNKNOWN


def _taken(first: bool) -> Callable[[Value, list[Value]], Change]:
    def take(whole: Value, args: list[Value]) -> Change:
        items = listed(whole)
        if items is not None and items:
            at = index(args[0]) if args else (0 if first else -1)
            if at is not None and -len(items) <= at < len(items):
                value = items.pop(at)
                return _of(whole, items), value
        key = _key(args[0]) if args else None
        slots = dict(whole.slots or {})
        if key is not None and key in slots:
            value = slots.pop(key)
            return _with(whole, slots), value
        return None, element(whole)

    return take


def _seen(at: int) -> Callable[[Value, list[Value]], Change]:
    def see(whole: Value, _args: list[Value]) -> Change:
        items = listed(whole)
        return None, items[at] if items else element(whole)

    return see


def _next(whole: Value, args: list[Value]) -> Change:
    """The first item that was not taken yet, or what is given where nothing is left."""
    slots = whole.slots or {}
    if 0 in slots:
        rest = {at - 1 if isinstance(at, int) else at: slots[at] for at in slots if at != 0}
        return _with(whole, rest), slots[0]
    if whole.slots == {} and whole.flow is None and args:
        return None, args[-1]
    return None, join(element(whole), args[-1]) if args else element(whole)


def _turn(whole: Value, args: list[Value]) -> Change:
    """The next item as the field of an object that says whether there was one."""
    changed, item = _next(whole, args[1:])
    return changed, Value(slots={"value": item, "done": UNKNOWN})


def _store(whole: Value, args: list[Value]) -> Change:
    if len(args) < 2:
        return _push(whole, args)  # without a key
    key = _key(args[0])
    if key is None:
        return _mixed(whole, args[-1]), UNKNOWN
    slots, value = whole.slots or {}, args[-1]
    if len(args) > 2:
        value = _store(slots.get(key, _EMPTY), args[1:])[0] or value
    return _with(whole, {**slots, key: value}), UNKNOWN


_EMPTY = Value(slots={})


def _load(whole: Value, args: list[Value]) -> Change:
    slots = whole.slots or {}
    for count in (len(args), len(args) - 1):
        if count > 0 and (found := _inner(whole, args[:count])) is not None:
            return None, found
    known = args[:1] if slots else args  # of an empty one, nobody may know what it is filled with
    told = "*" not in slots and whole.flow is None
    if known and told and all(each.consts and len(each.consts) == 1 for each in known):
        # Not there, and nothing came in that is not told apart: the default, or nothing.
        return None, args[-1] if len(args) > 1 else Value((None,), True)
    return None, element(whole)


def _emptied(args: Sequence[GivenArg]) -> Slots:
    """A new container: empty, of some size, or with what another one holds, or its pairs."""
    filled: dict[object, Value] = {}
    for each in args:
        if each.keyword is not None:
            filled[each.keyword] = each.value
        elif each.value.slots is not None and each.value.flow is None and len(args) == 1:
            filled.update(each.value.slots)
            filled.update(_paired(each.value.slots.values()))
        elif not _is_number(each.value):
            return None
    return filled if len(filled) <= MOST_SLOTS else None


def _paired(pairs: Iterable[Value]) -> dict[object, Value]:
    """What lists of a constant and a value say as a map."""
    found: dict[object, Value] = {}
    for each in pairs:
        key, value = ((each.slots or {}).get(at) for at in (0, 1))
        if key is not None and value is not None and key.consts is not None:
            found.update((one, value) for one in key.consts if isinstance(one, str))
    return found


def _is_number(value: Value) -> bool:
    if value.consts is not None:
        return all(isinstance(each, int | float) for each in value.consts)
    return value is HARMLESS or value is NUMBER


def _listing(args: Sequence[GivenArg]) -> Slots:
    """The arguments as items; one array stands for its items."""
    values = [each.value for each in args]
    if len(values) > MOST_SLOTS or any(each.keyword or each.spread for each in args):
        return None
    if len(values) == 1 and not values[0].fixed:
        slots = values[0].slots
        items = slots is not None and all(isinstance(each, int) for each in slots)
        return slots if items else {"*": values[0]}
    if len(values) == 1 and values[0].slots:
        return values[0].slots
    return dict(enumerate(values))


def _pairing(args: Sequence[GivenArg]) -> Slots:
    """Keys and values by turns, or entries."""
    values = [each.value for each in args]
    if len(values) > 2 * MOST_SLOTS:
        return None
    if values and all(each.slots is not None for each in values):
        return _paired(values)
    found: dict[object, Value] = {}
    for key, value in zip(values[::2], values[1::2], strict=False):
        name = _key(key)
        found["*" if name is None else name] = value
    return found


MAKERS: Mapping[str, Callable[[Sequence[GivenArg]], Slots]] = {
    "empty": _emptied,
    "list": _listing,
    "pairs": _pairing,
    **turns.MAKERS,
    "factory": lambda args: _emptied(args[1:]),
    "buffer": lambda args: buffers.begun([each.value for each in args]),
}


def _update(whole: Value, args: list[Value]) -> Change:
    """Several maps, or values under names, are put into one."""
    slots, rest = dict(whole.slots or {}), UNKNOWN
    for each in args:
        if each.slots is not None:
            slots.update(each.slots)
        elif not each.fixed:
            rest = each
            slots["*"] = join(slots["*"], each) if "*" in slots else each
    changed = _with(whole, slots)
    if rest.flow is not None:  # what it holds under known keys may have been replaced
        changed = changed.flowing(merged(changed.flow, rest.flow))
    return changed, changed


def _replace(whole: Value, args: list[Value]) -> Change:
    """A copy of a record in which some fields are others; which places they have is not told."""
    fields: dict[object, Value] = {
        name: each for name, each in (whole.slots or {}).items() if isinstance(name, str)
    }
    changed = _update(whole.holding(fields), args)[0] or whole
    every = element(changed)
    return None, changed.holding({**(changed.slots or {}), "*": every})


def _extend(whole: Value, args: list[Value]) -> Change:
    """The items of another container come to the end."""
    items = listed(whole)
    more = listed(args[0]) if args else None
    if items is None or more is None:
        return (_mixed(whole, element(args[0])) if args else whole), UNKNOWN
    return _of(whole, [*items, *more]), UNKNOWN


def _mix(whole: Value, _args: list[Value]) -> Change:
    """The items come into another order."""
    return _with(whole, {"*": element(whole)}), UNKNOWN


def _reverse(whole: Value, _args: list[Value]) -> Change:
    items = listed(whole)
    return _mix(whole, []) if items is None else (_of(whole, items[::-1]), UNKNOWN)


def _discard(whole: Value, args: list[Value]) -> Change:
    """The first item that is the same constant is taken out."""
    items, wanted = listed(whole), args[0].consts if args else None
    if items is None or wanted is None:
        return None, UNKNOWN
    at = next((at for at, each in enumerate(items) if each.consts == wanted), None)
    if at is None:
        return None, UNKNOWN
    return _of(whole, [*items[:at], *items[at + 1 :]]), UNKNOWN


def _either(whole: Value, args: list[Value]) -> Change:
    """What is in it, or what is given where nothing is."""
    inside = element(whole) if whole.slots else None
    if inside is None:
        return None, args[-1] if args else UNKNOWN
    return None, join(inside, args[-1]) if args else inside


def _part(whole: Value, args: list[Value]) -> Change:
    """The items between two places, as a list of its own."""
    items, bounds = listed(whole), [index(each) for each in args[:2]]
    if items is None or None in bounds:
        return None, Value(slots={"*": element(whole)} if whole.slots else {})
    first, last = (*bounds, None, None)[:2]
    return None, _of(Value(), items[first:last])


def _lacking(whole: Value, args: list[Value]) -> Change:
    """A value is stored under a key that has none; what the key has then is returned."""
    key, slots = _key(args[0]) if args else None, whole.slots or {}
    given = args[1] if len(args) > 1 else constant(None)
    if key is None:
        return _mixed(whole, given), join(element(whole), given) if slots else given
    if key in slots and "*" not in slots:
        return None, slots[key]
    known = slots.get(key, slots.get("*"))
    value = given if known is None else join(known, given)
    return _with(whole, {**slots, key: value}), value


def _repeated(left: Value, right: Value) -> Value | None:
    """The items of a list again and again; of an unknown number of them, any stands anywhere."""
    items, times = listed(left), index(right)
    if items is None or left.flow is not None:
        return None
    if times is None or times * len(items) > MOST_SLOTS:
        return _with(Value(), {"*": element(left)}) if items else None
    return _of(Value(), items * times)


def _blend(whole: Value, args: list[Value]) -> Change:
    """A value is stored under a key, put together with the one that the key has."""
    value = join(_load(whole, args[:1])[1], args[1]) if len(args) > 1 else UNKNOWN
    return _store(whole, [*args[:1], value])[0], value


def operated(how: str, left: Value, right: Value) -> Value | None:
    """What an operator makes of two containers; None where it is not known of which."""
    if how == "repeat":
        return _repeated(left, right)
    if left.slots is None or right.slots is None or left.flow is not None:
        return None
    one, other = listed(left), listed(right)
    if how == "extend":
        return None if one is None or other is None else _of(Value(), [*one, *other])
    if (one and other) or right.flow is not None:  # sets
        return None
    return _with(Value(), {**left.slots, **right.slots})


def _clear(whole: Value, _args: list[Value]) -> Change:
    return Value(slots={}, paths=whole.paths, sure=whole.sure), UNKNOWN


def _hold(whole: Value, args: list[Value]) -> Change:
    """What holds one value holds another."""
    return _of(whole, args[-1:]), UNKNOWN


def _entries(whole: Value, _args: list[Value]) -> Change:
    """Keys and values of a map, pair by pair; nothing is put in."""
    slots = whole.slots or {}
    if "*" in slots:
        return None, Value(slots={"*": pair(UNKNOWN, element(whole))})
    pairs = [
        pair(constant(key) if isinstance(key, str | int) else UNKNOWN, value)
        for key, value in slots.items()
    ]
    return None, Value(slots=dict(enumerate(pairs)))


OPERATIONS: Mapping[str, Callable[[Value, list[Value]], Change]] = {
    **buffers.OPERATIONS,
    "hold": _hold,
    "push": _push,
    "update": _update,
    "replace": _replace,
    "extend": _extend,
    "discard": _discard,
    "mix": _mix,
    "reverse": _reverse,
    "entries": _entries,
    "unshift": _unshift,
    "insert": _insert,
    "pop": _taken(first=False),
    "shift": _taken(first=True),
    "remove": _taken(first=False),
    "next": _next,
    "turn": _turn,
    "first": _seen(0),
    "last": _seen(-1),
    "store": _store,
    "lacking": _lacking,
    "blend": _blend,
    "part": _part,
    "load": _load,
    "either": _either,
    "clear": _clear,
}
