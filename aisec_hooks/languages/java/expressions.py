"""Expressions whose shape no table row describes: calls, construction, arrays, types."""

from __future__ import annotations

from aisec_hooks.languages.java.operators import OPERATORS
from aisec_hooks.languages.java.patterns import declared
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__  # NamedTuple's own constructor takes three times as long: calls are everywhere

_NUMERIC = ("integral_type", "floating_point_type", "boolean_type")

BODY = "class"
"""The keyword under which the body of an anonymous class stands among the arguments."""


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A method call, or the operator that it stands for (``a.equals(b)``)."""
    start, end = node.start_byte, node.end_byte
    name = node.child_by_field_name("name")
    owner = node.child_by_field_name("object")
    arguments = lowering.arguments(node.child_by_field_name("arguments"))
    if owner is None or name is None:
        return _new(ir.Call, (lowering.expr(name), arguments, start, end, False))
    written = lowering.slice(name.start_byte, name.end_byte)
    base = _owner(lowering, node, owner)
    operator = OPERATORS.get(written)
    meant = None if operator is None else operator(base, arguments, start, end)
    if meant is not None:
        return meant
    span = owner.start_byte, name.end_byte, name.start_byte
    return _new(ir.Call, (_new(ir.Member, (base, written, *span)), arguments, start, end, False))


def _owner(lowering: Lowering, node: SyntaxNode, owner: SyntaxNode) -> ir.Expr:
    """What a method belongs to; ``Type.super.m()`` is a method of ``super``."""
    above = next((each for each in node.children if each.type == "super"), owner)
    return lowering.expr(above)


def construction(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``new T(..)``, ``outer.new T(..)``; an anonymous body is one more argument."""
    callee = lowering.expr(node.child_by_field_name("type"))
    first = node.children[0]
    if first.is_named and isinstance(callee, ir.Name):
        owner = lowering.expr(first)
        callee = ir.Member(owner, callee.name, owner.start, callee.end, callee.start)
    arguments = lowering.arguments(node.child_by_field_name("arguments"))
    body = next((each for each in node.children if each.type == "class_body"), None)
    if body is not None:
        arguments = (*arguments, anonymous(lowering, body, callee))
    return ir.Call(callee, arguments, *node.byte_range, True)


def anonymous(lowering: Lowering, body: SyntaxNode, base: ir.Expr) -> ir.Arg:
    """The body of an anonymous class, or of an enum constant, as an argument."""
    members = lowering.block(body)
    found = ir.Class("", (base,), (), members, *body.byte_range)
    return ir.Arg(BODY, ir.Any((found,), *body.byte_range))


def explicit_constructor(lowering: Lowering, node: SyntaxNode) -> ir.Call:
    """``this(..)``, ``super(..)``, ``outer.super(..)``."""
    start, end = node.byte_range
    callee = lowering.expr(node.child_by_field_name("constructor"))
    owner = node.child_by_field_name("object")
    if owner is not None and isinstance(callee, ir.Name):
        base = lowering.expr(owner)
        callee = ir.Member(base, callee.name, base.start, callee.end, callee.start)
    return ir.Call(callee, lowering.arguments(node.child_by_field_name("arguments")), start, end)


def array(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``new T[]{..}`` is its items; ``new T[n]`` has none as yet.

    One of numbers is a construction of ``T[]``: it holds zeros, which is what may be asked.
    """
    start, end = node.byte_range
    value = node.child_by_field_name("value")
    if value is not None:
        return ir.Sequence(lowering.all(value.children), start, end)
    element = node.child_by_field_name("type")
    if element is not None and element.type not in _NUMERIC:
        return ir.Sequence((), start, end)
    sizes = [each for each in node.children if each.type == "dimensions_expr"]
    name = f"{lowering.text(element).partition('<')[0]}[]"
    at = (start, end) if element is None else element.byte_range
    lengths = tuple(ir.Arg(None, each) for each in lowering.all(sizes))
    return ir.Call(ir.Name(name, *at), lengths, start, end, True)


def array_type(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """An array by the type of its items; of bytes it may be a text, no number."""
    element = node.child_by_field_name("element")
    if element is not None and lowering.text(element) == "byte":
        return ir.Name("byte[]", *node.byte_range)
    return lowering.lower(element)


def method_reference(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``T::m`` as ``T.m``; ``T::new`` is named ``new``."""
    start, end = node.byte_range
    named = [each for each in node.named_children if each.type != "type_arguments"]
    if not named:
        return ir.Skip(start, end)
    base = lowering.expr(named[0])
    last = node.children[-1]
    return ir.Member(base, lowering.text(last), start, end, last.start_byte)


def class_literal(lowering: Lowering, node: SyntaxNode) -> ir.Member:
    """``T.class``."""
    start, end = node.byte_range
    return ir.Member(lowering.expr(lowering.first(node)), "class", start, end, end - 5)


def update(lowering: Lowering, node: SyntaxNode) -> ir.Assign:
    """``x++`` and ``--x`` as additions to x."""
    target = lowering.expr(lowering.first(node))
    sign = next((each for each in node.children if each.type in ("++", "--")), None)
    start, end = node.byte_range
    at = (start, end) if sign is None else sign.byte_range
    return ir.Assign(target, lowering.text(sign)[:1] or "+", ir.Const(1, *at), start, end)


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Assign:
    """``a = b`` and ``a += b``."""
    sign = lowering.text(node.child_by_field_name("operator"))
    target = lowering.expr(node.child_by_field_name("left"))
    value = lowering.expr(node.child_by_field_name("right"))
    return ir.Assign(target, sign.removesuffix("=") or "=", value, *node.byte_range)


def instance_of(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``x instanceof T``; a pattern declares what it binds as ``x``, or as parts of it."""
    span = node.byte_range
    value = lowering.expr(node.child_by_field_name("left"))
    pattern = node.child_by_field_name("pattern")
    kind = node.child_by_field_name("right")
    name = node.child_by_field_name("name")
    if pattern is not None:
        return ir.Any((declared(lowering, pattern, value),), *span)
    known = lowering.expr(kind)
    if name is None:
        return ir.Any((value, known), *span)
    return ir.Any((ir.Declare(lowering.expr(name), known, value, *span),), *span)


def scoped_type(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a.b.T`` as members; annotations and type arguments within it mean nothing here."""
    parts = [each for each in node.named_children if each.type.endswith("type_identifier")]
    inner = [each for each in node.named_children if each.type == "generic_type"]
    if inner:  # Outer<A>.Inner
        parts = [inner[0], *parts]
    if len(parts) < 2:
        return ir.Any(lowering.all(parts), *node.byte_range)
    name = parts[-1]
    text = lowering.text(name)
    base = lowering.expr(parts[0])
    return ir.Member(base, text, node.start_byte, name.end_byte, name.start_byte)


def annotated_type(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``@A T``: the type."""
    return lowering.lower(node.named_children[-1] if node.named_children else None)


HOOKS: dict[str, Hook] = {
    "method_invocation": call,
    "object_creation_expression": construction,
    "explicit_constructor_invocation": explicit_constructor,
    "array_creation_expression": array,
    "array_type": array_type,
    "method_reference": method_reference,
    "class_literal": class_literal,
    "update_expression": update,
    "assignment_expression": assignment,
    "instanceof_expression": instance_of,
    "scoped_type_identifier": scoped_type,
    "annotated_type": annotated_type,
}
