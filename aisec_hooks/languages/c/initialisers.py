"""``{ a, .b = c, [d] = e }``: lists, maps, and objects that are made of them."""

from __future__ import annotations

from aisec_hooks.languages.c.types import described
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode


def braced(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """A list; with designators a map of what they name; of pairs alone a map, too."""
    items = [each for each in node.named_children if each.type != "comment"]
    if items and all(each.type == "initializer_pair" for each in items):
        pairs = [pair for each in items for pair in _pairs(lowering, each)]
        return ir.Map(tuple(pairs), *node.byte_range)
    return ir.Sequence(
        lowering.all(_value(each) if each.type == "initializer_pair" else each for each in items),
        *node.byte_range,
    )


def _value(node: SyntaxNode) -> SyntaxNode:
    return node.child_by_field_name("value") or node


def _pairs(lowering: Lowering, node: SyntaxNode) -> list[ir.Pair]:
    """``.a = b``, ``[0] = b``; ``.a.b = c`` and ``[0 ... 9] = d`` say it of their first part."""
    designator = next(iter(node.children_by_field_name("designator")), None)
    inner = None if designator is None else lowering.first(designator)
    value = lowering.expr(_value(node))
    if designator is None or inner is None:
        return [ir.Pair(None, value)]
    if designator.type == "subscript_designator":
        return [ir.Pair(lowering.expr(inner), value)]
    return [ir.Pair(ir.Const(lowering.text(inner), *inner.byte_range), value)]


def pair(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """A value behind its designator, where no list is around it."""
    return lowering.expr(_value(node))


def literal(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``(T){ a }``, ``T{ a }``: a value of a type."""
    kind = described(lowering, node.child_by_field_name("type"))
    inner = node.child_by_field_name("value")
    given = ir.Sequence((), *node.byte_range) if inner is None else braced(lowering, inner)
    return given if kind is None else made(kind, given, node.byte_range)


def made(kind: ir.Expr, given: ir.Expr, span: tuple[int, int]) -> ir.Expr:
    """An object of a type with what is given in braces; designators give it by name."""
    if isinstance(given, ir.Map):
        named = tuple(
            ir.Arg(each.key.value, each.value)
            for each in given.pairs
            if isinstance(each.key, ir.Const) and isinstance(each.key.value, str)
        )
        return ir.Call(kind, named, *span, True) if len(named) == len(given.pairs) else given
    if isinstance(given, ir.Sequence):
        return ir.Call(kind, tuple(ir.Arg(None, each) for each in given.items), *span, True)
    return given


HOOKS: dict[str, Hook] = {
    "initializer_list": braced,
    "initializer_pair": pair,
    "compound_literal_expression": literal,
}
