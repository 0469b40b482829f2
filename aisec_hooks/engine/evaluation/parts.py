"""Parts of values: members, slots, elements."""

from __future__ import annotations

from aisec_hooks.engine.evaluation.values import FIXED, HOLE, UNKNOWN, Environment, Value, join
from aisec_hooks.model import ir


def remembered(env: Environment, holder: ir.Expr, name: str) -> Value | None:
    """What ``holder.name`` was set to in this function, for a plain name as holder."""
    return env.get(f"{holder.name}.{name}") if isinstance(holder, ir.Name) else None


def part(whole: Value, name: object) -> Value:
    """The member or item of a value."""
    if whole.slots is not None:
        slot = whole.slots.get(name, whole.slots.get("*"))
        if slot is not None:
            return slot
    tame = isinstance(name, str) and name.isupper()
    if whole.paths and isinstance(name, str):
        paths = tuple(f"{path}.{name}" for path in whole.paths)
        return Value(text=HOLE, paths=paths, sure=whole.sure, tame=tame)
    if whole.fixed and whole.text is None:
        return FIXED
    return Value(text=HOLE, tame=tame, steps=whole.steps) if tame or whole.steps else UNKNOWN


def item(whole: Value, at: int) -> Value:
    """What a sequence pattern takes from a value at one position."""
    if whole.slots is not None:
        return whole.slots.get(at, whole.slots.get("*", UNKNOWN))
    return FIXED if whole.fixed else UNKNOWN


def element(whole: Value) -> Value:
    """Any one element, as a loop or an unknown key selects it."""
    if whole.slots:
        values = iter(whole.slots.values())
        joined = next(values)
        for each in values:
            joined = join(joined, each)
        return joined
    return FIXED if whole.fixed else UNKNOWN


def spanned(value: Value, node: ir.Expr) -> Value:
    """Built text remembers where it was built."""
    return value.stepped(node.start, node.end, "built here") if value.is_built else value
