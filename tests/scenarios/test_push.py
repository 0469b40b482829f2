"""What a push brings to the remote is judged by the local hook, every reference of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gitrepo import GitRepo
from tests.scenarios.scene import Scene
from tests.scenarios.texts import LEGACY, RISKY, SAFE, SHELL

FOUND = "new.py:5 code-injection"


def _push(scene: Scene, *words: str) -> Scene:
    scene.repo.git("push", "-q", "--no-verify", *words)
    return scene


def test_push_new_branch_risky(scene: Scene, pushing: Scene) -> None:
    pushing.repo.git("checkout", "-q", "-b", "side")
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.attempt("push", "origin", "side").blocked(FOUND)


def test_push_everything_first(pushing: Scene, tmp_path: Path) -> None:
    server = GitRepo.create(tmp_path / "fresh.git", home=tmp_path / "home", bare=True)
    pushing.repo.git("remote", "remove", "origin")
    pushing.repo.commit("risky", {"new.py": RISKY})
    attempt = pushing.attempt("push", str(server.path), "main")
    attempt.blocked("app.py:5 command-injection", "app.py:7 code-injection", FOUND)


def test_push_safe(pushing: Scene) -> None:
    pushing.repo.commit("safe", {"new.py": SAFE})
    pushing.attempt("push", "origin", "main").passed()


@pytest.mark.parametrize("command", ["cherry-pick", "rebase", "revert"])
def test_push_after_cherry_pick(pushing: Scene, command: str) -> None:
    """The commands that make commits without asking the hook are caught here."""
    repo = pushing.repo
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("risky", {"new.py": RISKY})
    if command == "rebase":
        repo.git("checkout", "-q", "-b", "other", "main")
        repo.commit("other", {"other.py": SAFE})
        repo.git("rebase", "-q", "other", "side")
    elif command == "cherry-pick":
        repo.git("checkout", "-q", "main")
        repo.git("cherry-pick", "side")
    else:
        repo.commit("fixed", {"new.py": SAFE})
        repo.git("revert", "--no-edit", "HEAD")
    pushing.attempt("push", "origin", "HEAD:main").blocked(FOUND)


def test_push_after_no_verify(pushing: Scene) -> None:
    pushing.repo.stage("new.py", RISKY)
    pushing.commit().blocked(FOUND)
    pushing.repo.git("commit", "-qm", "anyway", "--no-verify")
    pushing.attempt("push", "origin", "main").blocked(FOUND)
    pushing.try_file("new.py", SAFE).passed()
    pushing.attempt("push", "origin", "main").passed()


def test_push_safe_over_legacy(pushing: Scene) -> None:
    pushing.repo.commit("safe", {"app.py": LEGACY.replace("return 0", "return 1")})
    pushing.attempt("push", "origin", "main").passed()


def test_push_new_branch_from_pushed(pushing: Scene) -> None:
    pushing.repo.git("checkout", "-q", "-b", "side")
    pushing.repo.commit("safe", {"new.py": SAFE})
    pushing.attempt("push", "origin", "side").passed()


def test_push_branch_name_only(pushing: Scene) -> None:
    pushing.attempt("push", "origin", "main:refs/heads/copy").passed()


def test_push_delete_ref(pushing: Scene) -> None:
    _push(pushing, "origin", "main:refs/heads/old")
    pushing.attempt("push", "origin", ":old").passed()


def test_push_noop(pushing: Scene) -> None:
    pushing.attempt("push", "origin", "main").passed(moves=False)


@pytest.mark.parametrize("depth", [1, 2])
def test_push_annotated_tag_risky(pushing: Scene, depth: int) -> None:
    pushing.repo.commit("risky", {"new.py": RISKY})
    name = "HEAD"
    for number in range(depth):
        pushing.repo.git("-c", "advice.nestedTag=false", "tag", "-a", "-m", "x", f"v{number}", name)
        name = f"v{number}"
    pushing.attempt("push", "origin", name).blocked(FOUND)


def test_push_second_ref_risky(pushing: Scene) -> None:
    pushing.repo.git("branch", "a-first")
    pushing.repo.git("checkout", "-q", "-b", "second")
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.repo.git("checkout", "-q", "main")
    pushing.repo.commit("safe", {"safe2.py": SAFE})
    pushing.attempt("push", "origin", "a-first", "main", "second").blocked(FOUND)


def test_push_remote_sha_unknown(pushing: Scene, tmp_path: Path) -> None:
    assert pushing.server is not None
    other = pushing.server.clone(tmp_path / "other")
    other.commit("elsewhere", {"other.py": SHELL})
    other.git("push", "-q")
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.attempt("push", "-f", "origin", "main").blocked(FOUND)


def test_push_removed_again(pushing: Scene) -> None:
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.repo.commit("fixed", {"new.py": SAFE})
    pushing.attempt("push", "origin", "main").passed()


def test_push_merge_of_upstream(pushing: Scene, tmp_path: Path) -> None:
    assert pushing.server is not None
    other = pushing.server.clone(tmp_path / "other")
    other.commit("upstream", {"upstream.py": SHELL})
    other.git("push", "-q")
    pushing.repo.commit("mine", {"new.py": SAFE})
    pushing.repo.git("pull", "-q", "--no-rebase", "--no-verify", "origin", "main")
    pushing.attempt("push", "origin", "main").passed()


def test_push_by_url(pushing: Scene) -> None:
    assert pushing.server is not None
    pushing.repo.commit("risky", {"new.py": RISKY})
    url = pushing.server.path.as_uri()
    pushing.attempt("push", url, "main").blocked(FOUND)
    pushing.repo.commit("fixed", {"new.py": SAFE})
    pushing.attempt("push", url, "main").passed()


@pytest.mark.parametrize("name", ["HEAD:app.py", "HEAD^{tree}"])
def test_push_tree_or_blob_tag(pushing: Scene, name: str) -> None:
    pushing.repo.git("tag", "odd", name)
    pushing.attempt("push", "origin", "odd").finished()


def test_push_option_like_ref(pushing: Scene) -> None:
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.repo.git("update-ref", "refs/heads/--output=x", "HEAD")
    words = ("push", "origin", "refs/heads/--output=x:refs/heads/--all")
    pushing.attempt(*words).blocked(FOUND)


def test_push_policy_weakened_first(pushing: Scene) -> None:
    pushing.repo.commit("weaker", {".aisec.yaml": "gate: off\n"})
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.attempt("push", "origin", "main").blocked(FOUND)


def test_push_from_shallow_clone(pushing: Scene, tmp_path: Path) -> None:
    """The boundary is here, so what is new can be told."""
    assert pushing.server is not None
    pushing.repo.commit("more", {"more.py": SAFE})
    _push(pushing, "origin", "main")
    shallow = pushing.beside(
        pushing.install(pushing.server.clone(tmp_path / "shallow", "--depth=1"))
    )
    shallow.repo.commit("risky", {"new.py": RISKY})
    shallow.attempt("push", "origin", "main").blocked(FOUND)
    shallow.repo.commit("fixed", {"new.py": SAFE})
    shallow.attempt("push", "origin", "main").passed()


def test_push_mirror(pushing: Scene) -> None:
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.repo.git("tag", "v1")
    assert FOUND in pushing.attempt("push", "--mirror", "origin").stopped().findings


def test_push_unrelated_root(pushing: Scene) -> None:
    pushing.repo.git("checkout", "-q", "--orphan", "root")
    pushing.repo.git("rm", "-q", "-r", "-f", ".")
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.attempt("push", "origin", "root").blocked(FOUND)


def test_push_older_commit(pushing: Scene) -> None:
    """Only what is pushed counts, not what is checked out."""
    pushing.repo.commit("safe", {"new.py": SAFE})
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.attempt("push", "origin", "HEAD~1:refs/heads/main").passed()
    pushing.attempt("push", "origin", "main").blocked(FOUND)


def test_push_tags_with_branch(pushing: Scene) -> None:
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.repo.git("tag", "-a", "-m", "x", "v1")
    pushing.repo.git("reset", "-q", "--hard", "HEAD~1")
    pushing.repo.commit("safe", {"new.py": SAFE})
    pushing.attempt("push", "--tags", "origin", "main").blocked(FOUND)


def test_push_reformatted(pushing: Scene) -> None:
    indented = "    if name:\n        os.system(\n            'run ' + name,\n        )\n"
    text = LEGACY.replace("    os.system('run ' + name)\n", indented).replace("'", '"')
    pushing.repo.commit("formatted", {"app.py": text})
    pushing.attempt("push", "origin", "main").passed()


def test_push_merge_of_unpushed(pushing: Scene) -> None:
    """A merge is no way around: what neither side's history on the server has is new."""
    pushing.repo.git("checkout", "-q", "-b", "side")
    pushing.repo.commit("risky", {"new.py": RISKY})
    pushing.repo.git("checkout", "-q", "main")
    pushing.repo.commit("ours", {"ours.py": SAFE})
    pushing.repo.git("merge", "-q", "--no-edit", "side")
    pushing.attempt("push", "origin", "main").blocked(FOUND)
