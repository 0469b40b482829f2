"""Types and what extends them; functions, properties with their accessors, imports."""

from __future__ import annotations

from aisec_hooks.languages.swift.conditions import bound_names
from aisec_hooks.languages.swift.operators import based
from aisec_hooks.languages.swift.signatures import (
    decorators,
    names_of,
    parameters,
    type_of,
)
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_BODIES = ("class_body", "enum_class_body", "protocol_body")
_CONSTRUCTOR = "init"


def _child(node: SyntaxNode, *kinds: str) -> SyntaxNode | None:
    return next((each for each in node.children if each.type in kinds), None)


def function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``func f(a b: C) -> D { e }``, ``init(a: B) { }``; in a protocol without a body."""
    start, end = node.byte_range
    name = node.child_by_field_name("name")
    body = node.child_by_field_name("body")
    made = node.type == "init_declaration"
    arrow = next((at for at, each in enumerate(node.children) if each.type == "->"), None)
    kind = None if arrow is None else node.children[arrow + 1 : arrow + 2]
    returns = lowering.expr(kind[0]) if kind else None
    return ir.Function(
        _CONSTRUCTOR if made else lowering.text(name).strip("`"),
        parameters(lowering, node),
        decorators(lowering, node),
        None if isinstance(returns, ir.Skip) else returns,
        body,
        start,
        end,
        start if name is None else name.start_byte,
        end if body is None else body.start_byte,
    )


def function_start(lowering: Lowering, node: SyntaxNode) -> list[ir.Node]:
    """``b = a`` for a parameter that calls label a and its function knows as b."""
    found: list[ir.Node] = []
    parent = node.parent
    for each in [] if parent is None else parent.children:
        if each.type != "parameter":
            continue
        label, own = names_of(lowering, each)
        if own is None or label == (name := lowering.text(own).strip("`")) or name == "_":
            continue
        span = own.byte_range
        found.append(ir.Declare(ir.Name(name, *span), None, ir.Name(label, *span), *span))
    return found


def accessor(_lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``set(v) { a }``, ``willSet { a }``: a function that nobody calls by its name."""
    return _accessor(node, "")


def _accessor(node: SyntaxNode, name: str) -> ir.Function:
    start, end = node.byte_range
    body = _child(node, "statements")
    marks = (ir.Name("property", start, start),) if name else ()
    at = end if body is None else body.start_byte
    return ir.Function(name, (), marks, None, body, start, end, start, at)


