"""What a function leaves behind that ran inside of another: in its arguments, and around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation.answers import PASSED
from aisec_hooks.engine.evaluation.values import Environment, join
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine
    from aisec_hooks.engine.evaluation.met import Met


def is_at_once(machine: Machine, met: Met) -> bool:
    """Whether a block is run where it stands, so that the variables around it are its own."""
    written = met.node.callee
    return bool(machine.bare) and isinstance(written, ir.Function) and not written.name


def grown(machine: Machine, function: ir.Function, given: Environment) -> Environment:
    """The parameters that hold more than they were given, because they grew in place."""
    found: Environment = {}
    own = machine.receiver(function) if machine.methods.owner(function) is not None else ""
    for name, before in given.items():
        after = machine.env.get(name)
        if after is None or after is before or name == own:
            continue
        parts = after.slots is not None and after.slots is not before.slots
        if (parts or (after.flow is not None and before.flow is None)) and not (
            machine.assigned.inside(name, function.body_start, function.end)
        ):
            found[name] = after
    return found


def outside(machine: Machine, function: ir.Function, around: Environment) -> Environment:
    """What a block that is run where it stands left in the variables around it, or found there."""
    own = {PASSED, *(each.name for each in function.params)}
    for each in machine.program.body(function).body:
        if isinstance(each, ir.Declare) and isinstance(each.target, ir.Name):
            own.add(each.target.name)
    return {
        name: join(around[name], value)
        for name, value in machine.env.items()
        if name in around and name not in own and value is not around[name]
    }
