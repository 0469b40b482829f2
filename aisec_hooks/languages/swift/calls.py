"""Calls with labels and closures behind them, members, subscripts, closures, macros."""

from __future__ import annotations

import re

from aisec_hooks.languages.swift.operators import CHAINED, IMPLICIT, binary, is_chain
from aisec_hooks.languages.swift.signatures import dotted, names_of, type_of
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_TYPE = re.compile(r"`?[A-Z]\w*[a-z]\w*`?|[A-Z]|URL|UUID|UInt8")
"""How the name of a type is written (API design guidelines: types in UpperCamelCase)."""

_NUMBERS = frozenset(
    ("Bool", "Date", "Double", "Float", "Int", "Int32", "Int64", "UInt", "UInt64", "UUID")
)
_SUFFIXES = ("call_suffix", "constructor_suffix")


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``f(a, b: c) { d } e: { f }``; ``T(a)`` constructs; ``a[b]`` is an index."""
    first = lowering.first(node)
    if is_chain(first):
        return chain(lowering, node)
    if first is not None and first.type in ("array_literal", "dictionary_literal"):
        span = node.byte_range
        if not _is_subscript(_suffix(node)):
            return ir.Sequence((), *span) if first.type[0] == "a" else ir.Map((), *span)
    callee = _constructed(lowering, node) or lowering.expr(first)
    if isinstance(callee, ir.Not | ir.Unary) and first is not None and first.type[0] == "p":
        return _signed(callee, _call_of(lowering, node, callee.operand))
    return _call_of(lowering, node, callee)


def chain(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a + b``, and ``a + b(c)``, which the grammar may take for a call of the sum."""
    return binary(lowering, node, _applied)


def _applied(lowering: Lowering, node: SyntaxNode, base: ir.Expr) -> ir.Expr:
    """What a call, a member or a sign behind it makes of a value."""
    if node.type == "call_expression":
        return _call_of(lowering, node, base)
    return base if node.type == "postfix_expression" else _member_of(lowering, node, base)


