"""The IR of a text as indented lines, for people who write rules and for tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from aisec_hooks import languages
from aisec_hooks.model import ir
from aisec_hooks.source import limits, notation
from aisec_hooks.source.text import Source

Bodies = list[tuple[int, str, Any]]
"""(offset, label or the empty string, body)."""


def dump(source: Source) -> str:
    """Every statement on a line of its own behind its line number, functions with their bodies."""
    lines = _block(source, source.body(source.module()), 0)
    return "".join(f"{source.lines.line(at):4} {'  ' * depth}{text}\n" for at, depth, text in lines)


def answer(task: dict[str, Any]) -> dict[str, Any]:
    """The same for a worker: ``path``, ``language`` and ``text`` in, ``ir`` and states out."""
    source = Source(task["path"], languages.by_name(task["language"]), task["text"])
    found = dump(source)
    return {"ir": found, "damaged": source.damaged, "truncated": source.truncated}


def _block(source: Source, block: Any, depth: int) -> Iterator[tuple[int, int, str]]:
    """The statements of a block as (offset, depth, text); ``...`` for functions nested deeper."""
    if depth >= limits.DEPTH:
        yield block.start, depth, "..."
        return
    for node in block.body if isinstance(block, ir.Block) else (block,):
        yield node.start, depth, notation.head(node)
        for at, label, inner in _BODIES.get(type(node), _functions_in)(node):
            if label:
                yield at, depth, label
            body = source.body(inner) if isinstance(inner, ir.Function) else inner
            yield from _block(source, body, depth + 1)


def _labelled(label: str, block: ir.Block | None) -> Bodies:
    return [] if block is None else [(block.start, label, block)]


def _switch(node: ir.Switch) -> Bodies:
    return [(case.body.start, notation.case_head(case), case.body) for case in node.cases]


def _try(node: ir.Try) -> Bodies:
    handlers = [(each.start, notation.handler_head(each), each.body) for each in node.handlers]
    after = [*_labelled("else", node.orelse), *_labelled("finally", node.final)]
    return [*_labelled("", node.body), *handlers, *after]


def _functions_in(node: Any) -> Bodies:
    """The functions inside of an expression, outermost ones only."""
    found: Bodies = []
    stack = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, ir.Function):
            label = "" if each is node else f"body of {notation.signature(each)}"
            found.append((each.start, label, each))
        elif isinstance(each, tuple):
            stack.extend(reversed(each))
    return found


_BODIES: dict[type, Callable[[Any], Bodies]] = {
    ir.Block: lambda node: _labelled("", node),
    ir.If: lambda node: [*_labelled("", node.then), *_labelled("else", node.orelse)],
    ir.Loop: lambda node: [*_labelled("", node.body), *_labelled("else", node.orelse)],
    ir.Switch: _switch,
    ir.Try: _try,
    ir.Class: lambda node: _labelled("", node.body),
}
