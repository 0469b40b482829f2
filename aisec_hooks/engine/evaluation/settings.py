"""Objects whose settings are followed: what they were made with, and what was set on them.

A cookie, a parser or its factory is safe or not by what was said to it before it is used.  The
settings are slots of the value, beside ``MADE``, which says what made it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.values import UNKNOWN, Value, constant
from aisec_hooks.model import ir
from aisec_hooks.model.rule import MADE, Setting

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


def followed(machine: Machine, met: Met, value: Value) -> Value:
    """The result of a call, when it makes an object, sets something on it, or comes of it."""
    receiver = met.receiver
    if receiver is None or not receiver.slots or MADE not in receiver.slots:
        return _made(machine, met, value)
    known = receiver.slots
    for row in machine.settings.get(met.name, ()):
        if row.sets and met.is_meant(row):
            whole = _holding(receiver, {**known, row.sets: _given(row, met)})
            _put(machine, met.node.callee, receiver, whole)
            return whole
    _let_go(machine, met)
    # What comes of it (the parser of a factory, a builder) is set as it is itself.
    return value if value.fixed else _holding(value, {**known, **(value.slots or {})})


def _made(machine: Machine, met: Met, value: Value) -> Value:
    for name in met.names():
        for row in machine.settings.get(name, ()):
            if not row.sets and met.is_meant(row):
                if any(each.spread for each in met.args):
                    return value  # nobody knows what else it is made with
                slots: dict[object, Value] = {MADE: met.callee}
                slots.update((each.keyword, each.value) for each in met.args if each.keyword)
                return _holding(value, slots)
    _let_go(machine, met)
    return value


def _given(row: Setting, met: Met) -> Value:
    if not row.at:
        return constant(row.constant)
    found = met.selected(row.at)
    return found[0] if found else UNKNOWN


def _holding(value: Value, slots: Mapping[object, Value]) -> Value:
    return Value(
        value.consts, False, value.text, value.paths, value.sure, value.tame, slots, value.steps,
        value.function, value.flow,
    )  # fmt: skip


def _put(machine: Machine, callee: ir.Expr, receiver: Value, whole: Value) -> None:
    """Keep the object where it is kept: ``b`` of ``b.secure(true).path("/")``."""
    kept = callee
    while isinstance(kept, ir.Member):
        kept = kept.object
        if not isinstance(kept, ir.Call):
            break
        kept = kept.callee
    if isinstance(kept, ir.Name | ir.Member) and machine.value(kept) is receiver:
        machine.put(kept, whole)


def _let_go(machine: Machine, met: Met) -> None:
    """Who is handed an object may set it: nothing is known of it any more."""
    for written, given in zip(met.node.args, met.args, strict=True):
        value = given.value
        if value.slots and MADE in value.slots and isinstance(written.value, ir.Name | ir.Member):
            bare = Value(text=value.text, paths=value.paths, sure=value.sure, steps=value.steps,
                         flow=value.flow)  # fmt: skip
            machine.put(written.value, bare)
