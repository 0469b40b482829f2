"""Declarators: the name inside of ``*(a)[3]``, and what stands around it."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

NAMES = frozenset(
    {
        "identifier", "field_identifier", "type_identifier", "primitive_type",
        "qualified_identifier", "operator_name", "destructor_name", "operator_cast",
        "structured_binding_declarator", "template_function",
    }
)  # fmt: skip
"""Kinds at which a declarator ends, those of C++ among them."""

_BESIDE = ("comment", "type_qualifier", "ms_call_modifier", "attribute_specifier")
_MOST = 40
"""Declarators inside of one another that are followed."""


def unwound(node: SyntaxNode | None) -> tuple[SyntaxNode | None, list[SyntaxNode]]:
    """The name that is declared, and the declarators around it from the outside in."""
    around: list[SyntaxNode] = []
    while node is not None and len(around) < _MOST:
        if node.type in NAMES:
            return node, around
        around.append(node)
        inner = node.child_by_field_name("declarator")
        if inner is None:
            named = [each for each in node.named_children if each.type not in _BESIDE]
            inner = named[0] if named and not node.type.startswith("abstract_") else None
        node = inner
    return None, around


def kinds(around: list[SyntaxNode]) -> list[str]:
    """What stands around a name, brackets left out."""
    return [each.type for each in around if each.type != "parenthesized_declarator"]


def is_function(around: list[SyntaxNode]) -> bool:
    """Whether a function is declared: its parameters stand right behind the name."""
    found = kinds(around)
    return bool(found) and found[-1] == "function_declarator"


def is_pointed(around: list[SyntaxNode]) -> bool:
    """Whether a pointer or an array is declared."""
    return any("pointer" in each or "array" in each for each in kinds(around))


def target(lowering: Lowering, name: SyntaxNode) -> ir.Expr:
    """What is bound: a name; of several (``auto [a, b]``) a pattern."""
    if name.type != "structured_binding_declarator":
        return lowering.expr(name)
    return ir.Sequence(lowering.all(name.named_children), *name.byte_range)
