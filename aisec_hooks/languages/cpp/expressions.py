"""Calls, casts, construction, and streams: ``a << b`` adds to a, ``a >> b`` fills b."""

from __future__ import annotations

import re

from aisec_hooks.languages.c import expressions as plain
from aisec_hooks.languages.c.quoting import QUOTED
from aisec_hooks.languages.c.types import described
from aisec_hooks.languages.cpp.names import argument, parts, spelled
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_CASTS = ("static_cast", "reinterpret_cast", "const_cast", "dynamic_cast", "bit_cast", "any_cast")
_MAKING = ("make_unique", "make_shared", "make_optional", "makeShared", "make_any", "make_ref")
_SAME = frozenset(
    """
    c_str data str get value native string generic_string u8string view toStdString toUtf8
    toLocal8Bit toLatin1 constData toString toStdWString wstring
    """.split()  # noqa: SIM905 - twenty quoted words are no easier to read
)
"""Methods without arguments that give what they are asked of, in another form."""

_GIVEN = ("move", "forward", "ref", "cref", "as_const", "addressof", "launder", "to_address")


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A call; casts, construction by ``make_..`` and what only passes a value on mean it."""
    function = node.child_by_field_name("function")
    given = node.child_by_field_name("arguments")
    if function is None:
        return ir.Any(lowering.all(node.named_children), *node.byte_range)
    last = (parts(function) or [function])[-1]
    if last.type == "template_function":
        found = _templated(lowering, node, last, given)
        if found is not None:
            return found
    args = _arguments(lowering, given)
    callee = lowering.expr(function)
    if isinstance(callee, ir.Member):
        found = _meant(lowering, node, callee, args)
        if found is not None:
            return found
    return plain.called(node, callee, args)


def _arguments(lowering: Lowering, given: SyntaxNode | None) -> tuple[ir.Arg, ...]:
    """``f(a)``, ``T{a}``."""
    if given is not None and given.type == "initializer_list":
        return tuple(ir.Arg(None, each) for each in lowering.all(given.named_children))
    return lowering.arguments(given)


def _templated(
    lowering: Lowering, node: SyntaxNode, name: SyntaxNode, given: SyntaxNode | None
) -> ir.Expr | None:
    """``static_cast<T>(a)``, ``std::make_unique<T>(a)``, ``std::get<0>(a)``."""
    text, _, _ = spelled(lowering, name)
    first = argument(name, 0)
    if text in _CASTS:
        args = _arguments(lowering, given)
        kind = described(lowering, first)
        return plain.converted(kind, args[0].value, node.byte_range) if args else None
    if text in _MAKING:
        kind = described(lowering, first)
        if kind is not None:
            return ir.Call(kind, _arguments(lowering, given), *node.byte_range, True)
    if text == "get" and first is not None and first.type == "number_literal":
        args = _arguments(lowering, given)
        if len(args) == 1:
            return ir.Index(args[0].value, lowering.expr(first), *node.byte_range)
    return None


def _meant(
    lowering: Lowering, node: SyntaxNode, callee: ir.Member, args: tuple[ir.Arg, ...]
) -> ir.Expr | None:
    """What methods and functions mean that are operators in other languages."""
    span = node.byte_range
    base, name = callee.object, callee.name
    space = base.name if isinstance(base, ir.Name) else ""
    if not args and name in _SAME:
        return base
    if space == "std" and name in _GIVEN and len(args) == 1:
        return args[0].value
    if space == "absl" and name in ("StrCat", "StrAppend") and args:
        values = tuple(each.value for each in args)
        if name == "StrAppend":
            return ir.Assign(values[0], "+", lowering.joined("+", values[1:]), *span)
        return lowering.joined("+", values)
    if len(args) == 1 and name == "compare":
        return ir.Compare("!=", base, args[0].value, *span)
    if len(args) in (1, 2) and name in _QUOTING:
        return ir.Call(ir.Name(QUOTED, span[0], span[0]), args, *span)
    alone = node.parent is not None and node.parent.type == "expression_statement"
    if not alone or len(args) != 1 or not isinstance(base, ir.Name | ir.Member):
        return None
    sign = _CHANGING.get(name) if space != "std" else None
    return None if sign is None else ir.Assign(base, sign, args[0].value, *span)


_QUOTING = ("quote", "quote_name", "quote_raw", "esc", "esc_raw")
"""Methods of a connection that make a value a literal of SQL."""

_CHANGING = {"append": "+", "prepend": "+", "assign": "="}
"""Methods that change a text in place."""


def new(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``new T(a)``; ``new T[n]`` has no items as yet."""
    kind = lowering.expr(node.child_by_field_name("type"))
    if node.child_by_field_name("declarator") is not None:
        return ir.Any((), *node.byte_range)
    args = _arguments(lowering, node.child_by_field_name("arguments"))
    return ir.Call(kind, args, *node.byte_range, True)


