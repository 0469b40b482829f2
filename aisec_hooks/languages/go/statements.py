"""Statements: blocks, branches, switches and loops."""

from __future__ import annotations

from collections.abc import Mapping

from aisec_hooks.languages.go.variables import listed
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_CASES = ("expression_case", "type_case", "default_case", "communication_case")


def block(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """Statements between braces."""
    return ir.Block(_statements(lowering, node.children), *node.byte_range)


def _statements(lowering: Lowering, nodes: list[SyntaxNode]) -> tuple[ir.Node, ...]:
    found: list[ir.Node] = []
    for each in nodes:
        found.extend(lowering.all(each.children if each.type == "statement_list" else (each,)))
    return tuple(found)


def _first(lowering: Lowering, node: SyntaxNode, statement: ir.Node) -> ir.Node:
    """A statement after its initialiser (``if x := f(); ..``)."""
    before = node.child_by_field_name("initializer")
    if before is None or before.type == "empty_statement":
        return statement
    return ir.Block((lowering.lower(before), statement), *node.byte_range)


def if_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``if``: links without an initialiser make one chain."""
    links: list[tuple[SyntaxNode, SyntaxNode | None, SyntaxNode | None]] = []
    link: SyntaxNode | None = node
    orelse: ir.Block | None = None
    while link is not None:
        test = link.child_by_field_name("condition")
        links.append((link, test, link.child_by_field_name("consequence")))
        link = link.child_by_field_name("alternative")
        chained = link is not None and link.type == "if_statement"
        if link is not None and (not chained or link.child_by_field_name("initializer")):
            orelse, link = lowering.block(link), None
    chain = lowering.chain(links, orelse, node.end_byte)
    if isinstance(chain, ir.If):
        chain = chain._replace(test=_membership(chain.test, _looked_up(lowering, node)))
    return _first(lowering, node, chain)


def _membership(test: ir.Expr, known: Mapping[str, ir.Compare]) -> ir.Expr:
    """``if allowed[x]`` and ``if _, ok := allowed[x]; ok`` ask whether x is in ``allowed``."""
    if isinstance(test, ir.Index):
        return ir.Compare("in", test.key, test.object, test.start, test.end)
    if isinstance(test, ir.Name):
        return known.get(test.name, test)
    if isinstance(test, ir.Not):
        return test._replace(operand=_membership(test.operand, known))
    if isinstance(test, ir.Logic):
        left, right = (_membership(each, known) for each in (test.left, test.right))
        return test._replace(left=left, right=right)
    return test


def _looked_up(lowering: Lowering, node: SyntaxNode) -> Mapping[str, ir.Compare]:
    """The second name of ``v, ok := m[k]`` before a condition, with what it says."""
    before = node.child_by_field_name("initializer")
    if before is None or before.type != "short_var_declaration":
        return {}
    left, right = listed(before, "left"), listed(before, "right")
    if len(left) != 2 or len(right) != 1 or right[0].type != "index_expression":
        return {}
    found = lowering.expr(right[0])
    if not isinstance(found, ir.Index):
        return {}
    compare = ir.Compare("in", found.key, found.object, found.start, found.end)
    return {lowering.text(left[1]): compare}


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``for`` with a condition, with three parts, over a range, or without end."""
    body = lowering.block(node.child_by_field_name("body"))
    start, end = node.byte_range
    endless = ir.Const(True, start, start)
    given = next((each for each in node.named_children if each.type != "comment"), None)
    if given is None or given.type == "block":
        return ir.Loop(None, None, endless, body, None, start, end)
    if given.type == "range_clause":
        return _range(lowering, given, body, (start, end))
    if given.type != "for_clause":
        return ir.Loop(None, None, lowering.expr(given), body, None, start, end)
    update = given.child_by_field_name("update")
    if update is not None:
        body = body._replace(body=(*body.body, lowering.lower(update)))
    test = given.child_by_field_name("condition")
    condition = endless if test is None else lowering.expr(test)
    return _first(lowering, given, ir.Loop(None, None, condition, body, None, start, end))


def _range(lowering: Lowering, node: SyntaxNode, body: ir.Block, span: tuple[int, int]) -> ir.Loop:
    """``for k, v := range x``; where the key is ``_``, the target is the element itself."""
    left = node.child_by_field_name("left")
    target = ir.Skip(node.start_byte, node.start_byte) if left is None else lowering.expr(left)
    if isinstance(target, ir.Sequence) and len(target.items) == 2:
        key = target.items[0]
        if isinstance(key, ir.Name) and key.name == "_":
            target = target.items[1]
    items = lowering.expr(node.child_by_field_name("right"))
    return ir.Loop(target, items, None, body, None, *span)


def switch(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``switch``; without a subject the first case that is true is taken."""
    start = node.start_byte
    value = node.child_by_field_name("value")
    subject = ir.Const(True, start, start) if value is None else lowering.expr(value)
    cases = tuple(
        _case(lowering, each, _listed(lowering, each)) for each in _cases(node)
    )  # fmt: skip
    return _first(lowering, node, ir.Switch(subject, cases, *node.byte_range))


def _cases(node: SyntaxNode) -> list[SyntaxNode]:
    return [each for each in node.named_children if each.type in _CASES]


def _listed(lowering: Lowering, case: SyntaxNode) -> tuple[ir.Expr, ...]:
    value = case.child_by_field_name("value")
    return () if value is None else lowering.all(value.children)


def _case(
    lowering: Lowering,
    node: SyntaxNode,
    labels: tuple[ir.Expr, ...],
    before: tuple[ir.Node, ...] = (),
) -> ir.Case:
    """One case; only ``fallthrough`` leads on to the next, and a last ``break`` is left out."""
    children = node.children
    colon = next((at for at, each in enumerate(children) if each.type == ":"), len(children) - 1)
    inside = [each for each in children[colon + 1 :] if each.type != "comment"]
    last = inside[-1] if inside else None
    if last is not None and last.type == "statement_list" and last.named_children:
        last = last.named_children[-1]
    found = _statements(lowering, inside)
    if found and last is not None and last.type == "break_statement":
        found = found if last.named_child_count else found[:-1]
    falls = last is not None and last.type == "fallthrough_statement"
    body = ir.Block((*before, *found), children[colon].end_byte, node.end_byte)
    return ir.Case(labels, (), None, body, falls)


def type_switch(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``switch v := x.(type)``: v is declared before, and with its type in cases of one type."""
    subject = lowering.expr(node.child_by_field_name("value"))
    alias = node.child_by_field_name("alias")
    bound = None if alias is None else lowering.expr(alias)
    if not isinstance(bound, ir.Name):
        cases = [_case(lowering, each, _types(lowering, each)) for each in _cases(node)]
        return _first(lowering, node, ir.Switch(subject, tuple(cases), *node.byte_range))
    found = []
    for each in _cases(node):
        types = _types(lowering, each)
        before: tuple[ir.Node, ...] = ()
        if len(types) == 1 and not isinstance(types[0], ir.Const | ir.Skip):
            before = (ir.Declare(bound, types[0], bound, bound.start, bound.end),)
        found.append(_case(lowering, each, types, before))
    declared = ir.Declare(bound, None, subject, bound.start, subject.end)
    chosen = ir.Switch(bound, tuple(found), *node.byte_range)
    return _first(lowering, node, ir.Block((declared, chosen), *node.byte_range))


def _types(lowering: Lowering, case: SyntaxNode) -> tuple[ir.Expr, ...]:
    types = lowering.all(case.children_by_field_name("type"))
    return tuple(
        ir.Const(None, each.start, each.end)
        if isinstance(each, ir.Name) and each.name == "nil"
        else each
        for each in types
    )


def select(lowering: Lowering, node: SyntaxNode) -> ir.Switch:
    """``select``: any of its cases, each after its communication."""
    start, end = node.byte_range
    cases = []
    for each in _cases(node):
        done = each.child_by_field_name("communication")
        before = () if done is None else (lowering.lower(done),)
        cases.append(_case(lowering, each, (), before))
    return ir.Switch(ir.Skip(start, start), tuple(cases), start, end)


def labeled(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A statement after its label."""
    found = lowering.all(node.children)
    return found[-1] if found else ir.Skip(*node.byte_range)


HOOKS: dict[str, Hook] = {
    "block": block,
    "if_statement": if_,
    "for_statement": for_,
    "expression_switch_statement": switch,
    "type_switch_statement": type_switch,
    "select_statement": select,
    "labeled_statement": labeled,
}
