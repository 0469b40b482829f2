"""Dependencies of a change against the approvals of the trusted side."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from aisec_hooks.changes import staged
from aisec_hooks.errors import PolicyError
from aisec_hooks.model.report import Report
from aisec_hooks.pipeline import Options, judge
from aisec_hooks.repository import Repository
from tests.gitrepo import GitRepo

POLICY = """\
dependencies:
  approval:
    mode: allowlist
    allow:
      - {pkg: pypi/requests, versions: ">=2.31", owner: web, reason: client, expires: 2027-06-30}
      - {pkg: "npm/@acme/*", owner: web, reason: ours, expires: 2027-06-30}
    deny:
      - {pkg: pypi/pycrypto, reason: unmaintained, use_instead: [pypi/cryptography]}
"""
NOW = dt.date(2026, 11, 22)


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    made = GitRepo.create(tmp_path / "repo", home=tmp_path / "home")
    made.commit("start", {".aisec.yaml": POLICY, "requirements.txt": "flask==3.0\n"})
    return made


def report(repo: GitRepo, now: dt.date = NOW, policy_file: str | None = None) -> Report:
    with Repository.open(str(repo.path)) as opened:
        options = Options(now=now, policy_file=policy_file)
        return judge(staged.read(opened), opened, options)


def seen(result: Report) -> list[tuple[str, str | None, str, int, str]]:
    return [
        (f.rule, f.package, f.location.path, f.location.line, each.action)
        for each in result.findings
        for f in [each.finding]
    ]


def test_only_what_is_new_is_judged_and_only_what_is_approved_passes(repo: GitRepo) -> None:
    repo.stage("requirements.txt", "# web\nrequests>=2.31\nflask==3.0\nleft-pad-py==1\n")
    repo.stage("package.json", '{"dependencies": {"@acme/ui": "^1", "lodash": "^4"}}\n')
    repo.stage("pyproject.toml", '[project]\nname = "x"\nversion = "1"\ndependencies = ["rich"]\n')
    assert seen(report(repo)) == [
        ("dep-unapproved", "npm/lodash", "package.json", 1, "block"),
        ("dep-unapproved", "pypi/rich", "pyproject.toml", 4, "block"),
        ("dep-unapproved", "pypi/left-pad-py", "requirements.txt", 4, "block"),
    ]


def test_a_denied_package_names_its_replacement(repo: GitRepo) -> None:
    repo.stage("requirements.txt", "flask==3.0\nPyCrypto==2.6.1\n")
    (judged,) = report(repo).findings
    assert judged.finding.rule == "dep-denied"
    assert judged.finding.data["use_instead"] == ["pypi/cryptography"]
    assert judged.finding.certain


def test_nobody_approves_in_the_change_that_adds(repo: GitRepo) -> None:
    entry = "      - {pkg: pypi/rich, owner: me, reason: nice, expires: 2027-06-30}\n"
    repo.stage(".aisec.yaml", POLICY.replace("    deny:\n", entry + "    deny:\n"))
    repo.stage("requirements.txt", "flask==3.0\nrich\n")
    assert [row[0] for row in seen(report(repo))] == ["policy-self-approval"]


def test_an_approval_ends_after_its_last_day(repo: GitRepo) -> None:
    repo.stage("requirements.txt", "flask==3.0\nrequests>=2.31\n")
    assert seen(report(repo, dt.date(2027, 6, 30))) == []
    assert [row[0] for row in seen(report(repo, dt.date(2027, 7, 1)))] == ["dep-approval-expired"]


def test_allow_files_come_from_the_trusted_side(repo: GitRepo) -> None:
    policy = "dependencies: {approval: {mode: allowlist, allow_files: [ok.txt]}}\n"
    repo.commit("lists", {".aisec.yaml": policy, "ok.txt": "pypi/rich\n"})
    repo.stage("ok.txt", "pypi/rich\npypi/evil\n")
    repo.stage("requirements.txt", "flask==3.0\nrich\nevil\n")
    assert [row[1] for row in seen(report(repo))] == ["pypi/evil"]
    repo.commit("gone", {".aisec.yaml": policy.replace("ok.txt", "gone.txt")})
    repo.stage("requirements.txt", "flask==3.0\nrich\n")
    with pytest.raises(PolicyError, match=r"gone\.txt"):
        report(repo)


def test_a_policy_file_brings_its_own_allow_files(repo: GitRepo, tmp_path: Path) -> None:
    policy = tmp_path / "strict.yaml"
    policy.write_text("dependencies: {approval: {mode: allowlist, allow_files: [ok.txt]}}\n")
    (tmp_path / "ok.txt").write_text("pypi/rich\n")
    repo.stage("requirements.txt", "flask==3.0\nrich\nevil\n")
    assert [row[1] for row in seen(report(repo, policy_file=str(policy)))] == ["pypi/evil"]


def test_renaming_and_reordering_a_manifest_adds_nothing(repo: GitRepo) -> None:
    repo.commit("more", {"requirements.txt": "# one\nflask==3.0\nlodash==1\n"})
    repo.git("mv", "requirements.txt", "requirements-web.txt")
    repo.stage("requirements-web.txt", "lodash==1\nflask==3.0\n# one\n")
    assert seen(report(repo)) == []


def test_a_manifest_that_cannot_be_read_blocks(repo: GitRepo) -> None:
    repo.stage("package.json", '{"dependencies": {"lodash": ')
    assert [(row[0], row[4]) for row in seen(report(repo))] == [("manifest-unreadable", "block")]


def test_without_a_section_only_what_everybody_denies_blocks(tmp_path: Path) -> None:
    repo = GitRepo.create(tmp_path / "other", home=tmp_path / "home")
    repo.stage("requirements.txt", "rich\npycrypto\nreque\u0455ts\n")
    assert [(row[0], row[4]) for row in seen(report(repo))] == [
        ("dep-homoglyph", "block"),
        ("dep-denied", "block"),
    ]
