"""Functions, their parameters and what they write; commands that bind names or end a function."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from aisec_hooks.languages.bash.outputs import given_back
from aisec_hooks.languages.bash.tests import compared
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_USED = re.compile(r"\$\{?[#!]?([1-9@*])")
_SHIFT = re.compile(r"\bshift\b")
_NAME = re.compile(r"[A-Za-z_]\w*")
_MOST = 9

Span = tuple[int, int]


def function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``f() { .. }``: its parameters have no names but ``1``, ``2``, and ``@`` for all."""
    start, end = node.byte_range
    at, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    used = _parameters(lowering.text(body))
    params = tuple(ir.Param(each, None, None, "*" if each == "@" else "") for each in used)
    return ir.Function(
        lowering.text(at),
        params[:1] if used[:1] == ["@"] else params,
        (),
        None,
        body,
        start,
        end,
        start if at is None else at.start_byte,
        end if body is None else body.start_byte,
    )


def _parameters(text: str) -> list[str]:
    """Names of the parameters that a body uses: ``@`` first, if all are used together."""
    used = set(_USED.findall(text))
    numbers = [int(each) for each in used if each.isdecimal()]
    most = _MOST if _SHIFT.search(text) else max(numbers, default=0)
    found = [str(each) for each in range(1, most + 1)]
    return ["@", *found] if used & {"@", "*"} else found


