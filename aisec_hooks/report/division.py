"""How the findings of a report divide for people: what blocks, what warns, what is only noted."""

from __future__ import annotations

from collections.abc import Iterable

from aisec_hooks.model.finding import Action, Finding, Judged, Severity
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.record import Record
from aisec_hooks.model.report import Report

QUIET = frozenset({"no-changes", "binary", "symlink", "submodule"})
"""Reasons of notices that say that nothing was there to analyse: ordinary, and no cause to act."""


class Division(Record):
    """Findings by what they mean to their reader, each part in the report's order."""

    blocking: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    carried: tuple[Finding, ...]
    suppressed: tuple[Judged, ...]

    @classmethod
    def of(cls, report: Report) -> Division:
        """Suppressed and carried findings stand apart, whatever action they have."""
        counted = [each for each in report.findings if each.suppressed is None]

        def fresh(action: Action) -> tuple[Finding, ...]:
            acted = (each.finding for each in counted if each.action is action)
            return tuple(finding for finding in acted if not finding.carried)

        return cls(
            blocking=fresh(Action.BLOCK),
            warnings=fresh(Action.WARN),
            notes=fresh(Action.NOTE),
            carried=tuple(each.finding for each in counted if each.finding.carried),
            suppressed=tuple(each for each in report.findings if each.suppressed is not None),
        )


def count(number: int, noun: str) -> str:
    """``1 finding``, ``2 findings``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def severities(findings: Iterable[Finding]) -> str:
    """The counts by severity, worst first: ``1 critical, 2 high``."""
    found = [finding.severity for finding in findings]
    return ", ".join(f"{found.count(each)} {each}" for each in Severity if each in found)


def files(findings: Iterable[Finding]) -> int:
    """The number of different paths."""
    return len({finding.location.path for finding in findings})


def telling(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The notices about something that should have been analysed and was not."""
    return tuple(notice for notice in notices if notice.reason not in QUIET)
