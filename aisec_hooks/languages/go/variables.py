"""Constants, variables and assignments, of one value or several."""

from __future__ import annotations

import re
from typing import Any

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_WORDS = re.compile(r"\w+")
_COMMA_OK = ("index_expression", "type_assertion_expression", "unary_expression")
_FUNCTIONS = ("function_declaration", "method_declaration", "func_literal")
_new = tuple.__new__  # without the constructor's detour, for what stands on every line


def expression_list(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """One value, or several as a sequence."""
    found = lowering.all(node.children)
    return found[0] if len(found) == 1 else ir.Sequence(found, *node.byte_range)


def short_declaration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a, b := x, y``."""
    left, right = _listed(node, "left"), _listed(node, "right")
    types = [_asserted(lowering, each) for each in right]
    return _stores(lowering, node, left, right, types, True)


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a, b = x, y`` and ``a += x``."""
    op = lowering.text(node.child_by_field_name("operator")).removesuffix("=")
    left, right = _listed(node, "left"), _listed(node, "right")
    if op:
        target = lowering.expr(node.child_by_field_name("left"))
        value = lowering.expr(node.child_by_field_name("right"))
        return ir.Assign(target, op, value, *node.byte_range)
    return _stores(lowering, node, left, right, [], False)


def _listed(node: SyntaxNode, field: str) -> list[SyntaxNode]:
    """The expressions on one side."""
    side = node.child_by_field_name(field)
    if side is None:
        return []
    if side.type != "expression_list":
        return [side]
    return [each for each in side.named_children if each.type != "comment"]


def _asserted(lowering: Lowering, value: SyntaxNode) -> ir.Expr | None:
    """The type that ``x.(T)`` gives to what it is stored in."""
    if value.type != "type_assertion_expression":
        return None
    return lowering.expr(value.child_by_field_name("type"))


def _stores(
    lowering: Lowering,
    node: SyntaxNode,
    left: list[SyntaxNode],
    right: list[SyntaxNode],
    types: list[ir.Expr | None],
    declares: bool,
) -> ir.Node:
    """Targets with their values: one by one where no value speaks of a target."""
    values = list(lowering.all(right))
    start, end = node.byte_range
    if len(left) == 2 and len(right) == 1 and right[0].type in _COMMA_OK:
        values.append(ir.Skip(end, end))  # whether there was a value, in ``v, ok := m[k]``
    targets = lowering.all(left)
    if len(targets) == len(values) and (len(left) == 1 or _apart(lowering, left, right)):
        types = [*types, *[None] * len(values)]
        found = [
            _store(target, value, type_, start, end, declares)
            for target, value, type_ in zip(targets, values, types, strict=False)
        ]
        return found[0] if len(found) == 1 else ir.Block(tuple(found), start, end)
    target = targets[0] if len(targets) == 1 else ir.Sequence(targets, start, end)
    value = values[0] if len(values) == 1 else ir.Sequence(tuple(values), start, end)
    return _store(target, value, None, start, end, declares)


def _apart(lowering: Lowering, left: list[SyntaxNode], right: list[SyntaxNode]) -> bool:
    """Whether no word of the targets stands among the values (``a, b = b, a``)."""
    targets = _words(lowering, left) - {"_"}
    return targets.isdisjoint(_words(lowering, right))


def _words(lowering: Lowering, nodes: list[SyntaxNode]) -> set[str]:
    text = lowering.slice(nodes[0].start_byte, nodes[-1].end_byte) if nodes else ""
    return set(_WORDS.findall(text))


def _store(
    target: ir.Expr, value: ir.Expr, type_: ir.Expr | None, start: int, end: int, declares: bool
) -> ir.Node:
    if not declares:
        return _new(ir.Assign, (target, "=", value, start, end))
    given = None if isinstance(value, ir.Skip) else value
    return _new(ir.Declare, (target, type_, given, start, end))


def declaration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``var`` and ``const``, each alone or in brackets."""
    constant = node.type == "const_declaration"
    found: list[ir.Node] = []
    previous: tuple[ir.Expr | None, list[ir.Expr]] = None, []
    number = 0
    for each in _specs(node):
        if each.type not in ("const_spec", "var_spec"):
            found.extend(lowering.all((each,)))
            continue
        if constant:
            if each.child_by_field_name("value") is not None or not previous[1]:
                previous = _given(lowering, each)
            values = [_counted(value, number) for value in previous[1]]
            found.extend(_declared(lowering, each, previous[0], values))
            number += 1
        else:
            found.extend(_declared(lowering, each, *_given(lowering, each)))
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def _specs(node: SyntaxNode) -> list[SyntaxNode]:
    lists = [each for each in node.named_children if each.type == "var_spec_list"]
    return lists[0].named_children if lists else node.named_children


def _given(lowering: Lowering, spec: SyntaxNode) -> tuple[ir.Expr | None, list[ir.Expr]]:
    """Type and values of a row."""
    type_ = spec.child_by_field_name("type")
    values = _listed(spec, "value")
    declared = None if type_ is None else lowering.expr(type_)
    if declared is None and len(values) == 1:
        declared = _asserted(lowering, values[0])
    return declared, list(lowering.all(values))


def _counted(value: Any, number: int) -> Any:
    """A constant with its number for ``iota``."""
    if isinstance(value, ir.Name):
        return ir.Const(number, value.start, value.end) if value.name == "iota" else value
    if isinstance(value, tuple):
        parts = [_counted(part, number) if isinstance(part, tuple) else part for part in value]
        if any(new is not old for new, old in zip(parts, value, strict=True)):
            return _new(type(value), parts)
    return value


def _declared(
    lowering: Lowering, spec: SyntaxNode, type_: ir.Expr | None, values: list[ir.Expr]
) -> list[ir.Node]:
    """The names of one row."""
    start, end = spec.byte_range
    names = spec.children_by_field_name("name")
    nodes = [each for each in names if each.is_named]
    targets = lowering.all(nodes)
    if values and len(values) != len(targets):
        target = targets[0] if len(targets) == 1 else ir.Sequence(targets, start, end)
        value = values[0] if len(values) == 1 else ir.Sequence(tuple(values), start, end)
        return [ir.Declare(target, type_, value, start, end)]
    if not values:
        owner = _function(spec)
        written = spec.child_by_field_name("type")
        return [
            ir.Declare(target, type_, zero(lowering, name, written, owner), start, end)
            for target, name in zip(targets, nodes, strict=False)
        ]
    return [
        ir.Declare(target, type_, value, start, end)
        for target, value in zip(targets, values, strict=False)
    ]


def _function(node: SyntaxNode) -> SyntaxNode | None:
    owner = node.parent
    while owner is not None and owner.type not in _FUNCTIONS:
        owner = owner.parent
    return owner


def zero(
    lowering: Lowering, name: SyntaxNode, type_: SyntaxNode | None, owner: SyntaxNode | None
) -> ir.Const | None:
    """The empty text that a variable of a function begins with, before text is added to it.

    Not where its address is taken (``Scan(&name)``): then it holds what nobody knows.
    """
    if owner is None or type_ is None or lowering.text(type_) != "string":
        return None
    if f"&{lowering.text(name)}" in lowering.slice(*owner.byte_range):
        return None
    return ir.Const("", *type_.byte_range)


def step(lowering: Lowering, node: SyntaxNode) -> ir.Assign:
    """``x++`` and ``x--``."""
    start, end = node.byte_range
    target = lowering.expr(lowering.first(node))
    sign = "+" if node.type == "inc_statement" else "-"
    return ir.Assign(target, sign, ir.Const(1, max(start, end - 2), end), start, end)


def send(lowering: Lowering, node: SyntaxNode) -> ir.Assign:
    """``channel <- value``: a channel holds what was sent last, which ``<-channel`` reads."""
    target = lowering.expr(node.child_by_field_name("channel"))
    value = lowering.expr(node.child_by_field_name("value"))
    return ir.Assign(target, "=", value, *node.byte_range)


def receive(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``case v, ok := <-channel``."""
    left, right = _listed(node, "left"), _listed(node, "right")
    if not left:
        return lowering.expr(node.child_by_field_name("right"))
    declares = any(each.type == ":=" for each in node.children)
    return _stores(lowering, node, left, right, [], declares)


HOOKS: dict[str, Hook] = {
    "expression_list": expression_list,
    "short_var_declaration": short_declaration,
    "assignment_statement": assignment,
    "const_declaration": declaration,
    "var_declaration": declaration,
    "inc_statement": step,
    "dec_statement": step,
    "send_statement": send,
    "receive_statement": receive,
}