def compound(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """``{ .. }``; as the body of a function, with what it writes and gives back."""
    start, end = node.byte_range
    found = lowering.all(node.children)
    parent = node.parent
    if parent is None or parent.type != "function_definition":
        return ir.Block(found, start, end)
    names = _parameters(lowering.text(node))
    first: list[ir.Node] = []
    if names[:1] == ["@"]:
        whole = ir.Name("@", start, start)
        for each in names[1:]:
            item = ir.Index(whole, ir.Const(int(each) - 1, start, start), start, start)
            first.append(ir.Declare(ir.Name(each, start, start), None, item, start, start))
    return ir.Block((*first, *given_back(lowering, parent, found)), start, end)


def special_variable(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``$@`` and ``$*`` are all parameters; ``$?``, ``$#``, ``$$`` and ``$!`` are numbers."""
    start, end = node.byte_range
    text = lowering.text(node)
    if text in ("@", "*"):
        return ir.Name("@", start, end)
    if text in ("?", "#", "$", "!"):
        return ir.Call(ir.Name("#+", start, end), (), start, end)
    return ir.Name(text, start, end)


def _read(lowering: Lowering, words: Sequence[SyntaxNode], span: Span) -> ir.Node:
    """``read -r a b``: both are what comes in."""
    start, end = span
    names: list[ir.Name] = []
    skipped = False
    for each in words:
        text = lowering.text(each)
        if text.startswith("-"):
            skipped = text[-1:] in "pdintNu" and text != "-"
            if text[-1:] == "a":
                skipped = False
        elif skipped:
            skipped = False
        elif _NAME.fullmatch(text):
            names.append(ir.Name(text, *each.byte_range))
    value = ir.Call(ir.Name("read", start, start + 4), (), start, end)
    return _bound(names or [ir.Name("REPLY", start, start)], value, span)


def _bound(names: Sequence[ir.Name], value: ir.Call, span: Span) -> ir.Node:
    found = tuple(ir.Assign(each, "=", value, *span) for each in names)
    return found[0] if len(found) == 1 else ir.Block(found, *span)


def _fills(lowering: Lowering, words: Sequence[SyntaxNode], span: Span) -> ir.Node:
    """``mapfile -t a``, ``getopts ab: c``: their last word is a name."""
    start, end = span
    name = lowering.text(words[-1]) if words else ""
    value = ir.Call(ir.Name("read", start, start), (), start, end)
    if not _NAME.fullmatch(name):
        return value
    return ir.Assign(ir.Name(name, *words[-1].byte_range), "=", value, start, end)


def _options(lowering: Lowering, words: Sequence[SyntaxNode], span: Span) -> ir.Node:
    """``getopts ab: c``: what c becomes is one of some letters."""
    called = ir.Call(ir.Name("getopts", *span), lowering.arguments(None), *span)
    if not words or not _NAME.fullmatch(lowering.text(words[-1])):
        return called
    return ir.Assign(ir.Name(lowering.text(words[-1]), *words[-1].byte_range), "=", called, *span)


def _printf(lowering: Lowering, words: Sequence[SyntaxNode], span: Span) -> ir.Node:
    """``printf -v a b c`` stores; else it writes."""
    start = span[0]
    callee = ir.Name("printf", start, start + 6)
    into = len(words) > 2 and lowering.text(words[0]) == "-v"
    rest = words[2:] if into else words
    args = tuple(ir.Arg(None, each) for each in lowering.all(rest))
    called = ir.Call(callee, args, *span)
    if not into:
        return called
    target = ir.Name(lowering.text(words[1]), *words[1].byte_range)
    return ir.Assign(target, "=", called, *span)


def _return(lowering: Lowering, words: Sequence[SyntaxNode], span: Span) -> ir.Node:
    args = tuple(ir.Arg(None, each) for each in lowering.all(words))
    return ir.Return(ir.Call(ir.Name("status", *span), args, *span), *span)


def _jump(kind: str) -> Special:
    return lambda _lowering, _words, span: ir.Jump(kind, (), *span)


def _truth(value: bool) -> Special:
    return lambda _lowering, _words, span: ir.Const(value, *span)


def _shift(_lowering: Lowering, _words: Sequence[SyntaxNode], span: Span) -> ir.Node:
    """``shift``: each parameter is what the next one was."""
    start = span[0]
    return _renamed((ir.Name(str(each + 1), start, start) for each in range(1, _SHIFTED)), span)


def shifted(span: Span) -> ir.Node:
    """``shift`` outside of functions: each parameter is one of the command line."""
    start, whole = span[0], ir.Name("@", span[0], span[0])
    numbers = (ir.Const(each, start, start) for each in range(1, _SHIFTED))
    return _renamed((ir.Index(whole, each, start, start) for each in numbers), span)


def _renamed(values: Iterable[ir.Expr], span: Span) -> ir.Block:
    start = span[0]
    numbered = enumerate(values, 1)
    found = (ir.Assign(ir.Name(str(n), start, start), "=", each, *span) for n, each in numbered)
    return ir.Block(tuple(found), *span)


_SHIFTED = 5
"""Parameters beyond are not told apart."""


def is_inside(node: SyntaxNode) -> bool:
    """Whether a node stands in a function."""
    above = node.parent
    while above is not None and above.type != "function_definition":
        above = above.parent
    return above is not None


def _set(lowering: Lowering, words: Sequence[SyntaxNode], span: Span) -> ir.Node:
    """``set -- a b`` gives the parameters anew; options of the shell mean nothing here."""
    at = next((n for n, each in enumerate(words) if lowering.text(each) == "--"), None)
    if at is None:
        return ir.Skip(*span)
    values = lowering.all(words[at + 1 :])
    found: list[ir.Node] = [
        ir.Assign(ir.Name(str(n), each.start, each.start), "=", each, each.start, each.end)
        for n, each in enumerate(values, 1)
    ]
    whole = ir.Sequence(values, *span)
    found.append(ir.Assign(ir.Name("@", *span), "=", whole, *span))
    return ir.Block(tuple(found), *span)


Special = Callable[[Lowering, Sequence[SyntaxNode], Span], ir.Node]

SPECIAL: dict[str, Special] = {
    "read": _read,
    "mapfile": _fills,
    "readarray": _fills,
    "getopts": _options,
    "printf": _printf,
    "return": _return,
    "break": _jump("break"),
    "continue": _jump("continue"),
    "true": _truth(True),
    "false": _truth(False),
    "shift": _shift,
    "set": _set,
    "test": compared,
    "[": compared,
}
"""Commands that are no calls."""

HOOKS: dict[str, Hook] = {
    "function_definition": function,
    "compound_statement": compound,
    "special_variable_name": special_variable,
}
