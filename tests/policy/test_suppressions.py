from __future__ import annotations

import pytest

from aisec_hooks.model.finding import Action, Check, Judged, Severity, Suppression
from aisec_hooks.model.position import LineRange, LineSet
from aisec_hooks.model.report import Verdict
from aisec_hooks.policy import gate, suppressions
from aisec_hooks.policy.load import load
from aisec_hooks.policy.settings import Policy
from tests.policy.findings import finding

PATH = "src/a.py"
RULES = {"sql-injection": True, "weak-hash": True, "elided-code": False, "dep-denied": True}
REASON = Suppression("inline", "a reason")


def run(
    text: str, *findings: Judged, added: str = "1-99", policy: str = ""
) -> tuple[list[Suppression | None], list[str]]:
    """The suppression of each finding, and what is said about suppressions, by line."""
    ranges = [tuple(map(int, each.split("-"))) for each in added.split()]
    lines = LineSet(tuple(LineRange(first, last) for first, last in ranges))
    in_force = load(policy.encode(), "test")
    inlines = {PATH: suppressions.find(PATH, text.encode())}
    result = suppressions.apply(in_force, findings, inlines, {PATH: lines}, RULES)
    assert [each.finding for each in result[: len(findings)]] == [each.finding for each in findings]
    assert [each.action for each in result[: len(findings)]] == [each.action for each in findings]
    said = [
        f"{each.finding.location.line} {each.action} {each.finding.rule}: {each.finding.message}"
        for each in result[len(findings) :]
    ]
    return [each.suppressed for each in result[: len(findings)]], said


def at(line: int, rule: str = "sql-injection", **changes: object) -> Judged:
    return Judged(finding(rule, path=PATH, line=line, **changes), Action.BLOCK)


def test_silences_on_the_line_and_from_the_line_above() -> None:
    assert run("\n\nx  # aisec: ignore[sql-injection] a reason\n", at(3)) == ([REASON], [])
    assert run("\n# aisec: ignore[sql-injection] a reason\nx\n", at(3)) == ([REASON], [])
    # A finding may stand in the comment itself.
    assert run("\n\n# aisec: ignore[sql-injection] a reason\nx\n", at(3)) == ([REASON], [])


def test_silences_every_finding_of_the_rule_there_and_no_other() -> None:
    text = "\n\nx  # aisec: ignore[sql-injection] a reason\n"
    found = (at(3), at(3), at(3, "weak-hash"), at(2), at(4))
    assert run(text, *found) == ([REASON, REASON, None, None, None], [])
    other = Judged(finding(path="src/b.py"), Action.BLOCK)
    assert run(text, at(3), other) == ([REASON, None], [])


def test_a_comment_behind_code_does_not_reach_the_next_line() -> None:
    assert run("x  # aisec: ignore[sql-injection] a reason\ny\n", at(2)) == (
        [None],
        ["1 note suppression-unused: the suppression of `sql-injection` silences nothing"],
    )


def test_a_finding_over_several_lines_is_silenced_at_its_first() -> None:
    found = at(2)
    location = found.finding.location._replace(end_line=4)
    found = found._replace(finding=found.finding._replace(location=location))
    above = "# aisec: ignore[sql-injection] a reason\nx(\n  a,\n)\n"
    last = "\nx(\n  a,\n)  # aisec: ignore[sql-injection] a reason\n"
    assert run(above, found) == ([REASON], [])
    assert run(last, found)[0] == [None]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("ignore", "the suppression names no rule, so it silences nothing"),
        ("ignore[] a reason", "the suppression names no rule, so it silences nothing"),
        ("ignore[sql-injection]", "the suppression gives no reason, so it silences nothing"),
        ("ignore[sql-injection] --", "the suppression gives no reason, so it silences nothing"),
        ("ignore[all] a reason", "the suppression names `all`, which is no rule"),
        ("ignore[B608, *] a reason", "the suppression names `B608`, `*`, which is no rule"),
    ],
)
def test_an_invalid_one_silences_nothing_and_is_told(comment: str, said: str) -> None:
    assert run(f"\n\nx  # aisec: {comment}\n", at(3)) == (
        [None],
        [f"3 note suppression-invalid: {said}"],
    )


def test_the_known_rules_of_a_partly_invalid_one_count() -> None:
    text = "\n\nx  # aisec: ignore[sql-injektion, sql-injection] a reason\n"
    assert run(text, at(3)) == (
        [REASON],
        ["3 note suppression-invalid: the suppression names `sql-injektion`, which is no rule"],
    )


