"""``match`` statements: what each case compares with, and the names it binds."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode


def match_statement(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """The subject and its cases; several subjects are a sequence."""
    subjects = lowering.all(node.children_by_field_name("subject"))
    subject = subjects[0] if len(subjects) == 1 else ir.Sequence(subjects, *node.byte_range)
    body = node.child_by_field_name("body")
    clauses = [] if body is None else body.children
    cases = tuple(_case(lowering, each) for each in clauses if each.type == "case_clause")
    return ir.Switch(subject, cases, *node.byte_range)


def _case(lowering: Lowering, node: SyntaxNode) -> ir.Case:
    patterns = [each for each in node.children if each.type == "case_pattern"]
    guard = node.child_by_field_name("guard")
    return ir.Case(
        _labels(lowering, patterns),
        tuple(dict.fromkeys(_binds(lowering, patterns))),
        None if guard is None else lowering.expr(lowering.first(guard)),
        lowering.block(node.child_by_field_name("consequence")),
    )


def _labels(lowering: Lowering, patterns: list[SyntaxNode]) -> tuple[ir.Expr, ...]:
    """What the subject must equal; empty when the case takes everything."""
    if len(patterns) != 1:
        return (ir.Any(lowering.all(patterns), patterns[0].start_byte, patterns[-1].end_byte),)
    pattern: SyntaxNode | None = patterns[0]
    while pattern is not None and pattern.type in ("case_pattern", "as_pattern"):
        inner = lowering.first(pattern)
        if inner is None or (inner.type == "identifier" and pattern.type == "as_pattern"):
            return _negative(lowering, pattern)
        if pattern.type == "case_pattern" and inner.start_byte > pattern.start_byte:
            return _negative(lowering, pattern)
        pattern = inner
    if pattern is None or _captures(pattern):
        return ()
    return _negative(lowering, pattern) if pattern.type == "union_pattern" else (
        lowering.expr(pattern),
    )


def _negative(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The alternatives of a pattern; a minus sign is a token of its own here."""
    found: list[ir.Expr] = []
    minus: SyntaxNode | None = None
    for each in node.children:
        if not each.is_named:
            if each.type == "_":
                return ()
            minus = each if each.type == "-" else None
            continue
        if _captures(each):
            return ()
        value = lowering.expr(each)
        if minus is not None and isinstance(value, ir.Const) and isinstance(value.value, int | float):
            value = ir.Const(-value.value, minus.start_byte, value.end)
        minus = None
        found.append(value)
    return tuple(found)


def _captures(node: SyntaxNode) -> bool:
    """Whether a pattern is a plain name, which takes everything."""
    return node.type == "dotted_name" and len(node.children) == 1


def _binds(lowering: Lowering, patterns: list[SyntaxNode]) -> list[str]:
    """The names that patterns bind, in the order of the text."""
    found: list[str] = []
    stack = patterns[::-1]
    while stack:
        node = stack.pop()
        kind = node.type
        if kind == "dotted_name":
            if len(node.children) == 1:
                found.append(lowering.text(node))
            continue
        children = [each for each in node.children if each.is_named]
        if kind in ("as_pattern", "splat_pattern"):
            found.extend(lowering.text(each) for each in children if each.type == "identifier")
        elif kind == "class_pattern":
            children = children[1:]
        elif kind == "keyword_pattern":
            children = children[1:]
        stack.extend(children[::-1])
    return found


HOOKS: dict[str, Hook] = {"match_statement": match_statement}
