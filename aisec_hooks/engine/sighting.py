"""A hit as people will see it: location, masked frame, flow, fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from aisec_hooks.model.finding import FlowStep, Frame, Hit
from aisec_hooks.model.position import LineIndex, LineSet, Location, Span
from aisec_hooks.model.record import Record

MASK = "*" * 8
MOST_LINES = 4
MOST_COLUMNS = 2_000


class Sighting(Record):
    """One hit of a change; plain data, so that it can cross a process boundary.

    :param language: the name of the file's language; empty for text without one.
    :param family: the rule index (``RuleIndex.language``) its rule is in.
    :param normalised: identifies it across moves (may hold a secret; never printed).
    :param carried: whether the old side of the same file accounts for it.
    :param stopped: the rule of what removed lines had stopped; empty for every other sighting.
    """

    language: str
    family: str
    rule: str
    normalised: str
    confidence: str
    message: str
    location: Location
    fingerprint: str
    frame: Frame
    flow: tuple[FlowStep, ...]
    carried: bool
    stopped: str = ""


def location(hit: Hit, path: str, lines: LineIndex, added: LineSet) -> Location:
    """Where a hit is shown: at its own span, or at its first evidence on an added line."""
    if added.touches(lines.line(hit.span.start), lines.line(hit.span.start)):
        return lines.location(path, hit.span)
    for span in sorted(hit.evidence):
        last = lines.line(max(span.start, span.end - 1))
        line = added.first_in(lines.line(span.start), last)
        if line is not None:
            start = max(span.start, lines.starts[line - 1])
            return lines.location(path, Span(start, max(start, span.end)))
    return lines.location(path, hit.span)


def fingerprint(hit: Hit, path: str, text: bytes, occurrence: int) -> str:
    """16 hexadecimal digits that survive line shifts; a secret does not enter them."""
    identity = hit.normalised
    if hit.masked:
        identity = masked_text(text, hit.span, hit.masked)
    parts = (hit.rule, path, identity, str(occurrence))
    packed = "\0".join(parts).encode("utf-8", "surrogateescape")
    return hashlib.sha256(packed).hexdigest()[:16]


def masked_text(text: bytes, span: Span, masked: Iterable[Span]) -> str:
    """The text of a span with secrets replaced; other layout is kept."""
    pieces, at = [], span.start
    for start, end in sorted(masked):
        if end <= at or start >= span.end:
            continue
        pieces.append(text[at : max(at, start)].decode("utf-8", "replace"))
        pieces.append(MASK)
        at = end
    pieces.append(text[at : max(at, span.end)].decode("utf-8", "replace"))
    return "".join(pieces)


def frame(shown: Location, span: Span, lines: LineIndex, masked: tuple[Span, ...]) -> Frame:
    """The lines of a location, with secrets masked and the span marked."""
    first = shown.line
    last = min(shown.end_line, first + MOST_LINES - 1)
    texts, carets = [], []
    for number in range(first, last + 1):
        start = lines.starts[number - 1]
        end = lines.starts[number] if number < len(lines.starts) else len(lines.text)
        whole = lines.text[start:end]
        end = start + len(whole.rstrip(b"\r\n"))
        texts.append(masked_text(lines.text, Span(start, end), masked)[:MOST_COLUMNS])
        left, right = max(span.start, start), min(span.end, end)
        if left < right:
            before = masked_text(lines.text, Span(start, left), masked)
            marked = masked_text(lines.text, Span(left, right), masked)
            indent = len(marked) - len(marked.lstrip()) if left == start else 0
            begin = len(before) + indent + 1
            carets.append((number, begin, max(begin, len(before) + len(marked)) + 1))
    return Frame(first, tuple(texts), tuple(carets))


def flow(hit: Hit, path: str, lines: LineIndex) -> tuple[FlowStep, ...]:
    """The steps that led to a hit, one a line, without the line of the hit itself."""
    steps: dict[int, FlowStep] = {}
    own = lines.line(hit.span.start)
    for span, message in hit.steps:
        line = lines.line(span.start)
        if line != own:
            steps[line] = FlowStep(lines.location(path, span), message)
    return tuple(steps.values())
