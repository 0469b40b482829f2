"""Loops over ranges, handlers, and conditions that declare."""

from __future__ import annotations

from aisec_hooks.languages.c.declarators import target, unwound
from aisec_hooks.languages.c.types import declared
from aisec_hooks.languages.cpp.expressions import streamed
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode


def for_range(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``for (T a : b)``; a loop has no type, so its body begins with the declaration."""
    start, end = node.byte_range
    name, around = unwound(node.child_by_field_name("declarator"))
    bound = ir.Skip(start, start) if name is None else target(lowering, name)
    items = lowering.expr(node.child_by_field_name("right"))
    body = lowering.block(node.child_by_field_name("body"))
    kind = declared(lowering, node.child_by_field_name("type"), around)
    if kind is not None and isinstance(bound, ir.Name):
        again = ir.Declare(bound, kind, bound, kind.start, bound.end)
        body = body._replace(body=(again, *body.body))
    loop = ir.Loop(bound, items, None, body, None, start, end)
    first = node.child_by_field_name("initializer")
    return loop if first is None else ir.Block((lowering.lower(first), loop), start, end)


def try_(lowering: Lowering, node: SyntaxNode) -> ir.Try:
    """``try { .. } catch (A a) { .. }``."""
    body = lowering.block(node.child_by_field_name("body"))
    clauses = [each for each in node.named_children if each.type == "catch_clause"]
    handlers = tuple(handler(lowering, each) for each in clauses)
    return ir.Try(body, handlers, None, None, *node.byte_range)


def handler(lowering: Lowering, node: SyntaxNode) -> ir.Handler:
    """``catch (const A &a)``, ``catch (...)``."""
    types: tuple[ir.Expr, ...] = ()
    name = ""
    listed = node.child_by_field_name("parameters")
    for each in () if listed is None else listed.named_children:
        if each.type == "parameter_declaration":
            found, around = unwound(each.child_by_field_name("declarator"))
            kind = declared(lowering, each.child_by_field_name("type"), around)
            types = () if kind is None else (kind,)
            name = lowering.text(found)
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Handler(types, name, body, *node.byte_range)


def condition(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``(a)``, ``(T a = b)``, ``(T a = b; c)``, ``(in >> a)``."""
    value = node.child_by_field_name("value")
    first = node.child_by_field_name("initializer")
    found = _asked(lowering, value)
    if first is None:
        return found
    done = [_stored(each) for each in _opened(lowering.lower(lowering.first(first)))]
    items = ir.Sequence((*done, found), *node.byte_range)
    end = node.end_byte
    return ir.Index(items, ir.Const(len(done), end, end), *node.byte_range)


def _asked(lowering: Lowering, value: SyntaxNode | None) -> ir.Expr:
    if value is not None and value.type == "binary_expression":
        found = streamed(lowering, value)
        if isinstance(found, ir.Assign):
            return found
    if value is None or value.type != "declaration":
        return lowering.expr(value)
    name, _ = unwound(value.child_by_field_name("declarator"))
    given = value.child_by_field_name("value")
    found = lowering.expr(given)
    if given is not None and given.type == "initializer_list" and given.named_child_count == 1:
        found = lowering.expr(lowering.first(given))
    if name is None:
        return found
    return ir.Assign(target(lowering, name), "=", found, *value.byte_range)


def _opened(node: ir.Node) -> tuple[ir.Node, ...]:
    return node.body if isinstance(node, ir.Block) else (node,)


def _stored(node: ir.Node) -> ir.Node:
    """A declaration where only an expression may stand."""
    if isinstance(node, ir.Declare) and node.value is not None:
        return ir.Assign(node.target, "=", node.value, node.start, node.end)
    return node


HOOKS: dict[str, Hook] = {
    "for_range_loop": for_range,
    "try_statement": try_,
    "catch_clause": handler,
    "condition_clause": condition,
}
