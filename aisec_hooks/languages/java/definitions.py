"""Classes, interfaces, enums, records and annotations; methods, constructors and lambdas."""

from __future__ import annotations

from collections.abc import Iterable

from aisec_hooks.languages.java.expressions import anonymous
from aisec_hooks.languages.java.records import record_members
from aisec_hooks.languages.java.signatures import (
    CONSTRUCTOR,
    decorators,
    function,
    parameters,
    type_or_none,
)
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_FIELDS = ("field_declaration", "constant_declaration")
_new = tuple.__new__


def method(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A method; without a body in interfaces and abstract classes."""
    name = lowering.text(node.child_by_field_name("name"))
    return function(lowering, node, name, node.child_by_field_name("body"))


def constructor(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A constructor, named as in class files (JVMS 2.9.1): its own name is that of the class."""
    return function(lowering, node, CONSTRUCTOR, node.child_by_field_name("body"))


def anonymous_function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A lambda; an expression is what it returns."""
    start, end = node.byte_range
    body = node.child_by_field_name("body")
    given = parameters(lowering, node.child_by_field_name("parameters"))
    at = end if body is None else body.start_byte
    return ir.Function("", given, (), None, body, start, end, start, at)


def class_(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """A class, interface, enum, record or annotation type; what it implements is a base."""
    name = lowering.text(node.child_by_field_name("name"))
    body = lowering.block(node.child_by_field_name("body"))
    if node.type == "record_declaration":
        first, last = record_members(lowering, node)
        body = body._replace(body=(*first, *body.body, *last))
    bases, before = _bases(lowering, node), decorators(lowering, node)
    if node.type == "enum_declaration":  # JLS 8.9: its direct superclass is Enum
        bases = (ir.Name("Enum", *node.byte_range), *bases)
    return ir.Class(name, bases, before, body, *node.byte_range)


def _bases(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    found: list[ir.Expr] = []
    for child in node.named_children:
        if child.type == "superclass":
            found.extend(lowering.all(child.children))
        elif child.type in ("super_interfaces", "extends_interfaces"):
            for each in child.named_children:
                found.extend(lowering.all(each.children if each.type == "type_list" else (each,)))
    return tuple(found)


def class_body(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """Members in order; fields stand beside each other, whatever declares them."""
    return ir.Block(tuple(_members(lowering, node.children)), *node.byte_range)


def _members(lowering: Lowering, nodes: Iterable[SyntaxNode]) -> Iterable[ir.Node]:
    for child in nodes:
        lowered = lowering.all((child,))
        flat = child.type in (*_FIELDS, "enum_body_declarations")
        for each in lowered:
            yield from each.body if flat and isinstance(each, ir.Block) else (each,)


def enum_constant(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """A constant of an enum: a field that holds a new object of it."""
    name = node.child_by_field_name("name")
    body, owner = node.child_by_field_name("body"), _owner(node)
    at = node.byte_range if name is None else name.byte_range
    kind = ir.Name(lowering.text(owner), *at)
    arguments = lowering.arguments(node.child_by_field_name("arguments"))
    if body is not None:
        arguments = (*arguments, anonymous(lowering, body, kind))
    made = ir.Call(kind, arguments, *node.byte_range, True)
    return ir.Declare(lowering.expr(name), kind, made, *node.byte_range)


def _owner(node: SyntaxNode) -> SyntaxNode | None:
    """The name of the enum around a constant."""
    outer = node.parent.parent if node.parent is not None else None
    return None if outer is None else outer.child_by_field_name("name")


def element(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """An element of an annotation type, with its default."""
    value = node.child_by_field_name("value")
    return ir.Declare(
        lowering.expr(node.child_by_field_name("name")),
        type_or_none(lowering, node),
        None if value is None else lowering.expr(value),
        *node.byte_range,
    )


def variables(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """Fields or local variables, one declaration each; annotations stand before them."""
    type_ = type_or_none(lowering, node)
    found: list[ir.Node] = list(decorators(lowering, node))
    for each in node.children_by_field_name("declarator"):
        value = each.child_by_field_name("value")
        target = lowering.expr(each.child_by_field_name("name"))
        given = None if value is None else lowering.expr(value)
        found.append(_new(ir.Declare, (target, type_, given, each.start_byte, each.end_byte)))
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def import_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``import a.b.C``, ``import static a.b.C.m``, ``import a.b.*``."""
    star = any(each.type == "asterisk" for each in node.children)
    kinds = ("identifier", "scoped_identifier")
    named = next((each for each in node.named_children if each.type in kinds), None)
    parts: list[str] = []
    while named is not None:
        parts.append(lowering.text(named.child_by_field_name("name") or named))
        named = named.child_by_field_name("scope")
    if node.has_error or not parts:
        return ir.Skip(*node.byte_range)
    return ir.Import("*" if star else parts[0], ".".join(reversed(parts)), *node.byte_range)


HOOKS: dict[str, Hook] = {
    "method_declaration": method,
    "constructor_declaration": constructor,
    "lambda_expression": anonymous_function,
    "class_declaration": class_,
    "interface_declaration": class_,
    "enum_declaration": class_,
    "record_declaration": class_,
    "annotation_type_declaration": class_,
    "class_body": class_body,
    "interface_body": class_body,
    "enum_body": class_body,
    "enum_body_declarations": class_body,
    "annotation_type_body": class_body,
    "enum_constant": enum_constant,
    "annotation_type_element_declaration": element,
    "field_declaration": variables,
    "constant_declaration": variables,
    "local_variable_declaration": variables,
    "import_declaration": import_,
}
