"""The first line of a report: what is blocked, why, and the next thing to do."""

from __future__ import annotations

from collections.abc import Sequence

from aisec_hooks.model.finding import Finding
from aisec_hooks.model.report import Report, Verdict
from aisec_hooks.report.cells import clip_middle, width, wrap
from aisec_hooks.report.division import Division, count, files, severities, telling
from aisec_hooks.report.screen import Screen
from aisec_hooks.report.spans import Line

SUBJECTS = {
    "staged": ("commit", "Repair, git add, commit."),
    "commits": ("commits", "Repair, amend, try again."),
    "push": ("push", "Repair, amend, push."),
    "receive": ("push", "Repair, amend, push."),
    "patch": ("patch", "Repair and try again."),
    "proposed": ("edit", "Repair and try again."),
}
"""Origin of the change -> what is blocked, and the next thing to do.  Files that were named are no
change: an inventory of a folder blocks nothing."""
NARROWEST_PATH = 12


def headline(report: Report, division: Division, screen: Screen) -> tuple[Line, ...]:
    """The first lines: one if the screen allows it; none when nothing is blocked or warned of."""
    if report.verdict is Verdict.PASSED:
        return _passed(division.warnings, screen)
    what, then = SUBJECTS.get(report.origin, ("", ""))
    start = f"aisec: {what} blocked" if what else "aisec: blocked"
    if report.verdict is Verdict.ERROR:
        forms = [f"aisec: {what or 'change'} not judged: not everything could be read."]
    elif division.blocking:
        forms = _blocked(what, division.blocking, then, screen)
    else:
        unseen = count(len(telling(report.notices) or report.notices), "notice")
        forms = [f"{start}: {unseen} below, and the policy blocks on them (on_notice)."]
    return tuple(((line, "alarm"),) for line in wrap(_fitting(forms, screen), screen.width))


def _passed(warnings: Sequence[Finding], screen: Screen) -> tuple[Line, ...]:
    if not warnings:
        return ()
    number, places = count(len(warnings), "warning"), count(files(warnings), "file")
    short = f"aisec: {number} in {places}, nothing blocked."
    return (((_fitting([f"{short} More: aisec explain RULE", short], screen), "warning"),),)


def _blocked(what: str, findings: Sequence[Finding], then: str, screen: Screen) -> list[str]:
    """The forms of the headline, fullest first."""
    start = f"aisec: {what} blocked: " if what else "aisec: "
    many = count(len(findings), "finding" if what else "blocking finding")
    places, grades = count(files(findings), "file"), severities(findings)
    said = [f"{many} in {places}"]
    if len(findings) == 1:
        lead = start if what else f"{start}{many}: "
        return [_single(lead, findings[0], then, screen), f"{start}{said[0]}. {then}".rstrip()]
    if "," in grades:
        shorter = [f"{grades} in {places}"] if what else []
        said = [f"{many} in {places} ({grades})", *shorter, *said]
    return [f"{start}{each}. {then}".rstrip() for each in said]


def _single(lead: str, finding: Finding, then: str, screen: Screen) -> str:
    """The rule and the place of the only finding, a long path cut to what the line leaves."""
    said = f"{lead}{screen.show(finding.rule)}"
    path, rest = screen.show(finding.location.path), f":{finding.location.line}. {then}".rstrip()
    if not path:
        return f"{said}. {then}".rstrip()
    room = screen.width - width(f"{said} in {rest}")
    return f"{said} in {clip_middle(path, max(room, NARROWEST_PATH), screen.ellipsis)}{rest}"


def _fitting(forms: Sequence[str], screen: Screen) -> str:
    """The first form that fits on one line, or else the shortest."""
    return next((each for each in forms if width(each) <= screen.width), forms[-1])
