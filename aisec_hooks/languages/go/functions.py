"""Functions and methods: headers; bodies stay handles.

A method's receiver is its first parameter.  The handle of a function with named results is the
list of them, whose IR is the body that declares them first (see ``body_with_results``).
"""

from __future__ import annotations

from aisec_hooks.languages.go.declarations import zero
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

KINDS = frozenset({"function_declaration", "method_declaration", "func_literal", "method_elem"})
_PARAMETERS = ("parameter_declaration", "variadic_parameter_declaration")


def function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A declaration, a method (of an interface too) or a literal."""
    start, end = node.byte_range
    name = node.child_by_field_name("name")
    body = node.child_by_field_name("body")
    result = node.child_by_field_name("result")
    received = _parameters(lowering, node.child_by_field_name("receiver"))
    return ir.Function(
        lowering.text(name),
        (*received, *_parameters(lowering, node.child_by_field_name("parameters"))),
        (),
        _returns(lowering, result),
        body if body is None or not named_results(result) else result,
        start,
        end,
        start if name is None else name.start_byte,
        end if body is None else body.start_byte,
    )


def _declared(node: SyntaxNode | None) -> list[SyntaxNode]:
    if node is None:
        return []
    return [each for each in node.named_children if each.type in _PARAMETERS]


def _parameters(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Param, ...]:
    """The parameters of a list, one for each name; without names one for each type."""
    found: list[ir.Param] = []
    for each in _declared(node):
        type_ = lowering.expr(each.child_by_field_name("type"))
        rest = "*" if each.type.startswith("variadic") else ""
        names = [lowering.text(name) for name in each.children_by_field_name("name")]
        found.extend(ir.Param(name, type_, None, rest) for name in names or [""])
    return tuple(found)


def _returns(lowering: Lowering, result: SyntaxNode | None) -> ir.Expr | None:
    """The type of the result, several as a sequence."""
    if result is None:
        return None
    if result.type != "parameter_list":
        return lowering.expr(result)
    types = [each.type or ir.Skip(result.start_byte, result.start_byte)
             for each in _parameters(lowering, result)]  # fmt: skip
    return types[0] if len(types) == 1 else ir.Sequence(tuple(types), *result.byte_range)


def named_results(result: SyntaxNode | None) -> list[tuple[SyntaxNode, SyntaxNode | None]]:
    """Names of results with their types."""
    return [
        (name, each.child_by_field_name("type"))
        for each in _declared(result)
        for name in each.children_by_field_name("name")
    ]


def body_with_results(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """The body that a list of named results stands for; one that only returns stays as it is."""
    owner = node.parent
    body = lowering.block(None if owner is None else owner.child_by_field_name("body"))
    if len(body.body) < 2 or owner is None:
        return body
    declared = [
        ir.Declare(
            lowering.expr(name),
            lowering.expr(type_),
            zero(lowering, name, type_, owner),
            *name.byte_range,
        )
        for name, type_ in named_results(node)
    ]
    return body._replace(body=(*declared, *body.body))


def return_(lowering: Lowering, node: SyntaxNode) -> ir.Return:
    """``return``: several values are a sequence, none are the named results."""
    start, end = node.byte_range
    value = lowering.first(node)
    if value is not None:
        return ir.Return(lowering.expr(value), start, end)
    owner = node.parent
    while owner is not None and owner.type not in KINDS:
        owner = owner.parent
    given = named_results(None if owner is None else owner.child_by_field_name("result"))
    names = tuple(ir.Name(lowering.text(name), end, end) for name, _ in given)
    if len(names) < 2:
        return ir.Return(names[0] if names else None, start, end)
    return ir.Return(ir.Sequence(names, end, end), start, end)


HOOKS: dict[str, Hook] = {
    **dict.fromkeys(KINDS, function),
    "parameter_list": body_with_results,
    "return_statement": return_,
}
