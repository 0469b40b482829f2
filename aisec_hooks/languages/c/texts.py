"""Texts and characters: prefixes, escapes, and literals that stand side by side."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_ESCAPE = re.compile(
    rb"\\(?:(\r?\n)|([0-7]{1,3})|x([0-9A-Fa-f]+)|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\x00-\xff]))"
)
_SINGLE = {
    b"a": b"\a", b"b": b"\b", b"e": b"\x1b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t",
    b"v": b"\v",
}  # fmt: skip
_RAW = re.compile(r'R"([^\s()\\"]{0,16})\(')
_new = tuple.__new__  # without the constructor's detour, for what stands on every line


def text(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A text or a character, with or without ``L``, ``u8``, ``u``, ``U`` before it."""
    start, end = node.start_byte, node.end_byte
    return _new(ir.Const, (unquoted(lowering.slice(start, end)), start, end))


def content(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """What stands in a text without its end, which no literal is around."""
    return ir.Const(lowering.text(node), *node.byte_range)


def unquoted(literal: str) -> str:
    """The value of a literal; its closing quote may be missing in damaged code."""
    raw = _RAW.search(literal[:24])
    if raw is not None:
        end = literal.rfind(f'){raw[1]}"')
        return literal[raw.end() : end if end >= raw.end() else len(literal)]
    at = min((x for x in (literal.find('"'), literal.find("'")) if x >= 0), default=0)
    quote, inner = literal[at : at + 1], literal[at + 1 :]
    inner = inner.removesuffix(quote) if quote else inner
    return _unescaped(inner) if "\\" in inner else inner


def _unescaped(inner: str) -> str:
    plain = _ESCAPE.sub(_bytes, inner.encode("utf-8", "surrogateescape"))
    return plain.decode("utf-8", "replace")


def _bytes(found: re.Match[bytes]) -> bytes:
    joint, octal, hexadecimal, short, long, single = found.groups()
    if joint is not None:
        return b""
    if octal is not None:
        return bytes((int(octal, 8) & 0xFF,))
    if hexadecimal is not None:
        return bytes((int(hexadecimal[-2:], 16),))
    if single is not None:
        return _SINGLE.get(single, single)
    code = int(short or long, 16)
    return chr(code).encode("utf-8", "replace") if code < 0x110000 else b"\xef\xbf\xbd"


def concatenated(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``"a" "b"`` is one text; a macro between them is a text, too, of which nobody knows what."""
    whole = "".join(_known(each) for each in lowering.all(node.named_children))
    return ir.Const(whole, *node.byte_range)


_FORMATS = re.compile(r"(?:PRI|SCN)[dioux](?:FAST|LEAST)?(?:8|16|32|64|MAX|PTR)")


def _known(part: ir.Expr) -> str:
    """The conversions of inttypes.h are ones of numbers."""
    if isinstance(part, ir.Const):
        return str(part.value)
    told = isinstance(part, ir.Name) and _FORMATS.fullmatch(part.name)
    return part.name[3].lower() if told and isinstance(part, ir.Name) else ""


def number(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A number; ``1'000`` is grouped since C++14 and C23."""
    written = lowering.text(node).replace("'", "").lower()
    value = _value(written)
    return ir.Any((), *node.byte_range) if value is None else ir.Const(value, *node.byte_range)


def _value(written: str) -> int | float | None:
    if len(written) > 400 or not written.isascii():
        return None
    try:
        if written[:2] in ("0x", "0b") and not ("p" in written or "." in written):
            return int(written.rstrip("ulz"), 0)
        if written[:2] == "0x":
            return float.fromhex(written.rstrip("fl"))
        plain = written.rstrip("ulz")
        if plain.isdigit():
            return int(plain, 8 if plain[0] == "0" and not set(plain) & {"8", "9"} else 10)
        return float(written.rstrip("fl"))
    except (ValueError, OverflowError):
        return None


HOOKS: dict[str, Hook] = {
    "string_literal": text,
    "char_literal": text,
    "system_lib_string": text,
    "string_content": content,
    "concatenated_string": concatenated,
    "number_literal": number,
}
