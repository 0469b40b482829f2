"""Commits with several parents, and commits that replay others: only what is new to all counts."""

from __future__ import annotations

import pytest

from tests.scenarios.scene import Scene
from tests.scenarios.texts import LEGACY, RISKY, SAFE, SHELL

THEIRS = SAFE.replace("json.loads(text)", "eval(text)")
OURS = SAFE.replace("json.loads(text)", "json.loads(text.strip())")


def _side(scene: Scene, name: str = "side", **texts: str) -> None:
    """Another branch with a commit of its own; the story goes on where it was."""
    scene.repo.git("checkout", "-q", "-b", name, "main")
    scene.repo.commit(name, {f"{key}.py": text for key, text in texts.items()})
    scene.repo.git("checkout", "-q", "main")


def _conflict(scene: Scene) -> None:
    _side(scene, safe=THEIRS)
    scene.repo.commit("ours", {"safe.py": OURS})
    assert scene.repo.run("merge", "side").returncode == 1


def _merge(scene: Scene, *names: str) -> None:
    attempt = scene.attempt("merge", "--no-ff", "-m", "merge", *names, changes_tree=True)
    assert attempt.passed().hooks == (("pre-merge-commit", 0),)


def test_merge_clean_old_code(scene: Scene) -> None:
    _side(scene, new=RISKY)
    scene.repo.commit("ours", {"ours.py": SAFE})
    _merge(scene, "side")


def test_merge_both_changed_one_file(scene: Scene) -> None:
    _side(scene, app=LEGACY + "\n\ndef more(text):\n    return eval(text)\n")
    scene.repo.commit("ours", {"app.py": "# ours\n" + LEGACY})
    _merge(scene, "side")


def test_merge_renamed_and_edited(scene: Scene) -> None:
    scene.repo.git("checkout", "-q", "-b", "side")
    scene.repo.git("mv", "app.py", "moved.py")
    scene.repo.commit("moved")
    scene.repo.git("checkout", "-q", "main")
    scene.repo.commit("ours", {"app.py": LEGACY.replace("second = 2", "second = 3")})
    _merge(scene, "side")


def test_merge_moved_code(scene: Scene) -> None:
    moved = "def other(text):\n    value = eval(text)\n    return value\n"
    _side(scene, app=LEGACY.replace("eval(text)", "other(text)"), other=moved)
    scene.repo.commit("ours", {"ours.py": SAFE})
    _merge(scene, "side")


def test_merge_head_forged(scene: Scene) -> None:
    """What git sets for a merge's own hook means nothing to an ordinary commit."""
    _side(scene, new=RISKY)
    scene.repo.stage("new.py", RISKY)
    env = {f"GITHEAD_{scene.repo.rev('side')}": "side"}
    scene.attempt("commit", "-m", "x", env=env).blocked("new.py:5 code-injection")


def test_merge_octopus_old_code(scene: Scene) -> None:
    _side(scene, "one", one=RISKY)
    _side(scene, "two", two=SHELL)
    scene.repo.commit("ours", {"ours.py": SAFE})
    _merge(scene, "one", "two")


def test_merge_no_commit_evil(scene: Scene) -> None:
    _side(scene, new=RISKY)
    scene.repo.commit("ours", {"ours.py": SAFE})
    scene.repo.git("merge", "-q", "--no-commit", "--no-ff", "side")
    scene.try_file("evil.py", SHELL).blocked("evil.py:5 command-injection")


def test_merge_conflict_old_code(scene: Scene) -> None:
    _conflict(scene)
    scene.try_file("safe.py", THEIRS).passed()


def test_merge_conflict_evil(scene: Scene) -> None:
    _conflict(scene)
    scene.try_file("safe.py", OURS + SHELL).blocked("safe.py:10 command-injection")


def test_merge_conflict_unresolved(scene: Scene) -> None:
    _conflict(scene)
    attempt = scene.attempt("hook", "run", "pre-commit")
    attempt.not_judged("safe.py")


def test_merge_squash(scene: Scene) -> None:
    _side(scene, new=RISKY)
    scene.repo.git("merge", "-q", "--squash", "side")
    scene.commit().blocked("new.py:5 code-injection")


def test_cherry_pick_n(scene: Scene) -> None:
    _side(scene, new=RISKY)
    scene.repo.git("cherry-pick", "-n", "side")
    scene.commit().blocked("new.py:5 code-injection")


def test_cherry_pick_conflict_continued(scene: Scene) -> None:
    _side(scene, safe=THEIRS)
    scene.repo.commit("ours", {"safe.py": OURS})
    assert scene.repo.run("cherry-pick", "side").returncode == 1
    scene.repo.stage("safe.py", THEIRS)
    attempt = scene.attempt("cherry-pick", "--continue")
    attempt.blocked("safe.py:5 code-injection")


def test_rebase_edit_amend(scene: Scene) -> None:
    scene.repo.commit("last", {"new.py": SAFE})
    editor = {"GIT_SEQUENCE_EDITOR": "sed -i 1s/pick/edit/"}
    scene.repo.git("rebase", "-q", "-i", "HEAD~1", env=editor)
    scene.repo.stage("new.py", RISKY)
    scene.commit("--amend").blocked("new.py:5 code-injection")


def test_revert_of_fix(scene: Scene) -> None:
    scene.repo.commit("fix", {"app.py": LEGACY.replace("eval(text)", "int(text)")})
    scene.repo.git("revert", "-n", "HEAD")
    scene.commit().blocked("app.py:7 code-injection")


@pytest.mark.parametrize("untracked", [(), ("-u",)])
def test_existing_stash_kept(scene: Scene, untracked: tuple[str, ...]) -> None:
    scene.repo.write("safe.py", OURS)
    scene.repo.write("new.py", OURS)
    scene.repo.git("stash", "push", "-q", *untracked)
    scene.try_file("staged.py", RISKY).blocked("staged.py:5 code-injection")
    assert len(scene.repo.git("stash", "list").splitlines()) == 1
