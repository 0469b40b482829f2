"""Classes, objects, interfaces and enums; functions, properties and imports."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.languages.kotlin.signatures import (
    CONSTRUCTOR,
    TYPES,
    arguments,
    class_parameter,
    decorators,
    dotted,
    parameters,
    type_of,
    value_of,
)
from aisec_hooks.model import ir, tails
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_BODIES = ("class_body", "enum_class_body")

GETTER = "get"
"""The decorator of a function that is read like a field."""


def _child(node: SyntaxNode, *kinds: str) -> SyntaxNode | None:
    return next((each for each in node.children if each.type in kinds), None)


def function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``fun A.f(a: B): C = d``, ``fun f() { }``; in an interface without a body."""
    start, end = node.byte_range
    name = node.child_by_field_name("name")
    listed = _child(node, "function_value_parameters")
    body = _child(node, "function_body", "block")
    after = node.children[node.children.index(listed) + 1 :] if listed is not None else []
    kind = next((x for x in after if x.type in ("user_type", "nullable_type")), None)
    return ir.Function(
        CONSTRUCTOR if node.type == "secondary_constructor" else lowering.text(name),
        parameters(lowering, listed),
        decorators(lowering, node),
        None if kind is None else lowering.expr(kind),
        body,
        start,
        end,
        start if name is None else name.start_byte,
        end if body is None else body.start_byte,
    )


