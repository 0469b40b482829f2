"""Literal texts: escapes, raw texts, characters; and texts with place-holders in braces."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F_]{1,8})\}|x([0-9a-fA-F]{2})|\n\s*|(.))", re.DOTALL)
_PLAIN = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}
_HOLDER = re.compile(r"\{\{|\}\}|\{([^{}:]*)(?::[^{}]*)?\}")
_NAMED = re.compile(r"[A-Za-z_]\w*")


def _escaped(match: re.Match[str]) -> str:
    code, byte, sign = match.groups()
    if code:
        number = int(code.replace("_", "") or "0", 16)
        return chr(number) if number < 0x110000 else "\ufffd"
    if byte:
        return chr(int(byte, 16))
    return _PLAIN.get(sign, sign) if sign else ""


def unquoted(text: str) -> str:
    """What a literal means: ``"a"``, ``b"a"``, ``c"a"``, ``r#"a"#``, ``'a'``."""
    body = text.lstrip("bc")
    if body.startswith("r"):
        signs = len(body[1:]) - len(body[1:].lstrip("#"))
        inner = body[2 + signs :]
        end = '"' + "#" * signs
        return inner.removesuffix(end)
    inner = body[1:-1] if len(body) > 1 and body[-1] == body[0] else body[1:]
    return _ESCAPE.sub(_escaped, inner) if "\\" in inner else inner


def literal(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A text, bytes or a character."""
    return ir.Const(unquoted(lowering.text(node)), *node.byte_range)


def filled(text: ir.Const, given: tuple[ir.Arg, ...]) -> ir.Expr:
    """A text whose ``{}``, ``{0}``, ``{name}`` and ``{name:?}`` are filled (std::fmt)."""
    named = {each.keyword: each.value for each in given if each.keyword}
    ordered = [each.value for each in given if not each.keyword]
    parts: list[ir.Expr] = []
    span = text.start, text.end
    written, at, turn = str(text.value), 0, 0
    for match in _HOLDER.finditer(written):
        _constant(parts, written[at : match.start()], span)
        at = match.end()
        if match[0] in ("{{", "}}"):
            _constant(parts, match[0][0], span)
            continue
        word = (match[1] or "").strip()
        if not word:
            parts.append(ordered[turn] if turn < len(ordered) else ir.Any((), *span))
            turn += 1
        elif word.isdecimal() and len(word) < 4:
            number = int(word)
            parts.append(ordered[number] if number < len(ordered) else ir.Any((), *span))
        elif word in named:
            parts.append(named[word])
        else:
            parts.append(ir.Name(word, *span) if _NAMED.fullmatch(word) else ir.Any((), *span))
    if not parts:
        return text
    _constant(parts, written[at:], span)
    if len(parts) == 1 and isinstance(parts[0], ir.Const):
        return parts[0]
    return ir.Template(tuple(parts), *span)


def _constant(parts: list[ir.Expr], text: str, span: tuple[int, int]) -> None:
    if not text:
        return
    last = parts[-1] if parts else None
    if (
        isinstance(last, ir.Const)
        and isinstance(last.value, str)
        and (last.start, last.end) == span
    ):
        parts[-1] = last._replace(value=last.value + text)
    else:
        parts.append(ir.Const(text, *span))


def truth(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``true`` and ``false``."""
    return ir.Const(lowering.text(node) == "true", *node.byte_range)


_SUFFIX = re.compile(r"_?(?:[iu](?:8|16|32|64|128|size)|f(?:16|32|64|128))$")


def number(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A number without the type behind it: ``1_000u32``."""
    written = lowering.text(node).lower().replace("_", "")
    text = written if written.startswith("0x") else _SUFFIX.sub("", written)
    if text.startswith("0x"):
        text = re.sub(r"[iu](?:8|16|32|64|128|size)$", "", text)
    try:
        value = float(text) if node.type == "float_literal" else int(text, 0)
    except (ValueError, OverflowError):
        return ir.Any((), *node.byte_range)
    return ir.Const(value, *node.byte_range)


HOOKS: dict[str, Hook] = {
    **dict.fromkeys(("string_literal", "raw_string_literal", "char_literal"), literal),
    "boolean_literal": truth,
    "integer_literal": number,
    "float_literal": number,
}
