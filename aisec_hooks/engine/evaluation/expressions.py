"""What names, text, operators and logic are worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from aisec_hooks.engine.evaluation import (
    answers,
    callees,
    collections,
    folding,
    guards,
    indexing,
    texts,
)
from aisec_hooks.engine.evaluation.calls import call
from aisec_hooks.engine.evaluation.containers import CONTAINERS
from aisec_hooks.engine.evaluation.methods import HERE
from aisec_hooks.engine.evaluation.parts import (
    known_constant,
    listed,
    own_part,
    remembered,
    spanned,
)
from aisec_hooks.engine.evaluation.stores import stored_name
from aisec_hooks.engine.evaluation.values import (
    FIXED,
    HARMLESS,
    HOLE,
    NUMBER,
    Value,
    constant,
    join,
)
from aisec_hooks.model import ir
from aisec_hooks.model.taint import SOURCES, bit

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


UPLOAD = bit("upload", SOURCES)


def _name(machine: Machine, node: ir.Name) -> Value:
    return machine.lookup(node.name)


def _member(machine: Machine, node: ir.Member) -> Value:
    known = remembered(machine.env, node.object, node.name)
    if known is not None:
        return known
    whole = machine.value(node.object)
    value = own_part(whole, node.name)
    if node.name == machine.language.length_member:
        if whole.consts is not None:
            return texts.folded("length", whole, ()) or value
        if whole.slots and _is_table(node.object) and (items := listed(whole)) is not None:
            return constant(len(items))
    if (
        value.flow is not None
        and whole.slots is None
        and node.name == machine.language.length_member
    ):
        return HARMLESS
    if value.paths and value.paths[0][0] == HERE and machine.tracking is not None:
        known = callees.read(machine, node, whole)
        if known is not None:
            return known
    if value.flows() is not None and node.name in machine.language.number_members:
        return HARMLESS  # of a list, too, whose parts are known
    if value.flow is None:
        if node.name in machine.language.own_numbers:
            return HARMLESS
        return known_constant(machine.language, value)
    if value.flow.sources == UPLOAD and node.name in machine.language.upload_members:
        return Value(text=HOLE)
    return answers.recalled(machine.env, value)


def _is_table(node: ir.Expr) -> bool:
    """Whether a list is a constant by its name: it gets no more items than it was written with."""
    return isinstance(node, ir.Name | ir.Member) and node.name.isupper()


def _index(machine: Machine, node: ir.Index) -> Value:
    key = machine.value(node.key)
    return indexing.item(machine, machine.value(node.object), key, node.object, node.key)


def _slice(machine: Machine, node: ir.Slice) -> Value:
    whole = machine.value(node.object)
    known = _chosen(machine, node, whole) if whole.slots or whole.consts is not None else None
    if known is not None:
        return known
    if whole.fixed:
        return Value(None, True, whole.text, slots=whole.slots)
    return Value(text=whole.text or HOLE, tame=whole.tame, steps=whole.steps, flow=whole.flows())


def _chosen(machine: Machine, node: ir.Slice, whole: Value) -> Value | None:
    """The items or characters between constant bounds; None when they are not known."""
    bounds: list[int | None] = []
    for each in node.bounds:
        known = None if isinstance(each, ir.Skip) else machine.value(each).consts or ("",)
        if known is not None and (len(known) != 1 or type(known[0]) is not int):
            return None
        bounds.append(None if known is None else int(known[0] or 0))
    if not bounds or len(bounds) > 3 or bounds[2:] == [0]:
        return None
    between = slice(*bounds) if len(bounds) > 1 else slice(bounds[0], None)
    items = listed(whole)
    if items is not None:
        chosen = items[between]
        fixed = all(each.fixed for each in chosen)
        return Value(fixed=fixed, slots=dict(enumerate(chosen)), steps=whole.steps)
    texts_ = whole.consts if whole.fixed else None
    if not texts_ or not all(isinstance(each, str) for each in texts_):
        return None
    parts = tuple(dict.fromkeys(str(each)[between] for each in texts_))
    return Value(parts, True, parts[0] if len(parts) == 1 else None)


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
    meant = machine.language.arithmetic
    for each in reversed(spine):
        op = meant.get(each.op, each.op)
        right = machine.value(each.right)
        how = machine.language.container_operators.get(op) if result.slots is not None else None
        whole = collections.operated(how, result, right) if how is not None else None
        result = folding.binary(op, result, right) if whole is None else whole
    return spanned(result, node)


def _unary(machine: Machine, node: ir.Unary) -> Value:
    operand = machine.value(node.operand)
    if node.op == "~" and operand.consts is not None and len(operand.consts) == 1:
        whole = operand.consts[0]
        return constant(~whole) if isinstance(whole, int) else FIXED
    if node.op == "-" and operand.consts is not None and len(operand.consts) == 1:
        number = operand.consts[0]
        if isinstance(number, int | float):
            return constant(-number)
    return FIXED if operand.fixed else NUMBER


def _not(machine: Machine, node: ir.Not) -> Value:
    value = machine.value(node.operand)
    known = folding.truth(value)
    return answers.negated(value, NUMBER) if known is None else constant(not known)


def _logic(machine: Machine, node: ir.Logic) -> Value:
    left = machine.value(node.left)
    if node.op == "or" or node.op == "??":
        _default(machine, node, left)
    known = folding.truth(left)
    if node.op == "and" and known is False:
        return left
    if node.op == "or" and known is True:
        return left
    before = machine.env
    machine.spend(len(before))
    machine.env = dict(answers.apply(before, answers.checks_of(left), node.op == "and"))
    right = machine.value(node.right)
    if not machine.live:  # ``known or sys.exit()``: only what the left side says goes on
        machine.env = answers.apply(before, answers.checks_of(left), node.op != "and")
        machine.live = True
        return left
    machine.env = answers.joined_environments(before, machine.env)
    if known is not None and node.op != "??":
        return right
    tested = left
    if machine.tracking is not None and answers.checks_of(right):
        tested = guards.present(node, left, machine.value)
    if node.op == "and" and left.flow is not None:
        return answers.combined(node.op, tested, right, right)  # what counts as false is no text
    return answers.combined(node.op, tested, right, join(left, right))


def _default(machine: Machine, node: ir.Logic, left: Value) -> None:
    """``environment value or "constant"`` is a store under the environment's name."""
    name = stored_name(node.left)
    if name:
        where = (node.left.start, node.left.end)
        right = machine.value(node.right)
        machine.observer.store(name, "default", right, node.right, where, left)


