"""Literal texts: quotes, heredocs, symbols, patterns and commands, with what stands in them."""

from __future__ import annotations

import re
from collections import deque

from aisec_hooks.languages.ruby.scopes import known
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

# Ruby documentation, "String Literals": escapes between double quotes.
_SINGLE = {
    "n": "\n", "t": "\t", "r": "\r", "v": "\v", "e": "\x1b", "f": "\f", "a": "\a", "b": "\b",
    "s": " ", "\n": "",
}  # fmt: skip
_ESCAPE = re.compile(
    r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|([\s\S]))"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_INDENT = re.compile(r"\n([ \t]*)(?=[^ \t\n])")
_new = tuple.__new__
COMMAND = "!!"
"""What a command between back-ticks or in ``%x`` is a call of: no word names it."""


def decoded(text: str) -> str:
    """A text between double quotes with its escapes replaced."""
    if "\\" not in text:
        return text
    return _SURROGATE.sub("\ufffd", _ESCAPE.sub(_character, text))


def _character(found: re.Match[str]) -> str:
    written = found[1] or found[2] or found[3]
    if written is not None:
        code = int(written, 16)
        return chr(code) if code < 0x110000 else "\ufffd"
    if found[4] is not None:
        return chr(int(found[4], 8) & 0xFF)
    return _SINGLE.get(found[5], found[5])


def plain(text: str) -> str:
    """A text between single quotes: only a backslash and the quote can be escaped."""
    return text.replace("\\\\", "\\").replace("\\'", "'") if "\\" in text else text


