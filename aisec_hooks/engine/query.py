"""Query matcher: raw tree-sitter queries, for what the IR has no role for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aisec_hooks.engine import hits
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.position import Span
from aisec_hooks.model.rule import RuleIndex


def match(
    index: RuleIndex, run: Callable[[str], list[Span]], text: bytes, folded: bytes
) -> Iterator[Hit]:
    """The hits of every query one of whose keywords occurs.

    :param run: the spans that a query's ``@finding`` captures.
    :param folded: the text in lower case.
    """
    for matcher in index.queries:
        if matcher.keywords and not any(each.encode() in folded for each in matcher.keywords):
            continue
        for span in run(matcher.query):
            yield hits.make(
                index.rules[matcher.rule],
                hits.Place(text, span, span),
                [span],
                confidence=matcher.confidence,
                message=matcher.message,
                words={"text": hits.spoken(text, *span), "name": "", "callee": ""},
            )
