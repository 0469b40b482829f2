"""The report for people: what is blocked, why, how to repair it, and how to get out.

One layout makes styled lines; ``paint`` prints them plain or in colour.  A run with nothing to say
is the empty string.  Everything that comes from the change passes ``safe_text``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from aisec_hooks.model.finding import Finding
from aisec_hooks.model.report import Report, Verdict
from aisec_hooks.report.cells import wrap
from aisec_hooks.report.detail import detail, short_lines
from aisec_hooks.report.division import Division
from aisec_hooks.report.headline import headline
from aisec_hooks.report.paint import paint
from aisec_hooks.report.remarks import remarks
from aisec_hooks.report.screen import PIPE, Screen
from aisec_hooks.report.spans import Line

IN_FULL = 5
"""Blocking findings shown with their code; a reader repairs these first anyway."""
IN_SHORT = 10
"""Further blocking findings, one line each; the others are counted."""
WARNING_LINES = 6
"""Lines that all warnings together may take."""


def render(report: Report, screen: Screen = PIPE) -> str:
    """The report as text for a terminal, a pipe or a log."""
    return paint(layout(report, screen), color=screen.color)


def layout(report: Report, screen: Screen) -> Iterator[Line]:
    """The styled lines of a report."""
    division = Division.of(report)
    stopped = report.verdict is not Verdict.PASSED
    head = headline(report, division, screen)
    sections: list[Iterable[Line]] = [
        head,
        *_in_full(division.blocking[:IN_FULL], screen),
        _in_short(division.blocking[IN_FULL:], screen),
        _warnings(division.warnings, screen, used=0 if stopped else len(head)),
        remarks(report, division, screen, alone=not head),
        _exits(report.exits if stopped else (), screen),
        _timing(report.timing, screen),
    ]
    yield from _joined(sections, apart=stopped)


def _joined(sections: Iterable[Iterable[Line]], *, apart: bool) -> Iterator[Line]:
    begun = False
    for section in sections:
        for at, line in enumerate(section):
            if begun and apart and not at:
                yield ()
            begun = True
            yield line


def _in_full(findings: Sequence[Finding], screen: Screen) -> Iterator[Iterable[Line]]:
    """A section for each finding; the prose of a rule stands with its first."""
    told = set()
    for finding in findings:
        prose = (finding.rule, finding.why, finding.fix)
        yield detail(finding, screen, repeated=prose in told)
        told.add(prose)


def _in_short(findings: Sequence[Finding], screen: Screen) -> Iterator[Line]:
    if not findings:
        return
    yield (("also blocking:", "bold"),)
    yield from _listed(findings, IN_SHORT, screen)


def _warnings(findings: Sequence[Finding], screen: Screen, *, used: int) -> Iterator[Line]:
    """The warnings, in as many lines as the headline has left of ``WARNING_LINES``."""
    if not findings:
        return
    if not used:
        yield (("warnings, not blocking:", "warning"),)
    lines = WARNING_LINES - max(used, 1)
    yield from _listed(findings, lines if len(findings) <= lines else lines - 1, screen)


def _listed(findings: Sequence[Finding], most: int, screen: Screen) -> Iterator[Line]:
    yield from short_lines(findings[:most], screen)
    if len(findings) > most:
        yield ((f"  and {len(findings) - most} more (all of them: --format json)", "faint"),)


def _exits(exits: Sequence[str], screen: Screen) -> Iterator[Line]:
    if not exits:
        return
    yield (("other ways out:", "bold"),)
    for each in exits:
        lines = wrap(screen.show(each), screen.width - 4)
        for at, line in enumerate(lines):
            yield ("    " if at else "  - ", "faint"), (line, "")


def _timing(timing: Sequence[tuple[str, float]], screen: Screen) -> Iterator[Line]:
    if timing:
        spent = ", ".join(f"{stage} {seconds * 1000:.0f} ms" for stage, seconds in timing)
        yield ((screen.show(f"aisec: timing: {spent}"), "faint"),)
