"""Members whose name is given as a text: a call reads or stores what ``object.name`` means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.parts import own_part
from aisec_hooks.engine.evaluation.stores import bind
from aisec_hooks.engine.evaluation.values import UNKNOWN, Value, join
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine

_HELD = (ir.Name, ir.Member, ir.Index)
"""What may be evaluated once more: it calls nothing."""


def read(machine: Machine, met: Met) -> Value | None:
    """What ``get(object, "name"[, default])`` gives; None when the name is not known."""
    if not _is_plain(met, 2, 3):
        return None
    holder = met.args[0].value
    found: Value | None = None
    for name in met.args[1].value.consts or ():
        if not isinstance(name, str):
            return None
        each = _member(machine, met, holder, name)
        found = each if found is None else join(found, each)
    return found


def _member(machine: Machine, met: Met, holder: Value, name: str) -> Value:
    written = met.node.args[0].value
    if isinstance(written, _HELD):
        value = machine.value(_spelled(met, name))
    else:
        value = own_part(holder, name)
    if len(met.args) < 3 or value.fixed or (holder.slots and name in holder.slots):
        return value
    if isinstance(written, ir.Name) and f"{written.name}.{name}" in machine.env:
        return value
    return join(value, met.args[2].value)  # it may not be there


def store(machine: Machine, met: Met) -> Value | None:
    """``set(object, "name", value)``; None when the name is not known."""
    known = met.args[1].value.consts if _is_plain(met, 3, 3) else None
    if known is None or len(known) != 1 or not isinstance(known[0], str):
        return None
    if not isinstance(met.node.args[0].value, _HELD):
        return None
    bind(machine, _spelled(met, known[0]), met.args[2].value, met.node.args[2].value)
    return UNKNOWN


def _spelled(met: Met, name: str) -> ir.Member:
    """The member that a call means, which stands where its name does."""
    holder, at = met.node.args[0].value, met.node.args[1].value
    return ir.Member(holder, name, holder.start, at.end, at.start)


def _is_plain(met: Met, least: int, most: int) -> bool:
    return least <= len(met.args) <= most and not any(
        each.keyword is not None or each.spread for each in met.args
    )
