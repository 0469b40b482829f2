"""Scalars: what each way of writing one means, and which of them hold no value of their own."""

from __future__ import annotations

import re

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__
_TRUTH = {
    **dict.fromkeys(("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"), True),
    **dict.fromkeys(("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"), False),
}

# Interpolation of shells, Compose and Kubernetes, of templates (Jinja, Go, ERB), of %-formats.
_FILLED = re.compile(r"\$\{|\{\{|\{%|\$\(|<%|%\(|@\{|\$\[\[|\$[A-Za-z_]\w*")

_DEFAULT = re.compile(r"\$\{(\w+):?-([^${}]*)\}")

_FOLDS = re.compile(r"[ \t]*(?:\r?\n[ \t]*)+")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(\r?\n[ \t]*|.))")
_SINGLE = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEAD = re.compile(r"([|>])([+-]?\d?[+-]?)[^\n]*\n?")


def plain(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A scalar without quotes: a truth value, nothing, a number, or a text."""
    written = lowering.text(node)
    if written in _TRUTH:
        return ir.Const(_TRUTH[written], *node.byte_range)
    inner = node.children
    kind = inner[0].type if inner else ""
    if kind == "null_scalar":
        return ir.Const(None, *node.byte_range)
    if kind in ("integer_scalar", "float_scalar"):
        return ir.Const(_number(written), *node.byte_range)
    return text(_folded(written), node)


def _number(written: str) -> int | float | str:
    plain = written.replace("_", "")
    try:
        return int(plain, 0) if plain.lstrip("+-").isalnum() else float(plain)
    except ValueError:
        return written


def _folded(written: str) -> str:
    """Lines of one text: a line end is a blank."""
    return _FOLDS.sub(" ", written) if "\n" in written else written


def text(value: str, node: SyntaxNode) -> ir.Node:
    """A text; one with a place-holder in it is put together by somebody else."""
    start, end = node.start_byte, node.end_byte
    found = _FILLED.search(value)
    if found is None:
        return _new(ir.Const, (value, start, end))
    default = _DEFAULT.fullmatch(value)
    if default is not None:
        # Compose, "Interpolation": the value of a variable, or what is written here.
        read = ir.Name(default[1], start, end)
        return ir.Logic("or", read, ir.Const(default[2], start, end), start, end)
    parts: list[ir.Expr] = [ir.Any((), end, end)]
    if found.start():
        parts.insert(0, ir.Const(value[: found.start()], start, end))
    return ir.Template(tuple(parts), start, end)


def single(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A text between single quotes, which are doubled within."""
    return text(_folded(_inner(lowering.text(node), "'")).replace("''", "'"), node)


def double(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A text between double quotes."""
    inner = _inner(lowering.text(node), '"')
    return text(_ESCAPE.sub(_unescaped, _folded_but_escaped(inner)), node)


def _folded_but_escaped(inner: str) -> str:
    """A line end behind a backslash is dropped with it, any other is a blank."""
    return re.sub(r"(?<!\\)[ \t]*(?:\r?\n[ \t]*)+", " ", inner) if "\n" in inner else inner


def _inner(written: str, quote: str) -> str:
    """What is between the quotes; the last may be missing in damaged text."""
    return written[1:-1] if len(written) > 1 and written[-1] == quote else written[1:]


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code:
        number = int(code, 16)
        return chr(number) if number < 0x110000 else "\ufffd"
    return "" if "\n" in found[4] else _SINGLE.get(found[4], found[4])


def block(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``|`` keeps its lines, ``>`` makes one of them; what both are indented by is dropped."""
    written = lowering.text(node)
    head = _HEAD.match(written)
    if head is None:
        return text(written, node)
    lines = written[head.end() :].split("\n")
    indent = min((len(each) - len(each.lstrip()) for each in lines if each.strip()), default=0)
    lines = [each[indent:].rstrip("\r") for each in lines]
    joined = "\n".join(lines).rstrip("\n")
    kept = joined if head[1] == "|" else _folded(joined)
    return text(kept + ("" if "-" in head[2] else "\n"), node)


HOOKS: dict[str, Hook] = {
    "plain_scalar": plain,
    "single_quote_scalar": single,
    "double_quote_scalar": double,
    "block_scalar": block,
}
