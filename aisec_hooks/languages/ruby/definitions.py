"""Methods, blocks, classes and modules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_IMPLICIT = re.compile(r"(?<![\w.@$:])(?:it|_[1-9])(?![\w?!:])")
_KINDS = {"splat_parameter": "*", "hash_splat_parameter": "**"}

_new = tuple.__new__


def method(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``def a(b) c end``, ``def a(b) = c``, ``def self.a``."""
    at = node.child_by_field_name("name")
    name = lowering.text(at)
    if at is not None and at.type == "setter":
        name = name.rstrip("= ")
    marks = (ir.Name("static", *node.byte_range),) if is_of_class(node) else ()
    given = parameters(lowering, node.child_by_field_name("parameters"))
    return named(node, name, at, given, marks)


def is_of_class(node: SyntaxNode) -> bool:
    """Whether a method is one of the class, not of its objects."""
    return node.type == "singleton_method" or _in_singleton(node)


def _in_singleton(node: SyntaxNode) -> bool:
    """Whether it stands in ``class << self``."""
    above = node.parent
    while above is not None and above.type in ("body_statement", "argument_list", "call"):
        above = above.parent
    return above is not None and above.type == "singleton_class"


def named(
    node: SyntaxNode,
    name: str,
    at: SyntaxNode | None,
    given: tuple[ir.Param, ...],
    marks: tuple[ir.Expr, ...] = (),
) -> ir.Function:
    """A function of that name, whose body is read when it is run."""
    start, end = node.byte_range
    body = node.child_by_field_name("body")
    begun = end if body is None else body.start_byte
    named_at = start if at is None else at.start_byte
    return _new(ir.Function, (name, given, marks, None, body, start, end, named_at, begun, False))


def block(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``{ |a| b }``, ``do |a| b end``; without names its elements are ``it`` or ``_1``."""
    listed = node.child_by_field_name("parameters")
    if listed is not None:
        return named(node, "", None, parameters(lowering, listed))
    names = sorted(set(_IMPLICIT.findall(lowering.text(node))))
    given = tuple(ir.Param(each, None, None) for each in names)
    return named(node, "", None, given)


def lambda_(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``->(a) { b }``."""
    inner = node.child_by_field_name("body")
    body = None if inner is None else inner.child_by_field_name("body")
    given = parameters(lowering, node.child_by_field_name("parameters"))
    start, end = node.byte_range
    at = end if body is None else body.start_byte
    return ir.Function("", given, (), None, body, start, end, start, at)


def parameters(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Param, ...]:
    """The parameters of a method or block."""
    found = []
    for each in () if node is None else node.named_children:
        if each.type == "identifier":
            found.append(_new(ir.Param, (lowering.text(each), None, None, "", None, ())))
        elif each.type == "destructured_parameter":
            found.append(ir.Param("", None, None, "", _pattern(lowering, each)))
        elif each.type.endswith("_parameter") and each.type != "forward_parameter":
            value = each.child_by_field_name("value")
            name = lowering.text(each.child_by_field_name("name"))
            default = None if value is None else lowering.expr(value)
            found.append(ir.Param(name, None, default, _KINDS.get(each.type, "")))
    return tuple(found)


def _pattern(lowering: Lowering, node: SyntaxNode) -> ir.Sequence:
    items: list[ir.Expr] = []
    for each in node.named_children:
        if each.type == "destructured_parameter":
            items.append(_pattern(lowering, each))
        else:
            name = each.child_by_field_name("name") or each
            bound: ir.Expr = ir.Name(lowering.text(name), *name.byte_range)
            spread = each.type == "splat_parameter"
            items.append(ir.Spread(bound, *each.byte_range) if spread else bound)
    return ir.Sequence(tuple(items), *node.byte_range)


_INCLUDING = frozenset({"include", "prepend", "helpers"})
"""What makes a module a base; ``helpers`` is Sinatra's and Grape's."""


def class_(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """A class or module; what it includes is a base, too."""
    above = node.child_by_field_name("superclass")
    bases = [] if above is None else list(lowering.all(above.children))
    body = node.child_by_field_name("body")
    named = node.child_by_field_name("name")
    last = named.child_by_field_name("name") if named is not None else None
    name = lowering.text(last or named)
    for each in () if body is None else body.named_children:
        method = lowering.text(each.child_by_field_name("method")) if each.type == "call" else ""
        if method in _INCLUDING:
            given = each.child_by_field_name("arguments")
            bases.extend(lowering.all(() if given is None else given.named_children))
    inner = ir.Block((), node.end_byte, node.end_byte) if body is None else lowering.block(body)
    inner = ir.Block(tuple(_opened(inner)), inner.start, inner.end)
    return ir.Class(name, tuple(bases), (), inner, *node.byte_range)


def _opened(block: ir.Block) -> Iterator[ir.Node]:
    """What a class holds, and what stands in groups there, as in ``class << self``."""
    for each in block.body:
        if isinstance(each, ir.Block):
            yield from _opened(each)
        else:
            yield each


def singleton(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``class << self``: what stands in it."""
    body = node.child_by_field_name("body")
    return ir.Skip(*node.byte_range) if body is None else lowering.block(body)


HOOKS: dict[str, Hook] = {
    "method": method,
    "singleton_method": method,
    "block": block,
    "do_block": block,
    "lambda": lambda_,
    "class": class_,
    "module": class_,
    "singleton_class": singleton,
}
