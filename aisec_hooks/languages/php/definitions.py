"""Functions, methods and classes with their attributes, parameters and fields."""

from __future__ import annotations

from aisec_hooks.languages.php.expressions import arguments
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_PARAMETERS = ("simple_parameter", "variadic_parameter", "property_promotion_parameter")
_PROMOTED = "property_promotion_parameter"
_CONSTRUCTOR = "__construct"
_new = tuple.__new__


def function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A function, method or closure; one without a body stands in an interface."""
    start, end = node.byte_range
    at, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    given = node.child_by_field_name("parameters")
    name = lowering.text(at)
    handle = given if name == _CONSTRUCTOR and body is not None and _promotes(given) else body
    return _new(
        ir.Function,
        (
            name,
            parameters(lowering, given),
            _decorators(lowering, node),
            _type(lowering, node, "return_type"),
            handle,
            start,
            end,
            start if at is None else at.start_byte,
            end if body is None else body.start_byte,
            False,
        ),
    )


def _promotes(node: SyntaxNode | None) -> bool:
    """Whether a constructor has parameters that are fields; no other function can."""
    return node is not None and any(each.type == _PROMOTED for each in node.named_children)


def promoting(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """The body of a constructor that its parameter list stands for: ``$this->a = $a`` first."""
    found: list[ir.Node] = []
    for each in node.named_children:
        name = each.child_by_field_name("name")
        if each.type == _PROMOTED and name is not None:
            at, end = name.byte_range
            owner = ir.Name("$this", at, at)
            target = ir.Member(owner, lowering.text(name).lstrip("&$"), at, end, at + 1)
            found.append(ir.Assign(target, "=", lowering.expr(name), at, end))
    body = node.parent.child_by_field_name("body") if node.parent is not None else None
    block = lowering.block(body)
    return block._replace(body=(*found, *block.body))


def parameters(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Param, ...]:
    """The parameters of a function."""
    if node is None or not node.named_child_count:
        return ()
    return tuple(
        _new(
            ir.Param,
            (
                lowering.text(each.child_by_field_name("name")).lstrip("&"),
                _type(lowering, each, "type"),
                _default(lowering, each),
                "*" if each.type == "variadic_parameter" else "",
                None,
                _decorators(lowering, each),
            ),
        )
        for each in node.named_children
        if each.type in _PARAMETERS
    )


def _default(lowering: Lowering, node: SyntaxNode) -> ir.Expr | None:
    value = node.child_by_field_name("default_value")
    return None if value is None else lowering.expr(value)


def _type(lowering: Lowering, node: SyntaxNode, field: str) -> ir.Expr | None:
    given = node.child_by_field_name(field)
    if given is None:
        return None
    found = lowering.expr(given)
    return None if isinstance(found, ir.Skip) else found


def _decorators(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """Attributes, a call each; ``static`` is one, too, for what a method is asked of."""
    found: list[ir.Expr] = []
    for at in range(node.child_count):
        each = node.child(at)
        if each is None:
            break
        kind = each.type
        if kind == "attribute_list":
            for group in each.named_children:
                found.extend(lowering.all(group.named_children))
        elif kind == "static_modifier":
            found.append(ir.Name("static", *each.byte_range))
        elif kind != "comment" and not kind.endswith("_modifier"):
            break  # they stand before all else
    return tuple(found)


def attribute(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``#[A(b)]``: a call, without anything given a name."""
    name = lowering.expr(lowering.first(node))
    given = node.child_by_field_name("parameters")
    if given is None:
        return name
    return ir.Call(name, arguments(lowering, given), *node.byte_range)


def class_(lowering: Lowering, node: SyntaxNode) -> ir.Class:
    """A class, interface, trait or enum; what it implements is a base."""
    bases: list[ir.Expr] = []
    for child in node.named_children:
        if child.type in ("base_clause", "class_interface_clause"):
            bases.extend(lowering.all(child.named_children))
    body = node.child_by_field_name("body")
    members = () if body is None else tuple(_members(lowering, body))
    at = node.byte_range if body is None else body.byte_range
    name = lowering.text(node.child_by_field_name("name"))
    found = ir.Block(members, *at)
    return ir.Class(name, tuple(bases), _decorators(lowering, node), found, *node.byte_range)


def anonymous(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``new class (a) extends B { }``: what is given, and the class."""
    given = next((each for each in node.named_children if each.type == "arguments"), None)
    values = tuple(each.value for each in arguments(lowering, given))
    return ir.Any((*values, class_(lowering, node)), *node.byte_range)


def _members(lowering: Lowering, body: SyntaxNode) -> list[ir.Node]:
    """Members in order; fields stand beside each other, those of a constructor before it."""
    found: list[ir.Node] = []
    for child in body.named_children:
        if child.type == "method_declaration":
            found.extend(_promoted(lowering, child))
        for each in lowering.all((child,)):
            if isinstance(each, ir.Block) and child.type in _FLAT:
                found.extend(each.body)
            else:
                found.append(each)
    return found


_FLAT = ("property_declaration", "const_declaration")


def _promoted(lowering: Lowering, method: SyntaxNode) -> list[ir.Node]:
    if lowering.text(method.child_by_field_name("name")) != _CONSTRUCTOR:
        return []
    given = method.child_by_field_name("parameters")
    found: list[ir.Node] = []
    for each in [] if given is None else given.named_children:
        kind = _type(lowering, each, "type") if each.type == _PROMOTED else None
        name = each.child_by_field_name("name")
        if kind is not None and name is not None:
            found.append(ir.Declare(_field(lowering, name), kind, None, *each.byte_range))
    return found


def _field(lowering: Lowering, node: SyntaxNode | None) -> ir.Expr:
    """The name of a field without its ``$``."""
    if node is None:
        return ir.Skip(0, 0)
    start, end = node.byte_range
    return ir.Name(lowering.text(node).lstrip("&$"), start + 1, end)


def fields(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``private A $a = b, $c;``."""
    kind = _type(lowering, node, "type")
    found: list[ir.Node] = []
    for each in node.named_children:
        if each.type == "property_element":
            value = each.child_by_field_name("default_value")
            target = _field(lowering, each.child_by_field_name("name"))
            given = None if value is None else lowering.expr(value)
            found.append(ir.Declare(target, kind, given, *each.byte_range))
    return ir.Block(tuple(found), *node.byte_range)


def enum_case(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """One of the values of an enum."""
    value = node.child_by_field_name("value")
    given = None if value is None else lowering.expr(value)
    return ir.Declare(
        lowering.expr(node.child_by_field_name("name")), None, given, *node.byte_range
    )


HOOKS: dict[str, Hook] = {
    "function_definition": function,
    "method_declaration": function,
    "anonymous_function": function,
    "arrow_function": function,
    "formal_parameters": promoting,
    "attribute": attribute,
    "class_declaration": class_,
    "interface_declaration": class_,
    "trait_declaration": class_,
    "enum_declaration": class_,
    "anonymous_class": anonymous,
    "property_declaration": fields,
    "enum_case": enum_case,
}
