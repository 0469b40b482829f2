"""SARIF 2.1.0 (OASIS): the report for code scanning services and editors.

Properties beyond the standard follow GitHub's "SARIF support for code scanning".
"""

from __future__ import annotations

from collections.abc import Sequence

from aisec_hooks import __version__
from aisec_hooks.model.finding import Action, Finding, FlowStep, Judged, Suppression
from aisec_hooks.model.notice import NOTICE_REASONS, Notice
from aisec_hooks.model.position import Location
from aisec_hooks.model.report import Report, Verdict
from aisec_hooks.report import document
from aisec_hooks.report.division import QUIET
from aisec_hooks.report.paths import data_path, is_absolute, uri
from aisec_hooks.report.sarif_rules import index_of, rules
from aisec_hooks.report.screen import Screen

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
"""The base of relative paths, by the name that code scanning services know."""

LEVELS = {Action.BLOCK: "error", Action.WARN: "warning", Action.NOTE: "note"}


def render(report: Report, _screen: Screen | None = None) -> str:
    """The report as one SARIF log with one run."""
    return document.write({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]})


def _run(report: Report) -> dict[str, object]:
    index = index_of(report)
    return {
        "tool": {
            "driver": {
                "name": "aisec",
                "semanticVersion": __version__,
                "rules": rules(report),
                "notifications": _reasons(report.notices),
            }
        },
        "invocations": [
            {
                "executionSuccessful": report.verdict is not Verdict.ERROR,
                "toolExecutionNotifications": [_notification(each) for each in report.notices],
            }
        ],
        "automationDetails": {"id": "aisec/"},
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "The top of the repository, or where aisec was called."}}
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, index[each.finding.rule]) for each in report.findings],
        "properties": {
            "verdict": str(report.verdict),
            "policy": {"source": report.policy.source, "digest": report.policy.digest},
            "rules": report.rules_digest,
        },
    }


def _result(judged: Judged, rule_index: int) -> dict[str, object]:
    finding = judged.finding
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[judged.action],
        "message": {"text": finding.message or finding.title or finding.rule},
        "locations": [_location(finding.location)] if finding.location.path else [],
        "partialFingerprints": {
            "primaryLocationLineHash": finding.fingerprint,  # the one that GitHub looks at
            "aisec/v1": finding.fingerprint,
        },
        "suppressions": [_suppression(judged.suppressed)] if judged.suppressed else [],
        "properties": _properties(finding),
    }
    if finding.flow:
        end = FlowStep(finding.location, finding.message)
        steps = [{"location": _location(*step)} for step in (*finding.flow, end)]
        result["codeFlows"] = [{"threadFlows": [{"locations": steps}]}]
    return result


def _location(location: Location, message: str = "") -> dict[str, object]:
    place: dict[str, object] = {
        "physicalLocation": {
            "artifactLocation": _artifact(location.path),
            "region": {
                "startLine": max(1, location.line),
                "startColumn": max(1, location.column),
                "endLine": max(1, location.end_line),
                "endColumn": max(1, location.end_column),
            },
        }
    }
    return {**place, "message": {"text": message}} if message else place


def _artifact(path: str) -> dict[str, str]:
    return {"uri": uri(path)} if is_absolute(path) else {"uri": uri(path), "uriBaseId": ROOT}


def _suppression(suppression: Suppression) -> dict[str, object]:
    known = {"by": suppression.by, "owner": suppression.owner, "expires": suppression.expires}
    return {
        "kind": "inSource" if suppression.by == "inline" else "external",
        "status": "accepted",
        "justification": suppression.reason,
        "properties": {key: value for key, value in known.items() if value},
    }


def _properties(finding: Finding) -> dict[str, object]:
    """What JSON v1 says beyond SARIF."""
    extra: dict[str, object] = {
        "check": str(finding.check),
        "severity": str(finding.severity),
        "confidence": str(finding.confidence),
        "carried": finding.carried,
    }
    if finding.package:
        extra["package"] = finding.package
    if finding.data:
        extra["data"] = finding.data
    return extra


def _reasons(notices: Sequence[Notice]) -> list[dict[str, object]]:
    """Descriptors for the reasons that occur, sorted by name."""
    reasons = sorted({notice.reason for notice in notices})
    return [
        {"id": reason, "shortDescription": {"text": NOTICE_REASONS.get(reason, reason)}}
        for reason in reasons
    ]


def _notification(notice: Notice) -> dict[str, object]:
    text = notice.message or NOTICE_REASONS.get(notice.reason, notice.reason)
    said: dict[str, object] = {
        "descriptor": {"id": notice.reason},
        "level": "note" if notice.reason in QUIET else "warning",
        "message": {"text": f"{data_path(notice.path)}: {text}" if notice.path else text},
    }
    if notice.path:
        said["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(notice.path)}}]
    return said
