"""What gets past one gate is stopped at the next, until it is repaired."""

from __future__ import annotations

import shutil

from tests.scenarios.scene import Scene
from tests.scenarios.texts import RISKY, SAFE, SHELL

FOUND = "new.py:5 code-injection"


def test_every_gate_on_the_way(serving: Scene) -> None:
    """Refused at commit, forced; refused at push, forced; refused by the server; repaired."""
    hooks = serving.repo.path / ".git" / "hooks"
    shutil.copytree(serving.shims, hooks)
    (hooks / "pre-receive").unlink()
    serving.repo.stage("new.py", RISKY)
    serving.commit().blocked(FOUND)
    forced = serving.commit("--no-verify")
    assert (forced.code, forced.hooks) == (0, ())
    at_push = serving.attempt("push", "origin", "main")
    assert at_push.blocked(FOUND).hooks == (("pre-push", 1),)
    at_server = serving.attempt("push", "--no-verify", "origin", "main")
    assert at_server.blocked(FOUND).hooks == (("pre-receive", 1),)
    serving.try_file("new.py", SAFE).passed()
    pushed = serving.attempt("push", "origin", "main").passed()
    assert [name for name, _ in pushed.hooks] == ["pre-push", "pre-receive"]


def test_switched_off_hooks_are_caught_by_the_server(serving: Scene) -> None:
    hooks = serving.repo.path / ".git" / "hooks"
    shutil.copytree(serving.shims, hooks)
    (hooks / "pre-receive").unlink()
    for number, options in enumerate(
        [("-c", "core.hooksPath=/dev/null"), ("-c", "alias.x=commit")]
    ):
        for shim in hooks.iterdir():
            shim.chmod(0o644 if number else 0o755)
        serving.repo.stage(f"new{number}.py", SHELL)
        done = serving.attempt(*options, "commit", "-m", "x")
        assert (done.code, done.hooks) == (0, ())
    attempt = serving.attempt("push", "origin", "main")
    found = [f"new{number}.py:5 command-injection" for number in range(2)]
    assert attempt.blocked(*found).hooks == (("pre-receive", 1),)


def test_loose_policy_and_code_in_two_commits(serving: Scene) -> None:
    """Locally the second commit obeys the loosened policy; the server does not."""
    serving.install(serving.repo)
    serving.repo.stage(".aisec.yaml", "gate: off\n")
    serving.commit().passed()
    serving.repo.stage("new.py", RISKY)
    assert serving.commit().code == 0
    assert serving.attempt("push", "origin", "main").blocked(FOUND).hooks == (("pre-push", 1),)
    at_server = serving.attempt("push", "--no-verify", "origin", "main").blocked(FOUND)
    assert at_server.hooks == (("pre-receive", 1),)
