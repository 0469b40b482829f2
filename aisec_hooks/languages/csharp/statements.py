"""Statements: declarations, loops, handlers, what holds a resource or a lock, conditional code."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.languages.csharp.names import expr
from aisec_hooks.languages.csharp.types import type_or_none
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode
from aisec_hooks.model.loops import do_while

_new = tuple.__new__


def variables(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """Fields or local variables, one declaration each."""
    type_ = type_or_none(lowering, node.child_by_field_name("type"))
    written = (each for each in node.named_children if each.type == "variable_declarator")
    found = [_declarator(lowering, each, type_) for each in written]
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def _declarator(lowering: Lowering, node: SyntaxNode, type_: ir.Expr | None) -> ir.Node:
    name = node.child_by_field_name("name") or lowering.first(node)
    value: ir.Expr | None = None
    children = node.children
    for at, each in enumerate(children):
        if each.type == "=":
            given = next((x for x in children[at + 1 :] if x.type != "comment"), None)
            value = None if given is None else expr(lowering, given)
    return _new(ir.Declare, (lowering.expr(name), type_, value, node.start_byte, node.end_byte))


def declaration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A local declaration, with ``using``, ``const`` and the like before it."""
    inner = next((x for x in node.named_children if x.type == "variable_declaration"), None)
    return lowering.lower(inner)


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``for (first; test; update)``: the loop's body ends with the update."""
    start, end = node.byte_range
    body = lowering.block(node.child_by_field_name("body"))
    updates = lowering.all(_named(node, "update"))
    body = body._replace(body=(*body.body, *updates))
    test = node.child_by_field_name("condition")
    condition = ir.Const(True, start, start) if test is None else lowering.expr(test)
    loop = ir.Loop(None, None, condition, body, None, start, end)
    first = lowering.all(_named(node, "initializer"))
    return ir.Block((*first, loop), start, end) if first else loop


def _named(node: SyntaxNode, field: str) -> Iterator[SyntaxNode]:
    return (each for each in node.children_by_field_name(field) if each.is_named)


def for_each(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``foreach (T each in items)``; a loop has no type, so its body begins with it."""
    start, end = node.byte_range
    type_ = type_or_none(lowering, node.child_by_field_name("type"))
    target = lowering.expr(node.child_by_field_name("left"))
    items = lowering.expr(node.child_by_field_name("right"))
    body = lowering.block(node.child_by_field_name("body"))
    if type_ is not None and isinstance(target, ir.Name):
        declared = ir.Declare(target, type_, target, type_.start, target.end)
        body = body._replace(body=(declared, *body.body))
    return ir.Loop(target, items, None, body, None, start, end)


def holding(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """``using``, ``lock``, ``fixed``, ``unsafe``, ``checked``: what is held, then the body."""
    found: list[ir.Node] = []
    for each in lowering.all(node.children):
        found.extend(each.body if isinstance(each, ir.Block) else (each,))
    return ir.Block(tuple(found), *node.byte_range)


def labelled(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A statement with a label, as itself."""
    return lowering.lower(node.named_children[-1] if node.named_children else None)


def yielded(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``yield return a``; ``yield break`` ends."""
    values = lowering.all(node.children)
    if not values:
        return ir.Return(None, *node.byte_range)
    return ir.Jump("yield", values, *node.byte_range)


def goto(_lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``goto label``, ``goto case 1``: where it goes on is not followed."""
    return ir.Any((), *node.byte_range)


def conditional(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``#if A``: either part may be compiled."""
    start, end = node.byte_range
    test = node.child_by_field_name("condition")
    other = node.child_by_field_name("alternative")
    inside = [x for x in node.children if not _is_one_of(x, test, other)]
    then = ir.Block(lowering.all(inside), start, end if other is None else other.start_byte)
    orelse = None
    if other is not None:
        orelse = lowering.block(other)
    if test is None:  # #else
        return then
    return ir.If(lowering.expr(test), then, orelse, start, end)


def _is_one_of(node: SyntaxNode, *others: SyntaxNode | None) -> bool:
    return any(each is not None and each.id == node.id for each in others)


def returned(lowering: Lowering, node: SyntaxNode) -> ir.Return:
    """``return a``."""
    given = [x for x in node.children[1:] if x.type not in (";", "comment")]
    value = expr(lowering, given[0]) if given else None
    return _new(ir.Return, (value, node.start_byte, node.end_byte))


def try_(lowering: Lowering, node: SyntaxNode) -> ir.Try:
    """``try`` with its handlers."""
    body = lowering.block(node.child_by_field_name("body"))
    clauses = [each for each in node.named_children if each.type == "catch_clause"]
    final = next((each for each in node.named_children if each.type == "finally_clause"), None)
    return ir.Try(
        body,
        tuple([handler(lowering, each) for each in clauses]),
        None,
        None if final is None else lowering.block(lowering.first(final)),
        *node.byte_range,
    )


def handler(lowering: Lowering, node: SyntaxNode) -> ir.Handler:
    """A catch clause with the type it names; what ``when`` asks is asked first."""
    types: tuple[ir.Expr, ...] = ()
    name = ""
    body = lowering.block(node.child_by_field_name("body"))
    for child in node.named_children:
        if child.type == "catch_declaration":
            kind = type_or_none(lowering, child.child_by_field_name("type"))
            types = () if kind is None else (kind,)
            name = lowering.text(child.child_by_field_name("name"))
        elif child.type == "catch_filter_clause":
            asked = lowering.all(child.children)
            body = ir.Block((*asked, *body.body), child.start_byte, body.end)
    return ir.Handler(types, name, body, *node.byte_range)


HOOKS: dict[str, Hook] = {
    "variable_declaration": variables,
    "local_declaration_statement": declaration,
    "for_statement": for_,
    "foreach_statement": for_each,
    "do_statement": do_while,
    "using_statement": holding,
    "lock_statement": holding,
    "fixed_statement": holding,
    "unsafe_statement": holding,
    "checked_statement": holding,
    "labeled_statement": labelled,
    "yield_statement": yielded,
    "goto_statement": goto,
    "return_statement": returned,
    "preproc_if": conditional,
    "preproc_elif": conditional,
    "preproc_else": conditional,
    "try_statement": try_,
    "catch_clause": handler,
}
