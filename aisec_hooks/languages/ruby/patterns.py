"""Pattern matching: what a pattern asks of a value, and the names it binds to its parts."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_VALUES = frozenset(
    {"string", "simple_symbol", "integer", "float", "nil", "true", "false", "string_array"}
)


def labels(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Expr, ...]:
    """The values a pattern stands for; one that is anything else leaves it open."""
    if node is None:
        return ()
    if node.type == "alternative_pattern":
        return tuple(each for x in node.named_children for each in labels(lowering, x))
    if node.type == "pattern":
        return labels(lowering, lowering.first(node))
    if node.type in _VALUES:
        return (lowering.expr(node),)
    if node.type in ("constant", "scope_resolution"):
        return (lowering.expr(node),)
    return (ir.Any((), *node.byte_range),)


def declared(
    lowering: Lowering, node: SyntaxNode | None, value: ir.Expr, depth: int = 0
) -> list[ir.Node]:
    """What a pattern binds, as assignments of parts of the value."""
    if node is None or depth > DEEPEST:
        return []
    found: list[ir.Node] = []
    if node.type == "identifier":
        name = ir.Name(lowering.text(node), *node.byte_range)
        found.append(ir.Assign(name, "=", value, *node.byte_range))
    elif node.type == "as_pattern":
        found.extend(declared(lowering, node.child_by_field_name("value"), value, depth + 1))
        found.extend(declared(lowering, node.child_by_field_name("name"), value, depth + 1))
    elif node.type == "keyword_pattern":
        found.extend(_keyed(lowering, node, value, depth))
    elif node.type == "array_pattern":
        found.extend(_placed(lowering, node, value, depth))
    elif node.type in ("splat_parameter", "hash_splat_parameter"):
        found.extend(declared(lowering, node.child_by_field_name("name"), value, depth + 1))
    elif node.type not in ("variable_reference_pattern", "expression_reference_pattern"):
        for each in node.named_children:
            found.extend(declared(lowering, each, value, depth + 1))
    return found


DEEPEST = 30
"""Levels of a pattern that are looked into."""


def _keyed(lowering: Lowering, node: SyntaxNode, value: ir.Expr, depth: int) -> list[ir.Node]:
    key, inner = node.child_by_field_name("key"), node.child_by_field_name("value")
    if key is None:
        return []
    name, span = lowering.text(key).strip("\"':"), key.byte_range
    part = ir.Index(value, ir.Const(name, *span), *span)
    if inner is None:
        return [ir.Assign(ir.Name(name, *span), "=", part, *span)]
    return declared(lowering, inner, part, depth + 1)


def _placed(lowering: Lowering, node: SyntaxNode, value: ir.Expr, depth: int) -> list[ir.Node]:
    found: list[ir.Node] = []
    rest = False
    for at, each in enumerate(node.named_children):
        rest = rest or each.type == "splat_parameter"
        part: ir.Expr = ir.Slice(value, *each.byte_range)
        if not rest:
            part = ir.Index(value, ir.Const(at, *each.byte_range), *each.byte_range)
        found.extend(declared(lowering, each, part, depth + 1))
    return found
