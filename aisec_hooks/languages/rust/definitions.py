"""Functions, closures, types with their methods, constants, attributes."""

from __future__ import annotations

from aisec_hooks.languages.rust import patterns, tokens
from aisec_hooks.languages.rust.types import owner_name
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

STATIC = "static"
"""Stands among the attributes of a function of a type that has no ``self``."""


def attributes(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The attributes above an item; the grammar has them beside it."""
    found: list[ir.Expr] = []
    before = node.prev_named_sibling
    while before is not None and (
        before.type == "attribute_item" or before.type.endswith("comment")
    ):
        if before.type == "attribute_item":
            found.append(lowering.expr(before))
        before = before.prev_named_sibling
    return tuple(reversed(found))


def without_attributes(node: SyntaxNode) -> list[SyntaxNode]:
    """What stands in a node; attributes belong to what follows them."""
    return [each for each in node.named_children if each.type != "attribute_item"]


def attribute(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``#[a]`` is a name, ``#[a(b)]`` a call, ``#[a = b]`` a call with the value."""
    inner = lowering.first(node)
    if inner is None or inner.type != "attribute":
        return ir.Skip(*node.byte_range)
    name = lowering.expr(lowering.first(inner))
    given = inner.child_by_field_name("arguments")
    value = inner.child_by_field_name("value")
    if given is not None:
        return ir.Call(name, tokens.arguments(lowering, given), *inner.byte_range)
    if value is not None:
        return ir.Call(name, (ir.Arg(None, lowering.expr(value)),), *inner.byte_range)
    return name


def silent(_lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """What stands elsewhere in the IR, or nowhere."""
    return ir.Skip(*node.byte_range)


def function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``#[a] async fn f<T>(self, a: A) -> B { c }``."""
    start, end = node.byte_range
    name = node.child_by_field_name("name")
    body = node.child_by_field_name("body")
    listed = node.child_by_field_name("parameters")
    given = [] if listed is None else listed.named_children
    params = tuple(parameter(lowering, x) for x in given if x.type == "parameter")
    decorators = attributes(lowering, node)
    if not any(x.type == "self_parameter" for x in given) and _is_method(node):
        decorators = (*decorators, ir.Name(STATIC, start, start))
    returns = node.child_by_field_name("return_type")
    head = node.named_children[0] if node.named_child_count else None
    is_async = head is not None and head.type == "function_modifiers"
    return ir.Function(
        lowering.text(name),
        params,
        decorators,
        None if returns is None else lowering.expr(returns),
        body,
        start,
        end,
        start if name is None else name.start_byte,
        end if body is None else body.start_byte,
        is_async and "async" in lowering.text(head),
    )


def _is_method(node: SyntaxNode) -> bool:
    above = node.parent.parent if node.parent is not None else None
    return above is not None and above.type in ("impl_item", "trait_item")


def parameter(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    """``mut a: T``; ``Path(a): Path<T>`` is a, which came as that type."""
    pattern = node.child_by_field_name("pattern")
    kind = node.child_by_field_name("type")
    type_ = None if kind is None else lowering.expr(kind)
    bound = ir.Skip(*node.byte_range) if pattern is None else patterns.target(lowering, pattern)
    if isinstance(bound, ir.Name):
        return ir.Param(bound.name, type_, None)
    if isinstance(bound, ir.Skip):
        return ir.Param("_", type_, None)
    return ir.Param("", type_, None, "", bound)


def closure(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``|a, b: T| c``, ``move || { d }``."""
    start, end = node.byte_range
    listed = node.child_by_field_name("parameters")
    body = node.child_by_field_name("body")
    params: list[ir.Param] = []
    for each in [] if listed is None else listed.named_children:
        if each.type == "parameter":
            params.append(parameter(lowering, each))
        elif not each.type.endswith("comment"):
            bound = patterns.target(lowering, each)
            name = bound.name if isinstance(bound, ir.Name) else ""
            pattern = bound if isinstance(bound, ir.Sequence | ir.Map) else None
            params.append(ir.Param(name or ("" if pattern else "_"), None, None, "", pattern))
    at = end if body is None else body.start_byte
    return ir.Function("", tuple(params), (), None, body, start, end, start, at)


def class_(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """``struct``, ``enum``, ``union``, ``trait``, and ``impl A for B``."""
    body = node.child_by_field_name("body")
    bases: tuple[ir.Expr, ...] = ()
    if node.type == "impl_item":
        name = owner_name(lowering, node.child_by_field_name("type"))
        trait = node.child_by_field_name("trait")
        bases = () if trait is None else (lowering.expr(trait),)
    else:
        name = lowering.text(node.child_by_field_name("name"))
    whole = ir.Block((), node.end_byte, node.end_byte)
    if body is not None:
        whole = ir.Block(lowering.all(without_attributes(body)), *body.byte_range)
    return ir.Class(name, bases, attributes(lowering, node), whole, *node.byte_range)


def field(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """``a: T`` of a struct."""
    target = ir.Name(lowering.text(node.child_by_field_name("name")), *node.byte_range)
    kind = node.child_by_field_name("type")
    return ir.Declare(target, None if kind is None else lowering.expr(kind), None, *node.byte_range)


def variant(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``A``, ``A(T)``, ``A = 1`` of an enum."""
    value = node.child_by_field_name("value")
    name = ir.Name(lowering.text(node.child_by_field_name("name")), *node.byte_range)
    return ir.Declare(name, None, None if value is None else lowering.expr(value), *node.byte_range)


def constant(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """``const A: T = b;``, ``static A: T = b;``."""
    name = node.child_by_field_name("name")
    target = lowering.expr(name)
    kind, value = (node.child_by_field_name(x) for x in ("type", "value"))
    return ir.Declare(
        target,
        None if kind is None else lowering.expr(kind),
        None if value is None else lowering.expr(value),
        *node.byte_range,
    )


def items(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """Items in order; a type stands once, with all of the blocks that are about it."""
    found = list(lowering.all(without_attributes(node)))
    first: dict[str, int] = {}
    kept: list[ir.Node] = []
    for each in found:
        if isinstance(each, ir.Skip):
            continue
        if isinstance(each, ir.Class) and each.name:
            at = first.setdefault(each.name, len(kept))
            if at < len(kept):
                kept[at] = _merged(kept[at], each)
                continue
        kept.append(each)
    return ir.Block(tuple(kept), *node.byte_range)


def _merged(one: ir.Node, other: ir.Class) -> ir.Node:
    if not isinstance(one, ir.Class):
        return one
    body = one.body._replace(
        body=(*one.body.body, *other.body.body),
        start=min(one.body.start, other.body.start),
        end=max(one.body.end, other.body.end),
    )
    return one._replace(
        bases=(*one.bases, *other.bases),
        decorators=(*one.decorators, *other.decorators),
        body=body,
        end=max(one.end, other.end),
    )


def module(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``mod a { b }``: what stands in it; a type of the same name is another one."""
    body = node.child_by_field_name("body")
    return ir.Skip(*node.byte_range) if body is None else items(lowering, body)


HOOKS: dict[str, Hook] = {
    "attribute_item": attribute,
    "function_item": function,
    "function_signature_item": function,
    "closure_expression": closure,
    **dict.fromkeys(("struct_item", "enum_item", "union_item", "trait_item", "impl_item"), class_),
    "field_declaration": field,
    "enum_variant": variant,
    "const_item": constant,
    "static_item": constant,
    "source_file": items,
    "mod_item": module,
    "ordered_field_declaration_list": silent,
}
