"""Functions of the file that never return, told by how they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation.callees import meant
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


def gives_up(machine: Machine, block: ir.Block, depth: int = 3) -> bool:
    """Whether statements end with a call of a function of this file that never returns."""
    last = block.body[-1] if block.body else None
    if not (isinstance(last, ir.Call) and depth):
        return False
    name = last.callee.name if isinstance(last.callee, ir.Member | ir.Name) else ""
    holder = machine.value(last.callee.object) if isinstance(last.callee, ir.Member) else None
    callee = machine.value(last.callee)
    if not machine.language.endings.isdisjoint(callee.paths):
        return True
    found = meant(machine, Met(last, callee, holder, name, []))
    if found is None or found.function is None:
        return False
    body = machine.program.body(found.function)
    if not body.body or any(not isinstance(each, _PLAIN) for each in body.body[:-1]):
        return False
    end = body.body[-1]
    return (isinstance(end, ir.Jump) and end.kind == "raise") or gives_up(machine, body, depth - 1)


_PLAIN = (ir.Call, ir.Const, ir.Assign, ir.Declare, ir.Any)
"""Statements after which the next one follows."""
