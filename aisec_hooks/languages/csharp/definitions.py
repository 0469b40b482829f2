"""Files and namespaces, classes and what is in them, functions, imports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aisec_hooks.languages.csharp.names import spelled
from aisec_hooks.languages.csharp.properties import property_
from aisec_hooks.languages.csharp.records import header_members
from aisec_hooks.languages.csharp.signatures import (
    CONSTRUCTOR,
    body_of,
    decorators,
    function,
    modifiers,
)
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_FLAT = frozenset(
    """
    field_declaration event_field_declaration property_declaration indexer_declaration
    event_declaration preproc_if preproc_elif preproc_else namespace_declaration
    """.split()  # noqa: SIM905 - ten quoted words are no easier to read
)
"""Declarations that stand for several members."""

_CONDITIONS = ("preproc_if", "preproc_elif", "preproc_else")


def block(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """Declarations in order; those of a namespace, and of each part of ``#if``, stand among them.

    A file is lowered by this, too: its statements are those of its main function.
    """
    return ir.Block(tuple(_members(lowering, node.children)), *node.byte_range)


def _members(lowering: Lowering, nodes: Iterable[SyntaxNode]) -> Iterator[ir.Node]:
    for child in nodes:
        if child.type in _CONDITIONS and _declares(child):
            yield from _members(lowering, _conditional(child))
            continue
        for each in lowering.all((child,)):
            flat = child.type in _FLAT and isinstance(each, ir.Block)
            yield from each.body if flat and isinstance(each, ir.Block) else (each,)


def _declares(node: SyntaxNode) -> bool:
    """Whether conditional code holds declarations, no statements."""
    return not any(each.type.endswith("_statement") for each in node.named_children)


def _conditional(node: SyntaxNode) -> Iterator[SyntaxNode]:
    """What stands in each part of ``#if``, without the question."""
    test = node.child_by_field_name("condition")
    for each in node.children:
        if each.is_named and (test is None or each.id != test.id):
            yield each


def unit(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """A file; its functions are known wherever they stand among its statements (6.4.3)."""
    found = block(lowering, node)
    first = [each for each in found.body if isinstance(each, ir.Function)]
    if not first:
        return found
    others = [each for each in found.body if not isinstance(each, ir.Function)]
    return found._replace(body=(*first, *others))


def namespace(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """``namespace A { .. }``: what it declares."""
    body = node.child_by_field_name("body")
    return ir.Block((), *node.byte_range) if body is None else block(lowering, body)


def class_(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """A class, struct, interface or record; what it implements is a base."""
    name = lowering.text(node.child_by_field_name("name"))
    body = node.child_by_field_name("body")
    inner = ir.Block((), node.end_byte, node.end_byte) if body is None else lowering.block(body)
    first, last = header_members(lowering, node)
    inner = inner._replace(body=(*first, *inner.body, *last))
    if first:
        inner = inner._replace(start=min(inner.start, first[0].start))
    return ir.Class(
        name, tuple(_bases(lowering, node)), decorators(lowering, node), inner, *node.byte_range
    )


def _bases(lowering: Lowering, node: SyntaxNode) -> Iterator[ir.Expr]:
    listed = next((each for each in node.named_children if each.type == "base_list"), None)
    for each in [] if listed is None else listed.named_children:
        if each.type == "primary_constructor_base_type":
            yield lowering.expr(each.named_children[0])
        elif each.type not in ("argument_list", "comment"):
            yield lowering.expr(each)


def enum(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """An enumeration: its constants are fields that hold one of its own."""
    name = node.child_by_field_name("name")
    body = node.child_by_field_name("body")
    inner = ir.Block((), node.end_byte, node.end_byte) if body is None else block(lowering, body)
    bases = (ir.Name("Enum", *node.byte_range),)
    return ir.Class(lowering.text(name), bases, decorators(lowering, node), inner, *node.byte_range)


def enum_member(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """A constant of an enumeration."""
    name = node.child_by_field_name("name")
    outer = node.parent.parent if node.parent is not None else None
    owner = None if outer is None else outer.child_by_field_name("name")
    at = node.byte_range if name is None else name.byte_range
    kind = ir.Name(lowering.text(owner), *at)
    value = node.child_by_field_name("value")
    given = () if value is None else (ir.Arg(None, lowering.expr(value)),)
    made = ir.Call(kind, given, *node.byte_range, True)
    return ir.Declare(lowering.expr(name), kind, made, *node.byte_range)


def fields(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """Fields, with their attributes before them."""
    before = decorators(lowering, node)
    inner = next((x for x in node.named_children if x.type == "variable_declaration"), None)
    found = lowering.lower(inner)
    if not before:
        return found
    declared = found.body if isinstance(found, ir.Block) else (found,)
    return ir.Block((*before, *declared), *node.byte_range)


def method(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A method or local function; without a body in interfaces and abstract classes."""
    at = node.child_by_field_name("name")
    name = "" if at is None else spelled(lowering, at)[0]
    return function(lowering, node, name, body_of(lowering, node))


def constructor(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A constructor; what it passes on (``: base(a)``) comes before its body."""
    above = next((x for x in node.named_children if x.type == "constructor_initializer"), None)
    static = any(lowering.text(each) == "static" for each in modifiers(node))
    name = "<clinit>" if static else CONSTRUCTOR
    return function(lowering, node, name, above or body_of(lowering, node))


def constructor_initializer(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """``: base(a) { .. }``: the call, then the body behind it."""
    word = next((x for x in node.children if x.type in ("base", "this")), node)
    listed = next((x for x in node.children if x.type == "argument_list"), None)
    callee = ir.Name(lowering.text(word), *word.byte_range)
    call = ir.Call(callee, lowering.arguments(listed), *node.byte_range)
    body = None if node.parent is None else body_of(lowering, node.parent)
    rest = () if body is None else lowering.block(body).body
    return ir.Block(
        (call, *rest), node.start_byte, node.end_byte if body is None else body.end_byte
    )


def operator(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """An operator, a conversion, or what is run at the end."""
    sign = lowering.text(node.child_by_field_name("operator"))
    return function(lowering, node, f"operator {sign}".strip(), body_of(lowering, node))


def import_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``using A.B``, ``using static A.B``, ``using C = A.B``."""
    alias = node.child_by_field_name("name")
    named = [x for x in node.named_children if alias is None or x.id != alias.id]
    path = _path(lowering.expr(named[-1] if named else None))
    if node.has_error or not path:
        return ir.Skip(*node.byte_range)
    return ir.Import("*" if alias is None else lowering.text(alias), path, *node.byte_range)


def _path(node: ir.Expr) -> str:
    """The dotted path of a name."""
    if isinstance(node, ir.Name):
        return node.name
    if isinstance(node, ir.Member):
        base = _path(node.object)
        return base and f"{base}.{node.name}"
    return ""


HOOKS: dict[str, Hook] = {
    "compilation_unit": unit,
    "declaration_list": block,
    "enum_member_declaration_list": block,
    "namespace_declaration": namespace,
    "class_declaration": class_,
    "struct_declaration": class_,
    "interface_declaration": class_,
    "record_declaration": class_,
    "enum_declaration": enum,
    "enum_member_declaration": enum_member,
    "field_declaration": fields,
    "event_field_declaration": fields,
    "property_declaration": property_,
    "indexer_declaration": property_,
    "event_declaration": property_,
    "method_declaration": method,
    "local_function_statement": method,
    "constructor_declaration": constructor,
    "constructor_initializer": constructor_initializer,
    "operator_declaration": operator,
    "conversion_operator_declaration": operator,
    "destructor_declaration": operator,
    "using_directive": import_,
}
