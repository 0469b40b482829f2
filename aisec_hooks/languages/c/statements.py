"""Statements: loops, switches, and labels with the ``goto`` that leads to them."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.cases import case
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode
from aisec_hooks.model.loops import do_while


def block(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """Statements in order.

    A label to which ``goto`` leads from before begins a new part: what stands before it is a
    ``try`` that the jump ends, so that what it jumps over does not run, and the label does.
    """
    body: list[ir.Node] = []
    for child in node.children:
        found = lowering.all((child,))
        if child.type == "labeled_statement" and body and _is_reached(lowering, node, child):
            body = [_guarded(body, child.start_byte)]
        body.extend(found)
    return ir.Block(tuple(body), *node.byte_range)


def _is_reached(lowering: Lowering, node: SyntaxNode, label: SyntaxNode) -> bool:
    """Whether a ``goto`` before a label names it."""
    name = lowering.text(label.child_by_field_name("label"))
    before = lowering.slice(node.start_byte, label.start_byte)
    return re.search(rf"\bgoto\s+{re.escape(name)}\b", before) is not None


def _guarded(body: list[ir.Node], at: int) -> ir.Try:
    resumed = ir.Block((ir.Name("goto", at, at),), at, at)
    inner = ir.Block(tuple(body), body[0].start, body[-1].end)
    return ir.Try(inner, (ir.Handler((), "", resumed, at, at),), None, None, body[0].start, at)


def jump(_lowering: Lowering, node: SyntaxNode) -> ir.Jump:
    """``goto``: what follows does not run on this way."""
    return ir.Jump("raise", (), *node.byte_range)


def labelled(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A statement behind its label."""
    label = node.child_by_field_name("label")
    inner = [x for x in node.children if label is None or x.id != label.id]
    found = lowering.all(inner)
    return found[-1] if found else ir.Skip(*node.byte_range)


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``for (first; test; update)``: the loop's body ends with the update."""
    start, end = node.byte_range
    body = lowering.block(node.child_by_field_name("body"))
    update = node.child_by_field_name("update")
    if update is not None:
        body = body._replace(body=(*body.body, lowering.lower(update)))
    test = node.child_by_field_name("condition")
    condition = ir.Const(True, start, start) if test is None else lowering.expr(test)
    loop = ir.Loop(None, None, condition, body, None, start, end)
    first = node.child_by_field_name("initializer")
    return loop if first is None else ir.Block((lowering.lower(first), loop), start, end)


def switch(lowering: Lowering, node: SyntaxNode) -> ir.Switch:
    """``switch``: the ``break`` that ends a case is left out, without one it falls through."""
    subject = lowering.expr(node.child_by_field_name("condition"))
    body = node.child_by_field_name("body")
    given = [] if body is None else [x for x in body.named_children if x.type == "case_statement"]
    return ir.Switch(subject, tuple(case(lowering, each) for each in given), *node.byte_range)


def expression(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A statement that is one expression, or none."""
    inner = lowering.first(node)
    return ir.Skip(*node.byte_range) if inner is None else lowering.lower(inner)


HOOKS: dict[str, Hook] = {
    "compound_statement": block,
    "goto_statement": jump,
    "labeled_statement": labelled,
    "for_statement": for_,
    "do_statement": do_while,
    "switch_statement": switch,
    "expression_statement": expression,
}
