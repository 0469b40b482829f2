"""Loops of many languages that the IR has no construct of their own for."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode


def do_while(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``do body while (test)``, where the grammar names the fields ``body`` and ``condition``."""
    body = lowering.block(node.child_by_field_name("body"))
    return repeated(body, lowering.expr(node.child_by_field_name("condition")), *node.byte_range)


def repeated(body: ir.Block, test: ir.Expr, start: int, end: int) -> ir.Loop:
    """A body that runs before its test: an endless loop that ends with ``if (!test) break``."""
    at = test.start, test.end
    leave = ir.If(ir.Not(test, *at), ir.Block((ir.Jump("break", (), *at),), *at), None, *at)
    whole = body._replace(body=(*body.body, leave))
    return ir.Loop(None, None, ir.Const(True, start, start), whole, None, start, end)
