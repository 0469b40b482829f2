"""JSX: an element is a call of its tag with attributes as keywords and children after them."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_TAGS = ("jsx_opening_element", "jsx_closing_element")


def element(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """An element; a fragment is the sequence of its children."""
    tag, inner = node, []
    if node.type == "jsx_element":
        tag = node.child_by_field_name("open_tag") or node
        inner = [each for each in node.named_children if each.type not in _TAGS]
    children = [arg for each in inner for arg in _child(lowering, each)]
    name = tag.child_by_field_name("name")
    if name is None:
        return ir.Sequence(tuple([arg.value for arg in children]), *node.byte_range)
    attributes = tag.children_by_field_name("attribute")
    given = [arg for each in attributes for arg in _attribute(lowering, each)]
    return ir.Call(lowering.expr(name), (*given, *children), *node.byte_range)


def _attribute(lowering: Lowering, node: SyntaxNode) -> list[ir.Arg]:
    """``name=value``, a bare ``name`` (true), or a spread."""
    if node.type != "jsx_attribute":
        return _child(lowering, node)
    parts = [each for each in node.named_children if each.type != "comment"]
    keyword = lowering.text(parts[0])
    if len(parts) == 1:
        return [ir.Arg(keyword, ir.Const(True, *node.byte_range))]
    value = parts[-1]
    if value.type == "string":
        # Quotes of JSX know no backslashes, only character references.
        return [ir.Arg(keyword, _text(lowering.text(value)[1:-1], value))]
    return [ir.Arg(keyword, lowering.expr(value))]


def _child(lowering: Lowering, node: SyntaxNode) -> list[ir.Arg]:
    """A child; blank text and comments are none."""
    kind = node.type
    if kind in ("jsx_text", "html_character_reference"):
        text = lowering.text(node).strip()
        return [ir.Arg(None, _text(text, node))] if text else []
    inner = lowering.first(node) if kind == "jsx_expression" else node
    if inner is None or inner.type == "comment":
        return []
    if inner.type == "spread_element":
        return [ir.Arg(None, lowering.expr(lowering.first(inner)), True)]
    return [ir.Arg(None, lowering.expr(inner))]


def _text(text: str, node: SyntaxNode) -> ir.Const:
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return ir.Const(text, *node.byte_range)
