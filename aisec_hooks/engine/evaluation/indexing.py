"""What stands at a key of a container."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import answers, guards, guesses
from aisec_hooks.engine.evaluation.flow import narrowed
from aisec_hooks.engine.evaluation.parts import element, own_part, remembered
from aisec_hooks.engine.evaluation.values import Value
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


def item(machine: Machine, whole: Value, key: Value, owner: ir.Expr, at: ir.Expr) -> Value:
    """The item of a container.

    :param owner: how the container is written, and ``at`` how the key is.
    """
    if key.consts is None or len(key.consts) != 1:
        value = element(whole)
        if value.flow is not None and value.flow is whole.flow and isinstance(at, ir.Name):
            value = value.flowing(narrowed(value.flow, f"[{at.name}]"))
        elif machine.tracking is not None:
            value = guards.looked_up(key, whole, value)
        if key.flow is not None:
            value = guesses.picked(value, key, whole)
    else:
        name = key.consts[0]
        if isinstance(name, str):
            known = remembered(machine.env, owner, name)
            if known is not None:
                return known
        value = own_part(whole, name)
    return value if value.flow is None else answers.recalled(machine.env, value)
