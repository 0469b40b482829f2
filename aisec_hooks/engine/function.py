"""Function matcher: functions whose whole body returns a constant."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.engine import hits
from aisec_hooks.engine.conditions import holds
from aisec_hooks.engine.evaluation.values import constant
from aisec_hooks.model import ir
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.position import Span
from aisec_hooks.model.rule import FunctionMatcher, RuleIndex


def match(
    index: RuleIndex,
    matchers: tuple[FunctionMatcher, ...],
    name: str,
    node: ir.Function,
    where: tuple[int, int],
    body: ir.Block,
    text: bytes,
) -> Iterator[Hit]:
    """The hits of one function definition."""
    returned = _only_return(body)
    if returned is None or not isinstance(returned.value, ir.Const):
        return
    value = constant(returned.value.value)
    for matcher in matchers:
        if all(holds(each, value) for each in matcher.returns):
            span = Span(min(where[0], node.start), node.end)
            yield hits.make(
                index.rules[matcher.rule],
                hits.Place(text, span, span),
                [Span(*where), Span(returned.start, returned.end)],
                confidence=matcher.confidence,
                message=matcher.message,
                words={
                    "name": name[:60],
                    "callee": "",
                    "text": hits.spoken(text, returned.start, returned.end),
                },
            )


def _only_return(body: ir.Block) -> ir.Return | None:
    """The return statement of a body that has nothing else but a docstring."""
    statements = [each for each in body.body if not isinstance(each, ir.Skip | ir.Const)]
    if len(statements) == 1:
        only = statements[0]
        if isinstance(only, ir.Return):
            return only
        if isinstance(only, ir.Block):
            return _only_return(only)
    return None
