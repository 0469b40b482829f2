"""Declarations of variables, structures, enumerations and names of types."""

from __future__ import annotations

from aisec_hooks.languages.c.declarators import is_function, target, unwound
from aisec_hooks.languages.c.preprocessor import flat
from aisec_hooks.languages.c.types import declared, is_number
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

ENUMERATION = "Enum"
"""The base of what is an enumeration, or a number by another name."""


def declaration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``T a, *b = c;``: declarations; what is only announced (``extern``, a prototype) is none."""
    found: list[ir.Node] = list(defined(lowering, node.child_by_field_name("type")))
    announced = any(lowering.text(x) == "extern" for x in _storage(node))
    for each in node.children_by_field_name("declarator"):
        if not announced or each.type == "init_declarator":
            found.extend(variable(lowering, node, each))
    if not found:
        return ir.Skip(*node.byte_range)
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def _storage(node: SyntaxNode) -> list[SyntaxNode]:
    return [each for each in node.named_children if each.type == "storage_class_specifier"]


def defined(lowering: Lowering, type_: SyntaxNode | None) -> tuple[ir.Node, ...]:
    """What a declaration defines in its type: a structure or an enumeration with a body."""
    if type_ is None or type_.child_by_field_name("body") is None:
        return ()
    found = lowering.lower(type_)
    return found.body if isinstance(found, ir.Block) else (found,)


def variable(lowering: Lowering, node: SyntaxNode, declarator: SyntaxNode) -> list[ir.Node]:
    """One declared name with its type and value."""
    start, end = declarator.byte_range
    given = None
    inner: SyntaxNode | None = declarator
    if declarator.type == "init_declarator":
        inner = declarator.child_by_field_name("declarator")
        given = declarator.child_by_field_name("value")
    name, around = unwound(inner)
    if name is None or (given is None and is_function(around)):
        return []
    type_ = _type(lowering, node, around)
    bound = target(lowering, name)
    if name.start_byte == name.end_byte:  # ``auto a = b`` (C23): the grammar takes a for a type
        type_, bound = None, lowering.expr(node.child_by_field_name("type"))
    value = None if given is None else lowering.expr(given)
    return [] if isinstance(bound, ir.Skip) else [ir.Declare(bound, type_, value, start, end)]


def _type(
    lowering: Lowering, node: SyntaxNode, around: list[SyntaxNode]
) -> ir.Name | ir.Member | None:
    kind = node.child_by_field_name("type")
    if kind is not None and kind.child_by_field_name("body") is not None:
        name = kind.child_by_field_name("name")
        return None if name is None else ir.Name(lowering.text(name), *name.byte_range)
    found = declared(lowering, kind, around)
    return found if isinstance(found, ir.Name | ir.Member) else None


def structure(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``struct s { .. }``: a class with its fields; without a body the name of a type."""
    name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    if body is None:
        return lowering.expr(name) if name is not None else ir.Skip(*node.byte_range)
    fields = ir.Block(flat(lowering.all(body.named_children)), *body.byte_range)
    return ir.Class(lowering.text(name), (), (), fields, *node.byte_range)


def field(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """Fields of a structure; those of one inside of it that has no name are its own."""
    found: list[ir.Node] = list(defined(lowering, node.child_by_field_name("type")))
    declarators = node.children_by_field_name("declarator")
    if not declarators and found and isinstance(found[0], ir.Class) and not found[0].name:
        return found[0].body
    for each in declarators:
        found.extend(variable(lowering, node, each))
    return ir.Block(tuple(found), *node.byte_range)


def enumeration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``enum e { A, B = 3 }``: its constants, and a type of numbers."""
    name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    if body is None:
        return ir.Name("int", *node.byte_range)
    constants = tuple(enumerators(lowering, body))
    if name is None:
        return ir.Block(constants, *node.byte_range)
    return ir.Block((_counting(lowering.text(name), name), *constants), *node.byte_range)


def enumerators(lowering: Lowering, body: SyntaxNode) -> list[ir.Node]:
    """The constants of an enumeration; one without a value is one more than that before."""
    found: list[ir.Node] = []
    number: int | None = 0
    for each in body.named_children:
        if each.type != "enumerator":
            found.extend(flat(lowering.all((each,))))
            continue
        given = each.child_by_field_name("value")
        value = None if given is None else lowering.expr(given)
        if value is None and number is not None:
            value = ir.Const(number, each.end_byte, each.end_byte)
        constant = value.value if isinstance(value, ir.Const) else None
        number = constant + 1 if isinstance(constant, int) else None
        target_ = lowering.expr(each.child_by_field_name("name"))
        found.append(ir.Declare(target_, None, value, *each.byte_range))
    return found


def _counting(name: str, node: SyntaxNode) -> ir.Class:
    """A type whose values are numbers."""
    start, end = node.byte_range
    bases = (ir.Name(ENUMERATION, start, end),)
    return ir.Class(name, bases, (), ir.Block((), end, end), start, end)


def type_definition(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``typedef T name;``: a structure of that name, a number by another name, or an alias."""
    kind = node.child_by_field_name("type")
    found: list[ir.Node] = list(defined(lowering, kind))
    for each in node.children_by_field_name("declarator"):
        name, around = unwound(each)
        if name is None or is_function(around):
            continue
        text = lowering.text(name)
        if found and isinstance(found[0], ir.Class) and not found[0].name and not around:
            found[0] = found[0]._replace(name=text)
            continue
        type_ = _type(lowering, node, around)
        if (type_ is not None and is_number(type_)) or _is_enumeration(kind):
            found.append(_counting(text, name))
        elif type_ is not None and type_.name != text and not around:
            alias = ir.Name(text, *name.byte_range)
            found.append(ir.Declare(alias, None, type_, *each.byte_range))
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def _is_enumeration(kind: SyntaxNode | None) -> bool:
    return kind is not None and kind.type == "enum_specifier"


HOOKS: dict[str, Hook] = {
    "declaration": declaration,
    "struct_specifier": structure,
    "union_specifier": structure,
    "field_declaration": field,
    "enum_specifier": enumeration,
    "type_definition": type_definition,
}
