"""Expressions whose shape no table row describes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_COMPARE = {
    "==": "==", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=", "in": "in", "is": "is",
    "not in": "not-in", "is not": "is-not", "<>": "!=",
}  # fmt: skip
_new = tuple.__new__  # without the constructor's detour, for what stands on every line
_DOTTED = r"[^\W\d]\w*(\.[^\W\d]\w*)*"


def comparison(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a < b``, or ``a < b < c`` as comparisons joined by ``and``."""
    start, end = node.byte_range
    children = node.children
    if len(children) == 3:
        left, operator, right = children
        op = _COMPARE.get(operator.type)
        if op is not None:
            return _new(ir.Compare, (op, lowering.expr(left), lowering.expr(right), start, end))
    operators = node.children_by_field_name("operators")
    words = [_COMPARE.get(each.type, "==") for each in operators]
    known = {each.id for each in operators}
    operands = lowering.all(each for each in children if each.id not in known)
    links = tuple(
        ir.Compare(word, one, two, one.start, two.end)
        for word, one, two in zip(words, operands, operands[1:], strict=False)
    )
    return lowering.joined("and", links) if links else ir.Any(operands, start, end)


def subscript(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a[k]``, ``a[k, l]`` or a slice."""
    start, end = node.byte_range
    children = [each for each in node.children if each.is_named]
    if not children:
        return ir.Skip(start, end)
    base = lowering.expr(children[0])
    keys = [each for each in children[1:] if each.type != "comment"]
    if len(keys) == 1:
        if keys[0].type == "slice":
            return ir.Slice(base, start, end, _bounds(lowering, keys[0]))
        key = lowering.expr(keys[0])
        if type(key) is ir.Const and isinstance(key.value, str):
            holder = _namespace_of(base)
            if holder is not None:
                return ir.Member(holder, key.value, start, end, key.start)
        return ir.Index(base, key, start, end)
    return ir.Index(base, ir.Sequence(lowering.all(keys), start, end), start, end)


def _bounds(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The bounds of ``a:b:c``, with a Skip for each that is left out before another one."""
    found: list[ir.Expr] = []
    colons = 0
    for each in node.children:
        if each.type == ":":
            colons += 1
        elif each.is_named and each.type != "comment":
            found.extend([ir.Skip(each.start_byte, each.start_byte)] * (colons - len(found)))
            found.append(lowering.expr(each))
    return tuple(found) or (ir.Skip(node.start_byte, node.start_byte),)


def _namespace_of(base: ir.Expr) -> ir.Expr | None:
    """The object of ``object.__dict__`` or ``vars(object)``, whose items are its attributes."""
    if isinstance(base, ir.Member):
        return base.object if base.name == "__dict__" else None
    if isinstance(base, ir.Call) and len(base.args) == 1 and isinstance(base.callee, ir.Name):
        return base.args[0].value if base.callee.name == "vars" else None
    return None


def conditional(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``then if test else orelse``."""
    start, end = node.byte_range
    parts = lowering.all(node.children)
    if len(parts) != 3:
        return ir.Any(parts, start, end)
    return ir.Conditional(parts[1], parts[0], parts[2], start, end)


def dictionary(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A map literal with its spreads."""
    return ir.Map(tuple(_pairs(lowering, node.children)), *node.byte_range)


def pair(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """The body of a dictionary comprehension."""
    return ir.Map(tuple(_pairs(lowering, (node,))), *node.byte_range)


def _pairs(
    lowering: Lowering, nodes: list[SyntaxNode] | tuple[SyntaxNode, ...]
) -> Iterator[ir.Pair]:
    for each in nodes:
        kind = each.type
        if kind == "pair":
            key = lowering.expr(each.child_by_field_name("key"))
            yield ir.Pair(key, lowering.expr(each.child_by_field_name("value")))
        elif kind == "dictionary_splat":
            yield ir.Pair(None, lowering.expr(lowering.first(each)))
        elif kind == "ERROR":
            yield ir.Pair(None, lowering.expr(each))


def comprehension(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """Any comprehension or generator."""
    binds, tests = [], []
    for child in node.children:
        kind = child.type
        if kind == "for_in_clause":
            target = lowering.expr(child.child_by_field_name("left"))
            sources = lowering.all(child.children_by_field_name("right"))
            source = sources[0] if len(sources) == 1 else ir.Sequence(sources, *child.byte_range)
            binds.append(ir.Bind(target, source))
        elif kind == "if_clause":
            tests.append(lowering.expr(lowering.first(child)))
    body = lowering.expr(node.child_by_field_name("body"))
    return ir.Comprehension(tuple(binds), tuple(tests), body, *node.byte_range)


def generic_type(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``list[int]`` in an annotation."""
    start, end = node.byte_range
    parts = lowering.all(node.children)
    if len(parts) != 2:
        return ir.Any(parts, start, end)
    return ir.Index(parts[0], parts[1], start, end)


def annotation(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A type; one in quotes is read as the name it holds."""
    found = lowering.lower(lowering.first(node))
    if isinstance(found, ir.Const) and isinstance(found.value, str):
        name = found.value.strip()
        at = node.start_byte + max(lowering.text(node).find(name), 0)
        if re.fullmatch(_DOTTED, name) and name.isascii():
            return dotted(name, at)
    return found


def dotted(path: str, at: int) -> ir.Expr:
    """``a.b.c`` that stands at an offset, as members of a name."""
    first, *rest = path.split(".")
    end = at + len(first.encode())
    found: ir.Expr = ir.Name(first, at, end)
    for name in rest:
        begin = end + 1
        end = begin + len(name.encode())
        found = ir.Member(found, name, at, end, begin)
    return found


def dotted_name(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A dotted name outside of imports (in a decorator or a pattern)."""
    parts = [lowering.expr(each) for each in node.children if each.type == "identifier"]
    found = parts[0] if parts else ir.Skip(*node.byte_range)
    for part in parts[1:]:
        name = part.name if isinstance(part, ir.Name) else ""
        found = ir.Member(found, name, node.start_byte, part.end, part.start)
    return found


HOOKS: dict[str, Hook] = {
    "comparison_operator": comparison,
    "subscript": subscript,
    "conditional_expression": conditional,
    "dictionary": dictionary,
    "pair": pair,
    "list_comprehension": comprehension,
    "set_comprehension": comprehension,
    "dictionary_comprehension": comprehension,
    "generator_expression": comprehension,
    "generic_type": generic_type,
    "type": annotation,
    "dotted_name": dotted_name,
}
