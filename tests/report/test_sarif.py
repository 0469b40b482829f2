from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from aisec_hooks.model.finding import Confidence, Severity
from aisec_hooks.model.report import Report
from aisec_hooks.model.rule import Repair
from aisec_hooks.report.sarif import render
from tests.report.hostile import FORBIDDEN, everywhere
from tests.report.situations import SITUATIONS, SQL, at, block, report
from tests.report.snapshots import check, file_name

STANDARD = Draft4Validator(
    json.loads((Path(__file__).parent / "schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
)


def run(report: Report) -> dict:
    log = json.loads(render(report))
    STANDARD.validate(log)
    return log["runs"][0]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_logs_look_like_this_and_fit_the_standard(situation: str) -> None:
    run(SITUATIONS[situation])
    check(f"sarif/{file_name(situation)}.sarif", render(SITUATIONS[situation]))


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
def test_hostile_names_leave_a_valid_log(character: str) -> None:
    hostile = everywhere(character)
    assert render(hostile).isascii()
    run(hostile)


def test_every_rule_is_described_for_code_scanning() -> None:
    one = run(SITUATIONS["blocked"])
    rules = one["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [
        "secret-aws",
        "sql-injection",
        "dep-unapproved",
        "weak-hash",
        "unused-suppression",
    ]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["help"]["markdown"].startswith("# ")
        assert urlsplit(rule["helpUri"]).scheme in ("https", "urn")
        assert "security" in rule["properties"]["tags"]
        assert rule["properties"]["precision"] in ("very-high", "high", "medium", "low")
        assert 0 < float(rule["properties"]["security-severity"]) <= 10
    assert "external/cwe/cwe-89" in rules[1]["properties"]["tags"]
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_actions_are_levels_and_suppressions_are_justified() -> None:
    one = run(SITUATIONS["blocked"])
    assert [result["level"] for result in one["results"]] == [
        "error",
        "error",
        "error",
        "warning",
        "note",
        "note",
        "error",
    ]
    suppressed = [result["suppressions"] for result in run(SITUATIONS["suppressed"])["results"]]
    assert [(each["kind"], each["justification"]) for [each] in suppressed] == [
        ("inSource", "input is ours"),
        ("external", "ETag only"),
    ]


def test_the_help_shows_the_repair_in_every_language() -> None:
    repairs = (
        Repair("python", "Python", "Do this:\n\n    safe(x)"),
        Repair("any", "other languages", "Do the same."),
    )
    told = SQL._replace(why="It is bad.", fix="Do the same.", repairs=repairs)
    [rule] = run(report(block(told)))["tool"]["driver"]["rules"]
    assert rule["help"] == {
        "text": "SQL text from variables\n\nIt is bad.\n\n"
        "Repair in Python: Do this:\n\n    safe(x)\n\n"
        "Repair in other languages: Do the same.\n\nMore: aisec explain sql-injection",
        "markdown": "# SQL text from variables\n\nIt is bad.\n\n"
        "## Repair in Python\n\nDo this:\n\n      safe(x)\n\n"
        "## Repair in other languages\n\nDo the same.\n\nMore: `aisec explain sql-injection`",
    }


def test_the_flow_ends_at_the_finding() -> None:
    [result] = run(report(block(SQL)))["results"]
    steps = result["codeFlows"][0]["threadFlows"][0]["locations"]
    places = [step["location"]["physicalLocation"]["region"]["startLine"] for step in steps]
    assert places == [40, 42]
    assert steps[-1]["location"]["message"]["text"] == SQL.message


def test_a_rule_is_as_grave_and_as_sure_as_its_worst_finding() -> None:
    low = SQL._replace(severity=Severity.LOW, confidence=Confidence.LOW)
    [rule] = run(report(block(low), block(SQL), block(low)))["tool"]["driver"]["rules"]
    assert rule["properties"]["security-severity"] == "8.0"
    assert rule["properties"]["precision"] == "high"


def test_notices_are_notifications_of_the_run() -> None:
    [invocation] = run(SITUATIONS["notices"])["invocations"]
    said = [
        (each["descriptor"]["id"], each["level"])
        for each in invocation["toolExecutionNotifications"]
    ]
    assert said == [
        *[("binary", "note")] * 4,
        ("over-limit", "warning"),
        ("parse-error", "warning"),
        ("partial-clone", "warning"),
        ("submodule", "note"),
        ("lfs-pointer", "warning"),
    ]
    assert invocation["executionSuccessful"]
    [failed] = run(SITUATIONS["error"])["invocations"]
    assert not failed["executionSuccessful"]


def test_a_finding_about_the_change_as_a_whole_has_no_place() -> None:
    [result] = run(report(block(at(SQL, "", 1))))["results"]
    assert result["locations"] == []


@given(st.binary(min_size=1).filter(lambda name: not name.startswith(b"/") and b"\0" not in name))
def test_the_uri_of_any_name_leads_back_to_its_bytes(name: bytes) -> None:
    [result] = run(report(block(at(SQL, os.fsdecode(name), 1))))["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    if "uriBaseId" in artifact:
        assert urlsplit(artifact["uri"]).scheme == ""
        assert unquote_to_bytes(artifact["uri"]) == name
    else:
        assert artifact["uri"].startswith("file:///")
