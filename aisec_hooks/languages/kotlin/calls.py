"""Calls, construction, members that are getters of Java, functions without a name."""

from __future__ import annotations

import re

from aisec_hooks.languages.java.operators import OPERATORS
from aisec_hooks.languages.kotlin import lists, scopes
from aisec_hooks.languages.kotlin.definitions import target
from aisec_hooks.languages.kotlin.getters import GETTERS
from aisec_hooks.languages.kotlin.operators import drawn, joined
from aisec_hooks.languages.kotlin.signatures import arguments, parameters, type_of
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_OPEN = frozenset(("unary_expression", "call_expression", "navigation_expression"))
"""Kinds of operands without brackets around them."""

_WORDS = {"true": True, "false": False, "null": None}
_TYPE = re.compile(r"`?[A-Z]\w*[a-z]\w*`?|[A-Z]")
"""How the name of a class is written; a function is one in small letters (coding conventions)."""


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``f(a) { b }``: one call with all that is given; ``T(a)`` constructs."""
    start, end = node.byte_range
    given: list[ir.Arg] = []
    each: SyntaxNode | None = node
    while each is not None and each.type == "call_expression":
        given[:0] = _given(lowering, each)
        each = lowering.first(each)
        if each is not None and any(x.type == "value_arguments" for x in each.children):
            if given and isinstance(given[0].value, ir.Function) and len(given) == 1:
                continue
            break
    name = lowering.text(each) if each is not None and each.type == "identifier" else ""
    done = lists.made(name, given, (start, end)) if name else None
    if done is None and name:
        done = scopes.function(name, given, (start, end))
    if done is not None:
        return done
    if each is None or each.type != "navigation_expression":
        return ir.Call(lowering.expr(each), tuple(given), start, end, bool(_TYPE.fullmatch(name)))
    sign: list[ir.Expr] = []
    callee = member(lowering, each, sign)
    operator = OPERATORS.get(callee.name)
    meant = None if operator is None else operator(callee.object, tuple(given), start, end)
    if meant is not None:
        return _signed(sign, meant)
    scoped = scopes.method(callee.object, callee.name, given, (start, end))
    if scoped is None:
        scoped = drawn(callee, given, (start, end)) or joined(callee, given, (start, end))
    if scoped is not None:
        return _signed(sign, scoped)
    made = ir.Call(callee, tuple(given), start, end, bool(_TYPE.fullmatch(callee.name)))
    return _signed(sign, made)


def _given(lowering: Lowering, node: SyntaxNode) -> list[ir.Arg]:
    """What a call is given in brackets, and in braces behind them."""
    found: list[ir.Arg] = []
    for each in node.children:
        if each.type == "value_arguments":
            found.extend(arguments(lowering, each))
        elif each.type == "annotated_lambda":
            found.append(ir.Arg(None, lowering.expr(each)))
    return found


def lambda_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``{ a, b: B -> c }``, which is its own body."""
    start, end = node.byte_range
    listed = next((each for each in node.children if each.type == "lambda_parameters"), None)
    nodes = [] if listed is None else listed.named_children
    params = tuple(_parameter(lowering, each) for each in nodes if each.type.endswith("ation"))
    if listed is None:
        params = (ir.Param("it", None, None),)
    return ir.Function("", params, (), None, node, start, end, start, start)


def _parameter(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    bound = target(lowering, node)
    if isinstance(bound, ir.Name):
        return ir.Param(bound.name, type_of(lowering, node), None)
    return ir.Param("", None, None, "", bound)


def anonymous(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``fun(a: A): B { c }``."""
    start, end = node.byte_range
    kinds = ("function_value_parameters", "function_body", "block")
    parts = {each.type: each for each in node.children if each.type in kinds}
    body = parts.get("function_body") or parts.get("block")
    at = end if body is None else body.start_byte
    listed = parameters(lowering, parts.get("function_value_parameters"))
    return ir.Function("", listed, (), None, body, start, end, start, at)


def member(lowering: Lowering, node: SyntaxNode, sign: list[ir.Expr] | None = None) -> ir.Member:
    """``a.b``, ``a?.b``, ``A::b``; ``A::class.java`` is the class.

    :param sign: gets the sign before the first operand, which the grammar takes to stand closer
        to it than the dot does: ``!a.b`` means ``!(a.b)``.
    """
    named = node.named_children
    base = lowering.expr(named[0]) if named else ir.Skip(*node.byte_range)
    if isinstance(base, ir.Not | ir.Unary) and named[0].type in _OPEN:
        if sign is not None:
            sign.append(base)
        base = base.operand
    last = named[-1] if len(named) > 1 else node
    name = lowering.text(last).strip("`")
    if name in ("java", "javaClass") and isinstance(base, ir.Member) and base.name == "class":
        return base
    return ir.Member(base, name, node.start_byte, node.end_byte, last.start_byte)


def selection(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a.b``, a member, or a getter of Java."""
    sign: list[ir.Expr] = []
    found = member(lowering, node, sign)
    getter = GETTERS.get(found.name)
    if getter is not None and not isinstance(found.object, ir.Skip):
        return _signed(sign, ir.Call(found._replace(name=getter), (), *node.byte_range))
    return _signed(sign, found)


def _signed(sign: list[ir.Expr], value: ir.Expr) -> ir.Expr:
    """A value with the sign that was found within it."""
    for each in sign:
        if isinstance(each, ir.Not | ir.Unary):
            value = each._replace(operand=value, end=value.end)
    return value


def index(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a[b]``; with several keys it is a call of their owner."""
    parts = lowering.all(node.children)
    if len(parts) == 2:
        return ir.Index(parts[0], parts[1], *node.byte_range)
    return ir.Any(parts, *node.byte_range)


def object_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``object : T(a) { .. }``."""
    body = next((each for each in node.children if each.type == "class_body"), None)
    listed = next((each for each in node.children if each.type == "delegation_specifiers"), None)
    bases = (
        [] if listed is None else [lowering.expr(lowering.first(x)) for x in listed.named_children]
    )
    given: list[ir.Arg] = []
    callee: ir.Expr = bases[0] if bases else ir.Name("Any", *node.byte_range)
    if isinstance(callee, ir.Call):
        given, callee = list(callee.args), callee.callee
    if body is not None:
        inner = ir.Class("", (callee,), (), lowering.block(body), *body.byte_range)
        given.append(ir.Arg("class", ir.Any((inner,), *body.byte_range)))
    return ir.Call(callee, tuple(given), *node.byte_range, True)


def name(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A name; the grammar takes ``true``, ``null``, ``break`` and ``continue`` for such."""
    written = lowering.text(node)
    if written in _WORDS:
        return ir.Const(_WORDS[written], *node.byte_range)
    if written in ("break", "continue"):
        return ir.Jump(written, (), *node.byte_range)
    return ir.Name(written.strip("`"), *node.byte_range)


def receiver(_lowering: Lowering, node: SyntaxNode) -> ir.Name:
    """``this``, ``this@A``, ``super``, ``super<A>``."""
    word = "super" if node.type == "super_expression" else "this"
    return ir.Name(word, *node.byte_range)


HOOKS: dict[str, Hook] = {
    "call_expression": call,
    "lambda_literal": lambda_,
    "anonymous_function": anonymous,
    "navigation_expression": selection,
    "index_expression": index,
    "object_literal": object_,
    "identifier": name,
    "this_expression": receiver,
    "super_expression": receiver,
}
