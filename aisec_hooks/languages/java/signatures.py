"""Headers of functions: annotations, parameters and their types."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

CONSTRUCTOR = "<init>"
"""The name of every constructor (JVMS 2.9.1)."""

_PARAMETERS = ("formal_parameter", "spread_parameter", "identifier")
_ANNOTATIONS = ("annotation", "marker_annotation")


def function(
    lowering: Lowering, node: SyntaxNode, name: str, handle: SyntaxNode | None
) -> ir.Function:
    """A method or constructor under a name; its body stays a handle."""
    start, end = node.byte_range
    at = node.child_by_field_name("name")
    body = node.child_by_field_name("body")
    return ir.Function(
        name,
        parameters(lowering, node.child_by_field_name("parameters")),
        decorators(lowering, node),
        type_or_none(lowering, node),
        handle,
        start,
        end,
        start if at is None else at.start_byte,
        end if body is None else body.start_byte,
    )


def decorators(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The annotations of a declaration: a call each, a name when nothing is given."""
    first = next((each for each in node.children if each.type == "modifiers"), None)
    if first is None:
        return ()
    return lowering.all(each for each in first.children if each.type in _ANNOTATIONS)


def type_or_none(lowering: Lowering, node: SyntaxNode) -> ir.Expr | None:
    """The type of a declaration; ``var`` declares none.

    What holds numbers alone (``List<Long>``) is declared as one, as arrays are by their items.
    """
    type_ = node.child_by_field_name("type")
    if type_ is None or lowering.text(type_) == "var":
        return None
    if type_.type == "generic_type":
        held = type_.named_children[-1].named_children
        if held and all(lowering.text(each) in _NUMBERS for each in held):
            return lowering.expr(held[0])
    return lowering.expr(type_)


# The classes of numbers and of what is written with digits, as they are named in <>.
_NUMBERS = frozenset(
    """
    BigDecimal BigInteger Boolean Byte Double Duration Float Instant Integer LocalDate LocalDateTime
    LocalTime Long OffsetDateTime Short UUID ZonedDateTime
    """.split()  # noqa: SIM905 - fifteen quoted words are no easier to read
)


def parameters(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Param, ...]:
    """The parameters of a function or lambda; the receiver (``T this``) is none."""
    if node is None:
        return ()
    if node.type == "identifier":
        return (ir.Param(lowering.text(node), None, None),)
    found = [each for each in node.children if each.type in _PARAMETERS]
    return tuple([_parameter(lowering, each) for each in found])


def _parameter(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    if node.type == "identifier":
        return ir.Param(lowering.text(node), None, None)
    before = decorators(lowering, node)
    name = lowering.text(node.child_by_field_name("name"))
    if node.type == "formal_parameter":
        return ir.Param(name, type_or_none(lowering, node), None, "", None, before)
    kind: ir.Expr | None = None
    for child in node.named_children:
        if child.type == "variable_declarator":
            name = lowering.text(child.child_by_field_name("name"))
        elif child.type != "modifiers" and kind is None:
            kind = lowering.expr(child)
    return ir.Param(name, kind, None, "*", None, before)
