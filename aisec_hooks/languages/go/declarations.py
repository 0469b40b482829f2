"""``var`` and ``const``: rows of names, ``iota``, values that variables begin with."""

from __future__ import annotations

from typing import Any

from aisec_hooks.languages.go.variables import asserted, listed
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_FUNCTIONS = ("function_declaration", "method_declaration", "func_literal")
_new = tuple.__new__  # without the constructor's detour, for what stands on every line


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
    values = listed(spec, "value")
    declared = None if type_ is None else lowering.expr(type_)
    if declared is None and len(values) == 1:
        declared = asserted(lowering, values[0])
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


HOOKS: dict[str, Hook] = {"const_declaration": declaration, "var_declaration": declaration}
