from __future__ import annotations

import json

import pytest

from aisec_hooks.model.finding import Severity
from aisec_hooks.report.gitlab import render
from tests.report.hostile import FORBIDDEN, everywhere
from tests.report.situations import BY_COMMENT, CARRIED, SITUATIONS, SQL, block, note, report
from tests.report.snapshots import check, file_name


@pytest.mark.parametrize("situation", SITUATIONS)
def test_code_quality_looks_like_this(situation: str) -> None:
    check(f"gitlab/{file_name(situation)}.json", render(SITUATIONS[situation]))


def test_severities_are_gitlabs() -> None:
    findings = [block(SQL._replace(severity=each)) for each in Severity]
    entries = json.loads(render(report(*findings)))
    assert [entry["severity"] for entry in entries] == [
        "blocker",
        "critical",
        "major",
        "minor",
        "info",
    ]


def test_what_is_suppressed_or_only_moved_is_left_out() -> None:
    assert json.loads(render(report(BY_COMMENT, note(CARRIED)))) == []


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
def test_the_text_is_ascii_and_descriptions_are_safe(character: str) -> None:
    text = render(everywhere(character))
    assert text.isascii()
    assert all(entry["description"].isprintable() for entry in json.loads(text))
