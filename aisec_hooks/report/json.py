"""JSON v1: the report for programs.  Its shape is frozen by ``json-v1.schema.json``.

Within version 1 keys may be added to ``data``, and nothing else changes.
"""

from __future__ import annotations

from aisec_hooks import __version__
from aisec_hooks.model.finding import Finding, Judged, Suppression
from aisec_hooks.model.report import Report
from aisec_hooks.report import document
from aisec_hooks.report.paths import data_path
from aisec_hooks.report.screen import Screen


def render(report: Report, _screen: Screen | None = None) -> str:
    """The report as one JSON document."""
    summary = report.summary
    return document.write(
        {
            "version": 1,
            "tool": {"name": "aisec", "version": __version__, "rules": report.rules_digest},
            "verdict": str(report.verdict),
            "policy": {"source": report.policy.source, "digest": report.policy.digest},
            "findings": [_judged(each) for each in report.findings],
            "notices": [
                {"path": data_path(each.path), "reason": each.reason, "message": each.message}
                for each in report.notices
            ],
            "summary": {
                "files": summary.files,
                "added_lines": summary.added_lines,
                "blocked": summary.blocked,
                "warned": summary.warned,
                "noted": summary.noted,
                "suppressed": summary.suppressed,
            },
        }
    )


def _judged(judged: Judged) -> dict[str, object]:
    finding, location = judged.finding, judged.finding.location
    return {
        "rule": finding.rule,
        "check": str(finding.check),
        "action": str(judged.action),
        "severity": str(finding.severity),
        "confidence": str(finding.confidence),
        "message": finding.message,
        "path": data_path(location.path),
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "cwe": finding.cwe,
        "fix": finding.fix,
        "fingerprint": finding.fingerprint,
        "package": finding.package,
        "carried": finding.carried,
        "flow": _flow(finding),
        "edits": [
            {"path": data_path(each.path), "start": each.start, "end": each.end, "text": each.text}
            for each in finding.edits
        ],
        "suppressed": _suppressed(judged.suppressed),
        "data": finding.data,
    }


def _flow(finding: Finding) -> list[dict[str, object]]:
    return [
        {"path": data_path(place.path), "line": place.line, "message": message}
        for place, message in finding.flow
    ]


def _suppressed(suppression: Suppression | None) -> dict[str, str | None] | None:
    if suppression is None:
        return None
    return {
        "by": suppression.by,
        "reason": suppression.reason,
        "owner": suppression.owner,
        "expires": suppression.expires,
    }
