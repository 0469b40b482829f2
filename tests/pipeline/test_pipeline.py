"""From a staged change to a report: what is new, what counts where, what policy makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.changes import commits, staged
from aisec_hooks.errors import PolicyError, UnreadableChange
from aisec_hooks.model.finding import Action
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.report import Report, Verdict
from aisec_hooks.pipeline import Options, judge, judge_all
from aisec_hooks.repository import Repository
from aisec_hooks.rules import loader
from aisec_hooks.source import limits
from tests.gitrepo import GitRepo

RISKY = "def run(text):\n    return eval(text)\n"
OTHER = "import os\n\ndef go(name):\n    os.system('ls ' + name)\n"
PASSWORD = "password = '{}'\n".format("-".join(("correct", "h0rse", "battery", "st4ple")))


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    return GitRepo.create(tmp_path / "repo", home=tmp_path / "home")


def report(repo: GitRepo, **options: object) -> Report:
    with Repository.open(str(repo.path)) as opened:
        return judge(staged.read(opened), opened, Options(**options))  # type: ignore[arg-type]


def seen(report: Report) -> list[tuple[str, str, int, str, bool]]:
    """Rule, path, line, action and whether carried of each finding."""
    return [
        (f.rule, f.location.path, f.location.line, each.action, f.carried)
        for each in report.findings
        for f in [each.finding]
    ]


def test_a_new_weakness_blocks_and_says_all_of_it(repo: GitRepo) -> None:
    repo.stage("app.py", RISKY)
    result = report(repo)
    assert result.verdict is Verdict.BLOCKED
    assert seen(result) == [("code-injection", "app.py", 2, "block", False)]
    finding = result.findings[0].finding
    assert finding.frame is not None
    assert finding.frame.lines == ("    return eval(text)",)
    assert result.summary.files == 1
    assert result.summary.added_lines == 2
    assert result.policy.source == "default"
    prose = loader.prose()["code-injection"]
    assert finding.why == prose.why
    assert finding.repairs == prose.repairs


@pytest.mark.parametrize("padding", ["", "x = 1;\n" * 10_000], ids=["here", "in the worker"])
def test_each_file_gets_the_repair_of_its_language(repo: GitRepo, padding: str) -> None:
    for name in ("a.py", "b.ts", "c.jsx"):
        repo.stage(name, f"eval(input)\n{padding}\n")
    fixes = {each.finding.location.path: each.finding.fix for each in report(repo).findings}
    told = {each.language: each.text for each in loader.prose()["code-injection"].repairs}
    javascript = told["javascript"]
    assert fixes == {"a.py": told["python"], "b.ts": javascript, "c.jsx": javascript}


def test_what_moves_within_and_between_files_is_carried(repo: GitRepo) -> None:
    repo.commit("old", {"one.py": RISKY + "\n" + OTHER, "two.py": "x = 1\n"})
    repo.stage(
        "one.py", "# moved\n\n\n" + RISKY.replace("return eval(text)", "return eval( text )")
    )
    repo.stage("two.py", "x = 1\n\n" + OTHER)
    result = report(repo)
    assert result.verdict is Verdict.PASSED
    assert seen(result) == [
        ("command-injection", "two.py", 6, "note", True),
        ("code-injection", "one.py", 5, "note", True),
    ]


def test_a_copy_is_new_although_the_original_moved(repo: GitRepo) -> None:
    repo.commit("old", {"one.py": RISKY})
    repo.stage("one.py", "x = 1\n")
    repo.stage("two.py", RISKY + "\n\n" + RISKY)
    assert [row[3:] for row in seen(report(repo))] == [("block", False), ("note", True)]


@pytest.mark.parametrize("folder", ["tests", "vendor", "spikes"])
def test_what_leaves_a_lenient_place_is_new(repo: GitRepo, folder: str) -> None:
    repo.commit("old", {f"{folder}/one.py": RISKY, "x.py": "x = 1\n"})
    repo.git("mv", f"{folder}/one.py", "one.py")
    assert seen(report(repo)) == [("code-injection", "one.py", 2, "block", False)]


def test_places_lower_what_counts_there(repo: GitRepo) -> None:
    repo.stage("vendor/one.py", RISKY)
    repo.stage("tests/test_one.py", PASSWORD)
    repo.stage("one.py", PASSWORD)
    assert [(row[1], row[3]) for row in seen(report(repo))] == [
        ("one.py", "block"),
        ("tests/test_one.py", "warn"),
        ("vendor/one.py", "warn"),
    ]


def test_the_policy_of_head_counts(repo: GitRepo) -> None:
    repo.commit("policy", {".aisec.yaml": "gate: {severity: critical}\n"})
    head = repo.rev("HEAD")
    repo.stage(".aisec.yaml", "ignore_paths: ['**']\n")
    repo.stage("app.py", RISKY)
    result = report(repo)
    assert result.policy.source == f"{head[:12]}:.aisec.yaml"
    assert [row[3] for row in seen(result)] == ["warn"]


def test_ignored_paths_leave_the_change(repo: GitRepo) -> None:
    repo.commit("policy", {".aisec.yaml": "ignore_paths: ['old/**']\n"})
    repo.stage("old/app.py", RISKY)
    result = report(repo)
    assert (result.findings, result.summary.files) == ((), 0)


@pytest.mark.parametrize(
    ("policy", "action"),
    [
        ("rules: {code-injection: warn}", "warn"),
        ("rules: {code-injection: note}", "note"),
        ("rules: {code-injection: off}", None),
        ("checks: {code: off}", None),
        ("gate: off", "warn"),
        ("gate: {severity: critical}", "warn"),
    ],
)
def test_policy_decides(repo: GitRepo, tmp_path: Path, policy: str, action: str | None) -> None:
    file = tmp_path / "policy.yaml"
    file.write_text(policy + "\n")
    repo.stage("app.py", RISKY)
    result = report(repo, policy_file=str(file))
    assert [row[3] for row in seen(result)] == ([action] if action else [])
    assert result.verdict is Verdict.PASSED


def test_only_some_checks(repo: GitRepo) -> None:
    repo.stage("app.py", RISKY + PASSWORD)
    repo.stage("requirements.txt", "pycrypto==2.6.1\n")
    for check, rules in (
        ("code", ["code-injection"]),
        ("secrets", ["hardcoded-credential"]),
        ("dependencies", ["dep-denied"]),
        ("agents", []),
    ):
        assert [row[0] for row in seen(report(repo, only=frozenset({check})))] == rules


def test_a_comment_with_a_reason_suppresses(repo: GitRepo) -> None:
    line = "    return eval(text)  # aisec: ignore[code-injection] the text is ours\n"
    repo.stage("app.py", "def run(text):\n" + line)
    result = report(repo)
    assert result.verdict is Verdict.PASSED
    (judged,) = result.findings
    assert judged.action is Action.BLOCK
    assert judged.suppressed is not None
    assert judged.suppressed.reason == "the text is ours"
    assert result.summary.suppressed == 1


def test_a_broken_policy_stops_everything(repo: GitRepo) -> None:
    repo.commit("policy", {".aisec.yaml": "gaet: off\n"})
    repo.stage("app.py", RISKY)
    with pytest.raises(PolicyError, match="gaet"):
        report(repo)


def test_an_unreadable_object_stops_the_run_unless_the_policy_tolerates_it(
    repo: GitRepo, tmp_path: Path
) -> None:
    repo.stage("app.py", RISKY)
    with Repository.open(str(repo.path)) as opened:
        change = staged.read(opened)
        for objects in (repo.path / ".git" / "objects").glob("??/*"):
            objects.unlink()
        with pytest.raises(UnreadableChange):
            judge(change, opened, Options())
    tolerant = tmp_path / "policy.yaml"
    tolerant.write_text("on_error: warn\n")
    with Repository.open(str(repo.path)) as opened:
        result = judge(change, opened, Options(policy_file=str(tolerant)))
    assert result.verdict is Verdict.PASSED
    assert [notice.reason for notice in result.notices] == ["unreadable"]


def test_changes_of_one_push_give_one_report(repo: GitRepo) -> None:
    start = repo.commit("start", {"x.py": "x = 1\n"})
    one = repo.commit("one", {"one.py": RISKY})
    repo.git("checkout", "-q", "-b", "other", start)
    two = repo.commit("two", {"two.py": OTHER})
    with Repository.open(str(repo.path)) as opened:
        changes = [commits.read_range(opened, start, each) for each in (one, two)]
        result = judge_all(changes, opened, Options())
    assert result.verdict is Verdict.BLOCKED
    assert [row[:2] for row in seen(result)] == [
        ("command-injection", "two.py"),
        ("code-injection", "one.py"),
    ]
    assert (result.summary.files, result.summary.blocked) == (2, 2)


def test_nothing_to_judge_passes() -> None:
    assert judge_all((), None, Options()).verdict is Verdict.PASSED


def test_large_files_are_judged_behind_the_wall(repo: GitRepo) -> None:
    filler = "def f(x):\n    y = [x]\n    return y\n\n\n" * 3000
    repo.stage("large.py", filler + RISKY)
    result = report(repo)
    assert seen(result) == [("code-injection", "large.py", 15002, "block", False)]
    assert result.notices == ()


def test_what_the_wall_stops_is_told(repo: GitRepo) -> None:
    repo.stage("deep.py", RISKY + "x = " + "(" * 90_000 + "\n")
    result = report(repo)
    told = {notice.reason for notice in result.notices}
    assert told
    assert told <= {"time-limit", "parse-error", "too-complex"}


def test_a_parse_that_takes_too_long_is_told(
    repo: GitRepo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PARSE_SECONDS", 0.0)
    text = RISKY + "def f(x):\n    return [x]\n" * 100
    repo.stage("slow.py", text)
    result = report(repo)
    said = f"parsing {len(text)} bytes of Python took too long; only text rules were applied"
    assert result.notices == (Notice("slow.py", "time-limit", f"analysis was stopped: {said}"),)
    assert result.verdict is Verdict.PASSED
