"""Literals: texts of every form with their escapes, interpolated ones, characters, numbers."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

# C# specification, 6.4.5.5: simple, hexadecimal and Unicode escapes; \e is of C# 13.
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{1,4})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))")
_SINGLE = {
    "0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t",
    "v": "\v",
}  # fmt: skip
_SURROGATE = re.compile("[\ud800-\udfff]")
_OPENED = re.compile(r'(?:\$*@?|@\$)(?:"{3,}|")?')
_LAST = 0x10FFFF


def decoded(text: str) -> str:
    """Text between quotes with its escapes replaced; lone surrogates become U+FFFD."""
    if "\\" not in text:
        return text
    found = _ESCAPE.sub(_character, text)
    if _SURROGATE.search(found):
        return found.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return found


def _character(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code is None:
        return _SINGLE.get(found[4], found[4])
    number = int(code, 16)
    return chr(number) if number <= _LAST else "\ufffd"


def unquoted(text: str) -> str:
    """The value of a literal as it is written; a missing closing quote is nothing."""
    text = text.removesuffix("u8").removesuffix("U8")
    if text.startswith('@"'):
        inner = text[2:-1] if len(text) > 2 and text.endswith('"') else text[2:]
        return inner.replace('""', '"')
    if text.startswith('"""'):
        count = len(text) - len(text.lstrip('"'))
        return outdented(text[count:].removesuffix('"' * count))
    return decoded(text[1:-1] if len(text) > 1 and text[-1] == text[0] else text[1:])


def outdented(content: str) -> str:
    """A raw text: of one that spans lines the indentation of its last line is left out."""
    lines = content.replace("\r\n", "\n").split("\n")
    if len(lines) < 2 or lines[0].strip() or lines[-1].strip():
        return content
    indent = lines[-1]
    return "\n".join(each.removeprefix(indent) for each in lines[1:-1])


def string(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A text that is not interpolated."""
    return ir.Const(unquoted(lowering.text(node)), *node.byte_range)


def character(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A character, as text of length one."""
    return ir.Const(unquoted(lowering.text(node)), *node.byte_range)


def interpolated(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``$"a{b}"`` in each of its forms, by its constant and variable parts."""
    start, end = node.byte_range
    opened = _OPENED.match(lowering.slice(start, min(end, start + 40)))
    head = opened[0] if opened else ""
    raw, verbatim = '"""' in head, "@" in head
    parts: list[ir.Expr] = []
    for child in node.children:
        if child.type == "interpolation":
            inner = next((x for x in child.children if x.is_named and x.type not in _AROUND), None)
            if inner is not None:
                parts.append(lowering.expr(inner))
        elif child.type in ("string_content", "escape_sequence"):
            text = lowering.text(child)
            if not raw:
                text = text.replace('""', '"') if verbatim else decoded(text)
                text = text.replace("{{", "{").replace("}}", "}")
            _append(parts, text, *child.byte_range)
    if raw:
        parts = _unindented(parts)
    if all(isinstance(each, ir.Const) for each in parts):
        return ir.Const("".join(str(x.value) for x in parts if isinstance(x, ir.Const)), start, end)
    return ir.Template(tuple(parts), start, end)


_AROUND = (
    "interpolation_brace",
    "interpolation_format_clause",
    "interpolation_alignment_clause",
    "comment",
)


def _append(parts: list[ir.Expr], text: str, start: int, end: int) -> None:
    """Text behind text is one part: an escape stands alone in the tree."""
    last = parts[-1] if parts else None
    if isinstance(last, ir.Const) and isinstance(last.value, str) and last.end == start:
        parts[-1] = ir.Const(last.value + text, last.start, end)
    else:
        parts.append(ir.Const(text, start, end))


def _unindented(parts: list[ir.Expr]) -> list[ir.Expr]:
    """A raw text over lines without the line ends and the indentation at its quotes."""
    first, last = (parts[0], parts[-1]) if parts else (None, None)
    if not (isinstance(first, ir.Const) and str(first.value).lstrip(" \t\r").startswith("\n")):
        return parts
    indent = ""
    if isinstance(last, ir.Const):
        head, _, indent = str(last.value).rpartition("\n")
        if indent.strip():
            return parts
        parts[-1] = last._replace(value=head)
    found: list[ir.Expr] = []
    for at, each in enumerate(parts):
        if not isinstance(each, ir.Const):
            found.append(each)
            continue
        text = str(each.value).replace("\r\n", "\n")
        text = text.replace(f"\n{indent}", "\n") if indent else text
        found.append(each._replace(value=text.lstrip(" \t")[1:] if at == 0 else text))
    return [each for each in found if not (isinstance(each, ir.Const) and each.value == "")]


_INTEGER = re.compile(r"(0[xXbB])?([0-9A-Fa-f_]+?)[uUlL]*")


def integer(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A whole number; a leading zero means nothing."""
    written = lowering.text(node)
    found = _INTEGER.fullmatch(written) if len(written) < 400 else None
    if found is None:
        return ir.Any((), *node.byte_range)
    base = {"0x": 16, "0b": 2}.get((found[1] or "").lower(), 10)
    try:
        return ir.Const(int(found[2].replace("_", ""), base), *node.byte_range)
    except ValueError:
        return ir.Any((), *node.byte_range)


def real(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A fraction; its suffix tells the type alone."""
    try:
        value = float(lowering.text(node).replace("_", "").rstrip("fFdDmM"))
    except ValueError:
        return ir.Any((), *node.byte_range)
    return ir.Const(value, *node.byte_range)


def boolean(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``true`` and ``false``."""
    return ir.Const(lowering.text(node) == "true", *node.byte_range)


HOOKS: dict[str, Hook] = {
    "string_literal": string,
    "verbatim_string_literal": string,
    "raw_string_literal": string,
    "character_literal": character,
    "interpolated_string_expression": interpolated,
    "integer_literal": integer,
    "real_literal": real,
    "boolean_literal": boolean,
}
