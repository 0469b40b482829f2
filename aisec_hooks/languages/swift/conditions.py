"""What ``if``, ``guard``, ``while`` and ``case`` ask, and the names that they bind by it."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.languages.swift.operators import IMPLICIT
from aisec_hooks.languages.swift.signatures import TYPES
from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_SILENT = ("where_keyword", "comment", "multiline_comment")


def test(lowering: Lowering, nodes: list[SyntaxNode], end: int) -> ir.Expr:
    """``let a = b, a > 1, case .c(let d) = e``: all of them hold."""
    clauses = [_clause(lowering, each) for each in split(nodes) if each]
    if not clauses:
        return ir.Skip(end, end)
    return clauses[0] if len(clauses) == 1 else lowering.joined("and", tuple(clauses))


def split(nodes: list[SyntaxNode]) -> list[list[SyntaxNode]]:
    """Nodes between the commas that are outside of brackets."""
    found: list[list[SyntaxNode]] = [[]]
    depth = 0
    for each in nodes:
        depth += (each.type == "(") - (each.type == ")")
        if each.type == "," and depth <= 0:
            found.append([])
        elif each.type not in _SILENT:
            found[-1].append(each)
    return found


def _clause(lowering: Lowering, nodes: list[SyntaxNode]) -> ir.Expr:
    at = next((at for at, each in enumerate(nodes) if each.type == "="), None)
    before = nodes if at is None else nodes[:at]
    after = [] if at is None else nodes[at + 1 :]
    start, end = nodes[0].start_byte, nodes[-1].end_byte
    value = lowering.expr(after[-1]) if after else None
    if nodes[0].type == "case":
        return _case(lowering, before[1:], value or ir.Skip(end, end), (start, end))
    if nodes[0].type == "value_binding_pattern":
        return _bound(lowering, before[1:], value, (start, end))
    if nodes[0].type == "availability_condition":
        return ir.Any((), start, end)
    return lowering.expr(nodes[-1])


def _bound(
    lowering: Lowering, nodes: list[SyntaxNode], value: ir.Expr | None, span: tuple[int, int]
) -> ir.Expr:
    """``let a = b``; ``let a`` asks whether a is there."""
    names = [_name(lowering, each) for each in bound_names(nodes)]
    none = ir.Const(None, span[1], span[1])
    if not names:
        return value or ir.Skip(*span)
    if value is None:
        return ir.Compare("!=", names[0], none, *span)
    return ir.Compare("!=", ir.Assign(names[0], "=", value, *span), none, *span)


def _case(
    lowering: Lowering, nodes: list[SyntaxNode], value: ir.Expr, span: tuple[int, int]
) -> ir.Expr:
    """``case .a(let b) = c`` binds b to what is in c."""
    names = [_name(lowering, each) for each in bound_names(nodes)]
    if not names:
        label = plain(lowering, nodes)
        return ir.Any((value,), *span) if label is None else ir.Compare("==", value, label, *span)
    stored: list[ir.Node] = [ir.Assign(names[0], "=", ir.Any((value,), *span), *span)]
    stored.extend(ir.Assign(each, "=", names[0], *span) for each in names[1:])
    return ir.Any(tuple(stored), *span)


def _name(lowering: Lowering, node: SyntaxNode) -> ir.Name:
    return ir.Name(lowering.text(node).strip("`"), *node.byte_range)


def bound_names(nodes: list[SyntaxNode], free: bool = False) -> list[SyntaxNode]:
    """The names that a pattern binds: behind ``let``, or all of them behind an outer one.

    :param free: whether such a word stands before the whole pattern.
    """
    if not free and nodes and nodes[0].type == "value_binding_pattern":
        free, nodes = True, nodes[1:]
    return list(_names(nodes, free))


def _names(nodes: list[SyntaxNode], free: bool, depth: int = 0) -> Iterator[SyntaxNode]:
    dotted = False
    inside = 0
    for each in nodes:
        inside += (each.type == "(") - (each.type == ")")
        if each.type == "simple_identifier":
            if not dotted and (free or each.parent is None or _is_bound(each)):
                yield each
        elif each.type in ("pattern", "tuple_expression") and depth < 20:
            inner = list(each.children)
            begins = bool(inner) and inner[0].type == "value_binding_pattern"
            own = inner[1:] if begins else inner
            yield from _names(own, free or begins, depth + 1)
        dotted = each.type == "."


def _is_bound(node: SyntaxNode) -> bool:
    parent = node.parent
    return parent is not None and any(
        each == node for each in parent.children_by_field_name("bound_identifier")
    )


def plain(lowering: Lowering, nodes: list[SyntaxNode]) -> ir.Expr | None:
    """A pattern that is a value to compare with: ``1``, ``"a"``, ``.a``, ``A.b``."""
    code = [each for each in nodes if each.type not in _SILENT]
    while len(code) == 1 and code[0].type in ("pattern", "switch_pattern"):
        code = list(code[0].children)
    if len(code) == 1 and code[0].is_named and code[0].type not in TYPES:
        return lowering.expr(code[0])
    words = [each for each in code if each.is_named]
    if any(each.type not in (*TYPES, "simple_identifier") for each in words):
        return None
    if not words or any(each.type in ("(", "is", "as") for each in code):
        return None
    start = code[0].start_byte
    base: ir.Expr = ir.Name(IMPLICIT, start, start)
    if words[0].type in TYPES:
        base, words = lowering.expr(words[0]), words[1:]
    for each in words:
        at, to = each.byte_range
        base = ir.Member(base, lowering.text(each).strip("`"), start, to, at)
    return base
