"""``aisec scan``: its sources, its exit codes, and what goes to which stream."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aisec_hooks.report import FORMATS
from tests.cli.running import RISKY, SAFE, aisec
from tests.gitrepo import GitRepo

PATCH = """\
--- a/app.py
+++ b/app.py
@@ -4,2 +4,2 @@
 def get(url):
-    return requests.get(url)
+    return requests.get(url, verify=False)
"""


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    """A safe commit, then a risky one, and a safe change in the index."""
    repo = GitRepo.create(tmp_path / "repo")
    repo.commit("one", {"app.py": SAFE})
    repo.commit("two", {"app.py": RISKY})
    repo.stage("other.py", SAFE)
    return repo


def found(*words: str, at: Path | GitRepo, stdin: str = "") -> tuple[int, list[tuple[str, int]]]:
    """Exit code of a JSON scan, and path and line of its blocking findings."""
    done = aisec("scan", "--format", "json", *words, at=at, stdin=stdin)
    assert done.stderr == ""
    report = json.loads(done.stdout)
    assert report["verdict"] == ("blocked" if report["summary"]["blocked"] else "passed")
    findings = [each for each in report["findings"] if each["action"] == "block"]
    return done.returncode, [(each["path"], each["line"]) for each in findings]


BLOCKED = (1, [("app.py", 5)])


@pytest.mark.parametrize(
    "words",
    [
        ["--range", "HEAD~1..HEAD"],
        ["--range", "HEAD~1...HEAD"],
        ["--range", "HEAD~1.."],
        ["--from-ref", "HEAD~1", "--to-ref", "HEAD"],
        ["--from-ref", "HEAD~1"],
        ["app.py"],
        ["--", "app.py"],
    ],
)
def test_change_or_file_exits_by_its_verdict(repo: GitRepo, words: list[str]) -> None:
    assert found(*words, at=repo) == BLOCKED


@pytest.mark.parametrize("words", [[], ["--staged"], ["--range", "HEAD..HEAD"], ["other.py"]])
def test_safe_change_or_file_passes(repo: GitRepo, words: list[str]) -> None:
    assert found(*words, at=repo) == (0, [])


def test_staged_is_the_default_inside_a_repository(repo: GitRepo) -> None:
    repo.stage("other.py", RISKY)
    assert found(at=repo) == (1, [("other.py", 5)])


def test_folder_is_an_inventory_unless_it_is_a_gate(repo: GitRepo) -> None:
    assert found(".", at=repo) == (0, BLOCKED[1])
    assert found(".", "other.py", at=repo) == (0, BLOCKED[1])
    assert found(".", "--gate", at=repo) == BLOCKED


def test_needs_no_repository(tmp_path: Path) -> None:
    folder = tmp_path / "plain"
    folder.mkdir()
    (folder / "app.py").write_text(RISKY)
    assert found("app.py", at=folder) == BLOCKED
    done = aisec("scan", at=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "aisec: there is no git repository here\nhint: name files or folders: aisec scan PATH...\n"
    )


def test_text_on_standard_input(repo: GitRepo, tmp_path: Path) -> None:
    words = ("--stdin", "--path", "src/new.py")
    expected = (1, [("src/new.py", 5)])
    assert found(*words, at=repo, stdin=RISKY) == expected
    assert found(*words, at=repo, stdin=SAFE) == (0, [])
    plain = tmp_path / "plain"
    plain.mkdir()
    assert found(*words, at=plain, stdin=RISKY) == expected


def test_patch(repo: GitRepo) -> None:
    repo.git("reset", "-q", "--hard", "HEAD~1")
    repo.write("the.patch", PATCH)
    assert found("--patch", "the.patch", at=repo) == BLOCKED
    assert found("--patch", "-", at=repo, stdin=PATCH) == BLOCKED


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--staged", "app.py"], "PATH and --staged exclude each other"),
        (["--range", "a..b", "--stdin", "--path", "x"], "--range and --stdin exclude each other"),
        (["--stdin"], "--stdin and --path NAME belong together"),
        (["--path", "x"], "--stdin and --path NAME belong together"),
        (["--to-ref", "HEAD"], "--to-ref needs --from-ref"),
        (["--range", "HEAD"], "'HEAD' is no range"),
        (["--range", "..HEAD"], "'..HEAD' is no range"),
        (["--only", "code,cdoe"], "unknown check 'cdoe'"),
        (["--patch", "nowhere"], "nowhere: the patch cannot be read: No such file or directory"),
        (["--range", "nowhere..HEAD"], "nowhere"),
        (["--policy", "nowhere.yaml"], "nowhere.yaml"),
    ],
)
def test_wrong_usage(repo: GitRepo, words: list[str], said: str) -> None:
    done = aisec("scan", *words, at=repo)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr.splitlines()[0]
    assert done.stderr.splitlines()[1].startswith("hint: ")


def test_path_that_does_not_exist(repo: GitRepo) -> None:
    for name in ("nowhere.py", "no/where"):
        done = aisec("scan", name, at=repo)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"aisec: {repo.path}/{name}: no such file or folder")


@pytest.mark.parametrize("words", [["--format", "xml"], ["--unknown"], ["--stag"]])
def test_options_that_do_not_exist(repo: GitRepo, words: list[str]) -> None:
    done = aisec("scan", *words, at=repo)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: aisec scan" in done.stderr


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_data_on_stdout(repo: GitRepo, name: str, tmp_path: Path) -> None:
    done = aisec("scan", "--format", name, "app.py", at=repo)
    assert (done.returncode, done.stderr) == (1, "")
    assert "app.py" in done.stdout
    file = tmp_path / "report"
    saved = aisec("scan", "--format", name, "--output", str(file), "app.py", at=repo)
    assert (saved.returncode, saved.stdout) == (1, "")
    assert saved.stderr == f"aisec: blocked; the report is in {file}\n"
    assert file.read_text() == done.stdout


def test_report_that_cannot_be_saved_is_an_error(repo: GitRepo, tmp_path: Path) -> None:
    file = tmp_path / "missing" / "report"
    done = aisec("scan", "--output", str(file), "app.py", at=repo)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{file}: the report could not be written" in done.stderr


def test_terminal_report_is_plain_in_a_pipe_and_can_be_forced(repo: GitRepo) -> None:
    plain = aisec("scan", "app.py", at=repo)
    forced = aisec("scan", "app.py", at=repo, env={"FORCE_COLOR": "1"})
    refused = aisec("scan", "--no-color", "app.py", at=repo, env={"FORCE_COLOR": "1"})
    assert "\x1b" not in plain.stdout
    assert "\x1b[" in forced.stdout
    assert refused.stdout == plain.stdout


def test_a_person_is_told_that_nothing_was_found(repo: GitRepo) -> None:
    done = aisec("scan", at=repo)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "aisec: nothing found in 1 file with 5 added lines\n"


def test_a_person_is_told_that_nothing_was_there(repo: GitRepo) -> None:
    repo.git("reset", "-q")
    done = aisec("scan", "--staged", at=repo)
    assert done.returncode == 0
    assert len(done.stdout.splitlines() + done.stderr.splitlines()) == 1


def test_timing_goes_to_stderr(repo: GitRepo) -> None:
    done = aisec("scan", "--timing", "--format", "json", at=repo)
    json.loads(done.stdout)
    rows = [line.split(maxsplit=2) for line in done.stderr.splitlines()]
    assert rows
    assert all(float(seconds) >= 0 and unit == "ms" for seconds, unit, _ in rows)


def test_policy_file_replaces_the_repositorys(repo: GitRepo) -> None:
    repo.commit("off", {".aisec.yaml": "gate: off\n"})
    assert found("app.py", at=repo) == (0, [])
    policy = repo.write("strict.yaml", "rules: {tls-verification-disabled: block}\n")
    assert found("--policy", str(policy), "app.py", at=repo) == BLOCKED


def test_only(repo: GitRepo) -> None:
    assert found("--only", "secrets,dependencies", "app.py", at=repo) == (0, [])
    assert found("--only", "code", "app.py", at=repo) == BLOCKED


def test_audit_asks_rules_that_hooks_leave_out(repo: GitRepo) -> None:
    everyday = aisec("scan", "--format", "json", "app.py", at=repo)
    audit = aisec("scan", "--audit", "--format", "json", "app.py", at=repo)
    rules = [
        {each["rule"] for each in json.loads(run.stdout)["findings"]} for run in (everyday, audit)
    ]
    assert rules[0] <= rules[1]


def test_repository_that_git_refuses_is_an_error(repo: GitRepo) -> None:
    (repo.path / ".git" / "HEAD").write_text("nonsense\n")
    done = aisec("scan", "app.py", at=repo)
    assert (done.returncode, done.stdout) == (2, "")
