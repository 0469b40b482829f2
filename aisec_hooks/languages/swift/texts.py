"""Literal texts: escapes, interpolation, texts of many lines, raw texts."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_ESCAPE = re.compile(r"\\(#*)(?:u\{([0-9A-Fa-f]{1,8})\}|([\s\S]))")
_SINGLE = {"0": "\0", "n": "\n", "r": "\r", "t": "\t", "\n": ""}
_OPENING = re.compile(r'(#*)("""|")')


def decoded(text: str, signs: str = "") -> str:
    """Text with its escapes replaced; those of raw texts have as many signs as their quotes."""
    if "\\" + signs not in text:
        return text

    def character(found: re.Match[str]) -> str:
        if found[1] != signs:
            return found[0]
        if found[2]:
            code = int(found[2], 16)
            return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        return _SINGLE.get(found[3], found[3])

    return _ESCAPE.sub(character, text)


def text(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``"a \\(b) c"``, ``#"a"#``, and both with three quotes."""
    start, end = node.byte_range
    opening = _OPENING.match(lowering.slice(start, min(end, start + 64)))
    signs, quote = (opening[1], opening[2]) if opening else ("", '"')
    wide = len(signs) + len(quote)
    at, last = start + wide, max(start + wide, end - wide)
    found: list[ir.Expr] = []
    for begin, until, value in _written(lowering, node):
        if begin > at:
            found.append(ir.Const(lowering.slice(at, begin), at, begin))
        found.append(value)
        at = until
    if last > at:
        found.append(ir.Const(lowering.slice(at, last), at, last))
    parts = _read(found, signs, quote)
    if all(isinstance(each, ir.Const) for each in parts):
        whole = "".join(str(each.value) for each in parts if isinstance(each, ir.Const))
        return ir.Const(whole, start, end)
    return ir.Template(parts, start, end)


def _read(found: list[ir.Expr], signs: str, quote: str) -> tuple[ir.Expr, ...]:
    """The parts with what they mean: without indentation, and decoded."""
    inner = [at for at, each in enumerate(found) if isinstance(each, ir.Const) and each.value]
    texts = {at: str(found[at].value) for at in inner}  # type: ignore[attr-defined]
    if len(quote) > 1 and inner:
        _outdent(texts, len(found) - 1)
    return tuple(
        each._replace(value=decoded(texts[at], signs))  # type: ignore[attr-defined]
        if at in texts
        else each
        for at, each in enumerate(found)
    )


def _outdent(texts: dict[int, str], last: int) -> None:
    """Take away what stands before the closing quotes, and the line ends beside the quotes."""
    before, line, indent = texts.get(last, "").rpartition("\n")
    if line and not indent.strip():
        texts[last] = before
        for at, each in texts.items():
            texts[at] = each.replace("\n" + indent, "\n")
    if texts.get(0, "").startswith("\n"):
        texts[0] = texts[0][1:]
        if line and texts[0].startswith(indent):
            texts[0] = texts[0].removeprefix(indent) if indent else texts[0]


def _written(lowering: Lowering, node: SyntaxNode) -> list[tuple[int, int, ir.Expr]]:
    """Where something is written into a text, and what."""
    found: list[tuple[int, int, ir.Expr]] = []
    for each in node.children:
        if each.type == "raw_str_interpolation":
            inner = [x for x in each.children if x.type == "interpolated_expression"]
            found.append((each.start_byte, each.end_byte, _value(lowering, inner, each)))
    begin, inner = -1, []
    for each in node.children:
        if each.type == "interpolated_expression":
            inner.append(each)
        elif begin >= 0 and each.type == ")":
            found.append((begin, each.end_byte, _value(lowering, inner, each)))
            begin = -1
        elif not each.is_named and each.type.startswith("\\"):
            begin, inner = each.start_byte, []
    return found


def _value(lowering: Lowering, inner: list[SyntaxNode], node: SyntaxNode) -> ir.Expr:
    """``\\(a)`` is a; ``\\(raw: a)`` calls what the kind of text makes of it."""
    if not inner:
        return ir.Skip(*node.byte_range)
    label = inner[0].child_by_field_name("name")
    value = lowering.expr(inner[0].child_by_field_name("value"))
    if label is None:
        return value
    start, end = inner[0].byte_range
    whole = ir.Name("interpolation", start, start)
    callee = ir.Member(whole, lowering.text(label), start, label.end_byte, label.start_byte)
    return ir.Call(callee, (ir.Arg(None, value),), start, end)


HOOKS: dict[str, Hook] = {
    "line_string_literal": text,
    "multi_line_string_literal": text,
    "raw_string_literal": text,
}
