"""``for``: loops over collections, and comprehensions."""

from __future__ import annotations

from aisec_hooks.languages.scala.patterns import target
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``for (a <- b if c) d`` as nested loops; with ``yield`` as a comprehension."""
    listed = [each for each in node.named_children if each.type == "enumerators"]
    found = [each for one in listed for each in one.named_children if each.type == "enumerator"]
    body = node.child_by_field_name("body")
    if any(each.type == "yield" for each in node.children):
        return _comprehension(lowering, node, found, body)
    inner = lowering.block(body)
    for each in reversed(found):
        inner = ir.Block((_step(lowering, each, inner),), inner.start, inner.end)
    return inner.body[0] if len(inner.body) == 1 else inner


def _pieces(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ir.Expr, list[ir.Expr], bool]:
    """Target, value, guards, and whether it is a loop (``<-``) or a definition (``=``)."""
    named = [each for each in node.named_children if each.type != "guard"]
    bound = target(lowering, named[0]) if named else ir.Skip(*node.byte_range)
    value = lowering.expr(named[-1]) if len(named) > 1 else ir.Skip(*node.byte_range)
    guards = [each for each in node.named_children if each.type == "guard"]
    tests = [lowering.expr(each.child_by_field_name("condition")) for each in guards]
    return bound, value, tests, any(each.type == "<-" for each in node.children)


def _step(lowering: Lowering, node: SyntaxNode, inner: ir.Block) -> ir.Node:
    bound, value, tests, turns = _pieces(lowering, node)
    span = node.start_byte, inner.end
    for test in tests:
        inner = ir.Block((ir.If(test, inner, None, *span),), *span)
    if turns:
        return ir.Loop(bound, value, None, inner, None, *span)
    declared = ir.Declare(bound, None, value, *node.byte_range)
    return ir.Block((declared, *inner.body), *span)


def _comprehension(
    lowering: Lowering, node: SyntaxNode, found: list[SyntaxNode], body: SyntaxNode | None
) -> ir.Comprehension:
    binds: list[ir.Bind] = []
    tests: list[ir.Expr] = []
    for each in found:
        bound, value, asked, turns = _pieces(lowering, each)
        items = value if turns else ir.Sequence((value,), value.start, value.end)
        binds.append(ir.Bind(bound, items))
        tests.extend(asked)
    return ir.Comprehension(tuple(binds), tuple(tests), lowering.expr(body), *node.byte_range)


HOOKS: dict[str, Hook] = {"for_expression": for_}