def subscript(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a[b]``; several keys (C++23) are one that is a row."""
    base = lowering.expr(node.child_by_field_name("argument"))
    given = node.child_by_field_name("indices")
    keys = () if given is None else lowering.all(given.named_children)
    key = keys[0] if len(keys) == 1 else ir.Sequence(keys, *node.byte_range)
    return ir.Index(base, key, *node.byte_range)


def literal(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``"a"s``, ``3s``."""
    return lowering.expr(lowering.first(node))


def statement(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A statement that is one expression; one of ``<<`` or ``>>`` is about a stream."""
    inner = lowering.first(node)
    if inner is None:
        return ir.Skip(*node.byte_range)
    if inner.type == "binary_expression":
        found = streamed(lowering, inner)
        if found is not None:
            return found
    return lowering.lower(inner)


_MOST = 150


def streamed(lowering: Lowering, node: SyntaxNode) -> ir.Node | None:
    """``out << a << b`` adds to what out holds, ``in >> a`` fills a."""
    sign = lowering.text(node.child_by_field_name("operator"))
    if sign not in ("<<", ">>"):
        return None
    operands: list[SyntaxNode] = []
    left: SyntaxNode | None = node
    while left is not None and left.type == "binary_expression" and len(operands) < _MOST:
        right = left.child_by_field_name("right")
        if lowering.text(left.child_by_field_name("operator")) != sign or right is None:
            return None
        operands.append(right)
        left = left.child_by_field_name("left")
    base = lowering.expr(left)
    values = lowering.all(reversed(operands))
    span = node.byte_range
    if sign == "<<":
        if not isinstance(base, ir.Name) or base.name in ("cout", "cerr", "clog", "std"):
            return ir.Any((base, *values), *span)
        shown = tuple(x for x in values if not _is_manner(x))
        return ir.Assign(base, "+", lowering.joined("+", shown), *span) if shown else base
    stores = [
        ir.Assign(each, "=", _taken(lowering, node, base, each), *span)
        for each in values
        if isinstance(each, ir.Name | ir.Member | ir.Index)
    ]
    return stores[0] if len(stores) == 1 else ir.Block(tuple(stores), *span)


def _is_manner(value: ir.Expr) -> bool:
    """``std::endl``, ``std::hex``: how something is written."""
    return isinstance(value, ir.Member | ir.Name) and value.name in _MANNERS


_MANNERS = ("endl", "flush", "hex", "dec", "oct", "boolalpha", "ends", "ws", "fixed", "left")


def _taken(lowering: Lowering, node: SyntaxNode, base: ir.Expr, target: ir.Expr) -> ir.Expr:
    """What a stream gives; a number to a variable that is declared as one before."""
    if not isinstance(target, ir.Name):
        return base
    before = lowering.slice(max(0, node.start_byte - _NEAR), node.start_byte)
    form = rf"\b{_NUMERIC}\s+[^;(){{{{}}}}]*\b{re.escape(target.name)}\b"
    if re.search(form, before) is None:
        return base
    return ir.Call(
        ir.Name("int", target.start, target.start), (ir.Arg(None, base),), *node.byte_range
    )


_NEAR = 4000
_NUMERIC = r"(?:int|long|short|unsigned|size_t|double|float|bool|u?int\d+_t)"

HOOKS: dict[str, Hook] = {
    "call_expression": call,
    "new_expression": new,
    "subscript_expression": subscript,
    "user_defined_literal": literal,
    "expression_statement": statement,
}