def test_what_is_certain_is_never_silenced() -> None:
    text = "\n\nx  # aisec: ignore[dep-denied, weak-hash] a reason\n"
    certain = at(3, "dep-denied", check=Check.DEPENDENCIES, certain=True)
    assert run(text, certain, at(3, "weak-hash")) == (
        [None, REASON],
        ["3 note suppression-invalid: a finding of `dep-denied` cannot be silenced by a comment"],
    )


def test_findings_about_the_policy_are_never_silenced() -> None:
    text = "\n\nx  # aisec: ignore[weak-hash] a reason\n"
    assert run(text, at(3, "weak-hash", check=Check.POLICY)) == (
        [None],
        ["3 note suppression-invalid: a finding of `weak-hash` cannot be silenced by a comment"],
    )


UNUSED = "suppression-unused: the suppression of `weak-hash` silences nothing"


def test_an_unused_one_is_told_where_the_change_adds_it() -> None:
    text = "\n\nx  # aisec: ignore[weak-hash] a reason\n"
    assert run(text) == ([], [f"3 note {UNUSED}"])
    assert run(text, added="1-2 4-9") == ([], [])


def test_an_unused_one_is_told_where_a_finding_stands() -> None:
    text = "\n\nx  # aisec: ignore[weak-hash, sql-injection] a reason\n"
    assert run(text, at(3), added="9-9") == ([REASON], [f"3 note {UNUSED}"])


def test_one_above_an_old_line_may_serve_an_old_finding_that_is_not_judged() -> None:
    text = "\n# aisec: ignore[weak-hash] a reason\nold\n"
    assert run(text, added="2-2") == ([], [])
    assert run(text, added="2-3") == ([], [f"2 note {UNUSED}"])


def test_an_invalid_one_in_untouched_code_makes_no_noise() -> None:
    text = "\n\nx  # aisec: ignore\n"
    assert run(text, added="1-2") == ([], [])
    assert run(text, added="3-3")[1] != []


def test_rules_that_were_not_asked_are_not_unused() -> None:
    assert run("x  # aisec: ignore[elided-code] a reason\n") == ([], [])
    text = "x  # aisec: ignore[weak-hash] a reason\n"
    assert run(text, policy="rules: {weak-hash: off}") == ([], [])


def test_the_policy_decides_what_remarks_mean() -> None:
    text = "x  # aisec: ignore[weak-hash]\n"
    told = "suppression-invalid: the suppression gives no reason, so it silences nothing"
    assert run(text, policy="rules: {suppression-invalid: block}") == ([], [f"1 block {told}"])
    assert run(text, policy="rules: {suppression-invalid: off}") == ([], [])
    assert run(text, policy="checks: {code: off}") == ([], [f"1 note {told}"])


def test_a_suppression_given_elsewhere_stays() -> None:
    waived = Suppression("waiver", "accepted", "sec", "2027-01-01")
    found = at(3)._replace(suppressed=waived)
    assert run("\n\nx  # aisec: ignore[sql-injection] a reason\n", found) == ([waived], [])


def test_a_suppressed_block_does_not_block() -> None:
    text = b"\n\nx  # aisec: ignore[sql-injection] a reason\n"
    found = {PATH: suppressions.find(PATH, text)}
    judged = suppressions.apply(Policy(), [at(3)], found, {}, RULES)
    assert judged[0].action is Action.BLOCK
    assert gate.verdict(judged, [], Policy()) is Verdict.PASSED


def test_nothing_to_apply_changes_nothing() -> None:
    assert suppressions.apply(Policy(), [at(3)], {}, {}, RULES) == (at(3),)


def test_remarks_are_whole_findings_with_stable_fingerprints() -> None:
    line = "x  # aisec: ignore[weak-hash] a reason\n"
    alone, twice, shifted = (
        suppressions.apply(
            Policy(),
            [],
            {PATH: suppressions.find(PATH, text.encode())},
            {PATH: LineSet(None)},
            RULES,
        )
        for text in (line, line * 2, "\n\n" + line)
    )
    (first,) = alone
    assert first.finding.check is Check.POLICY
    assert first.finding.severity is Severity.INFO
    assert first.finding.title == "Suppression that silences nothing"
    assert all((first.finding.why, first.finding.fix))
    prints = [each.finding.fingerprint for each in (*twice, *shifted)]
    assert prints[0] == prints[2] == first.finding.fingerprint != prints[1]
