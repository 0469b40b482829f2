"""Statements: loops, ``try`` with resources, handlers, and what holds a lock or a label."""

from __future__ import annotations

from aisec_hooks.languages.java.signatures import type_or_none
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode
from aisec_hooks.model.loops import do_while


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``for (first; test; update)``: the loop's body ends with the update."""
    start, end = node.byte_range
    body = lowering.block(node.child_by_field_name("body"))
    updates = lowering.all(node.children_by_field_name("update"))
    body = body._replace(body=(*body.body, *updates))
    test = node.child_by_field_name("condition")
    condition = ir.Const(True, start, start) if test is None else lowering.expr(test)
    loop = ir.Loop(None, None, condition, body, None, start, end)
    first = lowering.all(node.children_by_field_name("init"))
    return ir.Block((*first, loop), start, end) if first else loop


def for_each(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``for (T each : items)``; a loop has no type, so its body begins with the declaration."""
    start, end = node.byte_range
    name = node.child_by_field_name("name")
    type_ = type_or_none(lowering, node)
    target = lowering.expr(name)
    items = lowering.expr(node.child_by_field_name("value"))
    body = lowering.block(node.child_by_field_name("body"))
    if type_ is not None:
        declared = ir.Declare(target, type_, target, type_.start, target.end)
        body = body._replace(body=(declared, *body.body))
    return ir.Loop(target, items, None, body, None, start, end)


def leaving(_lowering: Lowering, node: SyntaxNode) -> ir.Jump:
    """``break`` and ``continue``; a label is no value."""
    labels = (ir.Skip(*node.byte_range),) if node.named_child_count else ()
    return ir.Jump(node.children[0].type, labels, *node.byte_range)


def labelled(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A statement with a label, as itself."""
    return lowering.lower(node.named_children[-1] if node.named_children else None)


def synchronized(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """``synchronized (lock) body``: the lock is evaluated first."""
    lock = [each for each in node.children if each.type == "parenthesized_expression"]
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Block((*lowering.all(lock), *body.body), *node.byte_range)


def try_(lowering: Lowering, node: SyntaxNode) -> ir.Try:
    """``try``; resources are assigned first, within what the handlers guard."""
    body = lowering.block(node.child_by_field_name("body"))
    given = node.child_by_field_name("resources")
    if given is not None:
        resources = lowering.all(given.children)
        body = ir.Block((*resources, *body.body), given.start_byte, body.end)
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
    """A catch clause with the types it names."""
    types: tuple[ir.Expr, ...] = ()
    name = ""
    for child in node.named_children:
        if child.type == "catch_formal_parameter":
            name = lowering.text(child.child_by_field_name("name"))
            for each in child.named_children:
                types += lowering.all(each.children) if each.type == "catch_type" else ()
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Handler(types, name, body, *node.byte_range)


def resource(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A resource: a declaration, or a variable that is there already."""
    value = node.child_by_field_name("value")
    if value is None:
        return lowering.lower(lowering.first(node))
    target = lowering.expr(node.child_by_field_name("name"))
    type_ = type_or_none(lowering, node)
    return ir.Declare(target, type_, lowering.expr(value), *node.byte_range)


HOOKS: dict[str, Hook] = {
    "for_statement": for_,
    "enhanced_for_statement": for_each,
    "do_statement": do_while,
    "break_statement": leaving,
    "continue_statement": leaving,
    "labeled_statement": labelled,
    "synchronized_statement": synchronized,
    "try_statement": try_,
    "try_with_resources_statement": try_,
    "catch_clause": handler,
    "resource": resource,
}
