"""GitHub annotations: workflow commands that put findings beside the lines of a pull request.

Format: docs.github.com, "Workflow commands for GitHub Actions"; escaping as in actions/toolkit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aisec_hooks.model.finding import Finding
from aisec_hooks.model.notice import NOTICE_REASONS, Notice
from aisec_hooks.model.report import Report
from aisec_hooks.report.division import Division, count, telling
from aisec_hooks.report.safe import safe_text
from aisec_hooks.report.screen import Screen

SHOWN = 10
"""Annotations of each kind that GitHub shows for one step; further ones it drops."""


def render(report: Report, _screen: Screen | None = None) -> str:
    """Errors, warnings and notices, the most important first, then a line for the log."""
    division = Division.of(report)
    lines = [
        *_annotations("error", division.blocking),
        *_annotations("warning", division.warnings),
        *_annotations("notice", division.notes, room=SHOWN - 1),
        *_unanalysed(telling(report.notices)),
        _summary(report, division),
    ]
    return "".join(f"{line}\n" for line in lines)


def _annotations(kind: str, findings: Sequence[Finding], room: int = SHOWN) -> Iterator[str]:
    for finding in findings[:room]:
        properties = ",".join(f"{key}={_property(str(value))}" for key, value in _place(finding))
        yield f"::{kind} {properties}::{_data(_text(finding))}"
    for finding in findings[room:]:
        place = f"{finding.location.path}:{finding.location.line}:{finding.location.column}"
        yield safe_text(f"aisec: {kind}: {place}: {finding.rule}: {finding.message}")


def _place(finding: Finding) -> Iterator[tuple[str, str | int]]:
    location = finding.location
    if location.path:
        yield "file", safe_text(location.path)
        yield "line", location.line
        yield "endLine", location.end_line
        yield "col", location.column
        if location.line == location.end_line:  # GitHub refuses it on several lines
            yield "endColumn", location.end_column
    title = f"aisec: {finding.rule}" + (f": {finding.title}" if finding.title else "")
    yield "title", safe_text(title)


def _text(finding: Finding) -> str:
    parts = [finding.message, finding.fix and f"Repair: {finding.fix}"]
    lines = [safe_text(line) for part in parts for line in part.splitlines()]
    return "\n".join([*lines, f"More: aisec explain {safe_text(finding.rule)}"])


def _unanalysed(notices: Sequence[Notice]) -> Iterator[str]:
    """All of them in one annotation."""
    if notices:
        lines = (
            f"{each.path or 'the change'}: {each.message or NOTICE_REASONS.get(each.reason, '')}"
            for each in notices
        )
        said = "\n".join(map(safe_text, lines))
        yield f"::notice title=aisec%3A not wholly analysed::{_data(said)}"


def _summary(report: Report, division: Division) -> str:
    counts = [
        f"{len(division.blocking)} blocking",
        count(len(division.warnings), "warning"),
        count(len(division.notes), "note"),
        f"{len(division.suppressed)} suppressed",
    ]
    return f"aisec: {report.verdict}: {', '.join(counts)} in {count(report.summary.files, 'file')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
