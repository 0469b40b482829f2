"""Calls with what they are given; methods that mean something else than a call of them."""

from __future__ import annotations

from aisec_hooks.languages.csharp.names import expr
from aisec_hooks.languages.csharp.operators import OPERATORS
from aisec_hooks.languages.csharp.signatures import handled
from aisec_hooks.languages.csharp.types import NUMBERS, type_or_none
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__  # NamedTuple's own constructor takes three times as long: calls are everywhere


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A call, or the operator that it stands for (``a.Equals(b)``)."""
    start, end = node.start_byte, node.end_byte
    callee = lowering.expr(node.child_by_field_name("function"))
    listed = node.child_by_field_name("arguments")
    given = arguments(lowering, listed)
    if callee.__class__ is ir.Member:
        operator = OPERATORS.get(callee.name)
        if operator is not None:
            meant = operator(callee.object, given, start, end)
            if meant is not None:
                return meant
        if callee.name in _ROUTES:
            given = tuple(_handler(lowering, each) for each in given)
        elif callee.name in _PARTED:
            given = tuple(map(_formattable, given))
        elif callee.name in _FILLING and isinstance(callee.object, ir.Name):
            given = _typed(listed, given, callee.object)
    elif callee.__class__ is ir.Name and callee.name[:1] == "@":  # a keyword as a name
        callee = callee._replace(name=callee.name[1:])
    elif callee.__class__ is ir.Name and callee.name == "nameof":
        return ir.Const(lowering.text(listed).strip("() ").rpartition(".")[2], start, end)
    return _new(ir.Call, (callee, given, start, end, False))


_ROUTES = frozenset(
    """
    Map MapGet MapPost MapPut MapDelete MapPatch MapMethods MapFallback
    """.split()  # noqa: SIM905 - eight quoted words are no easier to read
)
"""Calls that are given what handles requests (minimal APIs)."""


_FILLING = ("TryParse", "TryParseExact")


def _typed(
    listed: SyntaxNode | None, given: tuple[ir.Arg, ...], kind: ir.Name
) -> tuple[ir.Arg, ...]:
    """``int.TryParse(a, out var b)``: what is filled is of the type that is asked."""
    last = listed.named_children[-1] if listed is not None and listed.named_children else None
    inner = last.named_children[-1] if last is not None and last.named_children else None
    if inner is None or inner.type != "declaration_expression" or kind.name not in NUMBERS:
        return given
    if not (given and isinstance(given[-1].value, ir.Name)):
        return given
    span = inner.byte_range
    made = ir.Any((ir.Declare(given[-1].value, kind, None, *span),), *span)
    return (*given[:-1], given[-1]._replace(value=made))


_PARTED = frozenset(
    """
    FromSql FromSqlInterpolated ExecuteSql ExecuteSqlAsync ExecuteSqlInterpolated SqlQuery
    ExecuteSqlInterpolatedAsync ExecuteSqlCommand ExecuteSqlCommandAsync
    """.split()  # noqa: SIM905 - as above
)
"""Calls that take an interpolated text as what it is made of (``FormattableString``)."""


def _formattable(given: ir.Arg) -> ir.Arg:
    value = given.value
    if isinstance(value, ir.Template):
        start, end = value.start, value.end
        made = ir.Call(ir.Name(FORMATTABLE, start, start), (ir.Arg(None, value),), start, end)
        return given._replace(value=made)
    return given


FORMATTABLE = "FormattableString"
"""The type of an interpolated text where what is called takes it apart."""


def _handler(lowering: Lowering, given: ir.Arg) -> ir.Arg:
    value = given.value
    if isinstance(value, ir.Function):
        return given._replace(value=value._replace(params=handled(lowering, value.params)))
    return given


def arguments(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Arg, ...]:
    """What a call is given: by position, by name (``a: 1``), to be filled (``out var x``)."""
    if node is None:
        return ()
    lowering.depth += 1
    found = tuple(given_argument(lowering, x) for x in node.children if x.type == "argument")
    lowering.depth -= 1
    return found


def given_argument(lowering: Lowering, node: SyntaxNode) -> ir.Arg:
    """One argument with the name that it may be given by."""
    children = node.children
    if len(children) == 1:
        return _new(ir.Arg, (None, expr(lowering, children[0]), False))
    name = node.child_by_field_name("name")
    return ir.Arg(None if name is None else lowering.text(name), argument(lowering, node))


def argument(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """The value of an argument, without its name and ``ref``, ``out``, ``in``."""
    last = next((x for x in reversed(node.children) if x.type != "comment"), None)
    return expr(lowering, last)


def declared(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``out var x``, ``var (a, b)`` on the left of ``=``: the name.

    What is declared as a number is one, whatever fills it.
    """
    name = node.child_by_field_name("name")
    if name is None:
        return ir.Sequence(lowering.all(node.named_children[1:]), *node.byte_range)
    found = lowering.expr(name)
    kind = type_or_none(lowering, node.child_by_field_name("type"))
    if isinstance(kind, ir.Name) and kind.name in NUMBERS:
        span = node.byte_range
        return ir.Any((ir.Declare(found, kind, None, *span),), *span)
    return found


HOOKS: dict[str, Hook] = {
    "invocation_expression": call,
    "argument": argument,
    "declaration_expression": declared,
}
