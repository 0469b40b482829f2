"""``switch``: old and new, as a statement and as a value."""

from __future__ import annotations

from aisec_hooks.languages.java.patterns import binds, declared, opened, type_of
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_GROUPS = ("switch_block_statement_group", "switch_rule")
_PATTERNS = ("pattern", "type_pattern", "record_pattern")
_STATEMENTS = frozenset(
    {
        "block",
        "constructor_body",
        "expression_statement",
        "switch_block_statement_group",
        "labeled_statement",
        "if_statement",
        "for_statement",
        "enhanced_for_statement",
        "while_statement",
        "do_statement",
        "program",
    }
)
"""Kinds of nodes whose child is a statement, so that nobody asks for its value."""


def switch(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A ``switch``; as a value it is a choice when each case is one expression.

    Otherwise the expressions of its cases are yielded, as in a block (JLS 15.28).
    """
    subject = lowering.expr(node.child_by_field_name("condition"))
    body = node.child_by_field_name("body")
    groups = [] if body is None else [each for each in body.named_children if each.type in _GROUPS]
    valued = not _is_statement(node)
    cases = [_case(lowering, each, subject, valued) for each in groups]
    chosen = _chosen(lowering, subject, cases, node.end_byte) if valued else None
    return chosen or ir.Switch(subject, tuple(cases), *node.byte_range)


def _is_statement(node: SyntaxNode) -> bool:
    """Whether a switch stands where its value is not asked for."""
    parent = node.parent
    if parent is None or parent.type not in _STATEMENTS:
        return False
    arm = parent.parent
    return parent.type != "expression_statement" or arm is None or arm.type != "switch_rule"


def _case(lowering: Lowering, node: SyntaxNode, subject: ir.Expr, valued: bool) -> ir.Case:
    """One group of statements behind its labels, or one rule (``->``)."""
    labels = [each for each in node.children if each.type == "switch_label"]
    rest = [each for each in node.children if each.type not in ("switch_label", "->", ":")]
    values, guard, bound = _labels(lowering, labels, subject)
    names = tuple(name for each in bound for name in binds(each.target))
    statements = lowering.all(rest)
    rule = node.type == "switch_rule"
    if rule and valued and rest and rest[0].type == "expression_statement":
        statements = (ir.Jump("yield", statements, *rest[0].byte_range),)
    falls = False
    if not rule:
        statements, falls = _ended(statements)
    start = labels[-1].end_byte if labels else node.start_byte
    block = ir.Block((*bound, *statements), start, node.end_byte)
    return ir.Case(values, names, guard, block, falls)


def _labels(
    lowering: Lowering, labels: list[SyntaxNode], subject: ir.Expr
) -> tuple[tuple[ir.Expr, ...], ir.Expr | None, list[ir.Declare]]:
    """What the subject must equal, of any label, the guard, and what patterns declare."""
    values: list[ir.Expr] = []
    guard: ir.Expr | None = None
    bound: list[ir.Declare] = []
    default = False
    again = subject if _is_plain(subject) else None
    for label in labels:
        named = [each for each in label.named_children if not each.type.endswith("comment")]
        default |= not named
        for each in named:
            if each.type == "guard":
                guard = lowering.expr(lowering.first(each))
            elif each.type in _PATTERNS:
                kind = type_of(lowering, opened(each))
                values.append(kind or ir.Skip(*each.byte_range))
                bound.append(declared(lowering, each, again))
            elif lowering.text(each) == "default":
                default = True
            else:
                values.append(lowering.expr(each))
    return () if default else tuple(values), guard, bound


def _ended(statements: tuple[ir.Node, ...]) -> tuple[tuple[ir.Node, ...], bool]:
    """The statements without a final break, and whether the next case follows them."""
    last = statements[-1] if statements else None
    if isinstance(last, ir.Block):
        inner, falls = _ended(last.body)
        return (*statements[:-1], last._replace(body=inner)), falls
    if isinstance(last, ir.Jump) and last.kind == "break" and not last.values:
        return statements[:-1], False
    ends = isinstance(last, ir.Return) or (isinstance(last, ir.Jump) and last.kind != "assert")
    return statements, not ends


def _chosen(lowering: Lowering, subject: ir.Expr, cases: list[ir.Case], end: int) -> ir.Expr | None:
    """A switch as nested conditionals; None when a case does more than give a value.

    A case that throws has no value: what it throws is evaluated beside the others.
    """
    arms: list[tuple[ir.Case, ir.Expr]] = []
    thrown: list[ir.Expr] = []
    for case in cases:
        only = case.body.body[0] if len(case.body.body) == 1 else None
        if case.binds or case.guard is not None or not isinstance(only, ir.Jump):
            return None
        if only.kind == "raise":
            thrown.extend(only.values)
        elif only.kind == "yield" and len(only.values) == 1:
            arms.append((case, only.values[0]))
        else:
            return None
    if len(arms) < 2 or len(arms) > MOST_ARMS:
        return None
    arms.sort(key=lambda arm: not arm[0].labels)  # default is asked last, wherever it stands
    found = _beside(arms[-1][1], thrown)
    for at in range(len(arms) - 2, -1, -1):
        case, value = arms[at]
        test = _test(lowering, subject, case, first=not at)
        found = ir.Conditional(test, value, found, test.start, end)
    return found


MOST_ARMS = 30
"""Cases that become conditionals; more would nest too deeply."""


def _beside(value: ir.Expr, thrown: list[ir.Expr]) -> ir.Expr:
    """A value, with what else is evaluated and has no part in it: ``[value, thrown][0]``."""
    if not thrown:
        return value
    start, end = value.start, value.end
    return ir.Index(ir.Sequence((value, *thrown), start, end), ir.Const(0, end, end), start, end)


def _test(lowering: Lowering, subject: ir.Expr, case: ir.Case, first: bool) -> ir.Expr:
    """Whether the subject is one of a case's labels; what is called is called in the first."""
    if not case.labels:  # damaged: a case of nothing
        return ir.Const(True, case.body.start, case.body.start)
    start, end = case.labels[0].start, case.labels[-1].end
    if not first and not _is_plain(subject):
        return ir.Any(case.labels, start, end)
    tests: list[ir.Expr] = [ir.Compare("==", subject, case.labels[0], start, end)]
    for each in case.labels[1:]:
        again = _is_plain(subject)
        tests.append(ir.Compare("==", subject, each, start, end) if again else each)
    return lowering.joined("or", tuple(tests))


def _is_plain(node: ir.Expr) -> bool:
    """Whether evaluating it twice does nothing twice."""
    while isinstance(node, ir.Member):
        node = node.object
    return isinstance(node, ir.Name | ir.Const)


HOOKS: dict[str, Hook] = {"switch_expression": switch}
