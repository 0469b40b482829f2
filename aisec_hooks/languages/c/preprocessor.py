"""The preprocessor: constants, included files, and both parts of what depends on a condition."""

from __future__ import annotations

import re

from aisec_hooks.languages.c.texts import unquoted
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_TEXT = re.compile(r'(?:L|u8|U|u)?"(?:[^"\\]|\\[\s\S])*"')
_TEXTS = re.compile(rf"{_TEXT.pattern}(?:(?:\s|\\\r?\n)*+{_TEXT.pattern})*+")
_NUMBER = re.compile(r"\(?\s*(-?(?:0[xX][0-9A-Fa-f]+|[0-9]+))[uUlL]*\s*\)?")
_NAME = re.compile(r"[A-Za-z_]\w*")
_CONDITIONS = ("preproc_if", "preproc_ifdef", "preproc_elif", "preproc_elifdef", "preproc_else")


def definition(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``#define A "b"``: a constant, or another name; all else is unknown until it is used."""
    name, given = node.child_by_field_name("name"), node.child_by_field_name("value")
    if name is None or given is None:
        return ir.Skip(*node.byte_range)
    value = _value(lowering, given)
    if value is None:
        return ir.Skip(*node.byte_range)
    return ir.Declare(lowering.expr(name), None, value, *node.byte_range)


def _value(lowering: Lowering, node: SyntaxNode) -> ir.Expr | None:
    start, written = node.start_byte, lowering.text(node)
    at = start + len(written) - len(written.lstrip())
    plain = written.strip()
    span = at, at + len(plain.encode("utf-8", "surrogateescape"))
    if _TEXTS.fullmatch(plain) is not None:
        return ir.Const("".join(map(unquoted, _TEXT.findall(plain))), *span)
    if (number := _NUMBER.fullmatch(plain)) is not None and len(plain) < 40:
        digits = number[1]
        octal = digits.lstrip("-").isdigit() and digits.lstrip("-")[:1] == "0"
        return ir.Const(int(digits) if octal else int(digits, 0), *span)
    return ir.Name(plain, *span) if _NAME.fullmatch(plain) else None


def included(lowering: Lowering, node: SyntaxNode) -> ir.Import:
    """``#include``: it binds no name that is known here."""
    path = lowering.text(node.child_by_field_name("path")).strip('<>"')
    return ir.Import("", path, *node.byte_range)


def conditional(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``#if``: nobody knows which part is compiled, so each is judged by itself.

    Around declarations both count; within a function only one of them runs.
    """
    skipped = [node.child_by_field_name(field) for field in ("condition", "name", "alternative")]
    beside = {each.id for each in skipped if each is not None}
    body = lowering.all(each for each in node.named_children if each.id not in beside)
    orelse = skipped[2]
    other = None if orelse is None else lowering.block(orelse)
    start, end = node.byte_range
    if not _runs(node):
        rest = () if other is None else other.body
        return ir.Block((*body, *rest), start, end)
    at = body[0].start if body else start
    then = ir.Block(body, at, body[-1].end if body else start)
    return ir.If(ir.Any((), start, start), then, other, start, end)


def _runs(node: SyntaxNode) -> bool:
    """Whether statements stand inside."""
    above = node.parent
    while above is not None and above.type in _CONDITIONS:
        above = above.parent
    return above is not None and above.type in _STATEMENTS


_STATEMENTS = ("compound_statement", "case_statement", "labeled_statement", "else_clause")


def flat(body: tuple[ir.Node, ...]) -> tuple[ir.Node, ...]:
    """Declarations with those of blocks among them, which conditions have left."""
    found: list[ir.Node] = []
    stack = [iter(body)]
    while stack:
        for each in stack[-1]:
            if isinstance(each, ir.Block):
                stack.append(iter(each.body))
                break
            if not isinstance(each, ir.Skip):
                found.append(each)
        else:
            stack.pop()
    return tuple(found)


def skipped(_lowering: Lowering, node: SyntaxNode) -> ir.Skip:
    """What leaves nothing: a function-like macro, ``#pragma``."""
    return ir.Skip(*node.byte_range)


HOOKS: dict[str, Hook] = {
    "preproc_def": definition,
    "preproc_include": included,
    "preproc_if": conditional,
    "preproc_ifdef": conditional,
    "preproc_elif": conditional,
    "preproc_elifdef": conditional,
    "preproc_else": conditional,
    "preproc_function_def": skipped,
    "preproc_call": skipped,
    "preproc_defined": skipped,
}
