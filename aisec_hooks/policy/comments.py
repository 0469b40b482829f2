"""Where the comment around an offset begins and ends, and whether it has its lines for itself.

Told by the spans of a parser where there is one, else by the signs that open comments.  All work
is bounded per line, whatever a file of one endless line looks like.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache

from aisec_hooks.model.language import Language
from aisec_hooks.model.position import Span
from aisec_hooks.model.record import Record

REACH = 10_000
"""How many bytes of a line are looked at on each side."""

COMMON_PREFIXES = ("#", "//", "--", ";")
COMMON_BLOCKS = (("/*", "*/"), ("<!--", "-->"))
"""What opens (and closes) a comment where the language is not known."""


class Comment(Record):
    """A comment; ``alone`` when no code shares its lines."""

    span: Span
    alone: bool


Around = Callable[[int], Comment | None]
"""The comment around an offset; None when there is none."""


def by_spans(text: bytes, spans: Sequence[Span]) -> Around:
    """Look comments up among those that a parser saw."""
    ordered = sorted(spans)

    def around(at: int) -> Comment | None:
        index = bisect_right(ordered, (at, len(text))) - 1
        if index < 0 or ordered[index].end <= at:
            return None
        return Comment(ordered[index], _alone(text, ordered[index]))

    return around


def by_signs(text: bytes, language: Language | None = None) -> Around:
    """Look for the signs of a language, or for common ones, in the line of the offset."""
    if language is None:
        signs = _Signs(COMMON_PREFIXES, COMMON_BLOCKS)
    else:
        signs = _Signs(language.line_comments, language.block_comments)
    seen: tuple[int, list[Span]] = (-1, [])

    def around(at: int) -> Comment | None:
        nonlocal seen
        start = _line_start(text, at)
        if start is None:
            return None
        if seen[0] != start:
            line = text[start : min(_line_end(text, at), start + 2 * REACH)]
            seen = (start, _comments_of(line.decode("latin-1"), signs))
        for span in seen[1]:
            if start + span.start <= at < start + span.end:
                whole = Span(start + span.start, start + span.end)
                return Comment(whole, _alone(text, whole))
        return None

    return around


class _Signs(Record):
    """The signs of a language: prefixes of line comments, pairs around block comments."""

    prefixes: tuple[str, ...]
    blocks: tuple[tuple[str, str], ...]


@lru_cache(maxsize=16)
def _pattern(signs: _Signs) -> re.Pattern[str]:
    """Finds every sign and every double quote, the longest first."""
    words = [*signs.prefixes, *(pair[0] for pair in signs.blocks), '"']
    if "/*" in words:
        words.append("*")  # a line inside a block comment, by the common layout
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def _comments_of(line: str, signs: _Signs) -> list[Span]:
    """The comments of one line; signs inside double quotes open none."""
    pattern, closers = _pattern(signs), dict(signs.blocks)
    indent = len(line) - len(line.lstrip())
    found: list[Span] = []
    quoted = False
    at = 0
    while match := pattern.search(line, at):
        sign, start, at = match[0], match.start(), match.end()
        if sign == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif sign in closers:
            close = line.find(closers[sign], at)
            at = len(line) if close < 0 else close + len(closers[sign])
            found.append(Span(start, at))
        elif start == indent or (sign != "*" and line[start - 1].isspace()):
            found.append(Span(start, len(line)))
            break
    return found


def _alone(text: bytes, span: Span) -> bool:
    start, end = _line_start(text, span.start), _line_end(text, max(span.start, span.end - 1))
    if start is None or end - span.end > REACH:
        return False
    around = text[start : span.start].strip(), text[span.end : end].strip()
    # In JSX a comment on a line of its own needs braces.
    return around in ((b"", b""), (b"{", b"}"))


def _line_start(text: bytes, at: int) -> int | None:
    """Where the line of an offset begins; None when that is out of reach."""
    nearest = max(0, at - REACH)
    start = text.rfind(b"\n", nearest, at)
    return start + 1 if start >= 0 else (0 if nearest == 0 else None)


def _line_end(text: bytes, at: int) -> int:
    """Where the line of an offset ends, or a place out of reach."""
    end = text.find(b"\n", at, at + 4 * REACH)
    return end if end >= 0 else min(len(text), at + 4 * REACH)
