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
    """What the subject must equal, any of several; empty when the case takes everything."""
    if len(patterns) > 1:  # ``case a, b:`` is a sequence without brackets
        span = patterns[0].start_byte, patterns[-1].end_byte
        return (ir.Sequence(lowering.all(patterns), *span),)
    pieces = patterns
    while len(pieces) == 1 and (inner := _opened(pieces[0])):
        pieces = inner
    found: list[ir.Expr] = []
    negative = False
    for each in pieces:
        if each.type == "-":
            negative = True
            continue
        if each.type == "_" or _is_capture(each):
            return ()
        found.append(_negated(lowering.expr(each)) if negative else lowering.expr(each))
        negative = False
    return tuple(found)


def _opened(node: SyntaxNode) -> list[SyntaxNode]:
    """The pieces of a pattern that only wraps others; empty when it is one of its own."""
    pieces = [each for each in node.children if each.type not in ("|", "(", ")", "comment")]
    kind = node.type
    if kind == "as_pattern":
        return pieces[:1]
    group = kind == "tuple_pattern" and len(pieces) == 1 and pieces[0].type == "case_pattern"
    return pieces if group or kind in ("case_pattern", "union_pattern") else []


def _negated(value: ir.Expr) -> ir.Expr:
    """A number after the minus sign, which is a token of its own in patterns."""
    if isinstance(value, ir.Const) and isinstance(value.value, int | float):
        return ir.Const(-value.value, value.start, value.end)
    return value


def _is_capture(node: SyntaxNode) -> bool:
    """Whether a pattern is a plain name, which takes everything."""
    return node.type == "dotted_name" and len(node.children) == 1


def _binds(lowering: Lowering, patterns: list[SyntaxNode]) -> list[str]:
    """The names that patterns bind, in the order of the text."""
    found: list[str] = []
    stack = patterns[::-1]
    while stack:
        node = stack.pop()
        kind = node.type
        children = [each for each in node.children if each.is_named]
        if kind == "dotted_name":
            children = [] if len(children) > 1 else children
            found.extend(lowering.text(each) for each in children)
            continue
        if kind in ("as_pattern", "splat_pattern"):
            found.extend(lowering.text(each) for each in children if each.type == "identifier")
        elif kind in ("class_pattern", "keyword_pattern"):  # their first name is no binding
            children = children[1:]
        stack.extend(children[::-1])
    return found


HOOKS: dict[str, Hook] = {"match_statement": match_statement}
