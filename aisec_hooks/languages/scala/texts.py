"""Literal texts: escapes, texts of many lines, interpolation, characters."""

from __future__ import annotations

import re

from aisec_hooks.languages.java.literals import decoded
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_LONG = '"""'
_PLAIN = ("s", "f", "raw")
_SIGNS = re.compile(r"\$([$\"])")


def string(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``"a"`` with its escapes, ``\"\"\"a\"\"\"`` without any."""
    return ir.Const(_unquoted(lowering.text(node)), *node.byte_range)


def _unquoted(text: str) -> str:
    if text.startswith(_LONG) and len(text) >= 2 * len(_LONG):
        return text[3:-3] if text.endswith(_LONG) else text[3:]
    return decoded(text[1:-1] if len(text) > 1 and text[-1] == text[0] else text[1:])


def interpolated(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``s"a $b"`` and its relatives are texts; another interpolator is called with the text first.

    What stands in it is an argument of its own then: ``sql"a = $b"`` binds b, it writes nothing.
    """
    start, end = node.byte_range
    word = lowering.text(node.child_by_field_name("interpolator"))
    text = next((each for each in node.children if each.type == "interpolated_string"), None)
    parts = () if text is None else _parts(lowering, text, raw=word == "raw")
    if word in _PLAIN:
        return ir.Template(parts, start, end)
    callee = ir.Name(word, start, start + len(word))
    return ir.Call(callee, tuple(ir.Arg(None, each) for each in _bound(parts, end)), start, end)


def _bound(parts: tuple[ir.Expr, ...], end: int) -> list[ir.Expr]:
    """The text, with a place-holder for each part that is bound, then these parts.

    What ``#$x`` writes into the text itself (Slick) is a part of it.
    """
    written: list[ir.Expr] = []
    bound: list[ir.Expr] = []
    for each in parts:
        last = written[-1] if written else None
        if isinstance(each, ir.Const):
            written.append(each)
        elif isinstance(last, ir.Const) and str(last.value).endswith("#"):
            written[-1:] = [last._replace(value=str(last.value)[:-1]), each]
        else:
            written.append(ir.Const("?", each.start, each.end))
            bound.append(each)
    start = written[0].start if written else end
    return [ir.Template(tuple(written), start, end), *bound]


def _parts(lowering: Lowering, node: SyntaxNode, raw: bool) -> tuple[ir.Expr, ...]:
    start, end = node.byte_range
    long = lowering.slice(start, start + 3) == _LONG
    quote = 3 if long else 1
    at, last = start + quote, max(start + quote, end - quote)
    found: list[ir.Expr] = []

    def constant(until: int) -> None:
        if until > at:
            text = _SIGNS.sub(r"\1", lowering.slice(at, until))
            found.append(ir.Const(text if raw or long else decoded(text), at, until))

    for child in node.children:
        if child.type == "interpolation":
            constant(child.start_byte)
            inner = lowering.first(child)
            if inner is not None:
                found.append(lowering.expr(inner))
            at = child.end_byte
    constant(last)
    return tuple(found)


def truth(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``true`` and ``false``."""
    return ir.Const(lowering.text(node) == "true", *node.byte_range)


HOOKS: dict[str, Hook] = {
    "boolean_literal": truth,
    "string": string,
    "character_literal": string,
    "interpolated_string_expression": interpolated,
}
