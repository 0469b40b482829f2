"""The shims as git runs them: chained, robust against a vanished interpreter, never silent."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from aisec_hooks.cli._native_hooks import COMMITTING, KEPT_AS, SERVING, shim
from tests.cli.running import RISKY, SAFE, aisec
from tests.gitrepo import GitRepo

RECORDER = """\
#!/bin/sh
{ echo "args $*"; cat; } >> "$RECORD"
exit $THEIR_CODE
"""


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    repo = GitRepo.create(tmp_path / "a repo")
    repo.env |= {"RECORD": str(tmp_path / "record"), "THEIR_CODE": "0"}
    return repo


def set_up(repo: GitRepo, *options: str) -> None:
    done = aisec("init", "--native", "--yes", *options, at=repo)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("stage", [*COMMITTING, *SERVING])
def test_shims_are_posix_shell(stage: str, tmp_path: Path) -> None:
    path = tmp_path / stage
    path.write_text(shim(stage))
    for shell in ("sh", "bash"):
        done = subprocess.run([shell, "-n", path], capture_output=True)
        assert (done.returncode, done.stderr) == (0, b""), shell


def test_interpreter_with_special_characters_is_quoted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "it's $HOME" / "python"
    python.parent.mkdir()
    python.write_text('#!/bin/sh\necho "$@"\n')
    python.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(python))
    path = tmp_path / "hook"
    path.write_text(shim("pre-push"))
    done = subprocess.run(["sh", path, "origin", "a b"], capture_output=True, text=True)
    assert done.stdout == "-I -m aisec_hooks hook pre-push origin a b\n"


def test_vanished_interpreter_stops_git_with_a_message(
    repo: GitRepo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/bin/python")
    repo.hook("pre-commit", shim("pre-commit"))
    repo.stage("app.py", SAFE)
    done = repo.run("commit", "-q", "-m", "x")
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "aisec: /nowhere/bin/python is gone, so nothing can be judged and git stops here.\n"
        "hint: install aisec-hooks again and run 'aisec init --native', "
        "or remove .git/hooks/pre-commit\n"
    )


def test_commit(repo: GitRepo) -> None:
    set_up(repo)
    repo.stage("app.py", RISKY)
    done = repo.run("commit", "-m", "risky")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"app.py" in done.stderr
    repo.stage("app.py", SAFE)
    done = repo.run("commit", "-q", "-m", "safe")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_merge_is_judged_before_it_is_committed(repo: GitRepo) -> None:
    repo.commit("base", {"a.py": SAFE})
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("side", {"side.py": RISKY})
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"main.py": SAFE})
    set_up(repo)
    # What the other branch committed is not new to the repository, so the merge passes.
    repo.git("merge", "-q", "--no-edit", "side")


@pytest.mark.parametrize("their_code", [0, 7])
def test_chained_commit_hook_runs_first_and_can_stop(repo: GitRepo, their_code: int) -> None:
    repo.env["THEIR_CODE"] = str(their_code)
    repo.hook("pre-commit", RECORDER)
    set_up(repo, "--chain")
    repo.stage("app.py", RISKY)
    done = repo.run("commit", "-m", "risky")
    assert Path(repo.env["RECORD"]).read_text() == "args \n"
    assert (done.returncode, b"app.py" in done.stderr) == (1, their_code == 0)


@pytest.mark.parametrize(("their_code", "text"), [(0, SAFE), (0, RISKY), (7, SAFE)])
def test_chained_push_hook_gets_the_same_refs(
    repo: GitRepo, tmp_path: Path, their_code: int, text: str
) -> None:
    server = GitRepo.create(tmp_path / "server.git", bare=True)
    repo.git("remote", "add", "origin", str(server.path))
    repo.env["THEIR_CODE"] = str(their_code)
    repo.hook("pre-push", RECORDER)
    set_up(repo, "--chain")
    tip = repo.commit("one", {"app.py": text})
    done = repo.run("push", "-q", "origin", "main", "main:refs/heads/second")
    zeros = "0" * 40
    assert Path(repo.env["RECORD"]).read_text() == (
        f"args origin {server.path}\n"
        f"refs/heads/main {tip} refs/heads/main {zeros}\n"
        f"refs/heads/main {tip} refs/heads/second {zeros}\n"
    )
    assert (done.returncode == 0) == (their_code == 0 and text == SAFE), done.stderr
    assert (b"app.py" in done.stderr) == (text == RISKY)


def test_push_of_nothing_gives_both_hooks_nothing(repo: GitRepo, tmp_path: Path) -> None:
    server = GitRepo.create(tmp_path / "server.git", bare=True)
    repo.git("remote", "add", "origin", str(server.path))
    repo.commit("one", {"app.py": RISKY})
    repo.git("push", "-q", "origin", "main")
    repo.hook("pre-push", RECORDER)
    set_up(repo, "--chain")
    repo.git("push", "-q", "origin", "main")
    assert Path(repo.env["RECORD"]).read_text() == f"args origin {server.path}\n"


def test_foreign_hook_that_git_ignored_stays_ignored(repo: GitRepo) -> None:
    repo.hook("pre-commit", RECORDER).chmod(0o644)
    set_up(repo, "--chain")
    assert (repo.path / ".git" / "hooks" / f"pre-commit{KEPT_AS}").exists()
    repo.stage("app.py", SAFE)
    repo.git("commit", "-q", "-m", "safe")
    assert not Path(repo.env["RECORD"]).exists()


def test_server_refuses_what_skipped_the_local_hook(repo: GitRepo, tmp_path: Path) -> None:
    server = GitRepo.create(tmp_path / "server.git", bare=True)
    done = aisec("init", "--server", str(server.path), "--yes", at=tmp_path)
    assert done.returncode == 0, done.stderr
    repo.git("remote", "add", "origin", str(server.path))
    set_up(repo)
    repo.stage("app.py", RISKY)
    repo.git("commit", "-q", "--no-verify", "-m", "risky")
    done_git = repo.run("push", "--no-verify", "origin", "main")
    assert done_git.returncode == 1
    assert b"remote: " in done_git.stderr
    assert b"app.py" in done_git.stderr
    assert server.run("rev-parse", "-q", "--verify", "main").returncode == 1
