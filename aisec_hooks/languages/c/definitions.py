"""Functions with their parameters, in the old style of C, too, and the file around them."""

from __future__ import annotations

from aisec_hooks.languages.c.declarators import unwound
from aisec_hooks.languages.c.preprocessor import flat
from aisec_hooks.languages.c.types import declared
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_PARAMETERS = (
    "parameter_declaration",
    "optional_parameter_declaration",
    "variadic_parameter_declaration",
)


def unit(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """The file; what conditions are about stands in its body, as all else does."""
    return ir.Block(flat(lowering.all(node.children)), *node.byte_range)


def function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``static T *f(A a) { .. }``; a macro that looks like one has no parameters that are seen."""
    name, around = unwound(node.child_by_field_name("declarator"))
    places = [at for at, each in enumerate(around) if each.type.endswith("function_declarator")]
    listed = around[places[-1]].child_by_field_name("parameters") if places else None
    body = node.child_by_field_name("body")
    end = node.end_byte
    return ir.Function(
        lowering.text(name),
        parameters(lowering, listed, node),
        (),
        _returned(lowering, node, around, places),
        body,
        node.start_byte,
        end,
        node.start_byte if name is None else name.start_byte,
        end if body is None else body.start_byte,
    )


def _returned(
    lowering: Lowering, node: SyntaxNode, around: list[SyntaxNode], places: list[int]
) -> ir.Expr | None:
    """The type of the result; None of one that is a function again."""
    if len(places) != 1:
        return None
    return declared(lowering, node.child_by_field_name("type"), around[: places[0]])


def parameters(
    lowering: Lowering, listed: SyntaxNode | None, node: SyntaxNode
) -> tuple[ir.Param, ...]:
    """The parameters; those of the old style have their types behind the list."""
    found: list[ir.Param] = []
    for each in () if listed is None else listed.named_children:
        if each.type == "identifier":
            text = lowering.text(each)
            found.append(ir.Param(text, _old_type(lowering, node, text), None))
        elif each.type in _PARAMETERS and not _is_void(lowering, each):
            found.append(_parameter(lowering, each))
    return tuple(found)


def _is_void(lowering: Lowering, node: SyntaxNode) -> bool:
    """``(void)``."""
    declarator = node.child_by_field_name("declarator")
    return declarator is None and lowering.text(node) == "void"


def _parameter(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    name, around = unwound(node.child_by_field_name("declarator"))
    type_ = declared(lowering, node.child_by_field_name("type"), around)
    given = node.child_by_field_name("default_value")
    default = None if given is None else lowering.expr(given)
    rest = "*" if node.type == "variadic_parameter_declaration" else ""
    return ir.Param(lowering.text(name), type_, default, rest)


def _old_type(lowering: Lowering, node: SyntaxNode, name: str) -> ir.Expr | None:
    """The type of a parameter that is declared between the list and the body."""
    for each in node.named_children:
        if each.type != "declaration":
            continue
        for declarator in each.children_by_field_name("declarator"):
            found, around = unwound(declarator)
            if found is not None and lowering.text(found) == name:
                return declared(lowering, each.child_by_field_name("type"), around)
    return None


HOOKS: dict[str, Hook] = {
    "translation_unit": unit,
    "function_definition": function,
}
