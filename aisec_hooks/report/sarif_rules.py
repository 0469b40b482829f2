"""The rules of a SARIF run, as its findings describe them."""

from __future__ import annotations

from collections.abc import Sequence

from aisec_hooks.model.finding import CONFIDENCES, SEVERITIES, Confidence, Finding, Severity
from aisec_hooks.model.report import Report
from aisec_hooks.model.rule import ANY_LANGUAGE, Repair
from aisec_hooks.report.prose import blocks

SECURITY_SEVERITY = {
    Severity.CRITICAL: "9.5",
    Severity.HIGH: "8.0",
    Severity.MEDIUM: "5.5",
    Severity.LOW: "2.0",
    Severity.INFO: "0.1",
}
"""Within the bands that GitHub reads: above 9.0, from 7.0, from 4.0 and from 0.1."""

PRECISION = {Confidence.HIGH: "high", Confidence.MEDIUM: "medium", Confidence.LOW: "low"}

CWE_PAGE = "https://cwe.mitre.org/data/definitions/{number}.html"
LONGEST = 1024
"""Characters of a description that GitHub accepts."""


def index_of(report: Report) -> dict[str, int]:
    """The place of each rule in ``rules``, by order of first finding."""
    ids = dict.fromkeys(each.finding.rule for each in report.findings)
    return {rule: at for at, rule in enumerate(ids)}


def rules(report: Report) -> list[dict[str, object]]:
    """One reporting descriptor for each rule that has findings."""
    found: dict[str, list[Finding]] = {rule: [] for rule in index_of(report)}
    for each in report.findings:
        found[each.finding.rule].append(each.finding)
    return [_descriptor(rule, findings) for rule, findings in found.items()]


def _descriptor(rule: str, findings: Sequence[Finding]) -> dict[str, object]:
    told = findings[0]
    title = told.title or rule
    return {
        "id": rule,
        "shortDescription": {"text": title[:LONGEST]},
        "fullDescription": {"text": (told.why or title)[:LONGEST]},
        "helpUri": _help_uri(rule, told.cwe),
        "help": _help(title, told),
        "properties": {
            "tags": ["security", str(told.check), *map(_cwe_tag, told.cwe)],
            "precision": PRECISION[
                max((f.confidence for f in findings), key=CONFIDENCES.__getitem__)
            ],
            "security-severity": SECURITY_SEVERITY[
                max((f.severity for f in findings), key=SEVERITIES.__getitem__)
            ],
        },
    }


def _help(title: str, told: Finding) -> dict[str, str]:
    """The rule's whole page: why, and the repair in every language."""
    why = [told.why] if told.why else []
    repairs = told.repairs or ((Repair(ANY_LANGUAGE, "", told.fix),) if told.fix else ())
    command = f"aisec explain {told.rule}"
    spoken = (f"{each.heading}: {each.text}" for each in repairs)
    marked = (f"## {each.heading}\n\n{_markdown(each.text)}" for each in repairs)
    return {
        "text": "\n\n".join([title, *why, *spoken, f"More: {command}"]),
        "markdown": "\n\n".join(
            [f"# {title}", *map(_markdown, why), *marked, f"More: `{command}`"]
        ),
    }


def _markdown(text: str) -> str:
    """Prose with its lines of code as Markdown knows them: apart, and indented by four."""
    joined, code = "", False
    for block in blocks(text):
        joined += "\n" if code and block.startswith("  ") else "\n\n"
        code = block.startswith("  ")
        joined += f"  {block}" if code else block
    return joined.lstrip("\n")


def _cwe_tag(name: str) -> str:
    return f"external/cwe/{name.lower()}"


def _help_uri(rule: str, cwe: Sequence[str]) -> str:
    """The page of the first weakness; a rule without one has a name instead of an address."""
    number = cwe[0].rpartition("-")[2] if cwe else ""
    return CWE_PAGE.format(number=number) if number.isdigit() else f"urn:aisec:rule:{rule}"