def postfix(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a!`` is a."""
    return lowering.expr(node.child_by_field_name("target"))


def _suffix(node: SyntaxNode) -> SyntaxNode | None:
    return next((each for each in node.children if each.type in _SUFFIXES), None)


def _call_of(lowering: Lowering, node: SyntaxNode, callee: ir.Expr) -> ir.Expr:
    suffix = _suffix(node)
    span = callee.start, node.end_byte
    args = () if suffix is None else given(lowering, suffix)
    made = _index(callee, args, span) if _is_subscript(suffix) else _called(callee, args, span)
    if any(_asks_number(each) for each in args):
        return ir.Call(ir.Name("Int", span[0], span[0]), (ir.Arg(None, made),), *span)
    return made


def _asks_number(given_: ir.Arg) -> bool:
    """``f(as: Int.self)``, ``f(UUID.self)``: what comes of it is of that type."""
    value = given_.value
    return given_.keyword in (None, "as") and isinstance(value, ir.Name) and value.name in _NUMBERS


def _constructed(lowering: Lowering, node: SyntaxNode) -> ir.Expr | None:
    """The type of ``A<B>(c)``, whatever it holds."""
    kind = node.child_by_field_name("constructed_type")
    names = [] if kind is None else [x for x in kind.children if x.type == "type_identifier"]
    return dotted(lowering, names, kind) if kind is not None and names else None


def _called(callee: ir.Expr, args: tuple[ir.Arg, ...], span: tuple[int, int]) -> ir.Expr:
    if isinstance(callee, ir.Member) and callee.name == "init" and not _own(callee.object):
        if isinstance(callee.object, ir.Name) and callee.object.name == IMPLICIT:
            return ir.Call(callee, args, *span, True)
        return ir.Call(callee.object, args, *span, True)
    name = callee.name if isinstance(callee, ir.Name | ir.Member) else ""
    return ir.Call(callee, args, *span, bool(_TYPE.fullmatch(name)))


def _own(node: ir.Expr) -> bool:
    return isinstance(node, ir.Name) and node.name in ("self", "super")


def _signed(sign: ir.Expr, value: ir.Expr) -> ir.Expr:
    """``!a.b()``, in which the grammar takes the sign to stand closer to a than the call."""
    if isinstance(sign, ir.Not | ir.Unary):
        return sign._replace(operand=value, end=value.end)
    return value


def _is_subscript(node: SyntaxNode | None) -> bool:
    nodes = [] if node is None else node.children
    listed = next((each for each in nodes if each.type == "value_arguments"), None)
    return listed is not None and bool(listed.children) and listed.children[0].type == "["


def _index(owner: ir.Expr, args: tuple[ir.Arg, ...], span: tuple[int, int]) -> ir.Expr:
    """``a[b]``; a range takes a part of it, labels and several keys are its own affair."""
    if len(args) == 1 and args[0].keyword is None:
        key = args[0].value
        if isinstance(key, ir.Slice):
            return key._replace(object=owner, start=span[0], end=span[1])
        return ir.Index(owner, key, *span)
    if len(args) == 2 and args[0].keyword is None and args[1].keyword == "default":
        found = ir.Index(owner, args[0].value, *span)
        return ir.Logic("??", found, args[1].value, *span)
    if len(args) == 2 and args[1].keyword == "at":
        return ir.Index(owner, args[1].value, *span)
    return ir.Any((owner, *(each.value for each in args)), *span)


def given(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Arg, ...]:
    """What a call is given in brackets, and in closures behind them."""
    found: list[ir.Arg] = []
    label: str | None = None
    for each in node.children:
        if each.type == "value_arguments":
            found.extend(_argument(lowering, x) for x in each.children if _is_given(x))
        elif each.type == "simple_identifier":
            label = lowering.text(each)
        elif each.type == "lambda_literal":
            found.append(ir.Arg(label, lowering.expr(each)))
            label = None
    return tuple(found)


def _is_given(node: SyntaxNode) -> bool:
    return node.type == "value_argument"


def _argument(lowering: Lowering, node: SyntaxNode) -> ir.Arg:
    label = node.child_by_field_name("name")
    value = node.child_by_field_name("value")
    inner = lowering.first(node) if value is None and label is None else value
    word = lowering.text(label).strip("`")
    return ir.Arg(None if label is None else word, lowering.expr(inner))


def member(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a.b``, ``a?.b``; ``a.0`` is a part of a tuple, ``A.self`` the type itself."""
    first = lowering.first(node)
    if is_chain(first):
        return chain(lowering, node)
    base = lowering.expr(first)
    if isinstance(base, ir.Not | ir.Unary) and first is not None and first.type[0] == "p":
        return _signed(base, _member_of(lowering, node, base.operand))
    return _member_of(lowering, node, base)


def _member_of(lowering: Lowering, node: SyntaxNode, base: ir.Expr) -> ir.Expr:
    start, end = base.start, node.end_byte
    suffix = node.child_by_field_name("suffix")
    last = None if suffix is None else suffix.child_by_field_name("suffix")
    name = lowering.text(last).strip("`")
    if name == "self":
        return base
    if name.isdigit() and last is not None:
        return ir.Index(base, ir.Const(int(name), *last.byte_range), start, end)
    return ir.Member(base, name, start, end, end if last is None else last.start_byte)


def range_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a...``, ``..<b``: the bounds of a part."""
    nothing = ir.Skip(node.start_byte, node.start_byte)
    found = lowering.expr(lowering.first(node))
    bounds = (found,) if node.child_by_field_name("start") is not None else (nothing, found)
    return ir.Slice(nothing, *node.byte_range, bounds)


def lambda_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``{ [weak self] a, b in c }``, which is its own body; without names ``$0`` and ``$1``."""
    start, end = node.byte_range
    header = next((x for x in node.children if x.type == "lambda_function_type"), None)
    kind = "lambda_function_type_parameters"
    listed = next((x for x in header.children if x.type == kind), None) if header else None
    nodes = [] if listed is None else [x for x in listed.children if x.type == "lambda_parameter"]
    params = tuple(_parameter(lowering, each) for each in nodes)
    if header is None:
        params = tuple(ir.Param(f"${at}", None, None) for at in range(3))
    return ir.Function("", params, (), None, node, start, end, start, start)


def _parameter(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    name = names_of(lowering, node)[0]
    return ir.Param("" if name == "_" else name, type_of(lowering, node), None)


def capture(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``[weak self, a = b]`` binds a."""
    value = node.child_by_field_name("value")
    name = node.child_by_field_name("name")
    if value is None or name is None:
        return ir.Skip(*node.byte_range)
    bound = ir.Name(lowering.text(name), *name.byte_range)
    return ir.Declare(bound, None, lowering.expr(value), *node.byte_range)


def macro(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``#Predicate<A> { a }`` is a call."""
    name = next((each for each in node.children if each.type == "simple_identifier"), None)
    suffix = next((each for each in node.children if each.type == "call_suffix"), None)
    args = () if suffix is None else given(lowering, suffix)
    at = node.byte_range if name is None else name.byte_range
    return ir.Call(ir.Name(lowering.text(name), *at), args, *node.byte_range)


def tuple_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``(a)`` is a, ``(a, b: c)`` a sequence."""
    values = [each for each in node.children_by_field_name("value") if each.is_named]
    found = lowering.all(values)
    return found[0] if len(found) == 1 else ir.Sequence(found, *node.byte_range)


def dictionary(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``["a": b]``."""
    keys = lowering.all(node.children_by_field_name("key"))
    values = lowering.all(node.children_by_field_name("value"))
    if len(keys) != len(values):
        return ir.Any((*keys, *values), *node.byte_range)
    pairs = (ir.Pair(key, value) for key, value in zip(keys, values, strict=True))
    return ir.Map(tuple(pairs), *node.byte_range)


def ternary(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a ? b : c``."""
    fields = ("condition", "if_true", "if_false")
    test, then, orelse = (lowering.expr(node.child_by_field_name(each)) for each in fields)
    return ir.Conditional(test, then, orelse, *node.byte_range)


def name(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A name; the grammar takes some words for such."""
    written = lowering.text(node)
    return ir.Name(written.strip("`"), *node.byte_range) if written else ir.Skip(*node.byte_range)


def boolean(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``true``, ``false``."""
    return ir.Const(lowering.text(node) == "true", *node.byte_range)


def regex(_lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``/a/``, which is no text."""
    return ir.Call(ir.Name("Regex", node.start_byte, node.start_byte), (), *node.byte_range, True)


HOOKS: dict[str, Hook] = {
    **dict.fromkeys(CHAINED, chain),
    "postfix_expression": postfix,
    "call_expression": call,
    "constructor_expression": call,
    "navigation_expression": member,
    "open_end_range_expression": range_,
    "open_start_range_expression": range_,
    "lambda_literal": lambda_,
    "capture_list_item": capture,
    "macro_invocation": macro,
    "tuple_expression": tuple_,
    "dictionary_literal": dictionary,
    "ternary_expression": ternary,
    "simple_identifier": name,
    "boolean_literal": boolean,
    "regex_literal": regex,
}
