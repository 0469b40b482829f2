"""Assignments and short declarations, of one value or several; what channels carry."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_WORDS = re.compile(r"\w+")
_COMMA_OK = ("index_expression", "type_assertion_expression", "unary_expression")
_new = tuple.__new__  # without the constructor's detour, for what stands on every line


def expression_list(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """One value, or several as a sequence."""
    found = lowering.all(node.children)
    return found[0] if len(found) == 1 else ir.Sequence(found, *node.byte_range)


def short_declaration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a, b := x, y``."""
    left, right = listed(node, "left"), listed(node, "right")
    types = [asserted(lowering, each) for each in right]
    return _stores(lowering, node, left, right, types, True)


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a, b = x, y`` and ``a += x``."""
    op = lowering.text(node.child_by_field_name("operator")).removesuffix("=")
    left, right = listed(node, "left"), listed(node, "right")
    if op:
        target = lowering.expr(node.child_by_field_name("left"))
        value = lowering.expr(node.child_by_field_name("right"))
        return ir.Assign(target, op, value, *node.byte_range)
    return _stores(lowering, node, left, right, [], False)


def listed(node: SyntaxNode, field: str) -> list[SyntaxNode]:
    """The expressions on one side."""
    side = node.child_by_field_name(field)
    if side is None:
        return []
    if side.type != "expression_list":
        return [side]
    return [each for each in side.named_children if each.type != "comment"]


def asserted(lowering: Lowering, value: SyntaxNode) -> ir.Expr | None:
    """The type that ``x.(T)`` gives to what it is stored in."""
    if value.type != "type_assertion_expression":
        return None
    return lowering.expr(value.child_by_field_name("type"))


def _stores(
    lowering: Lowering,
    node: SyntaxNode,
    left: list[SyntaxNode],
    right: list[SyntaxNode],
    types: list[ir.Expr | None],
    declares: bool,
) -> ir.Node:
    """Targets with their values: one by one where no value speaks of a target."""
    values = list(lowering.all(right))
    start, end = node.byte_range
    if len(left) == 2 and len(right) == 1 and right[0].type in _COMMA_OK:
        values.append(ir.Skip(end, end))  # whether there was a value, in ``v, ok := m[k]``
    targets = lowering.all(left)
    if len(targets) == len(values) and (len(left) == 1 or _apart(lowering, left, right)):
        types = [*types, *[None] * len(values)]
        found = [
            _store(target, value, type_, start, end, declares)
            for target, value, type_ in zip(targets, values, types, strict=False)
        ]
        return found[0] if len(found) == 1 else ir.Block(tuple(found), start, end)
    target = targets[0] if len(targets) == 1 else ir.Sequence(targets, start, end)
    value = values[0] if len(values) == 1 else ir.Sequence(tuple(values), start, end)
    return _store(target, value, None, start, end, declares)


def _apart(lowering: Lowering, left: list[SyntaxNode], right: list[SyntaxNode]) -> bool:
    """Whether no word of the targets stands among the values (``a, b = b, a``)."""
    targets = _words(lowering, left) - {"_"}
    return targets.isdisjoint(_words(lowering, right))


def _words(lowering: Lowering, nodes: list[SyntaxNode]) -> set[str]:
    text = lowering.slice(nodes[0].start_byte, nodes[-1].end_byte) if nodes else ""
    return set(_WORDS.findall(text))


def _store(
    target: ir.Expr, value: ir.Expr, type_: ir.Expr | None, start: int, end: int, declares: bool
) -> ir.Node:
    if not declares:
        return _new(ir.Assign, (target, "=", value, start, end))
    given = None if isinstance(value, ir.Skip) else value
    return _new(ir.Declare, (target, type_, given, start, end))


def step(lowering: Lowering, node: SyntaxNode) -> ir.Assign:
    """``x++`` and ``x--``."""
    start, end = node.byte_range
    target = lowering.expr(lowering.first(node))
    sign = "+" if node.type == "inc_statement" else "-"
    return ir.Assign(target, sign, ir.Const(1, max(start, end - 2), end), start, end)


def send(lowering: Lowering, node: SyntaxNode) -> ir.Assign:
    """``channel <- value``: a channel holds what was sent last, which ``<-channel`` reads."""
    target = lowering.expr(node.child_by_field_name("channel"))
    value = lowering.expr(node.child_by_field_name("value"))
    return ir.Assign(target, "=", value, *node.byte_range)


def receive(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``case v, ok := <-channel``."""
    left, right = listed(node, "left"), listed(node, "right")
    if not left:
        return lowering.expr(node.child_by_field_name("right"))
    declares = any(each.type == ":=" for each in node.children)
    return _stores(lowering, node, left, right, [], declares)


HOOKS: dict[str, Hook] = {
    "expression_list": expression_list,
    "short_var_declaration": short_declaration,
    "assignment_statement": assignment,
    "inc_statement": step,
    "dec_statement": step,
    "send_statement": send,
    "receive_statement": receive,
}
