"""What generators give: each ``yield`` at its place, as long as that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation.parts import element, listed
from aisec_hooks.engine.evaluation.values import MOST_SLOTS, Environment, Value, join
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine

GIVEN = "*yield"
"""The key of an environment that holds what a generator gave; no name is written so."""


def give(machine: Machine, node: ir.Jump, values: list[Value]) -> None:
    """Remember what a ``yield`` gives, for who asks the generator for it."""
    for written, value in zip(node.values, values, strict=True):
        items = listed(value) if isinstance(written, ir.Spread) else [value]
        if items is None or len(items) > MOST_SLOTS:
            _put(machine, node, element(value), None)
        for item in items or ():
            _put(machine, node, item, _places(machine, node))


def _put(machine: Machine, node: ir.Jump, value: Value, places: list[int] | None) -> None:
    """One more value: at a place, at one of a few, or nobody knows where any more."""
    known = machine.env.get(GIVEN)
    slots: dict[object, Value] = dict(known.slots or {}) if known is not None else {}
    if places is not None and len(places) == 1 and len(slots) < MOST_SLOTS:
        slots[places[0]] = value
    else:
        least = min(places) if places else _least(machine, node)
        for at, other in slots.items():
            if at == "*" or (isinstance(at, int) and at >= least):
                slots[at] = join(other, value)
        slots.setdefault("*", value)
    after = tuple(_numeral(at + 1) for at in places) if places else None
    env: Environment = machine.env
    env[GIVEN] = Value(after, slots=slots)
    machine.returned.append(Value(fixed=all(each.fixed for each in slots.values()), slots=slots))


def _places(machine: Machine, node: ir.Jump) -> list[int] | None:
    """The places at which the next value may stand; None when nobody knows."""
    known = machine.env.get(GIVEN)
    if known is None:
        return [0] if _is_first(machine, node) else None
    return [int(each) for each in known.consts or () if isinstance(each, str)] or None


def _least(machine: Machine, node: ir.Jump) -> int:
    places = _places(machine, node)
    return min(places) if places else 0


def _numeral(number: int) -> str:
    """A number as text: what counts in a loop is soon forgotten, what is written so is not."""
    return f"{number:03}"


def _is_first(machine: Machine, node: ir.Jump) -> bool:
    """Whether all ways through the function come by a ``yield``, or it stands in a loop."""
    function = machine.running
    if machine.frames or function is None:
        return bool(machine.frames)
    for each in machine.program.body(function).body:
        if each.start <= node.start < each.end:
            return not isinstance(each, ir.If | ir.Switch | ir.Try | ir.Loop)
    return False
