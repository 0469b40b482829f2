"""Texts and characters: quotes, escapes, raw literals."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_ESCAPE = re.compile(
    rb"\\(?:([abfnrtv\\'\"])|([0-7]{3})|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))"
)
_SINGLE = {
    b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v",
}  # fmt: skip
_new = tuple.__new__  # without the constructor's detour, for what stands on every line


def text(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A text between quotes or back quotes; a rune is a text of one character."""
    start, end = node.start_byte, node.end_byte
    return _new(ir.Const, (unquoted(lowering.slice(start, end)), start, end))


def content(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """What stands in a text without its end, which no literal is around."""
    return ir.Const(lowering.text(node), *node.byte_range)


def unquoted(literal: str) -> str:
    """The value of a literal; its closing quote may be missing in damaged code."""
    quote = literal[:1]
    inner = literal[1:-1] if len(literal) > 1 and literal[-1] == quote else literal[1:]
    if quote == "`":
        return inner.replace("\r", "")  # the specification drops them
    return _unescaped(inner) if "\\" in inner else inner


def _unescaped(inner: str) -> str:
    """Escapes give bytes (``\\xff``) or characters (``\\u00ff``); together they should be UTF-8."""
    plain = _ESCAPE.sub(_bytes, inner.encode("utf-8", "surrogateescape"))
    return plain.decode("utf-8", "replace")


def _bytes(found: re.Match[bytes]) -> bytes:
    single, octal, byte, short, long = found.groups()
    if single is not None:
        return _SINGLE.get(single, single)
    if octal or byte:
        return bytes((int(octal, 8) & 0xFF if octal else int(byte, 16),))
    code = int(short or long, 16)
    return chr(code).encode("utf-8", "replace") if code < 0x110000 else b"\xef\xbf\xbd"


HOOKS: dict[str, Hook] = {
    "interpreted_string_literal": text,
    "raw_string_literal": text,
    "rune_literal": text,
    "interpreted_string_literal_content": content,
    "raw_string_literal_content": content,
}
