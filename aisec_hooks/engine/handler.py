"""Handler matcher: exception handlers that do nothing."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.engine import hits
from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.evaluation.values import Value
from aisec_hooks.model import ir
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.language import Language
from aisec_hooks.model.position import Span
from aisec_hooks.model.rule import RuleIndex


def match(index: RuleIndex, node: ir.Handler, types: list[Value], text: bytes) -> Iterator[Hit]:
    """The hits of one exception handler."""
    caught = _names(node, types)
    for matcher in index.handlers:
        if caught.isdisjoint(matcher.catches) or not does_nothing(node.body):
            continue
        span = Span(node.start, node.end)
        yield hits.make(
            index.rules[matcher.rule],
            hits.Place(text, span, span),
            [span],
            confidence=matcher.confidence,
            message=matcher.message,
            words={"name": " or ".join(sorted(caught)), "callee": "", "text": ""},
        )


def _names(node: ir.Handler, types: list[Value]) -> set[str]:
    """The last names of the types caught; the empty string where there is none."""
    if not node.types:
        return {""}
    names = {paths.last_name(each) for value in types for each in value.paths}
    stack = list(node.types)
    while stack:
        kind = stack.pop()
        if isinstance(kind, ir.Sequence):
            stack.extend(kind.items)
        elif isinstance(kind, ir.Name | ir.Member):
            names.add(kind.name)
    return names


def may_be_quiet(language: Language, function: ir.Function) -> bool:
    """Whether a function has to swallow exceptions: a destructor lets none out.

    C++ Core Guidelines, C.36 and E.16; Python's reference, ``object.__del__``; PHP's manual,
    "Constructors and Destructors".
    """
    return bool(language.destructor) and function.name.startswith(language.destructor)


def does_nothing(body: ir.Block) -> bool:
    """Whether a body has no effect: nothing, constants, ``continue``."""
    return all(
        isinstance(each, ir.Skip | ir.Const)
        or (isinstance(each, ir.Block) and does_nothing(each))
        or (isinstance(each, ir.Jump) and each.kind == "continue")
        for each in body.body
    )
