"""``new``: objects with what is set on them, collections with what they hold, arrays."""

from __future__ import annotations

from aisec_hooks.languages.csharp.calls import arguments
from aisec_hooks.languages.csharp.names import known
from aisec_hooks.languages.csharp.signatures import returned
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_NUMERIC = frozenset(
    "bool byte char decimal double float int long sbyte short uint ulong ushort".split()  # noqa: SIM905
)


def construction(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``new T(a) { B = c }``: what is set on it counts as given by name."""
    type_ = node.child_by_field_name("type")
    callee = _declared(lowering, node) if type_ is None else known(lowering.expr(type_))
    listed = [x for x in node.children if x.type == "argument_list"]
    given = arguments(lowering, listed[0]) if listed else ()
    body = next((x for x in node.children if x.type == "initializer_expression"), None)
    return _made(lowering, callee, given, body, node.byte_range)


def _declared(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """The type of ``new(..)``: what is declared where it stands, or what the function returns."""
    at: SyntaxNode | None = node.parent
    for _ in range(_NEAR):
        if at is None:
            break
        found = returned(at) if at.type in _RETURNING else at.child_by_field_name("type")
        if found is not None and found.type != "implicit_type" and at.type not in _BETWEEN:
            return known(lowering.expr(found))
        if at.type not in (*_BETWEEN, "variable_declaration"):
            break
        at = at.parent
    return ir.Skip(node.start_byte, node.start_byte)


_NEAR = 8
_RETURNING = ("method_declaration", "local_function_statement")
_BETWEEN = (
    "variable_declarator",
    "parenthesized_expression",
    "arrow_expression_clause",
    "return_statement",
    "block",
    "if_statement",
)


def _made(
    lowering: Lowering,
    callee: ir.Expr,
    given: tuple[ir.Arg, ...],
    body: SyntaxNode | None,
    span: tuple[int, int],
) -> ir.Node:
    held = [] if body is None else [x for x in body.named_children if x.type != "comment"]
    if held and all(_is_item(each) for each in held):
        found: ir.Expr = ir.Sequence(lowering.all(held), *span)
        return _beside(found, given, span)
    if held and all(_is_entry(each) for each in held):
        return _beside(ir.Map(tuple(_pair(lowering, x) for x in held), *span), given, span)
    named = tuple(_setting(lowering, each) for each in held)
    return ir.Call(callee, (*given, *named), *span, True)


def _is_item(node: SyntaxNode) -> bool:
    return node.type not in ("assignment_expression", "initializer_expression")


def _is_entry(node: SyntaxNode) -> bool:
    """``{ key, value }`` or ``[key] = value``."""
    if node.type == "initializer_expression":
        return len(node.named_children) == 2
    left = node.child_by_field_name("left")
    return left is not None and left.type == "element_binding_expression"


def _pair(lowering: Lowering, node: SyntaxNode) -> ir.Pair:
    if node.type == "initializer_expression":
        key, value = node.named_children
        return ir.Pair(lowering.expr(key), lowering.expr(value))
    left = node.child_by_field_name("left")
    key_node = None if left is None else lowering.first(left)
    return ir.Pair(lowering.expr(key_node), lowering.expr(node.child_by_field_name("right")))


def _setting(lowering: Lowering, node: SyntaxNode) -> ir.Arg:
    """``Name = value``; what is no such thing is one more argument."""
    left = node.child_by_field_name("left")
    if node.type == "assignment_expression" and left is not None and left.type == "identifier":
        right = node.child_by_field_name("right")
        return ir.Arg(lowering.text(left), lowering.expr(right))
    return ir.Arg(None, lowering.expr(node))


def _beside(value: ir.Expr, given: tuple[ir.Arg, ...], span: tuple[int, int]) -> ir.Expr:
    """A collection, with what its constructor is given: ``[value, given][0]``."""
    if not given or all(isinstance(each.value, ir.Const | ir.Member) for each in given):
        return value
    start, end = span
    items = (value, *(each.value for each in given))
    return ir.Index(ir.Sequence(items, start, end), ir.Const(0, end, end), start, end)


def initialiser(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``{ a, b }`` of an array, or of what is set in an object."""
    held = [x for x in node.named_children if x.type != "comment"]
    if held and all(x.type == "assignment_expression" and _is_entry(x) for x in held):
        return ir.Map(tuple(_pair(lowering, x) for x in held), *node.byte_range)
    if held and all(x.type == "assignment_expression" for x in held):
        keyed = (_setting(lowering, each) for each in held)
        pairs = (
            ir.Pair(ir.Const(x.keyword, x.value.start, x.value.start), x.value)
            for x in keyed
            if x.keyword is not None
        )
        return ir.Map(tuple(pairs), *node.byte_range)
    return ir.Sequence(lowering.all(held), *node.byte_range)


def array(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``new T[] { a }`` is its items; ``new T[n]`` has none as yet.

    One of numbers is a construction of ``T[]``: it holds zeros, which is what may be asked.
    """
    start, end = node.byte_range
    body = next((x for x in node.children if x.type == "initializer_expression"), None)
    if body is not None:
        return initialiser(lowering, body)
    kind = node.child_by_field_name("type") or lowering.first(node)
    element = None if kind is None else kind.child_by_field_name("type")
    name = lowering.text(element)
    if kind is None or name not in _NUMERIC:
        return ir.Sequence((), start, end)
    rank = kind.child_by_field_name("rank")
    sizes = lowering.all(rank.named_children) if rank is not None else ()
    lengths = tuple(ir.Arg(None, each) for each in sizes)
    return ir.Call(ir.Name(f"{name}[]", *kind.byte_range), lengths, start, end, True)


def collection(lowering: Lowering, node: SyntaxNode) -> ir.Sequence:
    """``[a, ..b]`` (C# 12)."""
    items: list[ir.Expr] = []
    for each in node.named_children:
        inner = lowering.first(each) if each.type == "collection_element" else each
        if inner is None or inner.type == "comment":
            continue
        value = lowering.expr(lowering.first(inner) if inner.named_child_count else inner)
        spread = inner.type == "spread_element"
        items.append(ir.Spread(value, *inner.byte_range) if spread else value)
    return ir.Sequence(tuple(items), *node.byte_range)


def anonymous_object(lowering: Lowering, node: SyntaxNode) -> ir.Map:
    """``new { a, b.C, d = 1 }``: values under names, which may be their own."""
    pairs: list[ir.Pair] = []
    name: SyntaxNode | None = None
    last: SyntaxNode | None = None
    for each in (*node.children, None):
        if each is None or each.type in (",", "}"):
            if last is not None:
                pairs.append(_named(lowering, name, last))
            name = last = None
        elif each.type == "=":
            name, last = last, None
        elif each.is_named and each.type != "comment":
            last = each
    return ir.Map(tuple(pairs), *node.byte_range)


def _named(lowering: Lowering, name: SyntaxNode | None, value: SyntaxNode) -> ir.Pair:
    found = lowering.expr(value)
    if name is not None:
        return ir.Pair(ir.Const(lowering.text(name), *name.byte_range), found)
    own = found.name if isinstance(found, ir.Name | ir.Member) else ""
    return ir.Pair(ir.Const(own, *value.byte_range), found)


HOOKS: dict[str, Hook] = {
    "object_creation_expression": construction,
    "implicit_object_creation_expression": construction,
    "initializer_expression": initialiser,
    "array_creation_expression": array,
    "implicit_array_creation_expression": array,
    "stackalloc_expression": array,
    "implicit_stackalloc_expression": array,
    "collection_expression": collection,
    "anonymous_object_creation_expression": anonymous_object,
}
