"""Expressions whose shape no table row describes: functions without a name, stores, queries."""

from __future__ import annotations

from aisec_hooks.languages.csharp.calls import given_argument
from aisec_hooks.languages.csharp.names import expr
from aisec_hooks.languages.csharp.signatures import parameters
from aisec_hooks.languages.csharp.types import NUMBERS, type_or_none
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode


def anonymous_function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A lambda, or ``delegate (..) { .. }``; an expression is what it returns."""
    start, end = node.byte_range
    body = node.child_by_field_name("body")
    if body is None and node.type == "anonymous_method_expression":
        body = next((each for each in node.named_children if each.type == "block"), None)
    given = parameters(lowering, node.child_by_field_name("parameters"))
    at = end if body is None else body.start_byte
    kind = type_or_none(lowering, node.child_by_field_name("type"))
    return ir.Function("", given, (), kind, body, start, end, start, at)


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a = b``, ``a += b``, ``a ??= b``, ``(a, b) = c``."""
    sign = lowering.text(node.child_by_field_name("operator")).removesuffix("=")
    target = lowering.expr(node.child_by_field_name("left"))
    value = expr(lowering, node.child_by_field_name("right"))
    return ir.Assign(target, sign or "=", value, *node.byte_range)


def prefix(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``!a``, ``-a``, ``++a``, ``&a``, ``*a``."""
    start, end = node.byte_range
    sign = node.children[0].type
    value = lowering.expr(node.named_children[-1] if node.named_children else None)
    if sign == "!":
        return ir.Not(value, start, end)
    if sign in ("++", "--"):
        return ir.Assign(value, sign[0], ir.Const(1, start, start), start, end)
    if sign in ("&", "*"):
        return value
    if sign == "-" and isinstance(value, ir.Const) and type(value.value) in (int, float):
        return ir.Const(-value.value, start, end)  # type: ignore[operator]
    return ir.Unary(sign, value, start, end)


def postfix(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a++``, ``a--``; ``a!`` is a."""
    value = lowering.expr(lowering.first(node))
    sign = node.children[-1].type
    if sign not in ("++", "--"):
        return value
    start, end = node.byte_range
    return ir.Assign(value, sign[0], ir.Const(1, end, end), start, end)


def type_of(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``typeof(T)``: a call of that word."""
    start, end = node.byte_range
    kind = lowering.expr(node.child_by_field_name("type"))
    callee = ir.Name("typeof", start, min(end, start + len("typeof")))
    return ir.Call(callee, (ir.Arg(None, kind),), start, end)


def cast(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``(T)a`` is a; one to a number is a call of its type, for what comes of it is no text."""
    kind = node.child_by_field_name("type")
    value = expr(lowering, node.child_by_field_name("value"))
    if kind is None or kind.type != "predefined_type" or isinstance(value, ir.Const):
        return value
    name = lowering.text(kind)
    if name not in NUMBERS:
        return value
    return ir.Call(ir.Name(name, *kind.byte_range), (ir.Arg(None, value),), *node.byte_range)


def thrown(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``throw e`` as an expression: it has no value, what is thrown is evaluated."""
    return ir.Any(lowering.all(node.children), *node.byte_range)


def tuple_(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``(a, b)``; one whose parts have names holds them under these."""
    parts = [given_argument(lowering, each) for each in node.children if each.type == "argument"]
    if parts and all(each.keyword for each in parts):
        pairs = (ir.Pair(ir.Const(x.keyword, x.value.start, x.value.start), x.value) for x in parts)
        return ir.Map(tuple(pairs), *node.byte_range)
    return ir.Sequence(tuple(each.value for each in parts), *node.byte_range)


def names(lowering: Lowering, node: SyntaxNode) -> ir.Sequence:
    """``(a, b)`` as names that are declared."""
    return ir.Sequence(lowering.all(node.named_children), *node.byte_range)


def logical_binary(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a is T`` is a question about a; ``a as T`` is a."""
    value = lowering.expr(node.child_by_field_name("left"))
    if node.type == "as_expression":
        return value
    return ir.Any((value,), *node.byte_range)


def with_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``r with { A = 1 }``: what r holds, but for what is said here."""
    start, end = node.byte_range
    base = lowering.expr(lowering.first(node))
    pairs = [ir.Pair(None, base)]
    for each in node.named_children:
        if each.type == "with_initializer" and len(each.named_children) > 1:
            name, *_, value = each.named_children
            key = ir.Const(lowering.text(name), *name.byte_range)
            pairs.append(ir.Pair(key, lowering.expr(value)))
    return ir.Map(tuple(pairs), start, end)


def query(lowering: Lowering, node: SyntaxNode) -> ir.Comprehension:
    """``from a in b where c select d``."""
    start, end = node.byte_range
    binds: list[ir.Bind] = []
    tests: list[ir.Expr] = []
    body: ir.Expr = ir.Skip(end, end)
    for each in node.named_children:
        inner = [x for x in each.named_children if x.type != "comment"]
        if each.type in ("from_clause", "join_clause") and len(inner) > 1:
            named = each.child_by_field_name("name") or inner[0]
            at = next((i for i, x in enumerate(inner) if x.id == named.id), 0) + 1
            if at < len(inner):
                binds.append(ir.Bind(lowering.expr(named), lowering.expr(inner[at])))
                tests.extend(lowering.all(inner[at + 1 :]))
        elif each.type == "let_clause" and len(inner) > 1:
            value = lowering.expr(inner[1])
            one = ir.Sequence((value,), value.start, value.end)
            binds.append(ir.Bind(lowering.expr(inner[0]), one))
        elif each.type in ("select_clause", "group_clause"):
            body = lowering.expr(lowering.first(each))
        else:
            tests.extend(lowering.all(inner))
    return ir.Comprehension(tuple(binds), tuple(tests), body, start, end)


HOOKS: dict[str, Hook] = {
    "lambda_expression": anonymous_function,
    "anonymous_method_expression": anonymous_function,
    "assignment_expression": assignment,
    "prefix_unary_expression": prefix,
    "postfix_unary_expression": postfix,
    "typeof_expression": type_of,
    "cast_expression": cast,
    "throw_expression": thrown,
    "tuple_expression": tuple_,
    "tuple_pattern": names,
    "parenthesized_variable_designation": names,
    "as_expression": logical_binary,
    "is_expression": logical_binary,
    "with_expression": with_,
    "query_expression": query,
}
