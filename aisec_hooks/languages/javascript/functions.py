"""Functions and classes: headers; bodies stay handles."""

from __future__ import annotations

from aisec_hooks.languages.javascript.literals import unquoted
from aisec_hooks.languages.javascript.patterns import is_property, parameters
from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_SIBLINGS = ("decorator", "comment")


def function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A function, arrow function or signature."""
    return _function(lowering, node, (), node.child_by_field_name("body"))


def method(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A method of a class or object.

    The handle of a constructor with parameter properties is its parameter list, whose IR is
    the body that assigns them first (see ``constructor_body``).
    """
    name = node.child_by_field_name("name")
    body = node.child_by_field_name("body")
    if name is not None and lowering.text(name) == "constructor":
        given = node.child_by_field_name("parameters")
        if given is not None and any(is_property(each) for each in given.named_children):
            body = given
    return _function(lowering, node, _decorators(lowering, node), body)


def _function(
    lowering: Lowering,
    node: SyntaxNode,
    decorators: tuple[ir.Expr, ...],
    handle: SyntaxNode | None,
) -> ir.Function:
    start, end = node.byte_range
    name = node.child_by_field_name("name")
    body = node.child_by_field_name("body")
    returns = node.child_by_field_name("return_type")
    body_start = end if body is None else body.start_byte
    before = lowering.slice(start, body_start if name is None else name.start_byte)
    return ir.Function(
        name_of(lowering, name),
        parameters(lowering, node),
        decorators,
        None if returns is None else lowering.expr(returns),
        handle,
        start,
        end,
        start if name is None else name.start_byte,
        body_start,
        "async" in before and _is_async(before),
    )


def _is_async(before: str) -> bool:
    """Whether the words before a name, or before an arrow's parameters, begin with async."""
    words = before.replace("(", " ").replace("<", " ").replace("*", " ").split()
    return next((word for word in words if word not in ("static", "override")), "") == "async"


def name_of(lowering: Lowering, node: SyntaxNode | None) -> str:
    """A plain or quoted name; a computed one is the empty string."""
    if node is None or node.type == "computed_property_name":
        return ""
    text = lowering.text(node)
    return unquoted(text) if node.type == "string" else text


def _decorators(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The decorators of a method: inside of it in JavaScript, before it in TypeScript."""
    inside = node.children_by_field_name("decorator") if _at(lowering, node) else []
    before: list[SyntaxNode] = []
    previous = node.prev_named_sibling
    while previous is not None and previous.type in _SIBLINGS:
        before.append(previous)
        previous = previous.prev_named_sibling
    return lowering.all((*reversed(before), *inside))


def _at(lowering: Lowering, node: SyntaxNode) -> bool:
    return lowering.slice(node.start_byte, node.start_byte + 1) == "@"


def constructor_body(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """The body of a constructor that its parameter list stands for: ``this.a = a`` comes first."""
    owner = node.parent
    body = lowering.block(None if owner is None else owner.child_by_field_name("body"))
    stores: list[ir.Node] = []
    for each in node.named_children:
        pattern = each.child_by_field_name("pattern")
        if pattern is not None and pattern.type == "identifier" and is_property(each):
            name, (start, end) = lowering.text(pattern), pattern.byte_range
            field = ir.Member(ir.Name("this", start, start), name, start, end, start)
            stores.append(ir.Assign(field, "=", ir.Name(name, start, end), start, end))
    return ir.Block((*stores, *body.body), body.start, body.end)


def class_(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """A class; what it implements counts as a base."""
    bases: tuple[ir.Expr, ...] = ()
    decorators: list[SyntaxNode] = []
    for child in node.named_children:
        if child.type == "class_heritage":
            bases = _bases(lowering, child)
        elif child.type == "decorator":
            decorators.append(child)
    name = lowering.text(node.child_by_field_name("name"))
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Class(name, bases, lowering.all(decorators), body, *node.byte_range)


def class_expression(lowering: Lowering, node: SyntaxNode) -> ir.Any:
    """A class where a value stands."""
    return ir.Any((class_(lowering, node),), *node.byte_range)


def _bases(lowering: Lowering, heritage: SyntaxNode) -> tuple[ir.Expr, ...]:
    found: list[ir.Expr] = []
    for child in heritage.named_children:
        clause = child.type in ("extends_clause", "implements_clause")
        found.extend(lowering.all(child.children if clause else (child,)))
    return tuple(found)


def class_body(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """The members of a class; decorators before a method belong to it."""
    members = [child for child in node.children if child.type != "decorator"]
    return ir.Block(lowering.all(members), *node.byte_range)


def field(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A field, static or not: a declaration of ``this.name``."""
    start, end = node.byte_range
    name = node.child_by_field_name("property") or node.child_by_field_name("name")
    annotation = node.child_by_field_name("type")
    value = node.child_by_field_name("value")
    declared = ir.Declare(
        _field_target(lowering, name, start),
        None if annotation is None else lowering.expr(annotation),
        None if value is None else lowering.expr(value),
        start,
        end,
    )
    decorators = lowering.all(node.children_by_field_name("decorator"))
    return ir.Block((*decorators, declared), start, end) if decorators else declared


def _field_target(lowering: Lowering, name: SyntaxNode | None, start: int) -> ir.Expr:
    if name is None:
        return ir.Skip(start, start)
    begin, end = name.byte_range
    this = ir.Name("this", begin, begin)
    if name.type == "computed_property_name":
        return ir.Index(this, lowering.expr(name), begin, end)
    at = begin + (name.type == "string")
    return ir.Member(this, name_of(lowering, name), begin, end, at)
