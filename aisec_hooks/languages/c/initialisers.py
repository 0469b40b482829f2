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
    """``(T){ a }``: an array is its items, a structure with names what they name."""
    type_ = node.child_by_field_name("type")
    inner = node.child_by_field_name("value")
    given = ir.Sequence((), *node.byte_range) if inner is None else braced(lowering, inner)
    array = "[" in lowering.text(type_)
    kind = described(lowering, type_)
    if kind is None or array or not isinstance(given, ir.Sequence):
        return given
    return ir.Call(kind, tuple(ir.Arg(None, x) for x in given.items), *node.byte_range, True)


HOOKS: dict[str, Hook] = {
    "initializer_list": braced,
    "initializer_pair": pair,
    "compound_literal_expression": literal,
}