def quoted(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``'a'``, ``"a #{b}"``, ``%q(a)``, ``:"a"``."""
    children = node.children
    opened = lowering.text(children[0]) if children else ""
    decode = plain if opened == "'" or opened.startswith("%q") else decoded
    return _joined(_parts(lowering, node, decode), node)


def _parts(lowering: Lowering, node: SyntaxNode, decode: object) -> list[ir.Expr]:
    """Constant and variable parts in order; what stands in a row unchanged is one part."""
    change = decode if callable(decode) else str
    found: list[ir.Expr] = []
    start = end = -1
    for child in node.named_children:
        if child.type == "interpolation":
            if start >= 0:
                found.append(ir.Const(change(lowering.slice(start, end)), start, end))
                start = -1
            found.append(interpolation(lowering, child))
        elif child.type in _WRITTEN:
            start, end = child.start_byte if start < 0 else start, child.end_byte
    if start >= 0:
        found.append(ir.Const(change(lowering.slice(start, end)), start, end))
    return found


_WRITTEN = ("string_content", "heredoc_content", "escape_sequence")


def interpolation(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``#{a; b}`` is worth b."""
    found = lowering.all(node.children)
    if len(found) == 1:
        return found[0]
    return ir.Any(found, *node.byte_range)


def _joined(parts: list[ir.Expr], node: SyntaxNode) -> ir.Expr:
    if not parts:
        return ir.Const("", *node.byte_range)
    if len(parts) == 1 and isinstance(parts[0], ir.Const):
        return _new(ir.Const, (parts[0].value, *node.byte_range))
    return ir.Template(tuple(parts), *node.byte_range)


def chained(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``"a" "b"``: one text."""
    parts: list[ir.Expr] = []
    for each in lowering.all(node.children):
        parts.extend(each.parts if isinstance(each, ir.Template) else (each,))
    if all(isinstance(each, ir.Const) for each in parts):
        text = "".join(str(each.value) for each in parts if isinstance(each, ir.Const))
        return ir.Const(text, *node.byte_range)
    return ir.Template(tuple(parts), *node.byte_range)


def command(lowering: Lowering, node: SyntaxNode) -> ir.Call:
    """A command between back-ticks or in ``%x``."""
    start, end = node.byte_range
    given = ir.Arg(None, _joined(_parts(lowering, node, decoded), node))
    return ir.Call(ir.Name(COMMAND, start, start + 1), (given,), start, end)


def symbol(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``:a``, and ``a:`` before a value: the text of its name."""
    return _new(ir.Const, (lowering.text(node).lstrip(":"), *node.byte_range))


def character(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``?a``."""
    return ir.Const(decoded(lowering.text(node)[1:]), *node.byte_range)


def pattern(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``/a#{b}/``: its text, which a call wraps where it has variable parts."""
    return _joined(_parts(lowering, node, str), node)


def words(lowering: Lowering, node: SyntaxNode) -> ir.Sequence:
    """``%w[a b]``, ``%i[a b]``."""
    items = tuple(
        _joined(_parts(lowering, each, plain), each)
        for each in node.named_children
        if each.type in ("bare_string", "bare_symbol")
    )
    return ir.Sequence(items, *node.byte_range)


def heredoc(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``<<~A``: the text that begins in the next line."""
    opened = lowering.text(node)
    body = _body(lowering, node)
    if body is None:
        return ir.Const("", *node.byte_range)
    raw = "'" in opened
    parts = _parts(lowering, body, str if raw else decoded)
    if opened.startswith("<<~"):
        _dedent(parts)
    elif parts and isinstance(parts[0], ir.Const):
        parts[0] = _without_line_end(parts[0])
    found = _joined([each for each in parts if not _is_empty(each)], node)
    if "`" not in opened:
        return found
    start, end = node.byte_range
    return ir.Call(ir.Name(COMMAND, start, start + 1), (ir.Arg(None, found),), start, end)


def _is_empty(part: ir.Expr) -> bool:
    return isinstance(part, ir.Const) and part.value == ""


def _without_line_end(part: ir.Const) -> ir.Const:
    return part._replace(value=str(part.value).removeprefix("\r").removeprefix("\n"))


def _dedent(parts: list[ir.Expr]) -> None:
    """Take away the white space with which all lines begin."""
    texts = [str(each.value) for each in parts if isinstance(each, ir.Const)]
    indents = [len(each) for text in texts for each in _INDENT.findall(text)]
    taken = [each for each in parts[1:] if not isinstance(each, ir.Const)]
    ends = [text for text in texts if taken and text.rpartition("\n")[2].isspace()]
    indents.extend(len(text.rpartition("\n")[2]) for text in ends)
    least = min(indents, default=0)
    pattern = re.compile(rf"\n[ \t]{{0,{least}}}")
    for at, each in enumerate(parts):
        if isinstance(each, ir.Const):
            part = each._replace(value=pattern.sub("\n", str(each.value)))
            parts[at] = _without_line_end(part) if at == 0 else part


def _body(lowering: Lowering, node: SyntaxNode) -> SyntaxNode | None:
    """The body of a heredoc: bodies follow the line in the order of their beginnings."""
    about = known(lowering)
    if about.heredocs is None:
        about.heredocs = _pairs(node)
    return about.heredocs.get(node.start_byte)


def _pairs(node: SyntaxNode) -> dict[int, SyntaxNode]:
    """Walk the whole text once, and hand each beginning the next body that is free."""
    root = node
    while root.parent is not None:
        root = root.parent
    found: dict[int, SyntaxNode] = {}
    waiting: deque[int] = deque()
    stack = [root]
    while stack:
        each = stack.pop()
        if each.type == "heredoc_beginning":
            waiting.append(each.start_byte)
        elif each.type == "heredoc_body" and waiting:
            found[waiting.popleft()] = each
        stack.extend(reversed(each.named_children))
    return found


HOOKS: dict[str, Hook] = {
    "string": quoted,
    "delimited_symbol": quoted,
    "bare_string": quoted,
    "chained_string": chained,
    "subshell": command,
    "simple_symbol": symbol,
    "hash_key_symbol": symbol,
    "character": character,
    "regex": pattern,
    "string_array": words,
    "symbol_array": words,
    "heredoc_beginning": heredoc,
    "interpolation": interpolation,
}
