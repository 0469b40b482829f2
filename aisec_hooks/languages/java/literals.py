"""Literals: text and text blocks with their escapes, characters, numbers, string templates."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_UNICODE = re.compile(r"(\\\\)|\\u+([0-9A-Fa-f]{4})")
_ESCAPE = re.compile(r"\\([0-3][0-7]{2}|[0-7]{1,2}|[\s\S])")
_SURROGATE = re.compile("[\ud800-\udfff]")
# JLS 3.10.7; a backslash before a line end continues the line of a text block.
_SINGLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "s": " ", "t": "\t", "\n": ""}
_BLOCK = '"""'


def decoded(text: str) -> str:
    """Text between quotes with its escapes replaced; lone surrogates become U+FFFD."""
    if "\\" not in text:
        return text
    return _whole(_ESCAPE.sub(_character, _early(text)))


def _early(text: str) -> str:
    """Unicode escapes, which are read before anything else (JLS 3.3)."""
    if "\\u" not in text:
        return text
    return _UNICODE.sub(lambda found: found[1] or chr(int(found[2], 16)), text)


def _character(found: re.Match[str]) -> str:
    code = found[1]
    return chr(int(code, 8)) if code[0] in "01234567" else _SINGLE.get(code, code)


def _whole(text: str) -> str:
    """Pairs of surrogates as the characters they are.

    Those of bytes that are no UTF-8 (U+DC80 to U+DCFF) end as U+FFFD as well.
    """
    if _SURROGATE.search(text):
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def unquoted(text: str) -> str:
    """The value of a string literal or text block; a missing closing quote is nothing."""
    if text.startswith(_BLOCK) and len(text) > 2 * len('"'):
        return _block(text.removeprefix(_BLOCK).removesuffix(_BLOCK))
    return decoded(text[1:-1] if len(text) > 1 and text[-1] == text[0] else text[1:])


def _block(content: str) -> str:
    """A text block (JLS 3.10.6): line ends, then incidental white space, then escapes."""
    first, _, rest = content.replace("\r\n", "\n").replace("\r", "\n").partition("\n")
    if first.strip():  # no text block, but what damage made of one
        return decoded(content)
    return decoded("\n".join(_outdented(rest.split("\n"))))


def _outdented(lines: list[str]) -> list[str]:
    """Lines without the indentation they share; the last counts though it is blank."""
    counted = [each for each in lines[:-1] if each.strip()] + lines[-1:]
    least = min(len(each) - len(each.lstrip(" \t\f")) for each in counted)
    return [each[least:].rstrip(" \t\f") for each in lines]


def string(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A string literal or text block; with ``\\{x}`` in it, its parts."""
    if any(each.type == "string_interpolation" for each in node.children):
        return ir.Template(_parts(lowering, node), *node.byte_range)
    return ir.Const(unquoted(lowering.text(node)), *node.byte_range)


def _parts(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The constant and variable parts of a string template (JEP 430) in order."""
    start, end = node.byte_range
    quote = len(_BLOCK) if lowering.slice(start, start + 3) == _BLOCK else 1
    at, last = start + quote, max(start + quote, end - quote)
    parts: list[ir.Expr] = []
    for child in node.children:
        if child.type == "string_interpolation":
            if child.start_byte > at:
                text = decoded(lowering.slice(at, child.start_byte))
                parts.append(ir.Const(text, at, child.start_byte))
            parts.extend(lowering.all(child.children))
            at = child.end_byte
    if last > at:
        parts.append(ir.Const(decoded(lowering.slice(at, last)), at, last))
    return tuple(parts)


def template(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``STR."..."`` is its text; another processor is called with it."""
    processor = lowering.expr(node.child_by_field_name("template_processor"))
    value = lowering.expr(node.child_by_field_name("template_argument"))
    if isinstance(processor, ir.Name) and processor.name in ("STR", "FMT"):
        return value
    return ir.Call(processor, (ir.Arg(None, value),), *node.byte_range)


def character(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A character, as text of length one."""
    return ir.Const(unquoted(lowering.text(node)), *node.byte_range)


def hexadecimal(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``0x1.8p3``: a fraction in base 16 (JLS 3.10.2)."""
    try:
        value = float.fromhex(lowering.text(node).replace("_", "").rstrip("fFdD"))
    except (ValueError, OverflowError):
        return ir.Any((), *node.byte_range)
    return ir.Const(value, *node.byte_range)


HOOKS: dict[str, Hook] = {
    "string_literal": string,
    "character_literal": character,
    "hex_floating_point_literal": hexadecimal,
    "template_expression": template,
}
