"""String literals: prefixes, escapes, implicit concatenation, f-strings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__  # without the constructor's detour, for what stands on every line
_ESCAPE = (  # compiled where it is used: many changes hold no escape
    r"\\(\n|[\\'\"abfnrtv]|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]+\})"
)
_SHORT = {
    "\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n",
    "r": "\r", "t": "\t", "v": "\v",
}  # fmt: skip


def string(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A literal; the common ones are read from their text without asking for children."""
    start, end = node.byte_range
    text = lowering.slice(start, end)
    quote = text[:1]
    if quote == '"' or quote == "'":
        prefix, at = "", 0
    else:
        at = min((place for place in (text.find('"'), text.find("'")) if place >= 0), default=0)
        prefix, quote = text[:at].lower(), text[at : at + 1]
        if "f" in prefix or "t" in prefix:
            return _template(list(_parts(lowering, node, "r" in prefix)), start, end)
    width = 3 if text.startswith(quote * 3, at) and len(text) >= at + 6 else 1
    value = text[at + width : -width] if text.endswith(quote * width) else text[at + width :]
    if "\\" in value and "r" not in prefix:
        value = unescaped(value)
    return _new(ir.Const, (value, start, end))


def concatenated(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """Adjacent literals are one."""
    parts: list[ir.Expr] = []
    for part in lowering.all(node.children):
        if isinstance(part, ir.Template):
            parts.extend(part.parts)
        else:
            parts.append(part)
    return _template(parts, *node.byte_range)


def _template(parts: list[ir.Expr], start: int, end: int) -> ir.Node:
    """One constant when nothing is interpolated."""
    texts = [part.value for part in parts if isinstance(part, ir.Const)]
    if len(texts) == len(parts):
        return ir.Const("".join(str(text) for text in texts), start, end)
    return ir.Template(tuple(parts), start, end)


def _parts(lowering: Lowering, node: SyntaxNode, raw: bool) -> Iterator[ir.Expr]:
    """The parts of an f-string; constant ones with ``{{`` undone."""
    for child in node.children:
        kind = child.type
        if kind == "interpolation":
            yield from _interpolation(lowering, child)
        elif kind == "string_content":
            text = lowering.text(child).replace("{{", "{").replace("}}", "}")
            if "\\" in text and not raw:
                text = unescaped(text)
            yield ir.Const(text, child.start_byte, child.end_byte)


def _interpolation(lowering: Lowering, node: SyntaxNode) -> Iterator[ir.Expr]:
    """``{value}``, ``{value=}`` and the values inside of its format."""
    value = node.child_by_field_name("expression")
    if any(child.type == "=" for child in node.children):
        start = value.start_byte if value else node.start_byte
        yield ir.Const(lowering.text(value) + "=", start, node.end_byte)
    found = lowering.expr(value)
    layout = node.child_by_field_name("format_specifier")
    inside = lowering.all(layout.children) if layout is not None else ()
    yield ir.Any((found, *inside), found.start, found.end) if inside else found


def unescaped(text: str) -> str:
    """What a literal that is not raw stands for; unknown escapes stay as they are."""
    return re.sub(_ESCAPE, _character, text)


def _character(found: re.Match[str]) -> str:
    code = found[1]
    short = _SHORT.get(code)
    if short is not None:
        return short
    if code[0] == "N":
        return _named(code[2:-1])
    number = int(code, 8) if code[0] in "01234567" else int(code[1:], 16)
    return chr(number) if number < 0x110000 else found[0]


def _named(name: str) -> str:
    import unicodedata

    try:
        return unicodedata.lookup(name)
    except KeyError:
        return "\ufffd"


HOOKS: dict[str, Hook] = {"string": string, "concatenated_string": concatenated}
