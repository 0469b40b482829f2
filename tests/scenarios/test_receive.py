"""A server judges what is pushed to it before any reference moves, by its own policy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gitrepo import GitRepo
from tests.scenarios.scene import Scene
from tests.scenarios.texts import LEGACY, RISKY, SAFE, SHELL

FOUND = "new.py:5 code-injection"


def test_receive_risky(serving: Scene) -> None:
    serving.repo.commit("risky", {"new.py": RISKY})
    serving.attempt("push", "origin", "main").blocked(FOUND)


def test_receive_repaired(serving: Scene) -> None:
    serving.repo.commit("risky", {"new.py": RISKY})
    serving.attempt("push", "origin", "main").blocked(FOUND)
    serving.repo.commit("fixed", {"new.py": SAFE})
    serving.attempt("push", "origin", "main").passed()


def test_receive_safe_over_legacy(serving: Scene) -> None:
    serving.repo.commit("safe", {"app.py": LEGACY.replace("return 0", "return 1")})
    serving.attempt("push", "origin", "main").passed()


def test_receive_initial_risky(serving: Scene, tmp_path: Path) -> None:
    home = Path(serving.repo.env["HOME"])
    server = GitRepo.create(tmp_path / "fresh.git", home=home, bare=True)
    serving.server = serving.install(server, "pre-receive")
    serving.repo.commit("risky", {"new.py": RISKY})
    attempt = serving.attempt("push", str(server.path), "main")
    attempt.blocked("app.py:5 command-injection", "app.py:7 code-injection", FOUND)


def test_receive_second_ref_risky(serving: Scene) -> None:
    serving.repo.git("checkout", "-q", "-b", "second")
    serving.repo.commit("risky", {"new.py": RISKY})
    serving.repo.git("checkout", "-q", "main")
    serving.repo.commit("safe", {"safe2.py": SAFE})
    serving.attempt("push", "origin", "main", "second", "second:refs/tags/t").blocked(FOUND)


def test_receive_delete(serving: Scene) -> None:
    serving.repo.git("push", "-q", "origin", "main:old")
    serving.attempt("push", "origin", ":old").passed()


def test_receive_delete_beside_risky(serving: Scene) -> None:
    serving.repo.git("push", "-q", "origin", "main:old")
    serving.repo.commit("risky", {"new.py": RISKY})
    serving.attempt("push", "origin", ":old", "main").blocked(FOUND)


@pytest.mark.parametrize("commits", [1, 2])
def test_receive_policy_weakened(serving: Scene, commits: int) -> None:
    serving.repo.stage(".aisec.yaml", "gate: off\n")
    if commits == 2:
        serving.repo.commit("weaker")
    serving.repo.commit("risky", {"new.py": RISKY})
    serving.attempt("push", "origin", "main").blocked(FOUND)


def test_receive_policy_of_other_branch(serving: Scene) -> None:
    """A loose branch on the server does not loosen the one that is pushed."""
    serving.repo.git("checkout", "-q", "-b", "loose")
    serving.repo.commit("weaker", {".aisec.yaml": "gate: off\n"})
    serving.repo.git("push", "-q", "origin", "loose")
    serving.repo.commit("risky", {"new.py": RISKY})
    serving.attempt("push", "origin", "loose:main").blocked(FOUND)


def test_receive_replace_ref(serving: Scene) -> None:
    serving.repo.commit("risky", {"new.py": RISKY})
    serving.repo.git("replace", serving.repo.blob(RISKY), serving.repo.blob(SAFE))
    serving.attempt("push", "origin", "main", "refs/replace/*:refs/replace/*").blocked(FOUND)


def test_receive_replace_ref_first(serving: Scene) -> None:
    serving.repo.git("replace", serving.repo.blob(RISKY), serving.repo.blob(SAFE))
    serving.repo.git("push", "-q", "origin", "refs/replace/*:refs/replace/*")
    serving.repo.commit("risky", {"new.py": RISKY})
    serving.attempt("push", "origin", "main").blocked(FOUND)


def test_receive_forced_rewrite(serving: Scene) -> None:
    serving.repo.commit("safe", {"new.py": SAFE})
    serving.repo.git("push", "-q", "origin", "main")
    serving.repo.stage("new.py", RISKY)
    serving.repo.git("commit", "-q", "--amend", "-m", "rewritten")
    serving.attempt("push", "-f", "origin", "main").blocked(FOUND)


def test_receive_merge_of_known(serving: Scene) -> None:
    """Old code of two branches of the server is not new where they meet."""
    repo = serving.repo
    server = serving.server
    assert server is not None
    hook = server.path / "hooks" / "pre-receive"
    aside = hook.rename(hook.with_name("aside"))
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("side", {"side.py": SHELL})
    repo.git("push", "-q", "origin", "side")
    aside.rename(hook)
    repo.git("checkout", "-q", "main")
    repo.commit("safe", {"new.py": SAFE})
    repo.git("merge", "-q", "--no-edit", "side")
    serving.attempt("push", "origin", "main").passed()


def _many_commits(scene: Scene, count: int) -> None:
    """A history of one file that grows by a function in each commit, made in one process."""
    pieces = []
    text = SAFE
    for number in range(count):
        text += f"\n\ndef f{number}(text):\n    return json.loads(text)\n"
        data = (
            f"commit refs/heads/main\ncommitter A <a@example.org> {1_800_000_000 + number} +0000\n"
        )
        data += "data 1\nx\n" + ("from refs/heads/main^0\n" if not number else "")
        data += f"M 100644 inline new.py\ndata {len(text)}\n{text}\n"
        pieces.append(data)
    scene.repo.git("fast-import", "--quiet", stdin="".join(pieces).encode())
    scene.repo.git("reset", "-q", "--hard")


def test_receive_many_commits(serving: Scene) -> None:
    _many_commits(serving, 300)
    serving.attempt("push", "origin", "main").passed()
    _many_commits(serving, 300)
    serving.repo.commit("risky", {"new.py": RISKY})
    serving.attempt("push", "origin", "main").blocked(FOUND)
    assert serving.repo.git("rev-list", "--count", "origin/main..main") == "301"


def test_receive_clock_of_the_pusher(serving: Scene) -> None:
    serving.repo.commit("risky", {"new.py": RISKY})
    env = {"AISEC_NOW": "tomorrow"}
    serving.attempt("push", "origin", "main", env=env).blocked(FOUND)


def test_receive_writes_nothing(serving: Scene) -> None:
    assert serving.server is not None
    serving.repo.commit("risky", {"new.py": RISKY})
    kept = sorted(serving.server.path.rglob("*"))
    serving.attempt("push", "origin", "main").blocked(FOUND)
    assert sorted(serving.server.path.rglob("*")) == kept


def test_receive_unrelated_root(serving: Scene) -> None:
    serving.repo.git("checkout", "-q", "--orphan", "root")
    serving.repo.git("rm", "-q", "-r", "-f", ".")
    serving.repo.commit("risky", {"new.py": RISKY, ".aisec.yaml": "gate: off\n"})
    serving.attempt("push", "origin", "root").blocked(FOUND)


def test_receive_options(serving: Scene) -> None:
    assert serving.server is not None
    serving.server.config("receive.advertisePushOptions", "true")
    serving.repo.commit("risky", {"new.py": RISKY})
    serving.attempt("push", "-o", "skip", "-o", "--only=", "origin", "main").blocked(FOUND)


def test_receive_from_shallow_clone(serving: Scene, tmp_path: Path) -> None:
    assert serving.server is not None
    shallow = serving.server.clone(tmp_path / "shallow", "--depth=1")
    shallow.commit("risky", {"new.py": RISKY})
    serving.beside(shallow).attempt("push", "origin", "main").blocked(FOUND)


def test_receive_alternates(serving: Scene, tmp_path: Path) -> None:
    """A server that borrows objects from another one."""
    assert serving.server is not None
    forked = GitRepo(tmp_path / "fork.git", dict(serving.repo.env))
    serving.server.git("clone", "-q", "--bare", "--shared", ".", str(forked.path))
    forked = serving.install(forked, "pre-receive")
    fork = Scene(serving.repo, serving.shims, forked)
    serving.repo.commit("risky", {"new.py": RISKY})
    fork.attempt("push", str(forked.path), "main").blocked(FOUND)
