"""Literal texts: escapes, texts of many lines, what ``$`` writes into them, characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.languages.java.literals import decoded
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_NAMES = re.compile(r"\\.|\$(?:([^\W\d]\w*)|`([^`\n]+)`)", re.DOTALL)
"""A name behind ``$`` (the grammar leaves it in the text), or an escape, which hides one."""


def text(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``"a $b ${c}"``; between three quotes nothing is escaped."""
    start, end = node.byte_range
    long = node.type == "multiline_string_literal"
    quote = 3 if long else 1
    at, last = start + quote, max(start + quote, end - quote)
    parts: list[ir.Expr] = []
    for child in node.children:
        if child.type == "interpolation":
            parts.extend(_written(lowering, at, child.start_byte, long))
            inner = lowering.first(child)
            parts.append(ir.Skip(*child.byte_range) if inner is None else lowering.expr(inner))
            at = child.end_byte
    parts.extend(_written(lowering, at, last, long))
    if all(isinstance(each, ir.Const) for each in parts):
        return ir.Const("".join(str(each.value) for each in parts if isinstance(each, ir.Const)),
                        start, end)  # fmt: skip
    return ir.Template(tuple(parts), start, end)


def _written(lowering: Lowering, at: int, until: int, long: bool) -> Iterator[ir.Expr]:
    """The constant text between two places, with the names in it."""
    whole = lowering.slice(at, until)
    if not whole:
        return
    done, begin = 0, at
    for found in _NAMES.finditer(whole):
        name = found[1] or found[2]
        if not name or (long and found[0].startswith("\\")):
            continue
        before = whole[done : found.start()]
        start = begin + len(before.encode())
        if before:
            yield ir.Const(before if long else decoded(before), begin, start)
        begin = start + len(found[0].encode())
        yield ir.Name(name, start + 1, begin)
        done = found.end()
    if done < len(whole):
        rest = whole[done:]
        yield ir.Const(rest if long else decoded(rest), begin, until)


def character(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``'a'``."""
    return ir.Const(decoded(lowering.text(node)[1:-1]), *node.byte_range)


HOOKS: dict[str, Hook] = {
    "string_literal": text,
    "multiline_string_literal": text,
    "character_literal": character,
}
