"""Words: what is quoted, put together, expanded, substituted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

# Bash manual, "ANSI-C Quoting"; others stay as written.
_SINGLE = {
    "a": "\a", "b": "\b", "e": "\x1b", "E": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t",
    "v": "\v", "\\": "\\", "'": "'", '"': '"', "?": "?",
}  # fmt: skip
_ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3})|([\s\S]))"
)
_QUOTED = re.compile(r'\\(?:\n|([$`"\\]))')
_BARE = re.compile(r"\\(?:\n|([\s\S]))")
_SURROGATE = re.compile("[\ud800-\udfff]")


def ansi(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``$'a\\n'``: escapes as in C."""
    text = _ESCAPE.sub(_character, lowering.text(node)[2:-1])
    return ir.Const(_SURROGATE.sub("\ufffd", text), *node.byte_range)


def _character(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code is not None:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else "\ufffd"
    if found[4] is not None:
        return chr(int(found[4], 8) & 0xFF)
    return _SINGLE.get(found[5], found[0])


def raw(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``'a'``: nothing in it means anything."""
    return ir.Const(lowering.text(node)[1:-1], *node.byte_range)


def word(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A word without quotes is a text."""
    text = lowering.text(node)
    return ir.Const(_BARE.sub(r"\1", text) if "\\" in text else text, *node.byte_range)


def number(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """A word of digits: a number to who compares with one, and a text to all commands."""
    text = lowering.text(node)
    plain = text.isdecimal() and (text == "0" or text[0] != "0") and len(text) < 19
    return ir.Const(int(text) if plain else text, *node.byte_range)


def string(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``"a $b ${c} $(d)"``: a text, with variable parts a template."""
    start, end = node.byte_range
    return template(_parts(lowering, node, (start + 1, max(start + 1, end - 1))), node)


def heredoc(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """What stands between the words of a here-document; quoted ones expand nothing."""
    return template(_parts(lowering, node, node.byte_range), node)


def concatenation(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a"$b"'c'``: one word of several parts."""
    return joined(lowering, node.children, node)


def joined(lowering: Lowering, parts: Sequence[SyntaxNode], node: SyntaxNode) -> ir.Expr:
    """Some parts of a word, as one text."""
    found: list[ir.Expr] = []
    for each in parts:
        if each.type == "variable_name":  # the grammar's name for letters before a dash: ${a:-b-c}
            found.append(ir.Const(lowering.text(each), *each.byte_range))
        elif each.is_named:
            part = lowering.expr(each)
            found.extend(part.parts if isinstance(part, ir.Template) else (part,))
    return template(found, node)


def _parts(lowering: Lowering, node: SyntaxNode, span: tuple[int, int]) -> list[ir.Expr]:
    """Constant and variable parts between two offsets, in order."""
    found: list[ir.Expr] = []
    at, last = span
    for child in node.children:
        if child.type in _VARIABLE:
            _write(lowering, found, at, child.start_byte)
            found.append(lowering.expr(child))
            at = child.end_byte
    _write(lowering, found, at, last)
    return found


_VARIABLE = frozenset(
    {"simple_expansion", "expansion", "command_substitution", "arithmetic_expansion"}
)


def _write(lowering: Lowering, found: list[ir.Expr], start: int, end: int) -> None:
    text = lowering.slice(start, end)
    if text:
        found.append(ir.Const(_QUOTED.sub(r"\1", text) if "\\" in text else text, start, end))


def template(parts: list[ir.Expr], node: SyntaxNode) -> ir.Expr:
    """Parts of one text put together; constant neighbours become one."""
    merged: list[ir.Expr] = []
    for part in parts:
        last = merged[-1] if merged else None
        if isinstance(part, ir.Const) and isinstance(last, ir.Const):
            merged[-1] = ir.Const(f"{last.value}{part.value}", last.start, part.end)
        else:
            merged.append(part)
    if not merged:
        return ir.Const("", *node.byte_range)
    if len(merged) == 1:
        only = merged[0]
        # Quotes around a variable change nothing of what it holds.
        return ir.Const(only.value, *node.byte_range) if isinstance(only, ir.Const) else only
    return ir.Template(tuple(merged), *node.byte_range)


def expansion(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``${a}`` and what is done to it on the way: ``${a:-b}``, ``${a##*/}``, ``${a//b/c}``."""
    named = next((each for each in node.children if each.type in _NAMED), None)
    if named is None:
        return ir.Any(lowering.all(node.children), *node.byte_range)
    operators = [each for each in node.children if not each.is_named][1:-1]
    value = lowering.expr(named)
    if not operators:
        return value
    sign = lowering.text(operators[0])
    given = [each for each in node.named_children if each.start_byte > named.start_byte]
    if operators[0].start_byte < named.start_byte:
        return _call("##" if sign == "#" else "$" + sign, value, (), node)
    return _changed(lowering, sign, value, given, node)


_NAMED = ("variable_name", "special_variable_name", "subscript")


def _changed(
    lowering: Lowering, sign: str, value: ir.Expr, given: list[SyntaxNode], node: SyntaxNode
) -> ir.Expr:
    """What an operator behind a name makes of its value (Bash manual, 3.5.3)."""
    start, end = node.byte_range
    first = lowering.expr(given[0]) if given else ir.Const("", end, end)
    if sign in ("-", ":-", "=", ":="):
        return ir.Logic("or", value, first, start, end)
    if sign in ("+", ":+"):
        return ir.Conditional(value, first, ir.Const("", end, end), start, end)
    if sign in ("?", ":?", "^", "^^", ",", ",,"):
        return value
    if sign == ":" and len(given) > 1 and lowering.text(given[1]) == "1":
        # One character; the grammar gives operators in here no operands.
        at = arithmetic(lowering, given[0]) if given[0].type == "binary_expression" else first
        return ir.Index(value, at, start, end)
    if sign == ":":
        return ir.Slice(value, start, end, tuple(lowering.all(given)))
    if sign in ("#", "##", "%", "%%") and given:
        pattern = lowering.text(given[0])
        if sign == "##" and pattern == "*/":
            return _call("basename", value, (), node)
        return _call("$" + sign, value, (ir.Const(pattern, start, end),), node)
    texts = tuple(ir.Const(lowering.text(each), *each.byte_range) for each in given)
    name = "@Q" if lowering.slice(start, end).endswith("@Q}") else "$" + sign
    return _call(name, value, texts, node)


def _call(name: str, value: ir.Expr, others: tuple[ir.Expr, ...], node: SyntaxNode) -> ir.Call:
    start, end = node.byte_range
    given = tuple(ir.Arg(None, each) for each in (value, *others))
    return ir.Call(ir.Name(name, start, start + 2), given, start, end)


def subscript(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a[0]``, ``a[key]``; ``a[@]`` are all of them."""
    name = lowering.expr(node.child_by_field_name("name"))
    index = node.child_by_field_name("index")
    if index is None or lowering.text(index) in ("@", "*"):
        return name
    return ir.Index(name, lowering.expr(index), *node.byte_range)


def arithmetic(lowering: Lowering, node: SyntaxNode) -> ir.Call:
    """``$((a + 1))``: a number, whatever stands in it."""
    given = tuple(ir.Arg(None, each) for each in lowering.all(node.children))
    start, end = node.byte_range
    return ir.Call(ir.Name("#+", start, start + 3), given, start, end)


def substitution(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``$(a)`` and back-ticks: what a writes; ``$(< a)`` is what the file a holds."""
    found = lowering.all(node.children)
    if len(found) == 1:
        one: ir.Expr = found[0]
        return one
    return ir.Any(found, *node.byte_range)


HOOKS: dict[str, Hook] = {
    "word": word,
    "number": number,
    "raw_string": raw,
    "ansi_c_string": ansi,
    "string": string,
    "heredoc_body": heredoc,
    "concatenation": concatenation,
    "expansion": expansion,
    "subscript": subscript,
    "arithmetic_expansion": arithmetic,
    "command_substitution": substitution,
    "process_substitution": substitution,
    "extglob_pattern": word,
    "regex": word,
}
