"""Properties: fields where they hold a value, functions where their accessors have a body."""

from __future__ import annotations

from aisec_hooks.languages.csharp.signatures import body_of, decorators, parameters
from aisec_hooks.languages.csharp.types import type_or_none
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_BOUND = frozenset(
    """
    BindProperty FromBody FromForm FromHeader FromQuery FromRoute SupplyParameterFromForm
    SupplyParameterFromQuery
    """.split()  # noqa: SIM905 - eight quoted words are no easier to read
)
"""Attributes by which a property holds what came with a request."""

GETTER = "get"
"""The decorator of a function that is read like a field."""


def property_(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """What a property stands for among the members of a class."""
    name = node.child_by_field_name("name")
    before = decorators(lowering, node)
    kind = type_or_none(lowering, node.child_by_field_name("type"))
    found: list[ir.Node] = []
    accessors = node.child_by_field_name("accessors")
    written = (
        []
        if accessors is None
        else [each for each in accessors.named_children if each.type == "accessor_declaration"]
    )
    with_body = [each for each in written if each.child_by_field_name("body") is not None]
    if name is not None and (not with_body or node.child_by_field_name("value") is not None):
        found.append(_field(lowering, node, name, kind, before))
    else:
        found.extend(before)
        found.extend(_others(lowering, node))
    found.extend(lowering.all(with_body))
    return ir.Block(tuple(found), *node.byte_range)


def _field(
    lowering: Lowering,
    node: SyntaxNode,
    name: SyntaxNode,
    kind: ir.Expr | None,
    before: tuple[ir.Expr, ...],
) -> ir.Declare:
    """``T A { get; set; } = b``, ``T A => b``; one that is bound holds what its attribute gives."""
    given = node.child_by_field_name("value")
    if given is not None and given.type == "arrow_expression_clause":
        given = lowering.first(given)
    value = None if given is None else lowering.expr(given)
    for each in before:
        callee = each.callee if isinstance(each, ir.Call) else each
        if isinstance(callee, ir.Name) and callee.name in _BOUND:
            value = each if isinstance(each, ir.Call) else ir.Call(each, (), each.start, each.end)
    return ir.Declare(lowering.expr(name), kind, value, *node.byte_range)


def _others(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The expression of an indexer, which no name holds."""
    given = node.child_by_field_name("value")
    return () if given is None else lowering.all((given,))


def accessor(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``get { .. }`` under the name of its property; ``set`` is given ``value``."""
    start, end = node.byte_range
    owner = node.parent.parent if node.parent is not None else None
    word = lowering.text(node.child_by_field_name("name"))
    given: tuple[ir.Param, ...] = ()
    kind = name = None
    if owner is not None:
        name = owner.child_by_field_name("name")
        kind = type_or_none(lowering, owner.child_by_field_name("type"))
        given = parameters(lowering, owner.child_by_field_name("parameters"))
    named = lowering.text(name) or "this[]"
    before = decorators(lowering, node)
    if word == "get" and not given:
        before = (*before, ir.Name(GETTER, start, start))
    elif word != "get":
        given = (*given, ir.Param("value", kind, None))
        named = f"{word}_{named}"
    body = body_of(lowering, node)
    at = end if body is None else body.start_byte
    returns = kind if word == "get" else None
    return ir.Function(named, given, before, returns, body, start, end, start, at)


def arrow(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``=> a`` where a value is asked for."""
    return lowering.lower(lowering.first(node))


HOOKS: dict[str, Hook] = {"accessor_declaration": accessor, "arrow_expression_clause": arrow}