def function_body(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``= a`` gives that; a block gives nothing but what ``return`` says, whatever ends it."""
    found = lowering.lower(lowering.first(node))
    if not isinstance(found, ir.Block) or not found.body or tails.is_valueless(found.body[-1]):
        return found
    return found._replace(body=(*found.body, ir.Skip(found.end, found.end)))


def accessor(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``get() = a`` under the name of its property; nobody calls ``set(value) { }`` by a name."""
    start, end = node.byte_range
    body = _child(node, "function_body", "block")
    if body is None:
        return ir.Skip(start, end)
    owner = node.parent
    bound = None if owner is None else _child(owner, "variable_declaration")
    if node.type == "setter" or bound is None or owner is None or not _is_computed(owner):
        return ir.Function("", (), (), None, body, start, end, start, body.start_byte)
    name = lowering.text(_child(bound, "identifier")).strip("`")
    marks = (ir.Name(GETTER, start, start),)
    kind = type_of(lowering, bound)
    return ir.Function(name, (), marks, kind, body, start, end, start, body.start_byte)


def _is_computed(node: SyntaxNode) -> bool:
    """Whether a property of its own class (not ``val A.b``) is what its getter gives."""
    others = (*TYPES, "property_delegate", "=")
    return _child(node, "getter") is not None and _child(node, *others) is None


def class_(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """A class with its parameters as fields and its companion's members as its own."""
    name = lowering.text(node.child_by_field_name("name"))
    body = _child(node, *_BODIES)
    members: list[ir.Node] = []
    shared: list[ir.Node] = []
    for each in [] if body is None else body.children:
        inner = _child(each, "class_body") if each.type == "companion_object" else None
        if inner is not None:
            shared.extend(x for one in inner.children for x in _members(lowering, one))
        elif each.type != "companion_object":
            members.extend(_members(lowering, each))
    bases, above = _bases(lowering, node)
    if body is not None and body.type == "enum_class_body":
        bases += (ir.Name("Enum", node.start_byte, node.start_byte),)
    fields, made = _constructed(lowering, node)
    at = (node.end_byte, node.end_byte) if body is None else body.byte_range
    whole = ir.Block((*shared, *fields, *above, *members, *made), *at)
    return ir.Class(name, bases, decorators(lowering, node), whole, *node.byte_range)


def _members(lowering: Lowering, node: SyntaxNode) -> Iterator[ir.Node]:
    """What stands in a class; of a property, its accessors beside it."""
    for each in lowering.all((node,)):
        if isinstance(each, ir.Block) and node.type == "property_declaration":
            yield from each.body
        else:
            yield each


def _bases(lowering: Lowering, node: SyntaxNode) -> tuple[tuple[ir.Expr, ...], list[ir.Node]]:
    """The types that are extended, and the construction of the class among them."""
    listed = _child(node, "delegation_specifiers")
    bases: list[ir.Expr] = []
    above: list[ir.Node] = []
    for each in [] if listed is None else listed.named_children:
        inner = lowering.first(each)
        if inner is not None and inner.type == "explicit_delegation":
            inner = lowering.first(inner)
        found = lowering.expr(inner)
        if isinstance(found, ir.Call):
            above.extend([found._replace(new=True)] if found.args else [])
            found = found.callee
        bases.append(found)
    return tuple(bases), above


def _constructed(lowering: Lowering, node: SyntaxNode) -> tuple[list[ir.Node], list[ir.Node]]:
    """The fields that parameters of a class are, and the constructor that fills them."""
    header = _child(node, "primary_constructor")
    listed = None if header is None else _child(header, "class_parameters")
    if listed is None:
        return [], []
    nodes = [each for each in listed.children if each.type == "class_parameter"]
    given = [class_parameter(lowering, each) for each in nodes]
    start, end = listed.byte_range
    fields: list[ir.Node] = [
        ir.Declare(ir.Name(param.name, *each.byte_range), param.type, None, *each.byte_range)
        for param, each in zip(given, nodes, strict=True)
    ]
    marks = decorators(lowering, header)
    made = ir.Function(CONSTRUCTOR, tuple(given), marks, None, listed, start, end, start, start)
    return fields, [made]


def constructor_body(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """What the parameters of a class do: ``this.a = a`` for each."""
    stores: list[ir.Node] = []
    for each in node.children:
        name = _child(each, "identifier") if each.type == "class_parameter" else None
        if name is None:
            continue
        start, end = name.byte_range
        field = ir.Member(ir.Name("this", start, start), lowering.text(name), start, end, start)
        stores.append(ir.Assign(field, "=", ir.Name(field.name, start, end), start, end))
    return ir.Block(tuple(stores), *node.byte_range)


def enum_entry(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """A value of an enum: a field that holds an object of it, or something of its own."""
    name = _child(node, "identifier")
    at = node.byte_range if name is None else name.byte_range
    given = arguments(lowering, _child(node, "value_arguments"))
    owner = node.parent.parent if node.parent is not None else None
    named = None if owner is None else owner.child_by_field_name("name")
    kind = lowering.text(named) if given and named is not None else "Enum"
    made = ir.Call(ir.Name(kind, *at), given, *node.byte_range, True)
    return ir.Declare(lowering.expr(name), None, made, *node.byte_range)


def property_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``val a: A = b``, ``var (a, b) = c``, ``val a by lazy { b }``, with their accessors."""
    span = node.byte_range
    bound = _child(node, "variable_declaration", "multi_variable_declaration")
    given = value_of(node)
    value = None if given is None else lowering.expr(given)
    delegate = _child(node, "property_delegate")
    if delegate is not None:
        value = _delegated(lowering, delegate)
    type_ = None if bound is None else type_of(lowering, bound)
    target_ = ir.Skip(*span) if bound is None else target(lowering, bound)
    found: ir.Node = ir.Declare(target_, type_, value, *span)
    others = lowering.all(each for each in node.children if each.type in ("getter", "setter"))
    others = tuple(each for each in others if not isinstance(each, ir.Skip))
    marks = decorators(lowering, node)
    if _is_computed(node):
        return ir.Block((*marks, *others), *span)
    return ir.Block((*marks, found, *others), *span) if others or marks else found


def _delegated(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``by lazy { a }`` is what the block gives, other delegates are themselves."""
    found = lowering.expr(lowering.first(node))
    last = found.args[-1].value if isinstance(found, ir.Call) and found.args else None
    if isinstance(found, ir.Call) and isinstance(last, ir.Function):
        callee = found.callee
        if isinstance(callee, ir.Name) and callee.name == "lazy":
            return ir.Call(last, (), found.start, found.end)
    return found


def target(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """What a declaration binds: a name, or the parts of a value."""
    if node.type == "multi_variable_declaration":
        parts = [each for each in node.children if each.type == "variable_declaration"]
        return ir.Sequence(tuple(target(lowering, each) for each in parts), *node.byte_range)
    name = _child(node, "identifier") or node
    return ir.Name(lowering.text(name).strip("`"), *name.byte_range)


def import_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``import a.b.C``, ``import a.b.C as D``, ``import a.b.*``."""
    whole = _child(node, "qualified_identifier", "identifier")
    names = [] if whole is None else [*whole.named_children] or [whole]
    path = ".".join(lowering.text(each).strip("`") for each in names)
    alias = node.named_children[-1] if len(node.named_children) > 1 else None
    if any(each.type == "*" for each in node.children):
        return ir.Import("*", path, *node.byte_range)
    bound = path.rpartition(".")[2] if alias is None else lowering.text(alias)
    return ir.Import(bound, path, *node.byte_range)


def qualified(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a.b.C`` outside of imports."""
    return dotted(lowering, node.named_children, node)


HOOKS: dict[str, Hook] = {
    "function_declaration": function,
    "secondary_constructor": function,
    "function_body": function_body,
    "getter": accessor,
    "setter": accessor,
    "class_declaration": class_,
    "object_declaration": class_,
    "companion_object": class_,
    "class_parameters": constructor_body,
    "enum_entry": enum_entry,
    "property_declaration": property_,
    "import": import_,
    "qualified_identifier": qualified,
}
