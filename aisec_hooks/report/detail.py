"""One finding for people: in full with its code, or as one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aisec_hooks.model.finding import Finding
from aisec_hooks.report.cells import clip_middle, clip_words, width
from aisec_hooks.report.frame import frame_lines
from aisec_hooks.report.prose import prose
from aisec_hooks.report.screen import Screen
from aisec_hooks.report.spans import Line

MESSAGE_LINES, WHY_LINES, REPAIR_LINES = 3, 2, 8
"""Lines on the screen at most; ``aisec explain`` has the rest."""
NARROWEST_MESSAGE = 8
"""Cells below which a cut message says nothing."""
LONGEST_PATH = 160
"""Cells; paths stay whole up to here, so that they can be clicked and copied."""


def detail(finding: Finding, screen: Screen, *, repeated: bool = False) -> Iterator[Line]:
    """Where, how bad and what; the code; why it matters, how to repair it, where to read on.

    :param repeated: the rule's prose stands above already.
    """
    yield (
        (f"{_place(finding, screen)}  ", "bold"),
        (finding.severity, finding.severity),
        (f"  {screen.show(finding.rule)}", ""),
    )
    # The title says the same of every finding of the rule, the message what was found here.
    for line in prose(finding.message or finding.title, screen, indent=2, most=MESSAGE_LINES):
        yield (("  " + line, "bold"),)
    if finding.frame:
        yield from frame_lines(finding.frame, screen)
    yield from _flow(finding, screen)
    if repeated:
        yield ("  repair: ", "label"), (f"as above ({screen.show(finding.rule)})", "")
        return
    yield from _labelled("  why:    ", finding.why, screen, most=WHY_LINES)
    yield from _labelled("  repair: ", finding.fix, screen, most=REPAIR_LINES)
    command = f"aisec explain {screen.show(finding.rule)}"
    classes = f" ({', '.join(map(screen.show, finding.cwe))})" if finding.cwe else ""
    yield ("  more:   ", "label"), (command, "bold"), (classes, "")


def short_lines(findings: Sequence[Finding], screen: Screen) -> Iterator[Line]:
    """One line each: the place, the severity, the rule and the message, cut to the screen."""
    places = [_place(finding, screen) for finding in findings]
    column = min(max(map(width, places), default=0), screen.width // 2)
    severities = max((len(finding.severity) for finding in findings), default=0)
    for place, finding in zip(places, findings, strict=True):
        start = f"  {place}{' ' * (column - width(place))}  "
        severity = f"{finding.severity:{severities}}  "
        rule = screen.show(finding.rule)
        room = screen.width - width(start) - len(severity) - width(rule) - 2
        if room >= NARROWEST_MESSAGE:
            rule += f": {clip_words(screen.show(finding.message), room, screen.ellipsis)}"
        yield (start, ""), (severity, finding.severity), (rule, "")


def _flow(finding: Finding, screen: Screen) -> Iterator[Line]:
    for step in finding.flow:
        place = f"line {step.location.line}"
        if step.location.path != finding.location.path:
            place = f"{path_text(step.location.path, screen)}:{step.location.line}"
        yield from _labelled(f"  from {place}: ", step.message, screen, most=2, hang=4)


def _labelled(
    label: str, text: str, screen: Screen, *, most: int, hang: int | None = None
) -> Iterator[Line]:
    """Prose behind a label, its further lines hanging below its first; nothing without text."""
    indent = width(label) if hang is None else hang
    taken = width(label) - indent
    for at, line in enumerate(prose(text, screen, indent=indent, taken=taken, most=most)):
        yield (" " * indent if at else label, "label"), (line, "")


def _place(finding: Finding, screen: Screen) -> str:
    location = finding.location
    if not location.path:
        return "the change"
    return f"{path_text(location.path, screen)}:{location.line}:{location.column}"


def path_text(path: str, screen: Screen) -> str:
    """A path, escaped and not longer than a screen can bear."""
    return clip_middle(screen.show(path), LONGEST_PATH, screen.ellipsis)
