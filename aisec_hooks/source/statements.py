"""Lowering functions of statements, made from field numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aisec_hooks.model import ir
from aisec_hooks.source import chains

Role = Callable[[Any, Any], Any]
_new = tuple.__new__


def block(lowering: Any, node: Any) -> Any:
    """Statements in order."""
    return _new(ir.Block, (lowering.all(node.children), node.start_byte, node.end_byte))


def assign(left: int, right: int) -> Role:
    """``target = value``."""

    def lower(lowering: Any, node: Any) -> Any:
        target = lowering.lower(node.child_by_field_id(left))
        value = lowering.lower(node.child_by_field_id(right))
        return _new(ir.Assign, (target, "=", value, node.start_byte, node.end_byte))

    return lower


def augmented(left: int, operator: int, right: int) -> Role:
    """``target += value``; the operator stands without its ``=``."""

    def lower(lowering: Any, node: Any) -> Any:
        op = lowering.text(node.child_by_field_id(operator)).removesuffix("=")
        target = lowering.lower(node.child_by_field_id(left))
        value = lowering.lower(node.child_by_field_id(right))
        op = chains.LOGIC.get(op, op)
        return ir.Assign(target, op, value, node.start_byte, node.end_byte)

    return lower


def condition(test: int, then: int, orelse: int) -> Role:
    """``if``: its else-ifs are siblings (``elif``) or inside of its ``else``; both are walked."""

    def lower(lowering: Any, node: Any) -> Any:
        links, end, otherwise = [], node.end_byte, None
        conditions, through = lowering.dispatch.conditions, lowering.dispatch.through
        stack = [node]
        while stack:
            link = stack.pop()
            kind = link.kind_id
            if kind in conditions:
                links.append((link, link.child_by_field_id(test), link.child_by_field_id(then)))
                if link.child_by_field_id(orelse) is not None:
                    stack.extend(reversed(link.children_by_field_id(orelse)))
            elif kind in through and (inner := lowering.first(link)) is not None:
                stack.append(inner)
            else:
                otherwise = lowering.block(link)
        return chains.chain(lowering, links, otherwise, end)

    return lower


def loop(test: int, body: int, orelse: int = 0) -> Role:
    """``while``."""

    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        condition = lowering.lower(node.child_by_field_id(test))
        inner = lowering.block(node.child_by_field_id(body))
        after = _otherwise(lowering, node, orelse)
        return ir.Loop(None, None, condition, inner, after, start, end)

    return lower


def iteration(target: int, iterable: int, body: int, orelse: int = 0) -> Role:
    """``for target in iterable``."""

    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        bound = lowering.lower(node.child_by_field_id(target))
        items = lowering.lower(node.child_by_field_id(iterable))
        inner = lowering.block(node.child_by_field_id(body))
        after = _otherwise(lowering, node, orelse)
        return ir.Loop(bound, items, None, inner, after, start, end)

    return lower


def _otherwise(lowering: Any, node: Any, orelse: int) -> Any:
    """The ``else`` of a loop, where a language has one."""
    found = node.child_by_field_id(orelse) if orelse else None
    return None if found is None else lowering.block(found)


def result(value: int) -> Role:
    """``return``."""

    def lower(lowering: Any, node: Any) -> Any:
        child = node.child_by_field_id(value) if value else lowering.first(node)
        found = None if child is None else lowering.lower(child)
        return _new(ir.Return, (found, node.start_byte, node.end_byte))

    return lower


def jump(word: str, opens: str = "") -> Role:
    """``break``, ``raise`` and the like; every child is a value, a label is a ``Skip``.

    Behind a token ``opens`` the value is a list whose items are meant.
    """

    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.start_byte, node.end_byte
        values = lowering.all(node.children)
        if not values and node.named_child_count:
            values = (ir.Skip(start, end),)
        if opens and any(each.type == opens for each in node.children):
            values = tuple(ir.Spread(each, each.start, each.end) for each in values)
        return ir.Jump(word, values, start, end)

    return lower
