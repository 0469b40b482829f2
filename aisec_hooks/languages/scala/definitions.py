"""Classes, objects, traits and enums; functions, values and imports."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.languages.scala.patterns import target
from aisec_hooks.languages.scala.signatures import (
    CONSTRUCTOR,
    decorators,
    parameters,
    type_of,
)
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode


def function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``def f(a: A)(b: B): C = body``; without a body in traits."""
    start, end = node.byte_range
    name = node.child_by_field_name("name")
    body = node.child_by_field_name("body")
    lists = [each for each in _outer(node) if each.type == "parameters"]
    written = lowering.text(name)
    return ir.Function(
        CONSTRUCTOR if written == "this" else written,
        parameters(lowering, lists),
        decorators(lowering, node),
        type_of(lowering, node, "return_type"),
        body,
        start,
        end,
        start if name is None else name.start_byte,
        end if body is None else body.start_byte,
    )


def _outer(node: SyntaxNode) -> list[SyntaxNode]:
    """The lists of parameters, those of an extension first."""
    above = node.parent
    found = node.children_by_field_name("parameters")
    if above is not None and above.type == "extension_definition":
        return [*above.children_by_field_name("parameters"), *found]
    return found


def class_(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """A class with its parameters as fields; an object, trait, enum or given."""
    name = lowering.text(node.child_by_field_name("name"))
    body = node.child_by_field_name("body")
    inner = ir.Block((), node.end_byte, node.end_byte) if body is None else lowering.block(body)
    bases, above = _bases(lowering, node)
    fields, made = _constructed(lowering, node)
    whole = inner._replace(body=(*fields, *above, *inner.body, *made))
    return ir.Class(name, bases, decorators(lowering, node), whole, *node.byte_range)


def _bases(lowering: Lowering, node: SyntaxNode) -> tuple[tuple[ir.Expr, ...], list[ir.Node]]:
    """The types that are extended, and the construction of the first one."""
    clause = node.child_by_field_name("extend")
    if clause is None:
        return (), []
    types = [each for each in clause.children_by_field_name("type") if each.is_named]
    bases = lowering.all(types)
    given = tuple(
        arg
        for each in clause.named_children
        if each.type == "arguments"
        for arg in lowering.arguments(each)
    )
    if not (bases and given):
        return bases, []
    return bases, [ir.Call(bases[0], given, *clause.byte_range, True)]


def _constructed(lowering: Lowering, node: SyntaxNode) -> tuple[list[ir.Node], list[ir.Node]]:
    """The fields that parameters of a class are, and the constructor that fills them."""
    lists = node.children_by_field_name("class_parameters")
    if not lists:
        return [], []
    given = parameters(lowering, lists)
    start, end = lists[0].byte_range
    fields: list[ir.Node] = []
    for param, each in zip(given, _class_parameters(lists), strict=True):
        at = each.byte_range
        fields.append(ir.Declare(ir.Name(param.name, *at), param.type, None, *at))
    made = ir.Function(CONSTRUCTOR, given, (), None, lists[0], start, end, start, start)
    return fields, [made]


def _class_parameters(lists: list[SyntaxNode]) -> Iterator[SyntaxNode]:
    for one in lists:
        yield from (each for each in one.named_children if each.type == "class_parameter")


def constructor_body(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """What the parameters of a class do: ``this.a = a`` for each."""
    above = node.parent
    lists = [node] if above is None else above.children_by_field_name("class_parameters")
    stores: list[ir.Node] = []
    for each in _class_parameters(lists):
        name = each.child_by_field_name("name") or each
        start, end = name.byte_range
        field = ir.Member(ir.Name("this", start, start), lowering.text(name), start, end, start)
        stores.append(ir.Assign(field, "=", ir.Name(field.name, start, end), start, end))
    return ir.Block(tuple(stores), *node.byte_range)


def value(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``val a: A = b``, ``var``, ``val (a, b) = c``."""
    given = node.child_by_field_name("value")
    pattern = node.child_by_field_name("pattern") or node.child_by_field_name("name")
    type_ = type_of(lowering, node)
    made = None if given is None else lowering.expr(given)
    if pattern is not None and pattern.type == "identifiers":  # val a, b = c
        names = (lowering.expr(each) for each in pattern.named_children)
        several = tuple(ir.Declare(each, type_, made, *node.byte_range) for each in names)
        return ir.Block(several, *node.byte_range)
    bound = ir.Skip(*node.byte_range) if pattern is None else target(lowering, pattern)
    return ir.Declare(bound, type_, made, *node.byte_range)


def enum_case(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """A case of an enum: a field that holds something of its own."""
    name = node.child_by_field_name("name")
    at = node.byte_range if name is None else name.byte_range
    made = ir.Call(ir.Name("Enum", *at), (), *node.byte_range, True)
    return ir.Declare(lowering.expr(name), None, made, *node.byte_range)


def import_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``import a.b.{C, D as E, _}``: one binding each."""
    found = tuple(_imported(lowering, node))
    return found[0] if len(found) == 1 else ir.Block(found, *node.byte_range)


def _imported(lowering: Lowering, node: SyntaxNode) -> Iterator[ir.Node]:
    """The bindings of each path; several may be listed behind one word."""
    span = node.byte_range
    parts: list[str] = []
    last: list[ir.Node] = []
    for child in node.children:
        if child.type == ",":
            yield from last or _whole(parts, span)
            parts, last = [], []
        elif child.type == "identifier" or child.type.endswith("identifier_path"):
            parts.append(lowering.text(child))
        elif child.type in ("namespace_selectors", "namespace_wildcard") or child.type.endswith(
            "renamed_identifier"
        ):
            last = list(_selected(lowering, child, ".".join(parts), span))
    yield from last or _whole(parts, span)


def _whole(parts: list[str], span: tuple[int, int]) -> list[ir.Node]:
    return [ir.Import(parts[-1], ".".join(parts), *span)] if parts else []


def _selected(
    lowering: Lowering, node: SyntaxNode, path: str, span: tuple[int, int]
) -> Iterator[ir.Node]:
    if node.type == "namespace_wildcard":
        yield ir.Import("*", path, *span)
    elif node.type == "namespace_selectors":
        for each in node.named_children:
            yield from _selected(lowering, each, path, span)
    elif node.type.endswith("renamed_identifier"):
        name = lowering.text(node.child_by_field_name("name"))
        alias = lowering.text(node.child_by_field_name("alias"))
        if alias != "_":
            yield ir.Import(alias, f"{path}.{name}", *span)
    elif node.type.endswith("identifier"):
        name = lowering.text(node)
        yield ir.Import(name, f"{path}.{name}", *span)


def unit(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """A file, with each class and the object that is its companion as one.

    They may use what is private to each other (Scala 3 reference, companion objects), and one name
    means both.
    """
    objects = {x.start_byte for x in node.named_children if x.type == "object_definition"}
    found: list[ir.Node] = []
    named: dict[str, int] = {}
    for each in lowering.all(node.children):
        at = named.setdefault(each.name, len(found)) if isinstance(each, ir.Class) else len(found)
        if at == len(found):
            found.append(each)
        elif isinstance(each, ir.Class) and isinstance(other := found[at], ir.Class):
            # What an object holds is there before the first object of the class is made.
            found[at] = _joined(*((each, other) if each.start in objects else (other, each)))
    return ir.Block(tuple(found), *node.byte_range)


def _joined(first: ir.Class, second: ir.Class) -> ir.Class:
    return ir.Class(
        first.name,
        second.bases + first.bases,
        first.decorators + second.decorators,
        first.body._replace(body=first.body.body + second.body.body),
        min(first.start, second.start),
        max(first.end, second.end),
    )


HOOKS: dict[str, Hook] = {
    "compilation_unit": unit,
    "function_definition": function,
    "function_declaration": function,
    **dict.fromkeys(
        (
            "class_definition",
            "object_definition",
            "trait_definition",
            "enum_definition",
            "given_definition",
            "package_object",
        ),
        class_,
    ),
    **dict.fromkeys(
        ("val_definition", "var_definition", "val_declaration", "var_declaration"), value
    ),
    "simple_enum_case": enum_case,
    "full_enum_case": enum_case,
    "class_parameters": constructor_body,
    "import_declaration": import_,
    "export_declaration": import_,
}
