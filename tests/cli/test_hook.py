"""``aisec hook``: every stage with git's own input, natively and under a framework."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from aisec_hooks.cli.hook import STAGES
from tests.cli.running import AISEC, RISKY, SAFE, aisec
from tests.gitrepo import GitRepo

ZEROS = "0" * 40


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    return GitRepo.create(tmp_path / "repo")


def blocked(done: subprocess.CompletedProcess[str], path: str = "app.py") -> bool:
    """Whether the file was named and the change stopped; anything but a clean pass fails."""
    assert done.stdout == ""
    if done.returncode == 1:
        assert path in done.stderr
        return True
    assert (done.returncode, done.stderr) == (0, "")
    return False


@pytest.mark.parametrize("stage", ["pre-commit", "pre-merge-commit", "auto"])
def test_index_is_judged(repo: GitRepo, stage: str) -> None:
    assert not blocked(aisec("hook", stage, at=repo))
    repo.stage("app.py", RISKY)
    assert blocked(aisec("hook", stage, at=repo))
    repo.stage("app.py", SAFE)
    assert not blocked(aisec("hook", stage, at=repo))


def test_repository_cannot_replace_our_modules(repo: GitRepo) -> None:
    for name in ("git", "yaml", "json", "re", "aisec_hooks", "tree_sitter", "sitecustomize"):
        repo.stage(f"{name}.py", "raise SystemExit(0)\n")
    repo.stage("app.py", RISKY)
    assert blocked(aisec("hook", "pre-commit", at=repo, env={"PYTHONPATH": "."}))


@pytest.mark.parametrize("stage", ["prepare-commit-msg", "commit-msg", "post-commit"])
def test_stages_without_a_change_pass(repo: GitRepo, stage: str) -> None:
    repo.stage("app.py", RISKY)
    assert not blocked(aisec("hook", stage, ".git/COMMIT_EDITMSG", "message", at=repo))


@pytest.mark.parametrize(("only", "stops"), [("code", True), ("secrets,dependencies", False)])
@pytest.mark.parametrize("form", ["--only={}", "--only {}"])
def test_only(repo: GitRepo, only: str, stops: bool, form: str) -> None:
    repo.stage("app.py", RISKY)
    assert blocked(aisec("hook", *form.format(only).split(), "auto", at=repo)) == stops


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], f"the stage is missing\nhint: one of: {', '.join(STAGES)}\n"),
        (["pre-comit"], "unknown stage 'pre-comit'\nhint: did you mean 'pre-commit'? one of: "),
        (["--only"], "--only needs checks\nhint: some of: code,secrets,dependencies,agents\n"),
        (["--only", "codes", "auto"], "unknown check 'codes'\nhint: did you mean 'code'? one of: "),
        (["--only=", "auto"], "unknown check ''\nhint: one of: "),
        (["--quick", "auto"], "unknown option '--quick'\nhint: 'aisec hook --help' shows all\n"),
    ],
)
def test_wrong_usage(repo: GitRepo, words: list[str], said: str) -> None:
    done = aisec("hook", *words, at=repo)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"aisec: {said}")


def test_outside_a_repository(tmp_path: Path) -> None:
    assert aisec("hook", "pre-commit", at=tmp_path).returncode == 2


@pytest.mark.parametrize("stage", ["pre-push", "pre-receive"])
def test_closed_input_is_no_empty_list_of_refs(repo: GitRepo, stage: str) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *AISEC, "hook", stage],
        cwd=repo.path,
        env=repo.env,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("aisec: standard input is closed; git's list of ")


@pytest.mark.parametrize(
    "script",
    [
        'exec "$@" >&-',
        'exec "$@" 2>&-',
        'exec "$@" <&-',
        'exec "$@" >&- 2>&- <&-',
        'exec "$@" 2>/dev/full',
    ],
)
def test_closed_streams_still_block(repo: GitRepo, script: str) -> None:
    repo.stage("app.py", RISKY)
    done = subprocess.run(
        ["sh", "-c", script, "sh", *AISEC, "hook", "pre-commit"],
        cwd=repo.path,
        env=repo.env,
        capture_output=True,
    )
    assert done.returncode == 1


def test_reader_that_leaves_early_still_blocks(repo: GitRepo) -> None:
    repo.stage("app.py", RISKY * 50)
    script = '{ sleep 0.2; "$@" 2>&1; echo $? >code; } | true'
    subprocess.run(["sh", "-c", script, "sh", *AISEC, "hook", "auto"], cwd=repo.path, env=repo.env)
    assert (repo.path / "code").read_text() == "1\n"


def test_clock_of_the_environment_must_be_readable(repo: GitRepo) -> None:
    done = aisec("hook", "pre-commit", at=repo, env={"AISEC_NOW": "tomorrow"})
    assert done.returncode == 2
    assert done.stderr.startswith("aisec: AISEC_NOW is not an ISO 8601 time: 'tomorrow'\nhint: ")


def test_server_ignores_the_clock_of_the_environment(repo: GitRepo) -> None:
    tip = repo.commit("one", {"app.py": SAFE})
    line = f"{ZEROS} {tip} refs/heads/new\n"
    done = aisec("hook", "pre-receive", at=repo, stdin=line, env={"AISEC_NOW": "tomorrow"})
    assert (done.returncode, done.stderr) == (0, "")


def test_native_push_judges_every_ref(repo: GitRepo) -> None:
    safe = repo.commit("one", {"app.py": SAFE})
    risky = repo.commit("two", {"app.py": RISKY})
    first = f"refs/heads/a {safe} refs/heads/a {ZEROS}\n"
    second = f"refs/heads/b {risky} refs/heads/b {ZEROS}\n"
    arguments = ("hook", "pre-push", "origin", "/somewhere")
    assert not blocked(aisec(*arguments, at=repo, stdin=first))
    assert blocked(aisec(*arguments, at=repo, stdin=first + second))
    assert blocked(aisec(*arguments, at=repo, stdin=(first + second).removesuffix("\n")))
    assert not blocked(aisec(*arguments, at=repo))


FRAMEWORK_PUSH = {
    "PRE_COMMIT": "1",
    "PRE_COMMIT_LOCAL_BRANCH": "refs/heads/main",
    "PRE_COMMIT_REMOTE_BRANCH": "refs/heads/main",
    "PRE_COMMIT_REMOTE_NAME": "origin",
    "PRE_COMMIT_REMOTE_URL": "/somewhere",
}


@pytest.mark.parametrize("stage", ["auto", "pre-push"])
def test_push_told_by_a_framework(repo: GitRepo, stage: str) -> None:
    old = repo.commit("one", {"legacy.py": RISKY})
    repo.commit("two", {"app.py": SAFE})
    refs = {"PRE_COMMIT_FROM_REF": old, "PRE_COMMIT_TO_REF": repo.rev("HEAD")}
    assert not blocked(aisec("hook", stage, at=repo, env={**FRAMEWORK_PUSH, **refs}))
    repo.commit("three", {"app.py": RISKY})
    refs["PRE_COMMIT_TO_REF"] = repo.rev("HEAD")
    assert blocked(aisec("hook", stage, at=repo, env={**FRAMEWORK_PUSH, **refs}))


@pytest.mark.parametrize("stage", ["auto", "pre-push"])
@pytest.mark.parametrize("with_tip", [False, True])
def test_first_push_told_by_a_framework_says_that_refs_are_hidden(
    repo: GitRepo, stage: str, with_tip: bool
) -> None:
    tip = repo.commit("one", {"app.py": SAFE})
    env = {**FRAMEWORK_PUSH, **({"PRE_COMMIT_TO_REF": tip} if with_tip else {})}
    done = aisec("hook", stage, at=repo, env=env)
    assert (done.returncode, done.stdout) == (0, "")
    assert "first ref" in done.stderr
    repo.commit("two", {"app.py": RISKY})
    env |= {"PRE_COMMIT_TO_REF": repo.rev("HEAD")} if with_tip else {}
    assert blocked(aisec("hook", stage, at=repo, env=env))


def test_refs_on_standard_input_win_over_inherited_variables(repo: GitRepo) -> None:
    repo.commit("one", {"app.py": RISKY})
    safe = repo.commit("two", {"app.py": SAFE})
    line = f"refs/heads/main {safe} refs/heads/main {ZEROS}\n"
    assert not blocked(
        aisec("hook", "pre-push", "origin", "x", at=repo, stdin=line, env=FRAMEWORK_PUSH)
    )


def test_ref_that_is_not_here_stops_the_push(repo: GitRepo) -> None:
    repo.commit("one", {"app.py": SAFE})
    env = {**FRAMEWORK_PUSH, "PRE_COMMIT_LOCAL_BRANCH": "--output=x"}
    done = aisec("hook", "auto", at=repo, env=env)
    assert done.returncode == 2
    assert "the framework names '--output=x', which is no commit here" in done.stderr
    assert not (repo.path / "x").exists()


def test_range_given_to_a_framework(repo: GitRepo) -> None:
    repo.commit("one", {"legacy.py": RISKY})
    repo.commit("two", {"app.py": RISKY})
    env = {"PRE_COMMIT": "1", "PRE_COMMIT_FROM_REF": "HEAD~1", "PRE_COMMIT_TO_REF": "HEAD"}
    done = aisec("hook", "auto", at=repo, env=env)
    assert blocked(done)
    assert "legacy.py" not in done.stderr


def test_variables_without_a_framework_count_nothing(repo: GitRepo) -> None:
    repo.commit("one")
    repo.commit("two", {"app.py": RISKY})
    env = {"PRE_COMMIT_FROM_REF": "HEAD~1", "PRE_COMMIT_TO_REF": "HEAD"}
    assert not blocked(aisec("hook", "auto", at=repo, env=env))


def test_interrupt_ends_at_once_and_judges_nothing(repo: GitRepo) -> None:
    import signal

    # A background job of a shell ignores the signal, and what is ignored stays so in children.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [*AISEC, "hook", "pre-push"],
        cwd=repo.path,
        env=repo.env,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    signal.signal(signal.SIGINT, before)
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdin.write("refs/heads/main ")  # it waits for the rest of the list
    process.stdin.flush()
    _wait_until_read(process.stdin.fileno())
    process.send_signal(signal.SIGINT)
    words = process.stderr.read()
    process.stdin.close()
    assert process.wait() == 130
    assert words == "aisec: interrupted, so nothing was judged\n"


def _wait_until_read(pipe: int) -> None:
    """Wait until the other side took everything out of a pipe."""
    import fcntl
    import termios
    import time

    while any(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4))):
        time.sleep(0.01)


def test_clean_change_imports_nothing_it_does_not_need(repo: GitRepo) -> None:
    repo.stage("app.py", SAFE)
    done = subprocess.run(
        [AISEC[0], "-X", "importtime", *AISEC[1:], "hook", "pre-commit"],
        cwd=repo.path,
        env=repo.env,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "git.cmd" in imported
    assert not imported & {
        *("importlib.metadata", "importlib.resources", "asyncio", "argparse", "tomllib", "ssl"),
        *("jsonschema", "pydantic", "requests", "rich", "yaml", "packaging", "multiprocessing"),
    }
