"""GitLab Code Quality: the report as a merge request shows it.

Format: docs.gitlab.com/ci/testing/code_quality, "Code Quality report format".
"""

from __future__ import annotations

from aisec_hooks.model.finding import Finding, Severity
from aisec_hooks.model.report import Report
from aisec_hooks.report import document
from aisec_hooks.report.division import Division
from aisec_hooks.report.paths import data_path
from aisec_hooks.report.safe import safe_text
from aisec_hooks.report.screen import Screen

SEVERITIES = {
    Severity.CRITICAL: "blocker",
    Severity.HIGH: "critical",
    Severity.MEDIUM: "major",
    Severity.LOW: "minor",
    Severity.INFO: "info",
}


def render(report: Report, _screen: Screen | None = None) -> str:
    """The findings that count, as one JSON list.

    Suppressed and carried findings are left out, because GitLab would show them as new.
    """
    division = Division.of(report)
    counted = (*division.blocking, *division.warnings, *division.notes)
    return document.write([_entry(finding) for finding in counted])


def _entry(finding: Finding) -> dict[str, object]:
    location = finding.location
    return {
        "description": safe_text(finding.message),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": data_path(location.path),
            "lines": {"begin": max(1, location.line), "end": max(1, location.end_line)},
        },
    }
