"""Declarations of types, and the file: methods stand in the class of their receiver."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__
_NAMED = ("type_identifier", "qualified_type", "generic_type", "pointer_type", "parenthesized_type")


def source_file(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """The file; groups in brackets are opened, so that every declaration stands in its body."""
    body: list[ir.Node] = []
    methods: dict[str, list[ir.Node]] = {}
    for child in node.children:
        for found in lowering.all((child,)):
            if child.type == "method_declaration":
                owner = _receiver(lowering, child)
                if owner not in methods:
                    # Its place, unless the type is declared in this file.
                    span = ir.Block((), found.start, found.end)
                    body.append(ir.Class(owner, (), (), span, found.start, found.end))
                methods.setdefault(owner, []).append(found)
            elif isinstance(found, ir.Block):
                body.extend(found.body)
            else:
                body.append(found)
    return ir.Block(tuple(_with_methods(body, methods)), *node.byte_range)


def _with_methods(body: list[ir.Node], methods: dict[str, list[ir.Node]]) -> list[ir.Node]:
    """The body with all methods of a type in its declaration, or in the class of the first."""
    places: dict[str, int] = {}
    extra: set[int] = set()
    for at, each in enumerate(body):
        if isinstance(each, ir.Class) and each.name in methods:
            known = places.get(each.name)
            if known is None:
                places[each.name] = at
            elif body[known].start == methods[each.name][0].start:
                places[each.name] = at
                extra.add(known)
            else:
                extra.add(at)
    for name, at in places.items():
        found = body[at]
        if isinstance(found, ir.Class):
            inner = found.body._replace(body=(*found.body.body, *methods[name]))
            body[at] = found._replace(body=inner)
    return [each for at, each in enumerate(body) if at not in extra]


def _receiver(lowering: Lowering, method: SyntaxNode) -> str:
    """The name of the type that has a method."""
    given = method.child_by_field_name("receiver")
    node = None if given is None else lowering.first(given)
    node = None if node is None else node.child_by_field_name("type")
    while node is not None and node.type in ("pointer_type", "generic_type", "parenthesized_type"):
        node = node.child_by_field_name("type") or lowering.first(node)
    return lowering.text(node)


def declaration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``type`` with one or several declarations."""
    found = lowering.all(node.children)
    return found[0] if len(found) == 1 else ir.Block(found, *node.byte_range)


def alias(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """``type A = b.C``: another name for a type."""
    name, type_ = node.child_by_field_name("name"), node.child_by_field_name("type")
    return ir.Declare(lowering.expr(name), None, lowering.expr(type_), *node.byte_range)


def spec(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """A type of its own: a class with its fields, and what it embeds or is made from as bases."""
    start, end = node.byte_range
    type_ = node.child_by_field_name("type")
    name = lowering.text(node.child_by_field_name("name"))
    bases: list[ir.Expr] = []
    body: list[ir.Node] = []
    for member in _members(type_):
        if member.type == "field_declaration" and not member.children_by_field_name("name"):
            bases.append(lowering.expr(member.child_by_field_name("type")))
        elif member.type == "field_declaration":
            body.extend(_fields(lowering, member))
        elif member.type == "type_elem" and member.named_child_count == 1:
            bases.extend(lowering.all(each for each in member.children if each.type in _NAMED))
        elif member.type != "type_elem":
            body.extend(lowering.all((member,)))
    if type_ is not None and type_.type in _NAMED:
        bases.append(lowering.expr(type_))
    at = (end, end) if type_ is None else type_.byte_range
    return ir.Class(name, tuple(bases), (), ir.Block(tuple(body), *at), start, end)


def _members(type_: SyntaxNode | None) -> list[SyntaxNode]:
    """Fields of a struct, methods and embedded types of an interface."""
    if type_ is not None and type_.type == "interface_type":
        return type_.named_children
    if type_ is None or type_.type != "struct_type":
        return []
    return [each for group in type_.named_children for each in group.named_children]


def _fields(lowering: Lowering, node: SyntaxNode) -> list[ir.Node]:
    """Fields as declarations of ``this.name``."""
    type_ = lowering.expr(node.child_by_field_name("type"))
    found: list[ir.Node] = []
    for each in node.children_by_field_name("name"):
        if each.is_named:
            start, end = each.byte_range
            this = ir.Name("this", start, start)
            target = ir.Member(this, lowering.text(each), start, end, start)
            found.append(ir.Declare(target, type_, None, start, node.end_byte))
    return found


_OCTETS = frozenset({"byte", "uint8", "rune"})


def array(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A slice or array by the type of its items; of bytes it is a text, no number."""
    element = node.child_by_field_name("element")
    if element is not None and lowering.text(element) in _OCTETS:
        return ir.Name("[]byte", *node.byte_range)
    return lowering.lower(element)


HOOKS: dict[str, Hook] = {
    "slice_type": array,
    "array_type": array,
    "implicit_length_array_type": array,
    "source_file": source_file,
    "type_declaration": declaration,
    "type_alias": alias,
    "type_spec": spec,
}
