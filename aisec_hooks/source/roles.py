"""The roles a row of ``Roles.table`` may name, each as a factory of lowering functions.

A row is ``(role, field...)``.  The empty field name means the first child that is neither comment
nor punctuation; only ``pass``, ``return`` and ``slice`` take it.

    ("name",) ("number",) ("true",) ("false",) ("none",) ("skip",) ("any",) ("sequence",)
    ("member", object, property) ("index", object, key) ("slice", object)
    ("call", callee, arguments) ("new", callee, arguments)
    ("arguments",) ("keyword", name, value) ("spread",)
    ("binary", left, operator, right) ("unary", operator, operand) ("not", operand)
    ("conditional", test, then, orelse) ("pass", field)
    ("assign", left, right) ("augmented", left, operator, right)
    ("block",) ("if", test, then, orelse) ("while", test, body[, orelse])
    ("for", target, iterable, body[, orelse]) ("return", field) ("jump", kind-word[, token])

A lowering function is ``(lowering, node) -> ir.Node``.  These run for every node of every file:
fields go by number, tuples are made without the constructor's detour (180 instead of 400 ns).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aisec_hooks.source import expressions, statements

Role = Callable[[Any, Any], Any]
"""A lowering function; Any because the hottest code of the project casts nothing."""


def build(row: tuple[str, ...], field_id: Callable[[str], int | None]) -> Role:
    """The lowering function of a table row.

    Raises ``ValueError`` for a role that does not exist or a field the grammar does not have:
    both are mistakes in a table.
    """
    role, *names = row
    if role in _PLAIN:
        return _PLAIN[role]
    if role == "jump":
        return statements.jump(*names)
    if role not in _FACTORIES:
        raise ValueError(f"no role {role!r}")
    return _FACTORIES[role](*[field(name, field_id) for name in names])


def field(name: str, field_id: Callable[[str], int | None]) -> int:
    """The number of a field; 0 for the empty name."""
    number = field_id(name) if name else 0
    if number is None:
        raise ValueError(f"the grammar has no field {name!r}")
    return number


def remembered(role: Role) -> Role:
    """The same role, once per node: functions keep their identity."""

    def lower(lowering: Any, node: Any) -> Any:
        key = node.id
        found = lowering.functions.get(key)
        if found is None:
            found = lowering.functions[key] = role(lowering, node)
        return found

    return lower


_PLAIN: dict[str, Role] = {
    "name": expressions.name,
    "number": expressions.number,
    "true": expressions.constant(True),
    "false": expressions.constant(False),
    "none": expressions.constant(None),
    "skip": expressions.skip,
    "any": expressions.any_of,
    "arguments": expressions.any_of,
    "spread": expressions.spread,
    "sequence": expressions.sequence,
    "block": statements.block,
}

_FACTORIES: dict[str, Callable[..., Role]] = {
    "member": expressions.member,
    "index": expressions.index,
    "slice": expressions.part,
    "call": expressions.call,
    "new": expressions.construct,
    "keyword": expressions.keyword,
    "binary": expressions.binary,
    "unary": expressions.unary,
    "not": expressions.negation,
    "conditional": expressions.conditional,
    "pass": expressions.through,
    "assign": statements.assign,
    "augmented": statements.augmented,
    "if": statements.condition,
    "while": statements.loop,
    "for": statements.iteration,
    "return": statements.result,
}
