"""Statements: declarations, loops, switch and try."""

from __future__ import annotations

from aisec_hooks.languages.javascript.modules import bound_imports, loaded
from aisec_hooks.model import ir
from aisec_hooks.model.cases import case
from aisec_hooks.model.language import Lowering, SyntaxNode

_CASES = ("switch_case", "switch_default")
_new = tuple.__new__


def declaration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``const``, ``let``, ``var`` and ``using`` with one or several declarators."""
    found = lowering.all(node.children)
    return found[0] if len(found) == 1 else ir.Block(found, *node.byte_range)


def declarator(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """One declared name or pattern; loading a module makes it an import."""
    start, end = node.start_byte, node.end_byte
    children = node.children
    target = lowering.expr(children[0])
    annotation = given = None
    if len(children) == 3 and children[1].type == "=":
        given = children[2]
    elif len(children) > 1:
        annotation = node.child_by_field_name("type")
        given = node.child_by_field_name("value")
    type_ = None if annotation is None else lowering.expr(annotation)
    value = None if given is None else lowering.expr(given)
    if isinstance(value, (ir.Import, ir.Member)):
        path = loaded(value)
        if path is not None and (imports := bound_imports(target, path)):
            found = tuple([each._replace(start=start, end=end) for each in imports])
            return found[0] if len(found) == 1 else ir.Block(found, start, end)
    return _new(ir.Declare, (target, type_, value, start, end))


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``for (first; test; update)``: the loop's body ends with the update."""
    start, end = node.byte_range
    body = lowering.block(node.child_by_field_name("body"))
    update = node.child_by_field_name("increment")
    if update is not None:
        body = body._replace(body=(*body.body, lowering.lower(update)))
    test = node.child_by_field_name("condition")
    if test is None or test.type in ("empty_statement", ";"):
        condition: ir.Expr = ir.Const(True, start, start)
    else:
        condition = lowering.expr(test)
    loop = ir.Loop(None, None, condition, body, None, start, end)
    first = node.child_by_field_name("initializer")
    if first is None or first.type in ("empty_statement", ";"):
        return loop
    return ir.Block((lowering.lower(first), loop), start, end)


def for_in(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``for (target in keys)``, ``for (target of items)``, ``for await``."""
    target = lowering.expr(node.child_by_field_name("left"))
    items = lowering.expr(node.child_by_field_name("right"))
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Loop(target, items, None, body, None, *node.byte_range)


def switch(lowering: Lowering, node: SyntaxNode) -> ir.Switch:
    """``switch``: the ``break`` that ends a case is left out, without one it falls through."""
    subject = lowering.expr(node.child_by_field_name("value"))
    body = node.child_by_field_name("body")
    cases = [] if body is None else [each for each in body.named_children if each.type in _CASES]
    return ir.Switch(subject, tuple([case(lowering, each) for each in cases]), *node.byte_range)


def try_(lowering: Lowering, node: SyntaxNode) -> ir.Try:
    """``try`` with ``catch`` and ``finally``."""
    body = lowering.block(node.child_by_field_name("body"))
    caught = node.child_by_field_name("handler")
    final = node.child_by_field_name("finalizer")
    return ir.Try(
        body,
        () if caught is None else (handler(lowering, caught),),
        None,
        None if final is None else lowering.block(final.child_by_field_name("body")),
        *node.byte_range,
    )


def handler(lowering: Lowering, node: SyntaxNode) -> ir.Handler:
    """A catch clause; a pattern is declared first, unless the body is empty."""
    body = lowering.block(node.child_by_field_name("body"))
    caught = node.child_by_field_name("parameter")
    if caught is None or caught.type == "identifier":
        return ir.Handler((), lowering.text(caught), body, *node.byte_range)
    if body.body:
        pattern = ir.Declare(lowering.expr(caught), None, None, *caught.byte_range)
        body = body._replace(body=(pattern, *body.body))
    return ir.Handler((), "", body, *node.byte_range)
