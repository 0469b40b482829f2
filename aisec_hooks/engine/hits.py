"""Making hits: evidence, normalised text, confidence, message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from aisec_hooks.engine.evaluation.values import Steps, Value
from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.matching.patterns import fits
from aisec_hooks.model.finding import CONFIDENCES, Confidence, Hit
from aisec_hooks.model.position import Span
from aisec_hooks.model.record import Record
from aisec_hooks.model.rule import Rule

MOST_EVIDENCE = 300
"""Normalised characters up to which a whole statement identifies a hit; longer statements
(tables, bodies given inline) would tie it to text that has nothing to do with it."""

_LAYOUT = str.maketrans({"'": '"', "`": '"', ";": None, "\\": None})
_PARENTHESES = str.maketrans({"(": None, ")": None})
_FILLED = Lazily(r"\{([a-z]+)\}")
_QUOTED_KEY = Lazily(r'"([A-Za-z_$][\w$]*)":')
_LEVELS = [str(each) for each in reversed(Confidence)]


class Place(Record):
    """Where a matcher found something, in one text."""

    text: bytes
    span: Span
    statement: tuple[int, int]


def normalised(text: bytes) -> str:
    """Text without what formatters change: white space, quote style, trailing commas, parentheses
    that only group, quotes around keys that need none."""
    joined = "".join(text.decode("utf-8", "replace").split()).translate(_LAYOUT)
    for closing in ")]}":
        joined = joined.replace("," + closing, closing)
    # Which parentheses only group takes a parser to tell; without any of them texts differ enough.
    return _QUOTED_KEY.sub(r"\1:", joined.translate(_PARENTHESES))


def identity(place: Place) -> str:
    """What identifies a hit across moves: its short statement, else the place itself."""
    start, end = place.statement
    if start <= place.span.start and place.span.end <= end and end - start < 4 * MOST_EVIDENCE:
        statement = normalised(place.text[start:end])
        if len(statement) <= MOST_EVIDENCE:
            return statement
    return normalised(place.text[place.span.start : place.span.end])[:2000]


def lowered(confidence: str, steps: int) -> str:
    """A confidence some steps lower, never below the lowest."""
    return _LEVELS[max(0, CONFIDENCES[confidence] - steps)]


def spoken(text: bytes, start: int, end: int) -> str:
    """Source text as it fits into a message."""
    words = " ".join(text[start:end].decode("utf-8", "replace").split())
    return words if len(words) <= 60 else words[:57] + "..."


def filled(message: str, words: Mapping[str, str]) -> str:
    """A message with its words in braces filled in."""
    # All at once: what is filled in is code, and may hold braces of its own.
    return _FILLED.sub(lambda found: words.get(found[1], found[0]), message)


def history(values: Iterable[Value]) -> tuple[tuple[Span, str], ...]:
    """The steps by which values came here, earliest first, without repetition."""
    found: dict[Span, str] = {}
    for value in values:
        steps: Steps = value.steps
        chain: list[tuple[Span, str]] = []
        while steps is not None and len(chain) < 20:
            steps, start, end, message = steps
            chain.append((Span(start, end), message))
        for span, message in reversed(chain):
            found.setdefault(span, message)
    return tuple(found.items())


def make(
    rule: Rule,
    place: Place,
    evidence: Sequence[Span],
    *,
    confidence: str | None,
    message: str | None,
    words: dict[str, str],
    doubt: int = 0,
    steps: tuple[tuple[Span, str], ...] = (),
    masked: tuple[Span, ...] = (),
    outside: bool = False,
) -> Hit:
    """A hit of a rule; ``doubt`` lowers its confidence by so many steps."""
    spans = dict.fromkeys((*evidence, *(span for span, _ in steps)))
    return Hit(
        rule.id,
        place.span,
        tuple(spans),
        identity(place),
        lowered(confidence or rule.confidence, doubt),
        filled(message or rule.message, words),
        masked,
        tuple(each for each in steps if each[0] != place.span),
        outside,
    )


@lru_cache(maxsize=4)  # asked at each match in a text: all of it is read once
def beside(text: bytes, pattern: str) -> bool:
    """Whether a pattern is found anywhere in a text."""
    return fits(pattern, text.decode(errors="replace"))
