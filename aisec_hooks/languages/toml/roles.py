"""TOML syntax to IR: each entry is a statement of its own, as in all settings."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, Roles, SyntaxNode

# TOML 1.0, "String"; what is no escape stays as written.
_SINGLE = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([btnfr\"\\])|[ \t]*\r?\n\s*)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NUMBER = re.compile(r"[+-]?\d+")
_KEYS = ("bare_key", "quoted_key", "dotted_key")


def pair(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a.b = c``: known by its last name; what a table in braces holds are statements, too."""
    named = [each for each in node.named_children if each.type != "comment"]
    if len(named) < 2:
        return ir.Any(lowering.all(named), *node.byte_range)
    key, given = named[0], named[-1]
    if given.type in ("inline_table", "array"):
        return lowering.lower(given)
    while key.type == "dotted_key" and key.named_children:
        key = key.named_children[-1]
    name = ir.Const(lowering.text(key).strip("\"'"), *key.byte_range)
    return ir.Map((ir.Pair(name, lowering.expr(given)),), *node.byte_range)


def entries(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """What stands in a table or in a list, without the name of the table."""
    held = [each for each in node.named_children if each.type not in _KEYS]
    return ir.Block(lowering.all(held), *node.byte_range)


def string(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """Basic and literal strings, of one line or several."""
    text = lowering.text(node)
    size = 3 if text[:3] in ('"""', "'''") else 1
    inner = text[size:-size].removeprefix("\r" if size > 1 else "")
    if size > 1:
        inner = inner.removeprefix("\n")
    if text[:1] == '"' and "\\" in inner:
        inner = _SURROGATE.sub("\ufffd", _ESCAPE.sub(_character, inner))
    return ir.Const(inner, *node.byte_range)


def _character(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    if code is not None:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else "\ufffd"
    return _SINGLE[found[3]] if found[3] else ""


def number(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A number in decimal; others, dates among them, are kept as they are written."""
    text = lowering.text(node).replace("_", "")
    plain = _NUMBER.fullmatch(text) is not None and len(text) < 20
    return ir.Const(int(text) if plain else text, *node.byte_range)


def boolean(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``true``, ``false``."""
    return ir.Const(lowering.text(node) == "true", *node.byte_range)


ROLES = Roles(
    table={"document": ("block",)},
    hooks={
        "pair": pair,
        "table": entries,
        "table_array_element": entries,
        "inline_table": entries,
        "array": entries,
        "string": string,
        "integer": number,
        "float": number,
        "boolean": boolean,
        "offset_date_time": number,
        "local_date_time": number,
        "local_date": number,
        "local_time": number,
    },
    texts=frozenset({"string", "quoted_key", "escape_sequence"}),
    statements=frozenset(),
)
