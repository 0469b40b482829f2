"""What TypeScript declares beyond JavaScript: enums, namespaces, aliases."""

from __future__ import annotations

from aisec_hooks.languages.javascript.functions import name_of
from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode


def enum(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """An enum: a name for a map of constants, numbered on from the last known number."""
    start, end = node.byte_range
    name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    pairs: list[ir.Pair] = []
    number: int | None = 0
    for member in [] if body is None else body.named_children:
        if member.type == "comment":
            continue
        key, value = _member(lowering, member, number)
        pairs.append(ir.Pair(key, value))
        known = value.value if isinstance(value, ir.Const) else None
        number = known + 1 if isinstance(known, int) else None
    at = (start, end) if body is None else body.byte_range
    return ir.Declare(lowering.expr(name), None, ir.Map(tuple(pairs), *at), start, end)


def _member(lowering: Lowering, node: SyntaxNode, number: int | None) -> tuple[ir.Const, ir.Expr]:
    name = node.child_by_field_name("name") or node
    start, end = name.byte_range
    key = ir.Const(name_of(lowering, name), start, end)
    value = node.child_by_field_name("value")
    if value is not None:
        return key, lowering.expr(value)
    return key, ir.Skip(end, end) if number is None else ir.Const(number, end, end)


def import_alias(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """``import x = A.B.C``: another name for what a namespace holds."""
    parts = lowering.all(node.children)
    value = parts[1] if len(parts) > 1 else None
    target: ir.Expr = parts[0] if parts else ir.Skip(node.start_byte, node.start_byte)
    return ir.Declare(target, None, value, *node.byte_range)
