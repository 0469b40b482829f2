"""Tests: ``[ a = b ]``, ``[[ a =~ b ]]``, ``test``, and what joins them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_GLOB = re.compile(r"[*?\[]|[@!+]\(")
_COMPARED = {
    "=": "==", "==": "==", "!=": "!=", "-eq": "==", "-ne": "!=", "-lt": "<", "-le": "<=",
    "-gt": ">", "-ge": ">=", "<": "<", ">": ">", "<=": "<=", ">=": ">=",
}  # fmt: skip
_JOINED = {"&&": "and", "-a": "and", "||": "or", "-o": "or"}


def test(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """What stands between the brackets."""
    found = lowering.all(node.children)
    if len(found) == 1:
        one: ir.Expr = found[0]
        return one
    return ir.Any(found, *node.byte_range)


def binary(lowering: Lowering, node: SyntaxNode) -> ir.Expr | ir.Assign:
    """``a == b``, ``a && b``; the grammar takes ``a || b == c`` for ``(a || b) == c``."""
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    sign = _sign(lowering, node)
    if left is not None and left.type in _NAMED and sign in _SET:
        return _assigned(lowering, left, sign, right, node)
    if sign in _JOINED or sign not in {*_COMPARED, "=~"}:
        made = lowering.expr(left), lowering.expr(right)
        if sign in _JOINED:
            return ir.Logic(_JOINED[sign], *made, *node.byte_range)
        return ir.Binary(sign, *made, *node.byte_range)
    inner = left
    if inner is not None and inner.type == "binary_expression":
        joining = _sign(lowering, inner)
        if joining in _JOINED:
            before = lowering.expr(inner.child_by_field_name("left"))
            asked = inner.child_by_field_name("right")
            after = _asked(
                lowering, sign, (asked, right), (asked or node).start_byte, node.end_byte
            )
            return ir.Logic(_JOINED[joining], before, after, *node.byte_range)
    return _asked(lowering, sign, (left, right), *node.byte_range)


_NAMED = ("variable_name", "subscript")
_SET = frozenset({"=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|="})


def _assigned(
    lowering: Lowering, left: SyntaxNode, sign: str, right: SyntaxNode | None, node: SyntaxNode
) -> ir.Assign:
    """``((a = b))``, ``((a += b))``: only arithmetic has bare names, and all in it are numbers."""
    value = lowering.expr(right)
    if not isinstance(value, ir.Const):
        start, end = value.start, value.end
        value = ir.Call(ir.Name("#+", start, start), (ir.Arg(None, value),), start, end)
    return ir.Assign(lowering.expr(left), sign[:-1] or "=", value, *node.byte_range)


def _sign(lowering: Lowering, node: SyntaxNode) -> str:
    return lowering.text(node.child_by_field_name("operator"))


def _asked(
    lowering: Lowering,
    sign: str,
    operands: tuple[SyntaxNode | None, SyntaxNode | None],
    start: int,
    end: int,
) -> ir.Expr:
    left, right = operands
    if left is not None and left.type == "unary_expression" and _sign(lowering, left) == "!":
        inner = left.named_children[-1]  # ``! a == b`` denies the comparison
        return ir.Not(_asked(lowering, sign, (inner, right), inner.start_byte, end), start, end)
    value = lowering.expr(left)
    if sign == "=~":
        return matched(value, lowering.expr(right), start, end)
    written = lowering.text(right)
    if right is not None and right.type in _UNQUOTED and _GLOB.search(written):
        found = matched(value, pattern(written, right), start, end)
        return ir.Not(found, start, end) if sign == "!=" else found
    return ir.Compare(_COMPARED[sign], value, lowering.expr(right), start, end)


_UNQUOTED = frozenset({"extglob_pattern", "word", "regex", "concatenation"})


def matched(value: ir.Expr, against: ir.Expr, start: int, end: int) -> ir.Call:
    """``a =~ b``: a call, so that models say what it checks."""
    given = (ir.Arg(None, value), ir.Arg(None, against))
    return ir.Call(ir.Name("=~", start, start + 2), given, start, end)


def pattern(written: str, node: SyntaxNode) -> ir.Const:
    """A glob pattern as a regular expression, as far as it says what a text may hold."""
    if written.startswith("*") and written.endswith("*") and _CLASS.fullmatch(written[1:-1]):
        made = written[1:-1].replace("[!", "[^", 1)
    else:
        made = "^" + re.escape(written).replace(r"\*", ".*").replace(r"\?", ".") + "$"
    return ir.Const(made, *node.byte_range)


_CLASS = re.compile(r"\[[!^]?(?:[^\]\[]|\[:\w+:\])+\]")


def unary(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``-n a``, ``-f a``, ``! a``."""
    operand = node.named_children[-1] if node.named_children else None
    sign = _sign(lowering, node)
    if sign == "!":
        return ir.Not(lowering.expr(operand), *node.byte_range)
    if sign == "-n":
        return lowering.expr(operand)
    if sign == "-z":
        return ir.Not(lowering.expr(operand), *node.byte_range)
    return ir.Unary(sign, lowering.expr(operand), *node.byte_range)


def compared(lowering: Lowering, words: Sequence[SyntaxNode], span: tuple[int, int]) -> ir.Expr:
    """``test a = b``: the brackets without brackets, as far as three words go."""
    signs = [lowering.text(each) for each in words]
    if signs[:1] == ["!"]:
        return ir.Not(compared(lowering, words[1:], span), *span)
    values = lowering.all(words)
    if len(signs) == 3 and signs[1] in _COMPARED:
        return ir.Compare(_COMPARED[signs[1]], values[0], values[2], *span)
    if len(signs) == 2 and signs[0] in ("-n", "-z"):
        return values[1] if signs[0] == "-n" else ir.Not(values[1], *span)
    return ir.Any(values, *span)


def counted(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``i++`` in arithmetic."""
    return ir.Unary("++", lowering.expr(lowering.first(node)), *node.byte_range)


def ternary(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a ? b : c`` in arithmetic."""
    parts = lowering.all(node.children)
    if len(parts) != 3:
        return ir.Any(parts, *node.byte_range)
    return ir.Conditional(*parts, *node.byte_range)


HOOKS: dict[str, Hook] = {
    "test_command": test,
    "binary_expression": binary,
    "unary_expression": unary,
    "postfix_expression": counted,
    "ternary_expression": ternary,
}
