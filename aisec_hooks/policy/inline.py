"""Finds ``aisec: ignore[rule-id, rule-id] reason`` in comments, and says which lines it covers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from aisec_hooks.model.language import Language
from aisec_hooks.model.position import LineIndex, Location, Span
from aisec_hooks.model.record import Record
from aisec_hooks.policy.comments import Comment, by_signs, by_spans

# Not after a quote or backquote: there somebody writes about such comments.
_DIRECTIVE = re.compile(rb"(?<![\w`'\"-])aisec:[ \t]*ignore\b(?:[ \t]*\[([^\]\n]{0,1000})\])?")
_WORD = b"aisec:"
_CLOSERS = re.compile(r"(?:\*/|-->|[}\s])+\Z")
_MOST = 1000
_LONGEST_REASON = 300


class Inline(Record):
    """One such comment.

    :param location: where the directive stands, without its reason.
    :param covers: the lines whose findings it silences: its own and, when the comment stands
        alone, the next one.
    :param rules: the ids between the brackets, as written.
    :param reason: the text after the brackets; empty when it is missing.
    """

    location: Location
    covers: tuple[int, ...]
    rules: tuple[str, ...]
    reason: str

    @property
    def target(self) -> int:
        """The line it was written for."""
        return self.covers[-1]


def mentioned(text: bytes) -> bool:
    """Whether ``find`` could find anything; costs next to nothing."""
    return _WORD in text


def find(
    path: str,
    text: bytes,
    comments: Sequence[Span] | None = None,
    *,
    language: Language | None = None,
    lines: LineIndex | None = None,
    also: Sequence[Span] = (),
) -> list[Inline]:
    """The suppressions of a text, in order; at most 1,000, the others silence nothing.

    :param comments: the spans of its comments, when a parser told them; without them comments are
        told by their first signs, those of the language or those that are common.
    :param lines: the lines that reports count, when ``text`` is a normalised form.
    :param also: spans of comments in code that the file holds, besides its own.
    """
    if not mentioned(text):
        return []
    lines = lines or LineIndex(text)
    around = by_signs(text, language) if comments is None else by_spans(text, comments)
    within = by_spans(text, also)
    found: list[Inline] = []
    for match in islice(_DIRECTIVE.finditer(text), _MOST):
        comment = within(match.start()) or around(match.start())
        if comment is not None:
            found.append(_inline(path, text, lines, match, comment))
    return _stacked(found)


def _inline(
    path: str, text: bytes, lines: LineIndex, match: re.Match[bytes], comment: Comment
) -> Inline:
    line = lines.line(match.start())
    covers: tuple[int, ...] = (line,)
    if comment.alone:
        covers = (line, lines.line(max(match.start(), comment.span.end - 1)) + 1)
    names = (match[1] or b"").decode("utf-8", "replace").split(",")
    return Inline(
        lines.location(path, Span(*match.span())),
        covers,
        tuple(name.strip() for name in names if name.strip()),
        _reason(text, match.end(), comment.span.end),
    )


def _reason(text: bytes, start: int, end: int) -> str:
    """The rest of the comment's line, up to the next directive."""
    rest = text[start : min(end, start + _LONGEST_REASON)]
    rest = rest.partition(b"\n")[0].partition(_WORD)[0]
    reason = _CLOSERS.sub("", rest.decode("utf-8", "replace")).strip(" \t#/*;:-\u2013\u2014")
    return reason if any(char.isalnum() for char in reason) else ""


def _stacked(found: list[Inline]) -> list[Inline]:
    """Suppressions that stand alone one above the other are all for the line below the last."""
    for number in range(len(found) - 2, -1, -1):
        upper, lower = found[number], found[number + 1]
        if upper.target == lower.location.line and len(upper.covers) == len(lower.covers) == 2:
            found[number] = upper._replace(covers=(upper.location.line, lower.target))
    return found
