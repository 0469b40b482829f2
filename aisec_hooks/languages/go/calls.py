"""Calls, conversions and operators of one operand."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_THROUGH = ("*", "&", "<-")
_BASIC = frozenset(
    {"any", "bool", "byte", "error", "float64", "int", "int32", "int64", "string", "uint64"}
)
_NAMED = ("qualified_type", "generic_type")
_new = tuple.__new__  # without the constructor's detour, for what stands on every line


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A call; ``new(T)`` constructs, ``make(map[K]V)`` is an empty map, ``(*T)(x)`` means x."""
    start, end = node.byte_range
    function = node.child_by_field_name("function")
    given = node.child_by_field_name("arguments")
    args = lowering.arguments(given)
    callee = lowering.expr(_instantiated(lowering, function))
    if isinstance(callee, ir.Name) and callee.name in ("new", "make") and given is not None:
        made = _made(lowering, callee.name, given)
        if made is not None:
            return made._replace(start=start, end=end)
    if isinstance(callee, ir.Name) and callee.name == "append":
        joined = _appended(args, start, end)
        if joined is not None:
            return joined
    if isinstance(callee, ir.Member) and isinstance(callee.object, ir.Name):
        meant = _meant(lowering, callee, args, (start, end))
        if meant is not None:
            return meant
    if len(args) == 1 and function is not None and _is_pointer(lowering, function):
        return args[0].value
    return _new(ir.Call, (callee, args, start, end, False))


def _made(lowering: Lowering, word: str, given: SyntaxNode) -> ir.Call | ir.Map | None:
    """What ``new`` of a named type and ``make`` of a map give; lists have no known length."""
    kind = lowering.first(given)
    if kind is None:
        return None
    if word == "make":
        return ir.Map((), 0, 0) if kind.type == "map_type" else None
    type_ = lowering.expr(kind) if not kind.type.endswith("_type") or kind.type in _NAMED else None
    return ir.Call(type_, (), 0, 0, True) if isinstance(type_, ir.Name | ir.Member) else None


def _instantiated(lowering: Lowering, function: SyntaxNode | None) -> SyntaxNode | None:
    """A callee without the type it is made for; ``f[int]`` is written as an index is."""
    if function is None or function.type != "index_expression":
        return function
    key = function.child_by_field_name("index")
    if key is None or not (key.type.endswith("_type") or lowering.text(key) in _BASIC):
        return function
    return function.child_by_field_name("operand")


def _meant(
    lowering: Lowering, callee: ir.Member, args: tuple[ir.Arg, ...], span: tuple[int, int]
) -> ir.Node | None:
    """What functions of packages mean that are methods or operators in other languages."""
    package = callee.object.name if isinstance(callee.object, ir.Name) else ""
    values = tuple(each.value for each in args if not each.spread)
    if package == "strings" and len(values) == 2:
        if callee.name == "Join":
            return ir.Call(callee._replace(object=values[1]), (args[0],), *span)
        if callee.name == "Repeat":
            return ir.Binary("*", *values, *span)
    if package == "cmp" and callee.name == "Or" and len(values) == len(args) > 1:
        return lowering.joined("or", values)
    return None


def _appended(args: tuple[ir.Arg, ...], start: int, end: int) -> ir.Binary | None:
    """``append(a, b, c)`` and ``append(a, b...)`` as lists put together."""
    if len(args) < 2:
        return None
    added = [each.value for each in args[1:]]
    if any(each.spread for each in args):
        return ir.Binary("+", args[0].value, added[0], start, end) if len(added) == 1 else None
    more = ir.Sequence(tuple(added), added[0].start, added[-1].end)
    return ir.Binary("+", args[0].value, more, start, end)


def _is_pointer(lowering: Lowering, function: SyntaxNode) -> bool:
    """Whether a callee is written ``(*T)``: a conversion."""
    inner = lowering.first(function) if function.type == "parenthesized_expression" else None
    return inner is not None and inner.type == "unary_expression" and _operator(inner) == "*"


def _operator(node: SyntaxNode) -> str:
    operator = node.child_by_field_name("operator")
    return "" if operator is None else operator.type


def unary(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``*p``, ``&v`` and ``<-c`` mean their operand; the minus of a number belongs to it."""
    start, end = node.byte_range
    op = _operator(node)
    value = lowering.expr(node.child_by_field_name("operand"))
    if op in _THROUGH:
        return value
    if op == "!":
        return ir.Not(value, start, end)
    if op == "-" and isinstance(value, ir.Const) and type(value.value) in (int, float):
        return ir.Const(-value.value, start, end)  # type: ignore[operator]
    return ir.Unary(op, value, start, end)


def conversion(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``[]byte(s)`` means s; ``f[T](x)``, which looks alike, is a call of f."""
    type_ = node.child_by_field_name("type")
    value = lowering.expr(node.child_by_field_name("operand"))
    if type_ is None or type_.type != "generic_type":
        return value
    return ir.Call(lowering.expr(type_), (ir.Arg(None, value),), *node.byte_range)


def slice_(lowering: Lowering, node: SyntaxNode) -> ir.Slice:
    """``x[a:b:c]``; c is no step, and leaves what is seen as it is."""
    bounds = [node.child_by_field_name(each) for each in ("start", "end")]
    if bounds[1] is None:
        bounds = [each for each in bounds if each is not None]
    return ir.Slice(
        lowering.expr(node.child_by_field_name("operand")),
        *node.byte_range,
        tuple([lowering.expr(each) for each in bounds]),
    )


HOOKS: dict[str, Hook] = {
    "call_expression": call,
    "unary_expression": unary,
    "type_conversion_expression": conversion,
    "slice_expression": slice_,
}