def getter(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``get { a }``, which is read like a field."""
    owner = node.parent
    return _accessor(node, "" if owner is None else _property_name(lowering, owner))


def _property_name(lowering: Lowering, node: SyntaxNode) -> str:
    parent = node.parent
    name = None if parent is None else parent.child_by_field_name("name")
    names = [] if name is None or name.type != "pattern" else bound_names([name], True)
    return lowering.text(names[0]) if len(names) == 1 else ""


def computed(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``{ a }`` of a property; ``{ get { a } set { b } }`` holds functions, and is none."""
    return _accessor(node, _property_name(lowering, node))


def _functions(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Node, ...]:
    """What a property does when it is read and stored."""
    if node.type == "computed_property" and _child(node, "statements") is not None:
        return lowering.all((node,))
    return lowering.all(node.children)


def subscript(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``subscript(a: B) -> C { get { d } }``: functions that nobody calls by a name."""
    body = _child(node, "computed_property")
    found = () if body is None else _functions(lowering, body)
    return ir.Block(found, *node.byte_range)


def property_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``let a: A = b, c = d``, ``var e: E { f }``; attributes stand before it."""
    span = node.byte_range
    found: list[ir.Node] = list(_attributes(lowering, node))
    bound: SyntaxNode | None = None
    kind: ir.Expr | None = None
    value: ir.Expr | None = None
    others: list[SyntaxNode] = []
    for each in (*node.children, None):
        if each is None or (each.type == "," and bound is not None):
            if bound is not None and not any(x.type == "computed_property" for x in others):
                found.append(_declared(lowering, bound, kind, value, span))
            bound = kind = value = None
        elif each.type == "pattern":
            bound = each
        elif each.type == "type_annotation":
            kind = type_of(lowering, each)
        elif each.type in ("computed_property", "willset_didset_block"):
            others.append(each)
        elif bound is not None and each.is_named and each.type not in ("comment", "modifiers"):
            value = lowering.expr(each)
    for other in others:
        found.extend(_functions(lowering, other))
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *span)


def _attributes(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    marks = decorators(lowering, node)
    return tuple(each for each in marks if not isinstance(each, ir.Name))


def _declared(
    lowering: Lowering,
    bound: SyntaxNode,
    kind: ir.Expr | None,
    value: ir.Expr | None,
    span: tuple[int, int],
) -> ir.Node:
    meant = None if value is None or kind is None else based(value, kind)
    at = span if value is None else (bound.start_byte, value.end)
    return ir.Declare(target(lowering, bound), kind, meant or value, *at)


def target(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """What a declaration binds: a name, or the parts of a value."""
    parts = [each for each in node.children if each.type == "pattern"]
    if len(parts) > 1:
        found = tuple(target(lowering, each) for each in parts)
        return ir.Sequence(found, *node.byte_range)
    names = [x for x in bound_names([node], True) if lowering.text(x) != "_"]
    if not names:
        return ir.Skip(*node.byte_range)
    bound = tuple(ir.Name(lowering.text(x).strip("`"), *x.byte_range) for x in names)
    return bound[0] if len(bound) == 1 else ir.Sequence(bound, *node.byte_range)


def class_(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """A class, structure, enumeration, actor or protocol; an extension bears its name."""
    name = lowering.text(node.child_by_field_name("name"))
    body = _child(node, *_BODIES)
    listed = [each for each in node.children if each.type == "inheritance_specifier"]
    bases = tuple(x for each in listed for x in lowering.all(each.children))
    if _is_enumeration(body):
        bases = (*bases, ir.Name("Enum", node.start_byte, node.start_byte))
    at = (node.end_byte, node.end_byte) if body is None else body.byte_range
    members = () if body is None else _members(lowering, body)
    marks = decorators(lowering, node)
    if _child(node, "extension") is not None:
        bases = (lowering.expr(node.child_by_field_name("name")), *bases)
        marks = (*marks, ir.Name("extension", node.start_byte, node.start_byte))
    whole = ir.Block(members, *at)
    return ir.Class(name.partition("<")[0], bases, marks, whole, *node.byte_range)


def _members(lowering: Lowering, body: SyntaxNode) -> tuple[ir.Node, ...]:
    """What stands in a type; several fields that one line declares stand for themselves."""
    found: list[ir.Node] = []
    for each in lowering.all(x for x in body.children if x.type != "directive"):
        parts = each.body if isinstance(each, ir.Block) else (each,)
        for part in parts:
            found.extend(part.body if isinstance(part, ir.Block) else (part,))
    return merged(tuple(found))


def _is_enumeration(body: SyntaxNode | None) -> bool:
    """Whether values of a type are nothing but the names it lists."""
    if body is None or body.type != "enum_class_body":
        return False
    entries = [each for each in body.children if each.type == "enum_entry"]
    return bool(entries) and not any(x.child_by_field_name("data_contents") for x in entries)


def merged(nodes: tuple[ir.Node, ...]) -> tuple[ir.Node, ...]:
    """Extensions become part of the type they extend, where it stands beside them.

    Those of other types have no name: it means what the library has.
    """
    found: list[ir.Node] = []
    places: dict[str, int] = {}
    for each in nodes:
        if isinstance(each, ir.Class) and not _extends(each):
            places.setdefault(each.name, len(found))
        found.append(each)
    added: dict[int, list[ir.Node]] = {}
    kept: list[tuple[int, ir.Node]] = []
    for at, each in enumerate(found):
        if not (isinstance(each, ir.Class) and _extends(each)):
            kept.append((at, each))
        elif each.name in places:
            added.setdefault(places[each.name], []).extend(each.body.body)
        else:
            kept.append((at, each._replace(name="", decorators=each.decorators[:-1])))
    return tuple(_with(each, added.get(at, [])) for at, each in kept)


def _extends(node: ir.Class) -> bool:
    last = node.decorators[-1] if node.decorators else None
    return isinstance(last, ir.Name) and last.name == "extension"


def _with(node: ir.Node, more: list[ir.Node]) -> ir.Node:
    if not more or not isinstance(node, ir.Class):
        return node
    return node._replace(body=node.body._replace(body=(*node.body.body, *more)))


def enum_entry(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``case a = "b", c(D)``: fields that hold something of their own."""
    found: list[ir.Node] = []
    for each in node.children:
        if each.type == "simple_identifier":
            at = each.byte_range
            name = ir.Name(lowering.text(each).strip("`"), *at)
            made = ir.Call(ir.Name("Enum", *at), (), *at, True)
            found.append(ir.Declare(name, None, made, *at))
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def import_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``import A``, ``import struct A.B``: a name of B is as good as one from A as a whole."""
    whole = _child(node, "identifier")
    names = [] if whole is None else [x for x in whole.children if x.type == "simple_identifier"]
    path = lowering.text(names[-1]) if names else ""
    return ir.Import(path, path, *node.byte_range) if path else ir.Skip(*node.byte_range)


HOOKS: dict[str, Hook] = {
    "function_declaration": function,
    "protocol_function_declaration": function,
    "init_declaration": function,
    "deinit_declaration": function,
    "computed_property": computed,
    "computed_getter": getter,
    "computed_setter": accessor,
    "computed_modify": accessor,
    "willset_clause": accessor,
    "didset_clause": accessor,
    "subscript_declaration": subscript,
    "property_declaration": property_,
    "class_declaration": class_,
    "protocol_declaration": class_,
    "enum_entry": enum_entry,
    "import_declaration": import_,
}
