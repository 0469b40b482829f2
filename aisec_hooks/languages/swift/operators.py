"""Operators, bound as the language binds them, and assignments.

The grammar lets ``a == b || c`` be ``a == (b || c)``; so chains are read anew.
"""

from __future__ import annotations

from collections.abc import Callable

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

IMPLICIT = "Implicit"
"""The type of ``.member``, which the context says."""

CHAINED = frozenset(
    """
    additive_expression multiplicative_expression comparison_expression equality_expression
    conjunction_expression disjunction_expression bitwise_operation infix_expression
    nil_coalescing_expression range_expression
    """.split()  # noqa: SIM905 - a table of names reads better so
)
_LOGIC = {"&&": "and", "||": "or", "??": "??"}
_COMPARED = {"==": "==", "!=": "!=", "<": "<", ">": ">", "<=": "<=", ">=": ">=", "===": "is",
             "!==": "is-not"}  # fmt: skip
# Precedence groups of the standard library (Operators and their declaration).
_BINDING = {"||": 1, "&&": 2, **dict.fromkeys((*_COMPARED, "~="), 3), "??": 4, "...": 5, "..<": 5,
            **dict.fromkeys(("+", "-", "&+", "&-", "|", "^"), 6),
            **dict.fromkeys(("*", "/", "%", "&*", "&"), 7),
            **dict.fromkeys(("<<", ">>", "&<<", "&>>"), 8)}  # fmt: skip
_CUSTOM = 6
_POSTFIX = ("call_expression", "navigation_expression", "postfix_expression")
_Operator = tuple[str, int, int]
_Apply = Callable[[Lowering, SyntaxNode, ir.Expr], ir.Expr]


def binary(lowering: Lowering, node: SyntaxNode, apply: _Apply) -> ir.Node:
    """``a op b op c``.

    :param apply: makes of ``a + b`` and ``(c)`` what ``a + b(c)`` means.
    """
    values, operators = _flat(lowering, node, apply)
    if len(values) != len(operators) + 1:
        return ir.Any(tuple(values), *node.byte_range)
    _static(values, operators)
    if len({op for op, _, _ in operators}) == 1 and operators[0][0] in ("+", "&&", "||"):
        op = operators[0][0]
        return lowering.joined(_LOGIC.get(op, op), tuple(values))
    return _bound(values, operators)


def is_chain(node: SyntaxNode | None) -> bool:
    """Whether operands without brackets around them come first in a node."""
    return node is not None and node.type in CHAINED


def _flat(
    lowering: Lowering, node: SyntaxNode, apply: _Apply
) -> tuple[list[ir.Expr], list[_Operator]]:
    """Operands and operators in the order in which they are written.

    What is called or asked for a member belongs to the last operand before it.
    """
    values: list[ir.Expr] = []
    operators: list[_Operator] = []
    stack: list[tuple[SyntaxNode, bool]] = [(node, False)]
    while stack:
        each, suffix = stack.pop()
        if suffix:
            if values:
                values[-1] = apply(lowering, each, values[-1])
        elif each.type in CHAINED:
            inner = [x for x in each.children if "comment" not in x.type]
            stack.extend((x, False) for x in reversed(inner))
        elif each.type in _POSTFIX and is_chain(lowering.first(each)):
            stack.append((each, True))
            stack.append((each.children[0], False))
        elif len(values) == len(operators):
            values.extend(lowering.all((each,)) or (ir.Skip(*each.byte_range),))
        else:
            operators.append((lowering.text(each), *each.byte_range))
    return values, operators


def _static(values: list[ir.Expr], operators: list[_Operator]) -> None:
    """``A<B>.c()``, which the grammar reads as two comparisons, is a member of A."""
    at = 0
    while at + 1 < len(operators):
        tight = operators[at][1] == values[at].end and operators[at][2] == values[at + 1].start
        signs = operators[at][0], operators[at + 1][0]
        moved = based(values[at + 2], values[at]) if tight and signs == ("<", ">") else None
        if moved is None:
            at += 1
            continue
        values[at : at + 3] = [moved]
        del operators[at : at + 2]


def based(value: ir.Expr, base: ir.Expr) -> ir.Expr | None:
    """``.a.b(c)`` as what a given type has; None where the value names its own."""
    if isinstance(value, ir.Name) and value.name == IMPLICIT:
        return base
    if isinstance(value, ir.Call):
        inner = based(value.callee, base)
        if isinstance(inner, ir.Member) and inner.name == "init":
            return value._replace(callee=inner.object, new=True)
        return None if inner is None else value._replace(callee=inner)
    if isinstance(value, ir.Member | ir.Index):
        inner = based(value.object, base)
        return None if inner is None else value._replace(object=inner)
    return None


def _bound(values: list[ir.Expr], operators: list[_Operator]) -> ir.Expr:
    """One expression, by the strength of the operators."""
    done: list[ir.Expr] = [values[0]]
    open_: list[str] = []
    for (op, _, _), value in zip(operators, values[1:], strict=True):
        while open_ and _stronger(open_[-1], op):
            _close(done, open_)
        open_.append(op)
        done.append(value)
    while open_:
        _close(done, open_)
    return done[0]


def _stronger(before: str, op: str) -> bool:
    own, other = _BINDING.get(before, _CUSTOM), _BINDING.get(op, _CUSTOM)
    return own > other or (own == other and op != "??")


def _close(done: list[ir.Expr], open_: list[str]) -> None:
    right, left, op = done.pop(), done.pop(), open_.pop()
    done.append(_made(op, left, right))


def _made(op: str, left: ir.Expr, right: ir.Expr) -> ir.Expr:
    start, end = left.start, right.end
    if op in _LOGIC:
        return ir.Logic(_LOGIC[op], left, right, start, end)
    if op in _COMPARED:
        return ir.Compare(_COMPARED[op], left, right, start, end)
    if op in ("...", "..<", "~="):
        return ir.Any((left, right), start, end)
    return ir.Binary(op, left, right, start, end)


def prefix(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``!a``, ``-a``, ``&a``; ``.a`` is a member of what the context says."""
    op = lowering.text(node.child_by_field_name("operation"))
    target = node.child_by_field_name("target")
    start, end = node.byte_range
    if op == ".":
        owner = ir.Name(IMPLICIT, start, start)
        at = end if target is None else target.start_byte
        return ir.Member(owner, lowering.text(target).strip("`"), start, end, at)
    value = lowering.expr(target)
    if op == "!":
        return ir.Not(value, start, end)
    if op == "&":
        return value
    if op == "-" and isinstance(value, ir.Const) and isinstance(value.value, int | float):
        return ir.Const(-value.value, start, end)
    return ir.Unary(op, value, start, end)


def cast(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a as T``, ``a as? T``, ``a as! T``."""
    return lowering.expr(node.child_by_field_name("expr"))


def check(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a is T``: nothing that a constant could decide."""
    return ir.Any((lowering.expr(node.child_by_field_name("target")),), *node.byte_range)


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a = b``, ``a += b``, ``(a, b) = c``; ``_ = a`` is a."""
    op = lowering.text(node.child_by_field_name("operator"))
    left = node.child_by_field_name("target")
    value = lowering.expr(node.child_by_field_name("result"))
    if lowering.text(left) == "_":
        return value
    target = lowering.expr(left)
    if isinstance(target, ir.Call) and isinstance(target.callee, ir.Member) and not target.args:
        target = target.callee
    return ir.Assign(target, op[:-1] or "=", value, *node.byte_range)


HOOKS: dict[str, Hook] = {
    "prefix_expression": prefix,
    "as_expression": cast,
    "check_expression": check,
    "assignment": assignment,
}
