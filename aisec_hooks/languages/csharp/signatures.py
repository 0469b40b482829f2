"""Headers of functions: attributes, parameters and their types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aisec_hooks.languages.csharp.types import SERVICE, is_service, service, type_or_none
from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

CONSTRUCTOR = "<init>"
"""The name of every constructor."""

_HANDLING = frozenset(("HttpGet", "HttpPost", "HttpPut", "HttpPatch", "HttpDelete", "HttpHead"))


def function(
    lowering: Lowering, node: SyntaxNode, name: str, handle: SyntaxNode | None
) -> ir.Function:
    """A method or constructor under a name; its body stays a handle."""
    start, end = node.byte_range
    at = node.child_by_field_name("name")
    body = handle or node.child_by_field_name("body")
    before = decorators(lowering, node)
    given = parameters(lowering, node.child_by_field_name("parameters"))
    # A local function may be given to a route by its name.
    if node.type == "local_function_statement" or not _HANDLING.isdisjoint(map(_named, before)):
        given = handled(lowering, given)
    return ir.Function(
        name,
        given,
        before,
        type_or_none(lowering, returned(node)),
        handle,
        start,
        end,
        start if at is None else at.start_byte,
        end if body is None else body.start_byte,
        any(lowering.text(each) == "async" for each in modifiers(node)),
    )


def returned(node: SyntaxNode) -> SyntaxNode | None:
    """The type of what is given back; of a task that of its result."""
    found = node.child_by_field_name("returns") or node.child_by_field_name("type")
    if found is not None and found.type == "generic_name":
        listed = found.named_children[-1]
        if listed.type == "type_argument_list" and listed.named_child_count == 1:
            first = found.named_children[0]
            if first.end_byte - first.start_byte in (len("Task"), len("ValueTask")):
                return listed.named_children[0]
    return found


def body_of(lowering: Lowering, node: SyntaxNode) -> SyntaxNode | None:
    """The body of a function: a block, or the expression behind ``=>``."""
    body = node.child_by_field_name("body")
    if body is not None and body.type == "arrow_expression_clause":
        return lowering.first(body)
    return body


def modifiers(node: SyntaxNode) -> Iterator[SyntaxNode]:
    """The words before a declaration."""
    return (each for each in node.children if each.type == "modifier")


def decorators(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The attributes of a declaration: a call each, a name when nothing is given."""
    lists = (each for each in node.children if each.type == "attribute_list")
    return tuple(
        attribute(lowering, each)
        for one in lists
        for each in one.named_children
        if each.type == "attribute"
    )


def attribute(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``[A]``, ``[A(1, B = 2)]``; the ending ``Attribute`` may be left out (22.2.1)."""
    name = lowering.expr(node.child_by_field_name("name"))
    if isinstance(name, ir.Name | ir.Member):
        name = name._replace(name=name.name.removesuffix("Attribute") or name.name)
    listed = next((x for x in node.children if x.type == "attribute_argument_list"), None)
    if listed is None:
        return name
    given = (each for each in listed.named_children if each.type == "attribute_argument")
    return ir.Call(name, tuple(_given(lowering, each) for each in given), *node.byte_range)


def _given(lowering: Lowering, node: SyntaxNode) -> ir.Arg:
    name = node.child_by_field_name("name")
    values = [x for x in node.named_children if name is None or x.id != name.id]
    value = lowering.expr(values[-1] if values else None)
    return ir.Arg(None if name is None else lowering.text(name), value)


def _named(node: ir.Expr) -> str:
    callee = node.callee if isinstance(node, ir.Call) else node
    return callee.name if isinstance(callee, ir.Name | ir.Member) else ""


def handled(lowering: Lowering, given: Iterable[ir.Param]) -> tuple[ir.Param, ...]:
    """The parameters of what handles requests: some are services, by attribute or by type."""
    return tuple(_served(lowering, each) for each in given)


def _served(lowering: Lowering, param: ir.Param) -> ir.Param:
    named = {_named(each) for each in param.decorators}
    if not named.isdisjoint(("FromServices", "FromKeyedServices")):
        at = param.type or param.decorators[0]
        return param._replace(type=ir.Name(SERVICE, at.start, at.end))
    if named:
        return param
    meant = service(param.type)
    # One whose class stands in the file is followed into its methods.
    own = isinstance(param.type, ir.Name) and f"class {param.type.name}" in lowering.whole
    if own and (meant is not param.type or is_service(param.type, lowering.whole)):
        return param._replace(kind="own")
    return param._replace(type=meant)


def parameters(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Param, ...]:
    """The parameters of a function or lambda."""
    if node is None:
        return ()
    if node.type in ("implicit_parameter", "identifier"):
        return (ir.Param(lowering.text(node), None, None),)
    found = [parameter(lowering, each) for each in node.children if each.type in PARAMETERS]
    name = node.child_by_field_name("name")
    if name is not None:  # params T[] rest: its parts stand in the list itself
        kind = type_or_none(lowering, node.child_by_field_name("type"))
        found.append(ir.Param(lowering.text(name), kind, None, "*"))
    return tuple(found)


PARAMETERS = ("parameter", "implicit_parameter")


def parameter(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    """One parameter with its attributes, type and default."""
    name = node.child_by_field_name("name")
    if node.type != "parameter" or name is None:
        return ir.Param(lowering.text(name or node), None, None)
    default: ir.Expr | None = None
    behind = False
    for each in node.children:
        if each.type == "=":
            behind = True
        elif behind and each.is_named:
            default = lowering.expr(each)
    kind = type_or_none(lowering, node.child_by_field_name("type"))
    before = decorators(lowering, node)
    return ir.Param(lowering.text(name), kind, default, "", None, before)
