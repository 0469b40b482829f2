"""Literal texts: quotes, heredocs and nowdocs with their escapes and the variables in them."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__

# PHP manual, "Strings": escapes between double quotes and in heredocs; others stay as written.
_SINGLE = {
    "n": "\n", "t": "\t", "r": "\r", "v": "\v", "e": "\x1b", "f": "\f", "\\": "\\", "$": "$",
    '"': '"', "`": "`",
}  # fmt: skip
_ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|([\s\S]))")
_PLAIN = re.compile(r"\\([\\'])")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decoded(text: str) -> str:
    """A text between double quotes with its escapes replaced."""
    if "\\" not in text:
        return text
    return _SURROGATE.sub("\ufffd", _ESCAPE.sub(_character, text))


def _character(found: re.Match[str]) -> str:
    if found[1] is not None:
        code = int(found[1], 16)
        return chr(code) if code < 0x110000 else "\ufffd"
    if found[2] is not None:
        return chr(int(found[2], 16))
    if found[3] is not None:
        return chr(int(found[3], 8) & 0xFF)
    return _SINGLE.get(found[4], found[0])


def plain(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``'a'``: only a backslash and the quote itself can be escaped."""
    text = lowering.text(node)
    opened = text.find("'") + 1
    inner = text[opened:-1] if len(text) > opened and text.endswith("'") else text[opened:]
    if "\\" in inner:
        inner = _PLAIN.sub(r"\1", inner)
    return _new(ir.Const, (inner, node.start_byte, node.end_byte))


def interpolated(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``"a $b {$c->d}"``: a text, with variable parts a template."""
    return _joined(_parts(lowering, node, ""), node)


def heredoc(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``<<<A`` and ``<<<'A'``; the indentation of the end is no part of any line (PHP 7.3)."""
    body, end = node.child_by_field_name("value"), node.child_by_field_name("end_tag")
    if body is None:
        return ir.Const("", *node.byte_range)
    indent = ""
    if end is not None:
        before = lowering.slice(body.start_byte, end.start_byte)
        indent = before[before.rfind("\n") + 1 :]
    return _joined(_parts(lowering, body, "" if indent.strip() else indent), node)


def command(lowering: Lowering, node: SyntaxNode) -> ir.Call:
    """Back-ticks do what ``shell_exec`` does; no word names it, so they are a callee themselves."""
    start, end = node.byte_range
    given = ir.Arg(None, _joined(_parts(lowering, node, ""), node))
    return ir.Call(ir.Name("!!", start, start + 1), (given,), start, end)


def _parts(lowering: Lowering, node: SyntaxNode, indent: str) -> list[ir.Expr]:
    """Constant and variable parts in order; quotes and braces around them are left out."""
    found: list[ir.Expr] = []
    start, end = node.byte_range
    quoted = node.type in ("encapsed_string", "shell_command_expression")
    at = start
    if quoted:
        opened = lowering.slice(start, start + 2)
        at += 2 if opened[:1] in ("b", "B") else 1
    for child in node.children:
        if child.type == "{":
            _write(lowering, found, node, (at, child.start_byte), indent)
            at = child.end_byte
        elif child.type == "}":
            at = child.end_byte
        elif child.is_named and child.type not in _WRITTEN:
            _write(lowering, found, node, (at, child.start_byte), indent)
            found.append(_part(lowering, child))
            at = child.end_byte
    closed = quoted and end - start > 1 and lowering.slice(end - 1, end) in _QUOTES
    _write(lowering, found, node, (at, end - 1 if closed else end), indent)
    return found


_QUOTES = ('"', "`")
_WRITTEN = ("string_content", "escape_sequence", "nowdoc_string")


def _write(
    lowering: Lowering, found: list[ir.Expr], node: SyntaxNode, span: tuple[int, int], indent: str
) -> None:
    """Add the text between two offsets, if there is any."""
    start, end = span
    text = lowering.slice(start, end)
    if node.type in _BODIES:
        if not found:
            text = text.removeprefix("\r").removeprefix("\n").removeprefix(indent)
        text = text.replace("\n" + indent, "\n") if indent else text
    if text:
        text = text if node.type == "nowdoc_body" else decoded(text)
        found.append(ir.Const(text, start, end))


_BODIES = ("heredoc_body", "nowdoc_body")


def _part(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """A variable part; in ``"$a[key]"`` the key is a text without quotes."""
    found = lowering.expr(node)
    if isinstance(found, ir.Index) and isinstance(found.key, ir.Name):
        key = found.key
        if not key.name.startswith("$"):
            return found._replace(key=ir.Const(key.name, key.start, key.end))
    return found


def _joined(parts: list[ir.Expr], node: SyntaxNode) -> ir.Expr:
    if not parts:
        return ir.Const("", *node.byte_range)
    if len(parts) == 1 and isinstance(parts[0], ir.Const):
        return ir.Const(parts[0].value, *node.byte_range)
    return ir.Template(tuple(parts), *node.byte_range)


HOOKS: dict[str, Hook] = {
    "string": plain,
    "encapsed_string": interpolated,
    "heredoc": heredoc,
    "nowdoc": heredoc,
    "shell_command_expression": command,
}
