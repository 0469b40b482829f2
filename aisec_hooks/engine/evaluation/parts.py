"""Parts of values: members, slots, elements."""

from __future__ import annotations

from aisec_hooks.engine.evaluation import guesses
from aisec_hooks.engine.evaluation.flow import narrowed
from aisec_hooks.engine.evaluation.paths import last_name, members
from aisec_hooks.engine.evaluation.values import (
    COUNT,
    FIXED,
    HOLE,
    UNKNOWN,
    Environment,
    Value,
    join,
    known_as,
)
from aisec_hooks.model import ir
from aisec_hooks.model.language import Language
from aisec_hooks.model.rule import Scalar


def remembered(env: Environment, holder: ir.Expr, name: str) -> Value | None:
    """What ``holder.name`` was set to in this function, for a plain name as holder."""
    return env.get(f"{holder.name}.{name}") if isinstance(holder, ir.Name) else None


def part(whole: Value, name: object) -> Value:
    """The member or item of a value."""
    if whole.slots is not None:
        if isinstance(name, int) and name < 0 and "*" not in whole.slots:
            name += len(whole.slots)  # from the end, where that can be asked
        slot = whole.slots.get(name, whole.slots.get("*"))
        if slot is not None:
            return slot
    tame = isinstance(name, str) and name.isupper()
    if whole.paths and isinstance(name, str):
        known = members(whole.paths, name)
        # A guess has no members: what was picked by one has, and they were there before.
        flow = None if guesses.is_guess(whole.flow) else whole.flow
        if flow is None:
            return known_as(known, whole.sure, tame)
        steps = whole.steps
        return Value(text=HOLE, paths=known, sure=whole.sure, tame=tame, steps=steps, flow=flow)
    if whole.fixed and (whole.text is None or (isinstance(name, str) and whole.consts)):
        return FIXED  # what a constant has is constant, too
    if whole.fixed and isinstance(name, int) and whole.consts is not None:
        return _characters(whole.consts, name)
    if not (tame or whole.steps or whole.flow):
        return UNKNOWN
    return Value(text=HOLE, tame=tame, steps=whole.steps, flow=whole.flow)


def symbol(key: Value) -> str:
    """The name of a constant that is known by it alone (``CURLOPT_URL``); else the empty text."""
    if key.consts is not None or len(key.paths) != 1 or not key.tame or key.flow is not None:
        return ""
    return last_name(key.paths[0])


def own_part(whole: Value, name: object, taken: Value | None = None) -> Value:
    """The member or item of a value, which is checked by itself."""
    value = part(whole, name) if taken is None else taken
    if value.flow is None or value.flow is not whole.flow:
        return value
    return value.flowing(narrowed(value.flow, name))


def known_constant(language: Language, value: Value) -> Value:
    """The value itself, or what a constant of the standard library is that it names."""
    known = language.constants.get(value.paths[0]) if value.paths and value.sure else None
    return value if known is None else Value((known,), True, known, value.paths)


def _characters(texts: tuple[Scalar, ...], at: int) -> Value:
    """The character at a place of constant text."""
    if all(isinstance(each, str) and -len(each) <= at < len(each) for each in texts):
        chosen = tuple(dict.fromkeys(str(each)[at] for each in texts))
        return Value(chosen, True, chosen[0] if len(chosen) == 1 else None)
    return FIXED


def listed(whole: Value) -> list[Value] | None:
    """The items in order, when it is known how many there are."""
    slots = whole.slots
    if slots is None or any(at not in slots for at in range(len(slots))):
        return None
    return [slots[at] for at in range(len(slots))]


def item(whole: Value, at: int) -> Value:
    """What a sequence pattern takes from a value at one position."""
    if whole.slots is not None:
        return whole.slots.get(at, whole.slots.get("*", UNKNOWN))
    if whole.fixed:
        return FIXED
    # The first of several results is what the call is named for; ``value, err := f()``.
    paths = whole.paths if not at else ()
    if not paths and whole.flow is None:
        return UNKNOWN
    return Value(text=HOLE, paths=paths, sure=whole.sure, steps=whole.steps, flow=whole.flow)


def element(whole: Value) -> Value:
    """Any one element, as a loop or an unknown key selects it."""
    if whole.slots:
        values = iter(whole.slots.values())
        joined = next(values)
        for each in values:
            joined = join(joined, each)
        return joined
    if whole.fixed:
        return FIXED
    if whole.flow is None:
        if whole.is_count():
            return COUNT
        return NAMED_CONSTANT if whole.tame else UNKNOWN
    return Value(text=HOLE, steps=whole.steps, flow=whole.flow)


NAMED_CONSTANT = Value(text=HOLE, tame=True)
"""One of the items of what is constant by its name."""


def spanned(value: Value, node: ir.Expr) -> Value:
    """Built text remembers where it was built."""
    return value.stepped(node.start, node.end, "built here") if value.is_built else value
