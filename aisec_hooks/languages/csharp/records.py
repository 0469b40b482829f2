"""Parameters in the header of a class or record: fields, and the constructor that fills them."""

from __future__ import annotations

from aisec_hooks.languages.csharp.signatures import CONSTRUCTOR, PARAMETERS, parameters
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_Members = tuple[list[ir.Node], list[ir.Node]]


def header_members(lowering: Lowering, node: SyntaxNode) -> _Members:
    """Fields first, last the constructor; of a class without such a header nothing."""
    header = next((each for each in node.named_children if each.type == "parameter_list"), None)
    if header is None:
        return [], []
    given = parameters(lowering, header)
    start, end = header.byte_range
    fields: list[ir.Node] = []
    for param, at in zip(given, _names(header), strict=False):
        name = ir.Name(param.name, *at.byte_range)
        fields.append(ir.Declare(name, param.type, None, *at.byte_range))
    return fields, [ir.Function(CONSTRUCTOR, given, (), None, header, start, end, start, start)]


def _names(header: SyntaxNode) -> list[SyntaxNode]:
    written = (each for each in header.children if each.type in PARAMETERS)
    found = [each.child_by_field_name("name") or each for each in written]
    last = header.child_by_field_name("name")
    return [*found, last] if last is not None else found


def constructor_body(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """What the header of a class does: the call of its base, then ``this.a = a`` for each."""
    found: list[ir.Node] = []
    for each in _bases(node.parent):
        given = (
            each
            if each.type == "argument_list"
            else next((x for x in each.named_children if x.type == "argument_list"), None)
        )
        if given is not None:
            base = ir.Name("base", given.start_byte, given.start_byte)
            found.append(ir.Call(base, lowering.arguments(given), *given.byte_range))
    for name in _names(node):
        start, end = name.byte_range
        field = ir.Member(ir.Name("this", start, start), lowering.text(name), start, end, start)
        found.append(ir.Assign(field, "=", lowering.expr(name), start, end))
    return ir.Block(tuple(found), *node.byte_range)


def _bases(owner: SyntaxNode | None) -> list[SyntaxNode]:
    """What a class or record is derived from; what the grammar could not read has no bases."""
    # The children of an ERROR can be thousands, and as many lists of parameters ask for them.
    if owner is None or not owner.type.endswith("_declaration"):
        return []
    listed = next((each for each in owner.named_children if each.type == "base_list"), None)
    return [] if listed is None else listed.named_children


HOOKS: dict[str, Hook] = {"parameter_list": constructor_body}