def _compare(machine: Machine, node: ir.Compare) -> Value:
    left, right = machine.value(node.left), machine.value(node.right)
    result = folding.compared(node.op, left, right)
    if machine.tracking is None or result.fixed:
        return result
    asked = node.left
    if isinstance(asked, ir.Unary) and asked.op == machine.language.type_operator:
        return guards.typed(machine.language, node, machine.value(asked.operand), right)
    return guards.compared(machine, machine.tracking, node, left, right, result)


def _conditional(machine: Machine, node: ir.Conditional) -> Value:
    test = machine.value(node.test)
    known = folding.truth(test)
    if known is not None:
        return machine.value(node.then if known else node.orelse)
    found, before, alive = answers.checks_of(test), machine.env, machine.live
    ways = [_way(machine, node.then, found, True), _way(machine, node.orelse, found, False)]
    machine.env, machine.live = before, alive
    (then, goes), (orelse, other) = ways
    if alive and not (goes and other):  # ``x if known else sys.exit()``: what is left is one way
        machine.env, machine.live = answers.apply(before, found, goes), goes or other
        return then if goes else orelse
    return (
        answers.answer(join(then, orelse), answers.agreed((then, orelse)))
        if found
        else (join(then, orelse))
    )


def _way(
    machine: Machine, node: ir.Expr, found: Sequence[answers.Check], truth: bool
) -> tuple[Value, bool]:
    """What one side of a condition is worth, and whether it gives anything at all."""
    before = machine.env
    if not found:
        value = machine.value(node)
    else:
        machine.env = answers.apply(before, found, truth)
        value = answers.passed(machine.env, machine.value(node))
        machine.env = before
    goes, machine.live = machine.live, True
    return value, goes


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
