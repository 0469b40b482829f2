"""Text matcher: patterns in comments, or in the lines of any text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from aisec_hooks.engine import hits
from aisec_hooks.matching import hints
from aisec_hooks.matching.patterns import compile as compile_pattern
from aisec_hooks.matching.patterns import pointed
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.language import Language
from aisec_hooks.model.position import Span
from aisec_hooks.model.rule import QueryMatcher, RuleIndex, TextMatcher
from aisec_hooks.source.remarks import without_comments

MOST_LINE = 10_000
"""Bytes of a line or comment that are looked at."""


Sought = TypeVar("Sought", TextMatcher, QueryMatcher)


def wanted(
    matchers: Iterable[Sought], folded: bytes, distinct: bytes | None = None
) -> list[Sought]:
    """The matchers one of whose keywords occurs in the folded text.

    :param distinct: its words, each once: most keywords are in none of them.
    """
    some = folded if distinct is None else distinct
    return [
        each
        for each in matchers
        if not each.keywords
        or any(hints.stem(word) in some and word.encode() in folded for word in each.keywords)
    ]


def served(matchers: Iterable[TextMatcher], path: str) -> list[TextMatcher]:
    """The matchers that are asked in a file of this name."""
    name = path.rpartition("/")[2].lower()
    return [each for each in matchers if not each.files or _named(name, each)]


def _named(name: str, matcher: TextMatcher) -> bool:
    return name.endswith(matcher.files) and not any(f"{each}." in name for each in matcher.others)


def in_lines(
    index: RuleIndex,
    matchers: Iterable[TextMatcher],
    whole: bytes,
    path: str,
    within: str = "line",
) -> Iterator[Hit]:
    """The hits in lines; where a matcher is for some files, in what is no comment in them.

    :param within: ``line``, or ``code`` for what may stand in code: the tree must confirm that.
    """
    bare: bytes | None = None
    for matcher in matchers:
        if matcher.within == within:
            text = whole
            if matcher.files:
                text = bare = without_comments(path, whole) if bare is None else bare
            words = [word.encode() for word in matcher.keywords]
            for line in re.finditer(rb"[^\n]+", text):
                low = line.group()[:MOST_LINE].lower()
                if not words or any(word in low for word in words):
                    yield from _in_span(index, matcher, text, Span(*line.span()))


def in_comments(
    index: RuleIndex,
    matchers: Sequence[TextMatcher],
    text: bytes,
    folded: bytes,
    distinct: bytes,
    language: Language,
) -> Iterator[tuple[Span, Hit]]:
    """The hits in what could be a comment, with its span: the tree must confirm that it is one.

    :param distinct: the words of the text, each once.
    """
    for matcher in matchers:
        if matcher.within == "comment":
            present = [each for each in matcher.keywords if hints.stem(each) in distinct]
            if matcher.keywords and not present:
                continue
            for span in sorted(set(_comments(text, folded, language, present))):
                for hit in _in_span(index, matcher, text, span):
                    yield span, hit


def _comments(
    text: bytes, folded: bytes, language: Language, keywords: Iterable[str]
) -> Iterator[Span]:
    """What would be a comment around each keyword if the sign before it does begin one.

    Without keywords: around each sign.
    """
    opens = (each[0] for each in language.block_comments)
    sought = keywords or (*language.line_comments, *opens)
    places = sorted(place for each in sought for place in _places(folded, each.encode()))
    yield from _rest_of_lines(text, language, places)
    for opened, closed in language.block_comments:
        known = 0
        for at, size in places:
            if at < known:
                continue  # in the comment that was told last
            start = text.rfind(opened.encode(), max(0, at - MOST_LINE), at + size)
            end = text.find(closed.encode(), start) if start >= 0 else -1
            if end >= at:
                known = end
                yield Span(start, end + len(closed))


def _places(folded: bytes, word: bytes) -> Iterator[tuple[int, int]]:
    """Where a word stands, and its length."""
    at = folded.find(word)
    while at >= 0:
        yield at, len(word)
        at = folded.find(word, at + len(word))


def _rest_of_lines(
    text: bytes, language: Language, places: Iterable[tuple[int, int]]
) -> Iterator[Span]:
    """From each sign of a comment up to a place to the end of the line."""
    signs = "|".join(re.escape(sign) for sign in language.line_comments)
    if not signs:
        return
    begins = re.compile(signs.encode())
    looked = 0
    for at, size in places:
        first = max(text.rfind(b"\n", looked, at) + 1, at - MOST_LINE, looked)
        looked = at + size
        for sign in begins.finditer(text, first, looked):
            end = text.find(b"\n", at)
            yield Span(sign.start(), end if end >= 0 else len(text))


def _in_span(index: RuleIndex, matcher: TextMatcher, text: bytes, span: Span) -> Iterator[Hit]:
    piece = text[span.start : min(span.end, span.start + MOST_LINE)]
    characters = piece.decode("utf-8", "surrogateescape")
    for found in compile_pattern(matcher.pattern).finditer(characters):
        if not _counts(matcher, found.group()):
            continue
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


def _counts(matcher: TextMatcher, found: str) -> bool:
    """Whether what a pattern matched is a finding."""
    if matcher.harmless is not None and compile_pattern(matcher.harmless).search(found):
        return False
    return matcher.holds is None or compile_pattern(matcher.holds).search(found) is not None
