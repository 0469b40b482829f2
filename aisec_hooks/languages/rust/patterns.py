"""Patterns: what an arm asks for, and the names it binds."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_THROUGH = ("mut_pattern", "ref_pattern", "reference_pattern", "match_pattern")
_ONE = frozenset(("Some", "Ok", "Err", "Ready", "Break", "Continue", "Borrowed", "Owned"))
_LITERALS = frozenset(
    """
    string_literal raw_string_literal char_literal boolean_literal integer_literal float_literal
    negative_literal
    """.split()  # noqa: SIM905 - seven quoted words are no easier to read
)


def _inner(node: SyntaxNode) -> SyntaxNode | None:
    kept = [x for x in node.named_children if x.type not in ("mutable_specifier", "line_comment")]
    return kept[0] if kept else None


def opened(node: SyntaxNode) -> SyntaxNode | None:
    """The only thing within ``Some(x)``, ``Ok(x)``, or a type of one field: ``Path(x)``."""
    kind = node.child_by_field_name("type")
    below = [x for x in node.named_children if x != kind and not x.type.endswith("comment")]
    return below[0] if len(below) == 1 and below[0].type != "remaining_field_pattern" else None


def target(lowering: Lowering, node: SyntaxNode, depth: int = 0) -> ir.Expr:
    """What a pattern binds, as the target of a declaration."""
    start, end = node.byte_range
    kind = node.type
    if depth > 50:
        return ir.Skip(start, end)
    if kind in ("identifier", "shorthand_field_identifier"):
        text = lowering.text(node)
        return ir.Skip(start, end) if text[:1].isupper() else ir.Name(text, start, end)
    if kind in _THROUGH:
        inner = _inner(node)
        return ir.Skip(start, end) if inner is None else target(lowering, inner, depth + 1)
    if kind == "captured_pattern":
        return target(lowering, node.named_children[0], depth + 1)
    if kind == "tuple_struct_pattern":
        inner = opened(node)
        if inner is not None:
            return target(lowering, inner, depth + 1)
    if kind in ("tuple_struct_pattern", "tuple_pattern", "slice_pattern"):
        type_ = node.child_by_field_name("type")
        below = [x for x in node.named_children if x != type_ and not x.type.endswith("comment")]
        return ir.Sequence(tuple(_item(lowering, x, depth) for x in below), start, end)
    if kind == "struct_pattern":
        fields = [x for x in node.named_children if x.type == "field_pattern"]
        return ir.Map(tuple(_field(lowering, x, depth) for x in fields), start, end)
    return ir.Skip(start, end)


def _item(lowering: Lowering, node: SyntaxNode, depth: int) -> ir.Expr:
    if node.type == "remaining_field_pattern":
        return ir.Spread(ir.Skip(*node.byte_range), *node.byte_range)
    return target(lowering, node, depth + 1)


def _field(lowering: Lowering, node: SyntaxNode, depth: int) -> ir.Pair:
    name = node.child_by_field_name("name")
    pattern = node.child_by_field_name("pattern")
    at = node.byte_range if name is None else name.byte_range
    text = lowering.text(name)
    bound = ir.Name(text, *at) if pattern is None else target(lowering, pattern, depth + 1)
    return ir.Pair(ir.Const(text, *at), bound)


def labels(lowering: Lowering, node: SyntaxNode, depth: int = 0) -> tuple[ir.Expr, ...]:
    """What the subject must be one of; empty where the pattern takes everything."""
    if depth > 50:
        return (ir.Skip(*node.byte_range),)
    if node.type == "or_pattern":
        return tuple(one for x in node.named_children for one in labels(lowering, x, depth + 1))
    if node.type in _THROUGH:
        inner = _inner(node)
        return () if inner is None else labels(lowering, inner, depth + 1)
    if node.type in _LITERALS:
        return (lowering.expr(node),)
    if node.type == "identifier":
        return (lowering.expr(node),) if lowering.text(node)[:1].isupper() else ()
    if node.type == "scoped_identifier":
        return (lowering.expr(node),)
    if node.type == "tuple_struct_pattern":
        inner = opened(node)
        name = lowering.text(node.child_by_field_name("type"))
        if inner is not None and name in ("Some", "Ok") and inner.type in _LITERALS:
            return (lowering.expr(inner),)
    return (ir.Skip(*node.byte_range),)


def is_error(lowering: Lowering, node: SyntaxNode | None) -> bool:
    """Whether it is ``Err(..)``."""
    while node is not None and node.type in _THROUGH:
        node = _inner(node)
    if node is None or node.type != "tuple_struct_pattern":
        return False
    return lowering.text(node.child_by_field_name("type")) == "Err"


def error_types(lowering: Lowering, node: SyntaxNode | None) -> tuple[tuple[ir.Expr, ...], str]:
    """The errors that ``Err(..)`` takes, none for all of them; and the name it binds."""
    while node is not None and node.type in _THROUGH:
        node = _inner(node)
    inner = None if node is None else opened(node)
    if inner is None or inner.type == "_":
        return (), ""
    bound = target(lowering, inner)
    if isinstance(bound, ir.Name) and inner.type in ("identifier", *_THROUGH):
        return (), bound.name
    return (ir.Skip(*inner.byte_range),), ""


def declared(lowering: Lowering, node: SyntaxNode, subject: ir.Expr) -> list[ir.Declare]:
    """The declaration of what a pattern binds."""
    bound = target(lowering, node)
    if isinstance(bound, ir.Skip) or _is_empty(bound):
        return []
    return [ir.Declare(bound, None, subject, *node.byte_range)]


def _is_empty(bound: ir.Expr) -> bool:
    if isinstance(bound, ir.Sequence):
        return not bound.items
    return isinstance(bound, ir.Map) and not bound.pairs
