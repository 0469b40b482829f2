"""Expressions within macros, where the grammar has nothing but a tree of tokens."""

from __future__ import annotations

from aisec_hooks.languages.rust import texts
from aisec_hooks.languages.rust.calls import SAME
from aisec_hooks.languages.rust.types import HARMLESS
from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_COMPARED = frozenset(("==", "!=", "<", "<=", ">", ">="))
_LOGIC = {"&&": "and", "||": "or"}
_NAMES = frozenset(("identifier", "self", "crate", "super", "primitive_type", "metavariable"))
_PREFIX = frozenset(("&", "*", "mut", "ref", "move", "-", "await", "async", "return", "dyn"))

Tokens = list[SyntaxNode]


def split(tokens: Tokens, sign: str = ",") -> list[Tokens]:
    """What stands between the signs."""
    found: list[Tokens] = [[]]
    for each in tokens:
        if each.type == sign:
            found.append([])
        else:
            found[-1].append(each)
    return [each for each in found if each]


def inside(node: SyntaxNode) -> Tokens:
    """The tokens between the brackets of a tree."""
    listed = [each for each in node.children if not each.type.endswith("comment")]
    return listed[1:-1] if len(listed) > 1 else []


def arguments(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Arg, ...]:
    """What a macro is given, split at commas; ``name = value`` has a keyword."""
    found: list[ir.Arg] = []
    for each in split(inside(node)):
        named = len(each) > 2 and each[0].type == "identifier" and each[1].type == "="
        keyword = lowering.text(each[0]) if named else None
        found.append(ir.Arg(keyword, expression(lowering, each[2:] if named else each)))
    return tuple(found)


def expression(lowering: Lowering, tokens: Tokens) -> ir.Expr:
    """One expression; of what is none, all that stands in it."""
    if not tokens:
        return ir.Skip(0, 0)
    span = tokens[0].start_byte, tokens[-1].end_byte
    lowering.depth += 1
    try:
        if lowering.depth > 60:
            return ir.Skip(*span)
        return _expression(lowering, tokens, span)
    finally:
        lowering.depth -= 1


def _expression(lowering: Lowering, tokens: Tokens, span: tuple[int, int]) -> ir.Expr:
    operands: list[ir.Expr] = []
    signs: list[str] = []
    at = 0
    while at < len(tokens):
        value, at = _operand(lowering, tokens, at)
        if value is not None:
            operands.append(value)
        if at < len(tokens):
            signs.append(tokens[at].type)
            at += 1
    if len(operands) == 1:
        return operands[0]
    if len(operands) == 2 and len(signs) == 1:
        left, right = operands
        if signs[0] in _COMPARED:
            return ir.Compare(signs[0], left, right, *span)
        if signs[0] in _LOGIC:
            return ir.Logic(_LOGIC[signs[0]], left, right, *span)
    if len(operands) > 1 and set(signs) == {"+"} and len(signs) == len(operands) - 1:
        return lowering.joined("+", tuple(operands))
    return ir.Any(tuple(operands), *span)


def _operand(lowering: Lowering, tokens: Tokens, at: int) -> tuple[ir.Expr | None, int]:
    """One value with what is asked of it, and where the next token is."""
    while at < len(tokens) and tokens[at].type in _PREFIX:
        at += 1
    negated = at < len(tokens) and tokens[at].type == "!"
    at += negated
    if at >= len(tokens):
        return None, at
    value = _primary(lowering, tokens[at])
    if value is None:
        return None, at
    first, at = tokens[at], at + 1
    kind: ir.Name | None = None
    while at < len(tokens):
        each = tokens[at]
        ahead = tokens[at + 1] if at + 1 < len(tokens) else None
        if each.type in (".", "::") and ahead is not None and ahead.type != "<":
            value = _member(lowering, value, ahead, first)
            at += 2
        elif each.type == "::" and ahead is not None:
            kind = _number(lowering, tokens[at + 1 : at + 4])
            at = _past_types(tokens, at + 1)
        elif each.type == "token_tree":
            value = _applied(lowering, value, each)
            if kind is not None:
                value = ir.Call(kind, (ir.Arg(None, value),), value.start, value.end)
                kind = None
            at += 1
        elif each.type == "!" and ahead is not None and ahead.type == "token_tree":
            value = _macro(lowering, value, first, ahead)
            at += 2
        elif each.type == "?":
            at += 1
        elif each.type == "as":
            at += 2
        else:
            break
    return (ir.Not(value, value.start, value.end) if negated else value), at


def _number(lowering: Lowering, tokens: Tokens) -> ir.Name | None:
    """The type of ``parse::<u32>()``, behind the signs before it."""
    signs = [each.type for each in tokens]
    if len(tokens) < 3 or signs[0] != "<" or signs[2] != ">":
        return None
    return ir.Name("u64", *tokens[1].byte_range) if lowering.text(tokens[1]) in HARMLESS else None


def _past_types(tokens: Tokens, at: int) -> int:
    open_ = 0
    while at < len(tokens):
        open_ += {"<": 1, ">": -1, ">>": -2}.get(tokens[at].type, 0)
        at += 1
        if open_ <= 0:
            break
    return at


def _primary(lowering: Lowering, node: SyntaxNode) -> ir.Expr | None:
    if node.type in _NAMES:
        return (
            ir.Name(lowering.text(node), *node.byte_range)
            if node.end_byte > node.start_byte
            else None
        )
    if node.type in texts.HOOKS:
        return lowering.expr(node)
    if node.type != "token_tree":
        return None
    return tree(lowering, node)


def tree(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``(a)``, ``[a, b]``, ``{ "a": b }``."""
    span = node.byte_range
    opening = lowering.slice(node.start_byte, node.start_byte + 1)
    parts = split(inside(node))
    if opening == "{":
        if parts and all(len(x) > 2 and x[1].type == ":" for x in parts):
            return ir.Map(tuple(_pair(lowering, x) for x in parts), *span)
        lines = [x for one in parts for x in split(one, ";")]
        return ir.Any(tuple(expression(lowering, x) for x in lines), *span)
    items = tuple(expression(lowering, x) for x in parts)
    return items[0] if opening == "(" and len(items) == 1 else ir.Sequence(items, *span)


def _pair(lowering: Lowering, tokens: Tokens) -> ir.Pair:
    key = expression(lowering, tokens[:1])
    return ir.Pair(key, expression(lowering, tokens[2:]))


def _member(lowering: Lowering, value: ir.Expr, name: SyntaxNode, first: SyntaxNode) -> ir.Expr:
    text = lowering.text(name)
    if text == "await":
        return value
    return ir.Member(value, text, first.start_byte, name.end_byte, name.start_byte)


def _applied(lowering: Lowering, value: ir.Expr, node: SyntaxNode) -> ir.Expr:
    opening = lowering.slice(node.start_byte, node.start_byte + 1)
    if opening == "(":
        given = arguments(lowering, node)
        if isinstance(value, ir.Member) and value.name in SAME and len(given) < 2:
            return value.object
        return ir.Call(value, given, value.start, node.end_byte)
    key = tree(lowering, node)
    if opening == "[" and isinstance(key, ir.Sequence) and len(key.items) == 1:
        return ir.Index(value, key.items[0], value.start, node.end_byte)
    return ir.Any((value, key), value.start, node.end_byte)


def _macro(lowering: Lowering, value: ir.Expr, first: SyntaxNode, node: SyntaxNode) -> ir.Expr:
    from aisec_hooks.languages.rust.macros import expanded

    return expanded(lowering, value, node, (first.start_byte, node.end_byte))
