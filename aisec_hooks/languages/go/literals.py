"""Composite literals: structs are constructed, maps and lists are what they hold."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_WRAPPERS = ("pointer_type", "parenthesized_type")
_NAMED = ("type_identifier", "qualified_type", "generic_type")
_NAMES = ("identifier", "field_identifier")

_LEVELS = 20
"""Levels of ``[][]T{{..}}`` whose elements get their type; deeper ones are plain lists."""

Entry = tuple[SyntaxNode | None, SyntaxNode]


def composite(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``T{A: 1}``, ``map[K]V{..}``, ``[]T{..}``."""
    body = node.child_by_field_name("body")
    type_ = node.child_by_field_name("type")
    return _literal(lowering, type_, body, node.byte_range, _LEVELS)


def untyped(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``{1, 2}`` where the type of an element is not known here."""
    return _literal(lowering, None, node, node.byte_range, 0)


def _literal(
    lowering: Lowering,
    type_: SyntaxNode | None,
    body: SyntaxNode | None,
    span: tuple[int, int],
    room: int,
) -> ir.Node:
    """A literal of a type; inside of maps and lists the type of the elements is left out."""
    while type_ is not None and type_.type in _WRAPPERS:
        type_ = lowering.first(type_)
    entries = [] if body is None else [_entry(each) for each in _elements(body)]
    lowering.depth += 1
    found = _made(lowering, type_, entries, span, room)
    lowering.depth -= 1
    return found


def _made(
    lowering: Lowering,
    type_: SyntaxNode | None,
    entries: list[Entry],
    span: tuple[int, int],
    room: int,
) -> ir.Node:
    kind = "" if type_ is None else type_.type
    if kind in _NAMED and not (_is_keyed(entries) and _is_constant(entries[0][0])):
        return ir.Call(lowering.expr(type_), _arguments(lowering, entries), *span, True)
    held: SyntaxNode | None = None
    keys: SyntaxNode | None = None
    if kind == "struct_type" and type_ is not None:
        entries = _with_fields(type_, entries)
    elif kind == "map_type" and type_ is not None:
        keys, held = type_.child_by_field_name("key"), type_.child_by_field_name("value")
    elif type_ is not None:
        held = type_.child_by_field_name("element")
    values = _values(lowering, [each for _, each in entries], held, room)
    if not _is_keyed(entries):
        return (
            ir.Map((), *span)
            if kind == "map_type" and not entries
            else (ir.Sequence(values, *span))
        )
    named = [key for key, _ in entries if key is not None]
    if held is None:
        labels = tuple(_key(lowering, key) for key in named)
    else:
        labels = _values(lowering, named, keys, room)
    return ir.Map(tuple(map(ir.Pair, labels, values)), *span)


def _is_keyed(entries: list[Entry]) -> bool:
    return bool(entries) and all(key is not None for key, _ in entries)


def _elements(body: SyntaxNode) -> list[SyntaxNode]:
    return [each for each in body.named_children if each.type != "comment"]


def _entry(element: SyntaxNode) -> Entry:
    """Key and value of an element."""
    if element.type == "keyed_element":
        value = element.child_by_field_name("value")
        if value is not None:
            key = element.child_by_field_name("key")
            return None if key is None else _inner(key), _inner(value)
    return None, _inner(element)


def _inner(node: SyntaxNode) -> SyntaxNode:
    """What a ``literal_element`` wraps."""
    if node.type != "literal_element":
        return node
    return next((each for each in node.named_children if each.type != "comment"), node)


def _is_constant(key: SyntaxNode | None) -> bool:
    """Whether a key is a literal, which no struct has: then the type is a map or list."""
    return key is not None and key.type.endswith("_literal")


def _arguments(lowering: Lowering, entries: list[Entry]) -> tuple[ir.Arg, ...]:
    """The fields of a struct, by name or in order."""
    values = _values(lowering, [each for _, each in entries])
    return tuple(
        ir.Arg(lowering.text(key) if key is not None and key.type in _NAMES else None, value)
        for (key, _), value in zip(entries, values, strict=False)
    )


def _values(
    lowering: Lowering,
    nodes: list[SyntaxNode],
    element: SyntaxNode | None = None,
    room: int = 0,
) -> tuple[ir.Expr, ...]:
    """The values of elements; ``element`` is their type where it may be left out."""
    if element is None or not room or all(each.type != "literal_value" for each in nodes):
        return lowering.all(nodes)
    found: list[ir.Expr] = []
    for each in nodes:
        if each.type == "literal_value":
            found.append(_literal(lowering, element, each, each.byte_range, room - 1))
        else:
            found.append(lowering.expr(each))
    return tuple(found)


def _key(lowering: Lowering, key: SyntaxNode | None) -> ir.Expr:
    """The name of a field as a constant."""
    if key is not None and key.type in _NAMES:
        return ir.Const(lowering.text(key), *key.byte_range)
    return lowering.expr(key)


def _with_fields(type_: SyntaxNode, entries: list[Entry]) -> list[Entry]:
    """Values of a struct without a name under the names of its fields."""
    if any(key is not None for key, _ in entries):
        return entries
    fields = [
        name
        for group in type_.named_children
        for each in group.named_children
        for name in each.children_by_field_name("name")
    ]
    if len(fields) != len(entries):
        return entries
    return [(name, value) for name, (_, value) in zip(fields, entries, strict=True)]


HOOKS: dict[str, Hook] = {"composite_literal": composite, "literal_value": untyped}
