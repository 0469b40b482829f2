"""Dependencies of a change against the approvals of the trusted side."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from aisec_hooks.changes import commits, staged
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


@pytest.mark.parametrize(
    ("policy", "ok", "where"),
    [
        ("allow: [{pkg: cargo/a, versions: '<2'}]", "", r"^[0-9a-f]{12}:\.aisec\.yaml:1:60: "),
        ("deny: [{pkg: cargo/a, versions: '<2'}]", "", r"^[0-9a-f]{12}:\.aisec\.yaml:1:59: "),
        ("allow_files: [ok.txt]", "pypi/rich\ncargo/a <2\n", r"^ok\.txt:2:1: "),
    ],
)
def test_a_limit_that_would_limit_nothing_stops(
    repo: GitRepo, policy: str, ok: str, where: str
) -> None:
    repo.commit(
        "limits", {".aisec.yaml": f"dependencies: {{approval: {{{policy}}}}}", "ok.txt": ok}
    )
    repo.stage("requirements.txt", "flask==3.0\nrich\n")
    with pytest.raises(PolicyError, match=where + ".*version ranges of cargo") as caught:
        report(repo)
    assert caught.value.exit_code == 2


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


def parted(repo: GitRepo, name: str, ours: str, theirs: str) -> None:
    """Both branches write a file, and the merge of them waits for its commit."""
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("theirs", {name: theirs})
    repo.git("checkout", "-q", "main")
    repo.commit("ours", {name: ours})
    repo.run("merge", "-q", "--no-commit", "--no-ff", "side")


def test_a_merge_adds_what_no_parent_has(repo: GitRepo) -> None:
    parted(repo, "requirements.txt", "flask==3.0\nours==1\n", "flask==3.0\ntheirs==1\n")
    repo.stage("requirements.txt", "theirs==1\nflask==3.0\nours==1\n")
    assert seen(report(repo)) == []
    repo.stage("requirements.txt", "theirs==1\nflask==3.0\nours==1\nnobodys==1\n")
    assert seen(report(repo)) == [
        ("dep-unapproved", "pypi/nobodys", "requirements.txt", 4, "block")
    ]


def test_a_merge_of_a_manifest_that_one_side_made_or_renamed(repo: GitRepo) -> None:
    parted(repo, "package.json", '{"name": "x"}\n', '{"dependencies": {"lodash": "^4"}}\n')
    both = '{"name": "x", "dependencies": {"lodash": "^4"}}\n'
    repo.stage("package.json", both)
    assert seen(report(repo)) == []
    repo.commit("merged")
    many = "".join(f"package-{number}==1\n" for number in range(9))
    repo.commit("many", {"requirements.txt": many})
    repo.git("checkout", "-q", "-b", "web")
    repo.commit("theirs", {"requirements.txt": many + "theirs==1\n"})
    repo.git("checkout", "-q", "main")
    repo.git("mv", "requirements.txt", "requirements-web.txt")
    repo.commit("ours", {"requirements-web.txt": many + "ours==1\n"})
    assert repo.run("merge", "-q", "web").returncode == 1
    repo.stage("requirements-web.txt", f"ours==1\n{many}theirs==1\n")
    assert seen(report(repo)) == []
    repo.stage("requirements-web.txt", f"ours==1\n{many}theirs==1\nnew==1\n")
    assert [row[1] for row in seen(report(repo))] == ["pypi/new"]


def test_a_merge_of_several_branches(repo: GitRepo) -> None:
    middle = "".join(f"package-{number}==1\n" for number in range(9))
    repo.commit("many", {"requirements.txt": middle})
    for name, text in (("one", "first==1\n" + middle), ("two", middle + "last==1\n")):
        repo.git("checkout", "-q", "-b", name, "main")
        repo.commit(name, {"requirements.txt": text})
    repo.git("checkout", "-q", "main")
    repo.commit("ours", {"ours.txt": "x\n"})
    repo.git("merge", "-q", "--no-commit", "one", "two")
    assert seen(report(repo)) == []
    repo.stage("requirements.txt", f"first==1\n{middle}last==1\nnew==1\n")
    assert [row[1] for row in seen(report(repo))] == ["pypi/new"]
    repo.git("commit", "-q", "--no-verify", "-m", "merge")
    with repo.active(), Repository.open() as opened:
        for name in ("HEAD^1", "one", "two"):
            repo.git("update-ref", f"refs/remotes/origin/{repo.rev(name)}", name)
        lines = f"refs/heads/main {repo.rev('HEAD')} refs/heads/main {'0' * 40}\n".encode()
        (pushed,) = commits.read_push(opened, lines)
        assert [row[1] for row in seen(judge(pushed, opened, Options(now=NOW)))] == ["pypi/new"]
