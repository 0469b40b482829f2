"""Query matcher: raw tree-sitter queries, for what the IR has no role for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aisec_hooks.engine import hits
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.position import Span
from aisec_hooks.model.rule import QueryMatcher, RuleIndex


def match(
    index: RuleIndex,
    matchers: list[QueryMatcher],
    run: Callable[[str], list[Span]],
    text: bytes,
) -> Iterator[Hit]:
    """The hits of queries.

    :param run: the spans that a query's ``@finding`` captures.
    """
    for matcher in matchers:
        for span in run(matcher.query):
            yield hits.make(
                index.rules[matcher.rule],
                hits.Place(text, span, span),
                [span],
                confidence=matcher.confidence,
                message=matcher.message,
                words={"text": hits.spoken(text, *span), "name": "", "callee": ""},
            )
