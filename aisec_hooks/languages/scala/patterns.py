"""Patterns: what a case asks for, and the names it binds."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_OPENED = ("case_class_pattern", "tuple_pattern", "named_tuple_pattern")


def target(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """What a pattern binds, as the target of a declaration."""
    start, end = node.byte_range
    if node.type in ("identifier", "type_identifier"):
        return lowering.expr(node)
    if node.type == "typed_pattern":
        inner = node.child_by_field_name("pattern")
        return ir.Skip(start, end) if inner is None else target(lowering, inner)
    if node.type == "capture_pattern":
        return lowering.expr(node.child_by_field_name("name"))
    if node.type == "infix_pattern":  # a :: rest
        left, right = (node.child_by_field_name(each) or node for each in ("left", "right"))
        rest = ir.Spread(target(lowering, right), *right.byte_range)
        return ir.Sequence((target(lowering, left), rest), start, end)
    if node.type in _OPENED:
        return ir.Sequence(tuple(target(lowering, each) for each in parts(node)), start, end)
    return ir.Skip(start, end)


def parts(node: SyntaxNode) -> list[SyntaxNode]:
    """What stands within a pattern, in order."""
    if node.type == "case_class_pattern":
        return [each for each in node.children_by_field_name("pattern") if each.is_named]
    return node.named_children


def labels(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """What the subject must be one of; empty where the pattern takes everything."""
    if node.type == "alternative_pattern":
        return tuple(one for each in node.named_children for one in labels(lowering, each))
    if node.type == "wildcard" or is_variable(lowering, node):
        return ()
    if node.type in ("typed_pattern", "case_class_pattern"):
        return (lowering.expr(node.child_by_field_name("type")),)
    if node.type == "capture_pattern":
        inner = node.child_by_field_name("pattern")
        return () if inner is None else labels(lowering, inner)
    if node.type in (*_OPENED, "infix_pattern"):
        return (ir.Skip(*node.byte_range),)
    return (lowering.expr(node),)


def is_variable(lowering: Lowering, node: SyntaxNode) -> bool:
    """Whether a pattern is a name that is bound: it begins with a small letter (SLS 8.1.1)."""
    return node.type == "identifier" and lowering.text(node)[:1].islower()


def declared(lowering: Lowering, node: SyntaxNode, subject: ir.Expr | None) -> list[ir.Declare]:
    """The declaration of what a pattern binds."""
    bound = target(lowering, node)
    if isinstance(bound, ir.Skip) or (
        isinstance(bound, ir.Name) and node.type == "identifier" and not is_variable(lowering, node)
    ):
        return []
    kind = node.child_by_field_name("type") if node.type == "typed_pattern" else None
    type_ = None if kind is None else lowering.expr(kind)
    return [ir.Declare(bound, type_, subject, *node.byte_range)]
