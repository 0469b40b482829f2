"""Patterns of ``is`` and ``case``: what they ask of a value, the names they bind."""

from __future__ import annotations

from aisec_hooks.languages.csharp.names import expr
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_SPLIT = ("parenthesized_pattern",)


def opened(node: SyntaxNode) -> SyntaxNode:
    """A pattern without brackets."""
    while node.type in _SPLIT and node.named_children:
        node = node.named_children[0]
    return node


def asks(lowering: Lowering, node: SyntaxNode | None, value: ir.Expr) -> ir.Expr:
    """Whether a value fits a pattern, as an expression that also declares what it binds."""
    if node is None:
        return ir.Any((value,), value.start, value.end)
    if lowering.depth > _DEEPEST:
        return ir.Any((value, lowering.expr(node)), *node.byte_range)
    lowering.depth += 1
    found = _asked(lowering, opened(node), value)
    lowering.depth -= 1
    return found


_DEEPEST = 150


def _asked(lowering: Lowering, node: SyntaxNode, value: ir.Expr) -> ir.Expr:
    start, end = node.byte_range
    if node.type in ("or_pattern", "and_pattern"):
        left = asks(lowering, node.child_by_field_name("left"), value)
        right = asks(lowering, node.child_by_field_name("right"), value)
        return ir.Logic("or" if node.type == "or_pattern" else "and", left, right, start, end)
    if node.type == "negated_pattern":
        return _negated(lowering, node, value)
    if node.type == "constant_pattern":
        constant = lowering.expr(lowering.first(node))
        if isinstance(constant, ir.Sequence):
            return ir.Any((ir.Declare(constant, None, value, start, end),), start, end)
        if isinstance(constant, ir.Call):  # T(1, var x), which the grammar takes for a call
            parts = ir.Sequence(tuple(each.value for each in constant.args), start, end)
            return ir.Any((ir.Declare(parts, constant.callee, value, start, end),), start, end)
        return ir.Compare("==", value, constant, start, end)
    if node.type == "relational_pattern":
        sign = node.children[0].type
        number = lowering.expr(lowering.first(node))
        known = sign in ("<", "<=", ">", ">=")
        return ir.Compare(sign if known else "!=", value, number, start, end)
    if node.type == "discard":
        return ir.Const(True, start, end)
    bound = declared(lowering, node, value)
    return ir.Any((value, *bound), start, end)


def _negated(lowering: Lowering, node: SyntaxNode, value: ir.Expr) -> ir.Expr:
    """``not a``; it binds more tightly than ``or`` and ``and``, which the grammar puts inside."""
    span = node.byte_range
    inner = lowering.first(node)
    if inner is None or inner.type not in ("or_pattern", "and_pattern"):
        return ir.Not(asks(lowering, inner, value), *span)
    left = asks(lowering, inner.child_by_field_name("left"), value)
    right = asks(lowering, inner.child_by_field_name("right"), value)
    op = "or" if inner.type == "or_pattern" else "and"
    return ir.Logic(op, ir.Not(left, span[0], left.end), right, *span)


def declared(lowering: Lowering, node: SyntaxNode, value: ir.Expr | None) -> list[ir.Node]:
    """What a pattern declares when a value fits it."""
    node = opened(node)
    start, end = node.byte_range
    name = node.child_by_field_name("name")
    kind = node.child_by_field_name("type")
    type_ = None if kind is None or kind.type == "implicit_type" else lowering.expr(kind)
    if node.type in ("declaration_pattern", "var_pattern"):
        target = lowering.expr(name or (node.named_children[-1] if node.named_children else None))
        return [ir.Declare(target, type_, value, start, end)]
    if node.type == "list_pattern":
        return [ir.Declare(_listed(lowering, node), None, value, start, end)]
    if node.type == "recursive_pattern":
        found: list[ir.Node] = []
        if name is not None:
            found.append(ir.Declare(lowering.expr(name), type_, value, start, end))
        for clause in node.named_children:
            if clause.type == "property_pattern_clause":
                found.extend(_parts(lowering, clause, value))
            elif clause.type == "positional_pattern_clause":
                found.append(ir.Declare(_listed(lowering, clause), type_, value, start, end))
        return found
    if node.type in ("type_pattern", "constant_pattern", "relational_pattern", "discard"):
        return []
    inner = [each for each in node.named_children if each.type != "comment"]
    if node.type in ("or_pattern", "and_pattern", "negated_pattern"):
        return [one for each in inner for one in declared(lowering, each, value)]
    return [lowering.expr(each) for each in inner]


def _parts(lowering: Lowering, clause: SyntaxNode, value: ir.Expr | None) -> list[ir.Node]:
    """``{ A: pattern, B.C: pattern }``: what is asked of members."""
    found: list[ir.Node] = []
    for each in clause.named_children:
        if each.type != "subpattern" or len(each.named_children) < 2:
            continue
        name, *_, pattern = each.named_children
        part = member_of(lowering, value, name)
        if part is None:
            found.extend(declared(lowering, pattern, None))
        else:
            found.append(asks(lowering, pattern, part))
    return found


def member_of(lowering: Lowering, value: ir.Expr | None, name: SyntaxNode) -> ir.Expr | None:
    """The member that a subpattern is about, at the place where it is named."""
    start = at = name.start_byte
    for part in lowering.text(name).split("."):
        if value is None:
            return None
        end = at + len(part.encode())
        value = ir.Member(value, part, start, end, at)
        at = end + 1
    return value


def _listed(lowering: Lowering, node: SyntaxNode) -> ir.Sequence:
    """The names that patterns in a list bind, by position."""
    items: list[ir.Expr] = []
    for each in node.children:
        if each.type == "..":
            items.append(ir.Spread(ir.Skip(*each.byte_range), *each.byte_range))
        elif each.is_named and each.type != "comment":
            inner = opened(each)
            if inner.type == "subpattern" and inner.named_children:
                inner = opened(inner.named_children[-1])
            bound = declared(lowering, inner, None)
            first = bound[0] if bound else None
            if isinstance(first, ir.Declare):
                items.append(first.target)
            else:
                items.append(ir.Skip(*each.byte_range))
    return ir.Sequence(tuple(items), *node.byte_range)


def binds(nodes: list[ir.Node]) -> tuple[str, ...]:
    """The names that declarations of a pattern bind."""
    found: list[str] = []
    for each in nodes:
        if isinstance(each, ir.Declare):
            found.extend(_bound(each.target))
        elif isinstance(each, ir.Any):
            found.extend(binds(list(each.children)))
    return tuple(found)


def _bound(target: ir.Expr) -> list[str]:
    if isinstance(target, ir.Name):
        return [target.name]
    if isinstance(target, ir.Sequence):
        return [name for each in target.items for name in _bound(each)]
    return []


def is_pattern(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``x is pattern``."""
    value = expr(lowering, node.child_by_field_name("expression"))
    return asks(lowering, node.child_by_field_name("pattern"), value)


HOOKS: dict[str, Hook] = {"is_pattern_expression": is_pattern}
