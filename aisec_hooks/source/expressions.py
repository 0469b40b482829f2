"""Lowering functions of expressions, made from field numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aisec_hooks.model import ir
from aisec_hooks.source import chains, numbers

Role = Callable[[Any, Any], Any]
_new = tuple.__new__
_Name, _Member, _Call, _Arg, _Const = ir.Name, ir.Member, ir.Call, ir.Arg, ir.Const


def any_of(lowering: Any, node: Any) -> Any:
    """A node without a role: the union of its children (ERROR nodes too)."""
    return ir.Any(lowering.all(node.children), node.start_byte, node.end_byte)


def spread(lowering: Any, node: Any) -> Any:
    """``*a`` or ``...a`` that stands among items."""
    return ir.Spread(lowering.lower(lowering.first(node)), node.start_byte, node.end_byte)


def skip(_lowering: Any, node: Any) -> Any:
    """A node that means nothing."""
    return ir.Skip(node.start_byte, node.end_byte)


def name(lowering: Any, node: Any) -> Any:
    """An identifier; an empty one was put in by error recovery."""
    start, end = node.start_byte, node.end_byte
    if start == end:
        return ir.Skip(start, end)
    text = lowering.chars[start:end]
    if not text.isascii():
        text = lowering.slice(start, end)
    return _new(_Name, (text, start, end))


def number(lowering: Any, node: Any) -> Any:
    """A number literal."""
    start, end = node.start_byte, node.end_byte
    value = numbers.number(lowering.chars[start:end])
    return ir.Any((), start, end) if value is None else _new(_Const, (value, start, end))


def constant(value: bool | None) -> Role:
    """``true``, ``false``, ``none``."""

    def lower(_lowering: Any, node: Any) -> Any:
        return _new(_Const, (value, node.start_byte, node.end_byte))

    return lower


def sequence(lowering: Any, node: Any) -> Any:
    """A list, tuple, set or array."""
    return _new(ir.Sequence, (lowering.all(node.children), node.start_byte, node.end_byte))


def member(owner: int, prop: int) -> Role:
    """``object.name``."""

    def lower(lowering: Any, node: Any) -> Any:
        base = node.child_by_field_id(owner)
        last = node.child_by_field_id(prop)
        end = node.end_byte
        at, to = (end, end) if last is None else (last.start_byte, last.end_byte)
        text = lowering.chars[at:to]
        if not text.isascii():
            text = lowering.slice(at, to)
        return _new(_Member, (lowering.lower(base), text, node.start_byte, end, at))

    return lower


def index(owner: int, key: int) -> Role:
    """``object[key]``."""

    def lower(lowering: Any, node: Any) -> Any:
        base = lowering.lower(node.child_by_field_id(owner))
        inner = lowering.lower(node.child_by_field_id(key))
        return _new(ir.Index, (base, inner, node.start_byte, node.end_byte))

    return lower


def part(owner: int) -> Role:
    """``object[a:b]``."""

    def lower(lowering: Any, node: Any) -> Any:
        base = node.child_by_field_id(owner) if owner else lowering.first(node)
        return ir.Slice(lowering.lower(base), node.start_byte, node.end_byte)

    return lower


def call(callee: int, arguments: int, new: bool = False) -> Role:
    """``callee(arguments)``."""

    def lower(lowering: Any, node: Any) -> Any:
        base = lowering.lower(node.child_by_field_id(callee))
        given = node.child_by_field_id(arguments)
        args = lowering.arguments(given)
        return _new(_Call, (base, args, node.start_byte, node.end_byte, new))

    return lower


def construct(callee: int, arguments: int) -> Role:
    """``new X(...)``."""
    return call(callee, arguments, True)


def keyword(_label: int, value: int) -> Role:
    """A named argument where no call is around it: its value."""
    return through(value)


def binary(left: int, operator: int, right: int) -> Role:
    """Any operator of two operands; left spines are walked, not recursed into."""

    def lower(lowering: Any, node: Any) -> Any:
        first = node.child_by_field_id(left)
        kind = node.kind_id
        if first is None or first.kind_id != kind:
            return chains.combine(
                lowering.text(node.child_by_field_id(operator)),
                lowering.lower(first),
                lowering.lower(node.child_by_field_id(right)),
                node.start_byte,
                node.end_byte,
            )
        parts = []
        while node is not None and node.kind_id == kind:
            op = lowering.text(node.child_by_field_id(operator))
            parts.append((op, node.child_by_field_id(right), node))
            node = node.child_by_field_id(left)
        return chains.spine(lowering, node, parts)

    return lower


def unary(operator: int, operand: int) -> Role:
    """A prefix or postfix operator; the minus of a number belongs to the number."""

    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        op = lowering.text(node.child_by_field_id(operator))
        value = lowering.lower(node.child_by_field_id(operand))
        if op in ("not", "!"):
            return ir.Not(value, start, end)
        if op == "-" and value.__class__ is _Const and value.value.__class__ in (int, float):
            return _Const(-value.value, start, end)
        return ir.Unary(op, value, start, end)

    return lower


def negation(operand: int) -> Role:
    """``not x`` where it is a node kind of its own."""

    def lower(lowering: Any, node: Any) -> Any:
        value = lowering.lower(node.child_by_field_id(operand))
        return ir.Not(value, node.start_byte, node.end_byte)

    return lower


def conditional(test: int, then: int, orelse: int) -> Role:
    """``test ? then : orelse``."""

    def lower(lowering: Any, node: Any) -> Any:
        asked, yes, no = (
            lowering.lower(node.child_by_field_id(each)) for each in (test, then, orelse)
        )
        return ir.Conditional(asked, yes, no, node.start_byte, node.end_byte)

    return lower


def through(child: int) -> Role:
    """A node that means its child: parentheses, await, casts."""

    def lower(lowering: Any, node: Any) -> Any:
        inner = node.child_by_field_id(child) if child else lowering.first(node)
        if inner is None:
            return ir.Skip(node.start_byte, node.end_byte)
        return lowering.lower(inner)

    return lower
