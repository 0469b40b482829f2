"""Text matcher: patterns in comments, or in the lines of any text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from aisec_hooks.engine import hits
from aisec_hooks.matching.patterns import compile as compile_pattern
from aisec_hooks.matching.patterns import pointed
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.position import Span
from aisec_hooks.model.rule import QueryMatcher, RuleIndex, TextMatcher

MOST_LINE = 10_000
"""Bytes of a line or comment that are looked at."""


Sought = TypeVar("Sought", TextMatcher, QueryMatcher)


def wanted(matchers: Iterable[Sought], folded: bytes) -> list[Sought]:
    """The matchers one of whose keywords occurs in the lower-cased text."""
    return [
        each
        for each in matchers
        if not each.keywords or any(word.encode() in folded for word in each.keywords)
    ]


def match(
    index: RuleIndex,
    matchers: list[TextMatcher],
    text: bytes,
    comments: Callable[[], Iterable[Span]],
    lines: Callable[[], Iterable[Span]],
) -> Iterator[Hit]:
    """The hits in comments and lines."""
    for matcher in matchers:
        words = [word.encode() for word in matcher.keywords]
        for span in comments() if matcher.within == "comment" else lines():
            piece = text[span.start : min(span.end, span.start + MOST_LINE)]
            low = piece.lower()
            if not words or any(word in low for word in words):
                yield from _in_span(index, matcher, text, span, piece)


def _in_span(
    index: RuleIndex, matcher: TextMatcher, text: bytes, span: Span, piece: bytes
) -> Iterator[Hit]:
    characters = piece.decode("utf-8", "surrogateescape")
    for found in compile_pattern(matcher.pattern).finditer(characters):
        start, end = (
            span.start + len(characters[:at].encode("utf-8", "surrogateescape"))
            for at in pointed(found)
        )
        place = Span(start, end)
        yield hits.make(
            index.rules[matcher.rule],
            hits.Place(text, place, place),
            [place],
            confidence=matcher.confidence,
            message=matcher.message,
            words={"text": hits.spoken(text, start, end), "name": "", "callee": ""},
        )
