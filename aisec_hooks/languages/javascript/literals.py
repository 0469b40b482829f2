"""Literals: text with its escapes decoded, numbers of keys, templates, arrays and objects."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

# Patterns are compiled where they are used: few changes hold an escape of a JavaScript text.
_ESCAPE = (
    r"\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([0-3][0-7]{0,2}|[4-7][0-7]?)"
    r"|([\s\S]))"
)
_SURROGATE = "[\ud800-\udfff]"
# A backslash before a line end continues the line: ECMA-262, LineContinuation.
_SINGLE = {
    "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
    "\n": "", "\u2028": "", "\u2029": "",
}  # fmt: skip
_REPLACEMENT = "\ufffd"
_LAST_CHARACTER = 0x10FFFF
_new = tuple.__new__  # skips NamedTuple's slower constructor where nodes are made by the thousand


def _character(match: re.Match[str]) -> str:
    braced, four, two, octal, single = match.groups()
    if single is not None:
        return _SINGLE.get(single, single)
    code = int(octal, 8) if octal else int(braced or four or two, 16)
    return chr(code) if code <= _LAST_CHARACTER else _REPLACEMENT


def decoded(text: str) -> str:
    """Text between quotes with its escapes replaced; lone surrogates become U+FFFD."""
    if "\\" not in text:
        return text
    plain = re.sub(_ESCAPE, _character, text)
    if re.search(_SURROGATE, plain):
        return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return plain


def unquoted(text: str) -> str:
    """The value of a string literal; its closing quote may be missing in damaged code."""
    inner = text[1:-1] if len(text) > 1 and text[-1] == text[0] else text[1:]
    return decoded(inner) if "\\" in inner else inner


def string(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A string literal."""
    start, end = node.start_byte, node.end_byte
    return _new(ir.Const, (unquoted(lowering.slice(start, end)), start, end))


def regex(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A regular expression: the text of its pattern, without slashes and flags."""
    pattern = node.child_by_field_name("pattern")
    return ir.Const(lowering.text(pattern), node.start_byte, node.end_byte)


def key(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A plain property name where a key stands."""
    start, end = node.start_byte, node.end_byte
    return _new(ir.Const, (lowering.slice(start, end), start, end))


def template(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """A template; one without substitutions is a plain constant."""
    parts = template_parts(lowering, node)
    start, end = node.byte_range
    if not parts:
        return ir.Const("", start, end)
    if len(parts) == 1 and isinstance(parts[0], ir.Const):
        return ir.Const(parts[0].value, start, end)
    return ir.Template(parts, start, end)


def tagged(lowering: Lowering, node: SyntaxNode, tag: ir.Node) -> tuple[ir.Arg, ...]:
    """The arguments a tag gets: a list of the constant parts, then each value by itself.

    So a tag sees what is data (ECMA-262 13.3.11); only ``String.raw`` puts them together.
    """
    owner = tag.object if isinstance(tag, ir.Member) and tag.name == "raw" else None
    if isinstance(owner, ir.Name) and owner.name == "String":
        return (ir.Arg(None, template(lowering, node)),)
    parts = template_parts(lowering, node)
    constants = tuple(each for each in parts if isinstance(each, ir.Const))
    strings = ir.Sequence(constants, *node.byte_range)
    values = (each for each in parts if not isinstance(each, ir.Const))
    return (ir.Arg(None, strings), *(ir.Arg(None, each) for each in values))


def template_parts(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The constant and variable parts of a template in order."""
    parts: list[ir.Expr] = []
    start, last = node.byte_range
    at = start + 1
    for child in node.named_children:
        if child.type != "template_substitution":
            continue
        begin, end = child.byte_range
        if begin > at:
            parts.append(ir.Const(decoded(lowering.slice(at, begin)), at, begin))
        parts.append(lowering.expr(lowering.first(child)))
        at = end
    if last - 1 > at:
        parts.append(ir.Const(decoded(lowering.slice(at, last - 1)), at, last - 1))
    return tuple(parts)


def array(lowering: Lowering, node: SyntaxNode) -> ir.Sequence:
    """An array literal or pattern; a hole is a ``Skip``, so that positions stay right."""
    children = node.children
    start, end = node.byte_range
    commas = [child for child in children if child.type == ","]
    items = lowering.all(children)
    if len(commas) < len(items) or not commas:
        return ir.Sequence(items, start, end)
    return ir.Sequence(tuple(_with_holes(items, commas)), start, end)


def _with_holes(items: tuple[ir.Expr, ...], commas: list[SyntaxNode]) -> list[ir.Expr]:
    filled: list[ir.Expr] = []
    pending = list(reversed(items))
    for comma in commas:
        at = comma.start_byte
        filled.append(pending.pop() if pending and pending[-1].start < at else ir.Skip(at, at))
    return filled + pending[::-1]


def object_literal(lowering: Lowering, node: SyntaxNode) -> ir.Map:
    """An object literal: pairs, shorthand names, methods and spreads."""
    pairs: list[ir.Pair] = []
    for child in node.children:
        kind = child.type
        if kind == "pair":
            inner = child.children
            pairs.append(_new(ir.Pair, (lowering.expr(inner[0]), lowering.expr(inner[-1]), None)))
        elif kind == "method_definition":
            name = child.child_by_field_name("name")
            pairs.append(ir.Pair(lowering.expr(name), lowering.expr(child)))
        elif kind == "shorthand_property_identifier":
            pairs.append(ir.Pair(key(lowering, child), lowering.expr(child)))
        elif child.is_named:
            pairs.extend(ir.Pair(None, each) for each in _spread(lowering, child))
    return ir.Map(tuple(pairs), *node.byte_range)


def _spread(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """What a spread, or code that does not parse, adds to an object."""
    return lowering.all(node.children if node.type == "spread_element" else (node,))
