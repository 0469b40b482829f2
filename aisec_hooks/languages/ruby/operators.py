"""Operators, assignments, arrays and maps."""

from __future__ import annotations

from aisec_hooks.languages.ruby import calls, sessions
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__
_LOGIC = {"and": "and", "or": "or", "&&": "and", "||": "or"}
_COMPARE = {"==": "==", "===": "==", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
MATCH = "=~"
APPEND = "<<"
"""Operators that are methods: of a pattern, and of a text or an array that grows."""


def binary(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """An operator of two operands; operators that lean left are walked, not recursed into."""
    parts: list[tuple[str, SyntaxNode | None, SyntaxNode]] = []
    at: SyntaxNode | None = node
    while at is not None and at.type == "binary":
        op = lowering.text(at.child_by_field_name("operator"))
        parts.append((_LOGIC.get(op, op), at.child_by_field_name("right"), at))
        at = at.child_by_field_name("left")
    operators = {op for op, _, _ in parts}
    if len(parts) >= LONG and len(operators) == 1 and operators <= {"+", "and", "or", "*"}:
        operands = [at, *(right for _, right, _ in reversed(parts))]
        return lowering.joined(parts[0][0], lowering.all(x for x in operands if x is not None))
    if len(parts) > MOST:
        return ir.Any(lowering.all([x for _, x, _ in parts[:MOST] if x]), *node.byte_range)
    result = lowering.expr(at)
    for op, right, whole in reversed(parts):
        result = _combined(lowering, op, result, right, whole)
    return result


LONG, MOST = 16, 150
"""Operands from which on a row becomes a tree, and how many of different operators are kept."""


def _combined(
    lowering: Lowering, op: str, left: ir.Expr, node: SyntaxNode | None, whole: SyntaxNode
) -> ir.Expr:
    right, span = lowering.expr(node), whole.byte_range
    if op in ("and", "or"):
        return _new(ir.Logic, (op, left, right, *span))
    if op in _COMPARE:
        return ir.Compare(_COMPARE[op], left, right, *span)
    if op in ("=~", "!~"):
        first = whole.child_by_field_name("left")
        asked = (left, right) if first is not None and first.type == "regex" else (right, left)
        return _matched(op, asked, span)
    if op == "<<":
        at = left.end
        callee = ir.Member(left, APPEND, left.start, at, at)
        return ir.Call(callee, (ir.Arg(None, right),), *span)
    return _new(ir.Binary, (op, left, right, *span))


def _matched(op: str, asked: tuple[ir.Expr, ir.Expr], span: tuple[int, int]) -> ir.Expr:
    """``a =~ /b/`` and ``/b/ =~ a`` ask the pattern."""
    pattern, given = asked
    callee = ir.Member(pattern, MATCH, pattern.start, pattern.end, pattern.end)
    found = ir.Call(callee, (ir.Arg(None, given),), *span)
    return ir.Not(found, *span) if op == "!~" else found


def unary(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``!a``, ``not a``, ``-a``, ``defined?(a)``."""
    op = lowering.text(node.child_by_field_name("operator"))
    operand = lowering.expr(node.child_by_field_name("operand"))
    if op in ("!", "not"):
        return ir.Not(operand, *node.byte_range)
    if op == "defined?":
        return ir.Any((operand,), *node.byte_range)
    if op == "-" and isinstance(operand, ir.Const) and isinstance(operand.value, int | float):
        return ir.Const(-operand.value, *node.byte_range)
    return ir.Unary(op, operand, *node.byte_range)


def conditional(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a ? b : c``."""
    fields = ("condition", "consequence", "alternative")
    test, then, orelse = (lowering.expr(node.child_by_field_name(x)) for x in fields)
    return ir.Conditional(test, then, orelse, *node.byte_range)


def target(lowering: Lowering, node: SyntaxNode | None) -> ir.Expr:
    """What is assigned to: ``a``, ``@a``, ``a.b``, ``a[b]``, ``(a, b)``, ``*a``."""
    if node is None:
        return ir.Skip(0, 0)
    start, end = node.byte_range
    if node.type in ("identifier", "constant"):
        return ir.Name(lowering.text(node), start, end)
    if node.type == "call":
        base, name = node.child_by_field_name("receiver"), node.child_by_field_name("method")
        if base is not None and name is not None:
            text = lowering.text(name)
            return ir.Member(lowering.expr(base), text, start, end, name.start_byte)
    if node.type in ("left_assignment_list", "destructured_left_assignment"):
        items = tuple(target(lowering, x) for x in node.named_children if x.type != "comment")
        return ir.Sequence(items, start, end)
    if node.type == "element_reference":
        return calls.indexed(lowering, node)
    if node.type == "rest_assignment":
        inner = lowering.first(node)
        return ir.Spread(target(lowering, inner), start, end) if inner else ir.Skip(start, end)
    return lowering.expr(node)


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a = b``, ``a, b = c, d``."""
    bound = target(lowering, node.child_by_field_name("left"))
    right = node.child_by_field_name("right")
    value = lowering.expr(right)
    made = _new(ir.Assign, (bound, "=", value, *node.byte_range))
    return sessions.stored(lowering, node, made) if type(bound) is ir.Index else made


def augmented(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a += b``, ``a ||= b``."""
    op = lowering.text(node.child_by_field_name("operator")).removesuffix("=")
    bound = target(lowering, node.child_by_field_name("left"))
    value = lowering.expr(node.child_by_field_name("right"))
    made = ir.Assign(bound, _LOGIC.get(op, op), value, *node.byte_range)
    return sessions.stored(lowering, node, made) if op == "||" else made


def map_(lowering: Lowering, node: SyntaxNode) -> ir.Map:
    """``{a: 1, "b" => 2, c:, **d}``."""
    pairs = []
    for each in node.named_children:
        if each.type == "pair":
            key = lowering.expr(each.child_by_field_name("key"))
            pairs.append(ir.Pair(key, calls.pair_value(lowering, each)))
        elif each.type == "hash_splat_argument":
            inner = lowering.first(each)
            if inner is not None:
                pairs.append(ir.Pair(None, lowering.expr(inner)))
    return ir.Map(tuple(pairs), *node.byte_range)


def array(lowering: Lowering, node: SyntaxNode) -> ir.Sequence:
    """``[a, *b, c: 1]``; pairs among the items are one map."""
    items: list[ir.Expr] = []
    for each in calls.arguments(lowering, node):
        value = each.value
        if each.spread:
            items.append(ir.Spread(value, value.start, value.end))
        elif each.keyword is not None:
            key = ir.Const(each.keyword, value.start, value.start)
            items.append(ir.Map((ir.Pair(key, value),), value.start, value.end))
        else:
            items.append(value)
    return ir.Sequence(tuple(items), *node.byte_range)


def range_(lowering: Lowering, node: SyntaxNode) -> ir.Any:
    """``a..b``."""
    return ir.Any(lowering.all(node.named_children), *node.byte_range)


HOOKS: dict[str, Hook] = {
    "binary": binary,
    "unary": unary,
    "conditional": conditional,
    "assignment": assignment,
    "operator_assignment": augmented,
    "hash": map_,
    "array": array,
    "right_assignment_list": array,
    "range": range_,
}
