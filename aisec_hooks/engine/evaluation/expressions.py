"""What names, text, operators and logic are worth."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from aisec_hooks.engine.evaluation import callees, folding, guards
from aisec_hooks.engine.evaluation.calls import call
from aisec_hooks.engine.evaluation.containers import CONTAINERS
from aisec_hooks.engine.evaluation.methods import HERE
from aisec_hooks.engine.evaluation.parts import element, part, remembered, spanned
from aisec_hooks.engine.evaluation.stores import stored_name
from aisec_hooks.engine.evaluation.values import (
    FIXED,
    HOLE,
    NUMBER,
    Value,
    constant,
    join,
    joined_environments,
)
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


def _name(machine: Machine, node: ir.Name) -> Value:
    return machine.lookup(node.name)


def _member(machine: Machine, node: ir.Member) -> Value:
    known = remembered(machine.env, node.object, node.name)
    if known is not None:
        return known
    whole = machine.value(node.object)
    value = part(whole, node.name)
    if value.paths and value.paths[0][0] == HERE and machine.tracking is not None:
        known = callees.read(machine, node, whole)
    return value if known is None else known


def _index(machine: Machine, node: ir.Index) -> Value:
    key = machine.value(node.key)
    if key.consts is None or len(key.consts) != 1:
        return element(machine.value(node.object))
    name = key.consts[0]
    if isinstance(name, str):
        known = remembered(machine.env, node.object, name)
        if known is not None:
            return known
    return part(machine.value(node.object), name)


def _slice(machine: Machine, node: ir.Slice) -> Value:
    whole = machine.value(node.object)
    if whole.fixed:
        return Value(None, True, whole.text, slots=whole.slots)
    return Value(text=whole.text or HOLE, tame=whole.tame, steps=whole.steps, flow=whole.flows())


def _const(_machine: Machine, node: ir.Const) -> Value:
    return constant(node.value)


def _template(machine: Machine, node: ir.Template) -> Value:
    return spanned(folding.concatenated([machine.value(each) for each in node.parts]), node)


def _binary(machine: Machine, node: ir.Binary) -> Value:
    # Long concatenations nest to the left by the thousand: walk that spine without recursion.
    spine = [node]
    while isinstance(spine[-1].left, ir.Binary):
        spine.append(spine[-1].left)
    result = machine.value(spine[-1].left)
    for each in reversed(spine):
        result = folding.binary(each.op, result, machine.value(each.right))
    return spanned(result, node)


def _unary(machine: Machine, node: ir.Unary) -> Value:
    operand = machine.value(node.operand)
    if node.op == "-" and operand.consts is not None and len(operand.consts) == 1:
        number = operand.consts[0]
        if isinstance(number, int | float):
            return constant(-number)
    return FIXED if operand.fixed else NUMBER


def _not(machine: Machine, node: ir.Not) -> Value:
    known = folding.truth(machine.value(node.operand))
    return NUMBER if known is None else constant(not known)


def _logic(machine: Machine, node: ir.Logic) -> Value:
    left = machine.value(node.left)
    if node.op == "or" or node.op == "??":
        _default(machine, node, left)
    known = folding.truth(left)
    if node.op == "and" and known is False:
        return left
    if node.op == "or" and known is True:
        return left
    before = dict(machine.env)
    right = machine.value(node.right)
    machine.env = joined_environments(before, machine.env)
    if known is not None and node.op != "??":
        return right
    return join(left, right)


def _default(machine: Machine, node: ir.Logic, left: Value) -> None:
    """``environment value or "constant"`` is a store under the environment's name."""
    name = stored_name(node.left)
    if name:
        where = (node.left.start, node.left.end)
        right = machine.value(node.right)
        machine.observer.store(name, "default", right, node.right, where, left)


def _compare(machine: Machine, node: ir.Compare) -> Value:
    return folding.compared(node.op, machine.value(node.left), machine.value(node.right))


def _conditional(machine: Machine, node: ir.Conditional) -> Value:
    known = folding.truth(machine.value(node.test))
    if known is not None:
        return machine.value(node.then if known else node.orelse)
    if machine.tracking is None:
        return join(machine.value(node.then), machine.value(node.orelse))
    found, before = guards.checks(machine, node.test), machine.env
    machine.env = guards.apply(before, found, True)
    then = machine.value(node.then)
    machine.env = guards.apply(before, found, False)
    orelse = machine.value(node.orelse)
    machine.env = before
    return join(then, orelse)


VALUES: dict[type, Callable[[Machine, Any], Value]] = {
    ir.Const: _const,
    ir.Name: _name,
    ir.Member: _member,
    ir.Index: _index,
    ir.Slice: _slice,
    ir.Call: call,
    ir.Template: _template,
    ir.Binary: _binary,
    ir.Unary: _unary,
    ir.Not: _not,
    ir.Logic: _logic,
    ir.Compare: _compare,
    ir.Conditional: _conditional,
    **CONTAINERS,
}
