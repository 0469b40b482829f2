"""Operators, which are methods: what they are in other languages, else calls."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_LOGIC = {"&&": "and", "||": "or"}
_COMPARED = {"==": "==", "!=": "!=", "<": "<", ">": ">", "<=": "<=", ">=": ">=", "eq": "is",
             "ne": "is-not"}  # fmt: skip
_COMPUTED = frozenset(("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "++"))
_STORED = frozenset(f"{each}=" for each in _COMPUTED)


def infix(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a op b``; ``a m b`` calls a method, ``a -> b`` is a pair."""
    op = lowering.text(node.child_by_field_name("operator"))
    if op == "+":
        return lowering.joined("+", tuple(_sum(lowering, node)))
    left = lowering.expr(node.child_by_field_name("left"))
    right = lowering.expr(node.child_by_field_name("right"))
    span = node.byte_range
    if op in _LOGIC:
        return ir.Logic(_LOGIC[op], left, right, *span)
    if op in _COMPARED:
        return ir.Compare(_COMPARED[op], left, right, *span)
    if op in _COMPUTED:
        return ir.Binary(op, left, right, *span)
    if op in _STORED:
        return ir.Assign(left, op[:-1], right, *span)
    if op == "->":
        return ir.Sequence((left, right), *span)
    name = node.child_by_field_name("operator")
    at = span[0] if name is None else name.start_byte
    callee = ir.Member(left, op, left.start, at + len(op), at)
    given = right.items if isinstance(right, ir.Sequence) and _is_list(node) else (right,)
    return ir.Call(callee, tuple(ir.Arg(None, each) for each in given), *span)


def _is_list(node: SyntaxNode) -> bool:
    """Whether several arguments stand in brackets: ``a m (b, c)``."""
    right = node.child_by_field_name("right")
    return right is not None and right.type == "tuple_expression"


def _sum(lowering: Lowering, node: SyntaxNode) -> list[ir.Expr]:
    """The operands of a chain of ``+``, which may be thousands long."""
    found: list[ir.Expr] = []
    each: SyntaxNode | None = node
    while each is not None and each.type == "infix_expression":
        if lowering.text(each.child_by_field_name("operator")) != "+":
            break
        found.append(lowering.expr(each.child_by_field_name("right")))
        each = each.child_by_field_name("left")
    found.append(lowering.expr(each))
    return found[::-1]


def prefix(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``!a``, ``-a``."""
    sign = lowering.slice(node.start_byte, node.start_byte + 1)
    value = lowering.expr(lowering.first(node))
    if sign == "!":
        return ir.Not(value, *node.byte_range)
    if sign == "-" and isinstance(value, ir.Const) and isinstance(value.value, int | float):
        return ir.Const(-value.value, *node.byte_range)
    return ir.Unary(sign, value, *node.byte_range)


def postfix(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a m``: a call without arguments."""
    named = node.named_children
    value = lowering.expr(named[0]) if named else ir.Skip(*node.byte_range)
    if len(named) < 2:
        return value
    name = lowering.text(named[-1])
    callee = ir.Member(value, name, value.start, named[-1].end_byte, named[-1].start_byte)
    return ir.Call(callee, (), *node.byte_range)


HOOKS: dict[str, Hook] = {
    "infix_expression": infix,
    "prefix_expression": prefix,
    "postfix_expression": postfix,
}
