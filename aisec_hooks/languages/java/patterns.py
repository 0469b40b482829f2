"""Patterns of ``instanceof`` and ``case``: the types they test, the names they bind."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_WRAPPERS = ("pattern",)
_TYPED = ("type_pattern", "record_pattern_component")


def opened(node: SyntaxNode) -> SyntaxNode:
    """A pattern without what only wraps it."""
    while node.type in _WRAPPERS and node.named_children:
        node = node.named_children[0]
    return node


def declared(lowering: Lowering, node: SyntaxNode, value: ir.Expr | None) -> ir.Declare:
    """What a pattern declares when a value fits it; components stand by position."""
    node = opened(node)
    kind = type_of(lowering, node)
    return ir.Declare(_target(lowering, node), kind, value, *node.byte_range)


def type_of(lowering: Lowering, node: SyntaxNode) -> ir.Expr | None:
    """The type a pattern tests; ``var`` tests none."""
    node = opened(node)
    named = [each for each in node.named_children if each.type != "modifiers"]
    if not named or node.type == "underscore_pattern" or lowering.text(named[0]) == "var":
        return None
    return lowering.expr(named[0])


def _target(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """The name of a type pattern, or the sequence of a record pattern's components."""
    node = opened(node)
    start, end = node.byte_range
    if node.type in _TYPED:
        last = node.named_children[-1] if node.named_children else None
        known = last is not None and last.type == "identifier"
        return lowering.expr(last) if known else ir.Skip(start, end)
    if node.type == "record_pattern":
        body = next((each for each in node.children if each.type == "record_pattern_body"), None)
        inner = [] if body is None else _parts(body)
        return ir.Sequence(tuple(_target(lowering, each) for each in inner), start, end)
    return ir.Skip(start, end)


def _parts(body: SyntaxNode) -> list[SyntaxNode]:
    return [each for each in body.named_children if not each.type.endswith("comment")]


def binds(target: ir.Expr) -> tuple[str, ...]:
    """The names in a target, in the order of the text."""
    if isinstance(target, ir.Name):
        return (target.name,)
    if isinstance(target, ir.Sequence):
        return tuple(name for each in target.items for name in binds(each))
    return ()
