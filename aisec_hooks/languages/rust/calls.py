"""Calls, construction, casts; what only unwraps a ``Result`` or borrows means its value."""

from __future__ import annotations

from aisec_hooks.languages.rust.types import HARMLESS, last_name
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

SAME = frozenset(
    """
    unwrap expect unwrap_or_default as_ref as_mut as_deref as_deref_mut clone cloned copied borrow
    borrow_mut into to_owned by_ref ok
    """.split()  # noqa: SIM905 - fifteen quoted words are no easier to read
)
"""Methods that give what they are asked of, be it unwrapped, borrowed or copied."""

_FAILING = frozenset(
    ("expect", "ok_or", "ok_or_else", "map_err", "context", "with_context", "wrap_err")
)
"""Methods that give it, too, and are given what an error is to be."""

_PLAIN = frozenset(("string_literal", "identifier", "scoped_identifier", "field_expression"))

_LITERAL = frozenset(("to_string", "as_bytes", "to_vec", "as_str"))
"""Methods by which a literal text gets another type."""

_WRAPPED = frozenset(("Some", "Ok", "Box", "Arc", "Rc"))
_WRAPPING = frozenset(
    ("Box::new", "Arc::new", "Rc::new", "Mutex::new", "RwLock::new", "Cow::from", "String::from")
)


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``f(a)``, ``a.f::<T>(b)``, ``T::f(a)``."""
    start, end = node.byte_range
    function = node.child_by_field_name("function")
    given = node.child_by_field_name("arguments")
    if function is not None and function.type == "field_expression":
        name = lowering.text(function.child_by_field_name("field"))
        if (name in SAME and _is_bare(given)) or (name in _FAILING and _is_error(given)):
            return lowering.expr(function.child_by_field_name("value"))
        held = function.child_by_field_name("value")
        if name in _LITERAL and held is not None and held.type.endswith("string_literal"):
            return lowering.expr(held)
    elif function is not None and given is not None and given.named_child_count == 1:
        written = lowering.text(function) if function.end_byte - function.start_byte < 16 else ""
        if written in _WRAPPED or written in _WRAPPING:
            return lowering.expr(lowering.first(given))
    callee = lowering.expr(function)
    made = ir.Call(callee, lowering.arguments(given), start, end)
    kind = _number(lowering, function)
    return made if kind is None else ir.Call(kind, (ir.Arg(None, made),), start, end)


def _is_bare(given: SyntaxNode | None) -> bool:
    """Whether nothing is given that could be lost."""
    return given is None or not given.named_child_count


def _is_error(given: SyntaxNode | None) -> bool:
    """Whether what is given only names an error: ``"a"``, ``Error::A``, ``|_| Error::A``."""
    if given is None or given.named_child_count != 1:
        return False
    one = given.named_children[0]
    body = one.child_by_field_name("body") if one.type == "closure_expression" else one
    return body is not None and body.type in _PLAIN


def _number(lowering: Lowering, function: SyntaxNode | None) -> ir.Name | None:
    """The type of ``parse::<u32>()``."""
    if function is None or function.type != "generic_function":
        return None
    types = function.child_by_field_name("type_arguments")
    inner = [] if types is None else types.named_children
    if len(inner) != 1 or last_name(lowering, inner[0]) not in HARMLESS:
        return None
    return ir.Name("u64", *inner[0].byte_range)


def cast(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a as u8`` is a number; ``a as T`` is a."""
    kind = node.child_by_field_name("type")
    value = lowering.expr(node.child_by_field_name("value"))
    if kind is None or last_name(lowering, kind) not in HARMLESS:
        return value
    callee = ir.Name("u64", *kind.byte_range)
    return ir.Call(callee, (ir.Arg(None, value),), *node.byte_range)


def construction(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``T { a: b, c, ..d }``."""
    body = node.child_by_field_name("body")
    given: list[ir.Arg] = []
    for each in [] if body is None else body.named_children:
        if each.type == "field_initializer":
            name = lowering.text(each.child_by_field_name("field"))
            given.append(ir.Arg(name, lowering.expr(each.child_by_field_name("value"))))
        elif each.type == "shorthand_field_initializer":
            inner = lowering.first(each)
            given.append(ir.Arg(lowering.text(inner), lowering.expr(inner)))
        elif each.type == "base_field_initializer":
            given.append(ir.Arg(None, lowering.expr(lowering.first(each)), True))
    callee = lowering.expr(node.child_by_field_name("name"))
    return ir.Call(callee, tuple(given), *node.byte_range, True)


def index(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a[b]``; ``a[b..c]`` is a part of it."""
    named = [x for x in node.named_children if not x.type.endswith("comment")]
    if len(named) != 2:
        return ir.Any(lowering.all(named), *node.byte_range)
    base = lowering.expr(named[0])
    if named[1].type != "range_expression":
        return ir.Index(base, lowering.expr(named[1]), *node.byte_range)
    return ir.Slice(base, *node.byte_range, _bounds(lowering, named[1]))


def _bounds(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    sign = next((at for at, x in enumerate(node.children) if x.type.startswith("..")), 0)
    before, after = node.children[:sign], node.children[sign + 1 :]
    if any(x.type == "..=" for x in node.children):
        return (ir.Any(lowering.all(node.children), *node.byte_range),)
    first = lowering.all(before)
    left = first[0] if first else ir.Skip(node.start_byte, node.start_byte)
    return (left, *lowering.all(after))


def unary(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``-a``, ``!a``; ``*a`` is a."""
    sign = lowering.slice(node.start_byte, node.start_byte + 1)
    value = lowering.expr(lowering.first(node))
    if sign == "*":
        return value
    if sign == "!":
        return ir.Not(value, *node.byte_range)
    if isinstance(value, ir.Const) and isinstance(value.value, int | float):
        return ir.Const(-value.value, *node.byte_range)
    return ir.Unary(sign, value, *node.byte_range)


def repeated(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``[a, b]``; ``[a; 3]`` holds nothing but a."""
    length = node.child_by_field_name("length")
    below = [x for x in node.named_children if x != length and x.type != "attribute_item"]
    return ir.Sequence(lowering.all(below), *node.byte_range)


HOOKS: dict[str, Hook] = {
    "call_expression": call,
    "type_cast_expression": cast,
    "struct_expression": construction,
    "index_expression": index,
    "unary_expression": unary,
    "negative_literal": unary,
    "array_expression": repeated,
}
