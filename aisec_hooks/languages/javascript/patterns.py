"""Patterns and parameters: what destructuring and calls bind."""

from __future__ import annotations

from aisec_hooks.languages.javascript.literals import key
from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_TYPED = ("required_parameter", "optional_parameter")
_PROPERTY = ("accessibility_modifier", "override_modifier", "readonly")


def object_pattern(lowering: Lowering, node: SyntaxNode) -> ir.Map:
    """An object pattern: key -> target, with defaults; the rest has no key."""
    pairs = [_pair(lowering, child) for child in node.named_children if child.type != "comment"]
    return ir.Map(tuple(pairs), *node.byte_range)


def _pair(lowering: Lowering, node: SyntaxNode) -> ir.Pair:
    kind = node.type
    if kind == "pair_pattern":
        named = lowering.expr(node.child_by_field_name("key"))
        target, default = _defaulted(lowering, node.child_by_field_name("value"))
        return ir.Pair(named, target, default)
    if kind == "shorthand_property_identifier_pattern":
        return ir.Pair(key(lowering, node), lowering.expr(node))
    if kind == "object_assignment_pattern":
        target, default = _defaulted(lowering, node)
        if isinstance(target, ir.Name):
            return ir.Pair(ir.Const(target.name, target.start, target.end), target, default)
        return ir.Pair(None, target, default)
    rest = lowering.first(node) if kind == "rest_pattern" else node
    return ir.Pair(None, lowering.expr(rest))


def _defaulted(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Expr, ir.Expr | None]:
    """A target and its default."""
    if node is None or node.type not in ("assignment_pattern", "object_assignment_pattern"):
        return lowering.expr(node), None
    target = lowering.expr(node.child_by_field_name("left"))
    return target, lowering.expr(node.child_by_field_name("right"))


def parameters(lowering: Lowering, function: SyntaxNode) -> tuple[ir.Param, ...]:
    """The parameters of a function; TypeScript's ``this`` is none."""
    given = function.child_by_field_name("parameters")
    if given is None:
        single = function.child_by_field_name("parameter")
        return () if single is None else (_plain(lowering, single, None, None),)
    found = [_param(lowering, each) for each in given.named_children if each.type != "comment"]
    return tuple([each for each in found if each is not None])


def _param(lowering: Lowering, node: SyntaxNode) -> ir.Param | None:
    kind = node.type
    if kind in _TYPED:
        return _typed(lowering, node)
    default: ir.Expr | None = None
    if kind == "assignment_pattern":
        default = lowering.expr(node.child_by_field_name("right"))
        node = node.child_by_field_name("left") or node
    return _plain(lowering, node, None, default)


def _plain(
    lowering: Lowering, node: SyntaxNode, type_: ir.Expr | None, default: ir.Expr | None
) -> ir.Param:
    """A name, pattern or rest without its default."""
    rest = ""
    if node.type == "rest_pattern":
        rest, node = "*", lowering.first(node) or node
    if node.type == "identifier":
        return ir.Param(lowering.slice(node.start_byte, node.end_byte), type_, default, rest)
    return ir.Param("", type_, default, rest, lowering.expr(node))


def _typed(lowering: Lowering, node: SyntaxNode) -> ir.Param | None:
    """A parameter of TypeScript: decorators, modifiers, type and default."""
    pattern = node.child_by_field_name("pattern")
    if pattern is None or pattern.type == "this":
        return None
    annotation = node.child_by_field_name("type")
    value = node.child_by_field_name("value")
    found = _plain(
        lowering,
        pattern,
        None if annotation is None else lowering.expr(annotation),
        None if value is None else lowering.expr(value),
    )
    if node.children[0].type != "decorator":
        return found
    return found._replace(decorators=lowering.all(node.children_by_field_name("decorator")))


def is_property(node: SyntaxNode) -> bool:
    """Whether a constructor's parameter declares a field too (``private name: string``)."""
    return node.type in _TYPED and any(each.type in _PROPERTY for each in node.children)
