"""Functions, lambdas, parameters and classes."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode


def function(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``def``; the body stays a handle."""
    start, end = node.byte_range
    name = node.child_by_field_name("name")
    body = node.child_by_field_name("body")
    returns = node.child_by_field_name("return_type")
    return ir.Function(
        lowering.text(name),
        parameters(lowering, node.child_by_field_name("parameters")),
        _decorators(lowering, node),
        None if returns is None else lowering.expr(returns),
        body,
        start,
        end,
        start if name is None else name.start_byte,
        end if body is None else body.start_byte,
        node.children[0].type == "async",
    )


def anonymous(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``lambda``."""
    start, end = node.byte_range
    body = node.child_by_field_name("body")
    found = parameters(lowering, node.child_by_field_name("parameters"))
    at = end if body is None else body.start_byte
    return ir.Function("", found, (), None, body, start, end, start, at)


def _decorators(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The decorators above a definition; they are children of the node around it."""
    outer = node.parent
    if outer is None or outer.type != "decorated_definition":
        return ()
    return lowering.all(each for each in outer.children if each.type == "decorator")


def parameters(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Param, ...]:
    """The parameters of a function in order; ``/`` and ``*`` alone say nothing to data flow."""
    if node is None:
        return ()
    return tuple(
        _parameter(lowering, each)
        for each in node.children
        if each.is_named and not each.type.endswith(("_separator", "comment"))
    )


def _parameter(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    kind = node.type
    if kind == "identifier":
        return ir.Param(lowering.text(node), None, None)
    declared: ir.Expr | None = None
    default: ir.Expr | None = None
    target: SyntaxNode | None = node
    if kind in ("typed_parameter", "typed_default_parameter", "default_parameter"):
        annotation = node.child_by_field_name("type")
        declared = None if annotation is None else lowering.expr(annotation)
        value = node.child_by_field_name("value")
        default = None if value is None else lowering.expr(value)
        target = node.child_by_field_name("name") or lowering.first(node)
    rest = ""
    if target is not None and target.type in ("list_splat_pattern", "dictionary_splat_pattern"):
        rest = "*" if target.type == "list_splat_pattern" else "**"
        target = lowering.first(target)
    if target is None or target.type == "identifier":
        return ir.Param(lowering.text(target), declared, default, rest)
    return ir.Param("", declared, default, rest, lowering.expr(target))


def class_definition(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``class``; keywords among the bases (``metaclass=``) are left out."""
    given = node.child_by_field_name("superclasses")
    bases = () if given is None else lowering.arguments(given)
    return ir.Class(
        lowering.text(node.child_by_field_name("name")),
        tuple(each.value for each in bases if each.keyword is None),
        _decorators(lowering, node),
        lowering.block(node.child_by_field_name("body")),
        *node.byte_range,
    )


HOOKS: dict[str, Hook] = {
    "function_definition": function,
    "lambda": anonymous,
    "class_definition": class_definition,
}
