from __future__ import annotations

import itertools

import pytest

from aisec_hooks.model.finding import Action, Check, Confidence, Judged, Severity, Suppression
from aisec_hooks.model.notice import NOTICE_REASONS, Notice
from aisec_hooks.model.report import Verdict
from aisec_hooks.policy import gate
from aisec_hooks.policy.load import load
from aisec_hooks.policy.settings import Policy
from tests.policy.findings import finding

BLOCK, WARN, NOTE = Action.BLOCK, Action.WARN, Action.NOTE


def policy(text: str) -> Policy:
    return load(text.encode(), "test")


def table(text: str) -> dict[str, str]:
    """Severity -> actions at high, medium and low confidence."""
    return {
        severity.value: " ".join(
            str(gate.decide(policy(text), finding(severity=severity, confidence=confidence)))
            for confidence in Confidence
        )
        for severity in Severity
    }


def test_without_a_policy_high_and_medium_blocks() -> None:
    assert table("") == {
        "critical": "block block warn",
        "high": "block block warn",
        "medium": "warn warn warn",
        "low": "warn warn warn",
        "info": "note note note",
    }


def test_the_gate_moves() -> None:
    assert table("gate: {severity: low, confidence: high}") == {
        "critical": "block warn warn",
        "high": "block warn warn",
        "medium": "block warn warn",
        "low": "block warn warn",
        "info": "note note note",
    }
    assert table("gate: {severity: critical, confidence: low}") == {
        "critical": "block block block",
        "high": "warn warn warn",
        "medium": "warn warn warn",
        "low": "warn warn warn",
        "info": "note note note",
    }


def test_information_is_a_note_whatever_the_gate() -> None:
    assert table("gate: {severity: info, confidence: low}")["info"] == "note note note"


def test_gate_off_makes_warnings_of_blocks_and_leaves_the_rest() -> None:
    assert table("gate: off") == {
        "critical": "warn warn warn",
        "high": "warn warn warn",
        "medium": "warn warn warn",
        "low": "warn warn warn",
        "info": "note note note",
    }
    off = policy("gate: off\nrules: {sql-injection: block}")
    assert gate.decide(off, finding()) is WARN
    assert gate.decide(policy("gate: off"), finding(level=BLOCK)) is WARN
    assert gate.decide(policy("gate: off\nrules: {sql-injection: off}"), finding()) is None


def test_only_core_rules_block_by_themselves() -> None:
    assert gate.decide(Policy(), finding(tier="warn")) is WARN
    assert gate.decide(Policy(), finding(tier="audit")) is WARN
    assert gate.decide(policy("rules: {sql-injection: block}"), finding(tier="warn")) is BLOCK


@pytest.mark.parametrize(
    ("word", "action"), [("block", BLOCK), ("warn", WARN), ("note", NOTE), ("off", None)]
)
def test_rules_win_over_gate_and_section(word: str, action: Action | None) -> None:
    named = policy(f"rules: {{sql-injection: {word}}}")
    for severity, level in itertools.product(Severity, [None, *Action]):
        assert gate.decide(named, finding(severity=severity, level=level)) is action
    assert gate.decide(named, finding("weak-hash")) is BLOCK


def test_the_level_of_the_dependency_section_wins_over_the_gate() -> None:
    for level in Action:
        found = finding("dep-unapproved", check=Check.DEPENDENCIES, level=level)
        assert gate.decide(Policy(), found) is level
    quiet = finding("dep-unapproved", severity=Severity.INFO, level=BLOCK)
    assert gate.decide(Policy(), quiet) is BLOCK


def test_what_moved_is_a_note_at_most() -> None:
    for text in ("", "rules: {sql-injection: block}", "gate: {severity: info, confidence: low}"):
        assert gate.decide(policy(text), finding(carried=True)) is NOTE
    assert gate.decide(Policy(), finding(carried=True, level=BLOCK)) is NOTE
    assert gate.decide(policy("rules: {sql-injection: off}"), finding(carried=True)) is None


def test_a_check_that_is_off_finds_nothing_but_the_policy_is_always_judged() -> None:
    off = policy("checks: {code: off, secrets: off, dependencies: off, agents: off}")
    kept = [check for check in Check if gate.decide(off, finding(check=check)) is not None]
    assert kept == [Check.POLICY]


def judged(action: Action, *, suppressed: bool = False) -> Judged:
    return Judged(finding(), action, Suppression("inline", "reason") if suppressed else None)


def test_one_block_that_is_not_suppressed_decides() -> None:
    assert gate.verdict([], [], Policy()) is Verdict.PASSED
    assert gate.verdict([judged(WARN), judged(NOTE)], [], Policy()) is Verdict.PASSED
    assert gate.verdict([judged(BLOCK, suppressed=True)], [], Policy()) is Verdict.PASSED
    assert gate.verdict([judged(WARN), judged(BLOCK)], [], Policy()) is Verdict.BLOCKED


def test_notices_block_where_the_policy_says_so() -> None:
    strict = policy("on_notice: block")
    blocking = {
        reason
        for reason in NOTICE_REASONS
        if gate.verdict([], [Notice("a.py", reason, "")], strict) is Verdict.BLOCKED
    }
    # Images, links, submodules and formats without an analysis are no gap in what was analysed.
    assert set(NOTICE_REASONS) - blocking == {
        "binary",
        "symlink",
        "submodule",
        "unsupported",
        "no-changes",
    }
    for lenient in ("", "on_notice: warn", "on_notice: block\ngate: off"):
        notices = [Notice("a.py", reason, "") for reason in NOTICE_REASONS]
        assert gate.verdict([], notices, policy(lenient)) is Verdict.PASSED
