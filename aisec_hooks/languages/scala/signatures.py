"""Headers: annotations, parameters of functions and classes, types."""

from __future__ import annotations

from collections.abc import Iterable

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

CONSTRUCTOR = "<init>"
"""The name of every constructor, as in class files."""

_WRAPPING = frozenset({"Option", "Some", "Future", "Try", "Seq", "List", "Vector", "Set", "IO"})


def decorators(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The annotations of a declaration."""
    return lowering.all(each for each in node.children if each.type == "annotation")


def annotation(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``@A`` is a name, ``@A(x)`` a call of it."""
    name = lowering.expr(node.child_by_field_name("name"))
    lists = node.children_by_field_name("arguments")
    given = tuple(arg for each in lists for arg in lowering.arguments(each))
    return ir.Call(name, given, *node.byte_range) if given else name


def type_of(lowering: Lowering, node: SyntaxNode, field: str = "type") -> ir.Expr | None:
    """The type of a declaration; of what wraps one value the type of that."""
    kind = node.child_by_field_name(field)
    return None if kind is None else lowering.expr(kind)


def generic(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``T[A]`` is T; ``Option[A]`` and the like are A, which is all they hold."""
    kind = node.child_by_field_name("type")
    given = node.child_by_field_name("type_arguments")
    inner = [] if given is None else given.named_children
    if lowering.text(kind) in _WRAPPING and len(inner) == 1:
        return lowering.expr(inner[0])
    return lowering.expr(kind)


def parameters(lowering: Lowering, lists: Iterable[SyntaxNode]) -> tuple[ir.Param, ...]:
    """The parameters of all lists of a function or class, one behind the other."""
    kinds = ("parameter", "class_parameter")
    return tuple(
        parameter(lowering, each)
        for one in lists
        for each in one.named_children
        if each.type in kinds
    )


def parameter(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    """One of them; ``T*`` takes all that are left."""
    kind = node.child_by_field_name("type")
    default = node.child_by_field_name("default_value")
    rest = kind is not None and kind.type == "repeated_parameter_type"
    return ir.Param(
        lowering.text(node.child_by_field_name("name")),
        type_of(lowering, node),
        None if default is None else lowering.expr(default),
        "*" if rest else "",
        None,
        decorators(lowering, node),
    )


def stable(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a.b.C`` as members."""
    found: ir.Expr | None = None
    for each in node.named_children:
        inner = lowering.expr(each)
        if found is None or not isinstance(inner, ir.Name):
            found = inner
        else:
            found = ir.Member(found, inner.name, node.start_byte, inner.end, inner.start)
    return ir.Skip(*node.byte_range) if found is None else found


HOOKS: dict[str, Hook] = {
    "annotation": annotation,
    "generic_type": generic,
    "stable_identifier": stable,
    "stable_type_identifier": stable,
}
