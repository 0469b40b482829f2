"""Records: what their header stands for (JLS 8.10), so that values are followed through them."""

from __future__ import annotations

from aisec_hooks.languages.java.signatures import CONSTRUCTOR, function, parameters
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_COMPONENTS = ("formal_parameter", "spread_parameter")
_Members = tuple[list[ir.Node], list[ir.Node]]


def record_members(lowering: Lowering, node: SyntaxNode) -> _Members:
    """Fields first; last the constructor and accessors that are not written out."""
    header = node.child_by_field_name("parameters")
    if header is None:
        return [], []
    given = parameters(lowering, header)
    nodes = [each for each in header.children if each.type in _COMPONENTS]
    fields: list[ir.Node] = []
    methods: list[ir.Node] = []
    written = _written(lowering, node, len(given))
    if CONSTRUCTOR not in written:
        start, end = header.byte_range
        made = ir.Function(CONSTRUCTOR, given, (), None, header, start, end, start, start)
        methods.append(made)
    for param, each in zip(given, nodes, strict=True):
        start, end = each.byte_range
        name = ir.Name(param.name, start, end)
        fields.append(ir.Declare(name, param.type, None, start, end))
        if param.name and param.name not in written:
            accessor = ir.Function(param.name, (), (), param.type, each, start, end, start, start)
            methods.append(accessor)
    return fields, methods


def _written(lowering: Lowering, node: SyntaxNode, count: int) -> set[str]:
    """Accessors by name, and the constructor of all components, that a record writes out."""
    body = node.child_by_field_name("body")
    found = set()
    for each in [] if body is None else body.named_children:
        given = parameters(lowering, each.child_by_field_name("parameters"))
        if each.type == "method_declaration" and not given:
            found.add(lowering.text(each.child_by_field_name("name")))
        elif each.type == "compact_constructor_declaration" or (
            each.type == "constructor_declaration" and len(given) == count
        ):
            found.add(CONSTRUCTOR)
    return found


def compact(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``R { .. }``: parameters are those of the header, which is its handle."""
    record = node.parent.parent if node.parent is not None else None
    header = None if record is None else record.child_by_field_name("parameters")
    found = function(lowering, node, CONSTRUCTOR, header)
    return found._replace(params=parameters(lowering, header))


def constructor_body(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """What a record's header does: the compact constructor, then ``this.a = a`` for each."""
    if node.parent is None or node.parent.type != "record_declaration":
        return ir.Skip(*node.byte_range)  # damaged code: a header without its function
    body = _compact_body(node)
    first = () if body is None else lowering.block(body).body
    stores = tuple(_store(lowering, each) for each in node.children if each.type in _COMPONENTS)
    return ir.Block((*first, *stores), *node.byte_range)


def _compact_body(header: SyntaxNode) -> SyntaxNode | None:
    record = header.parent
    body = None if record is None else record.child_by_field_name("body")
    for each in [] if body is None else body.named_children:
        if each.type == "compact_constructor_declaration":
            return each.child_by_field_name("body")
    return None


def _store(lowering: Lowering, component: SyntaxNode) -> ir.Assign:
    field = accessor_body(lowering, component)
    given = ir.Name(field.name, field.start, field.end)
    return ir.Assign(field, "=", given, field.start, field.end)


def accessor_body(lowering: Lowering, node: SyntaxNode) -> ir.Member:
    """A component where a body is asked for: ``this.a``, which its accessor returns."""
    inner = [each for each in node.children if each.type == "variable_declarator"]
    name = (inner[0] if inner else node).child_by_field_name("name") or node
    start, end = name.byte_range
    return ir.Member(ir.Name("this", start, start), lowering.text(name), start, end, start)


HOOKS: dict[str, Hook] = {
    "compact_constructor_declaration": compact,
    "formal_parameters": constructor_body,
    "formal_parameter": accessor_body,
    "spread_parameter": accessor_body,
}
