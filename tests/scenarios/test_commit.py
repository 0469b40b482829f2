"""Every way to commit: the text that git is about to commit is judged, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gitrepo import GitRepo
from tests.scenarios.scene import Scene
from tests.scenarios.texts import LEGACY, RISKY, SAFE, SCRIPT, SHELL


@pytest.mark.parametrize(
    ("name", "text", "finding"),
    [
        ("new.py", RISKY, "5 code-injection"),
        ("new.py", SHELL, "5 command-injection"),
        ("new.js", SCRIPT, "2 code-injection"),
        ("new.tsx", SCRIPT, "2 code-injection"),
    ],
)
def test_new_file_risky(scene: Scene, name: str, text: str, finding: str) -> None:
    scene.try_file(name, text).blocked(f"{name}:{finding}")


def test_new_file_safe(scene: Scene) -> None:
    scene.try_file("new.py", SAFE).passed()


def test_initial_safe(empty: Scene) -> None:
    empty.try_file("new.py", SAFE).passed()


def test_initial_risky(empty: Scene) -> None:
    empty.try_file("new.py", RISKY).blocked("new.py:5 code-injection")


def test_orphan_branch(scene: Scene) -> None:
    scene.repo.git("checkout", "-q", "--orphan", "fresh")
    scene.commit().blocked("app.py:5 command-injection", "app.py:7 code-injection")


def test_commit_all_risky(scene: Scene) -> None:
    scene.repo.write("safe.py", RISKY)
    scene.commit("-a").blocked("safe.py:5 code-injection")


def test_commit_all_fixed(scene: Scene) -> None:
    scene.repo.stage("safe.py", RISKY)
    scene.repo.write("safe.py", SAFE + "\n\nDONE = 1\n")
    scene.commit("-a").passed()


def test_commit_path_risky(scene: Scene) -> None:
    scene.repo.stage("new.py", SAFE)
    scene.repo.write("safe.py", RISKY)
    scene.commit("--", "safe.py").blocked("safe.py:5 code-injection")


def test_commit_path_leaves_the_rest_alone(scene: Scene) -> None:
    scene.repo.stage("new.py", RISKY)
    scene.repo.write("safe.py", SAFE + "\n\nDONE = 1\n")
    scene.commit("--", "safe.py").passed()


def test_commit_include_risky(scene: Scene) -> None:
    scene.repo.stage("new.py", SHELL)
    scene.repo.write("safe.py", RISKY)
    scene.commit("-i", "safe.py").blocked("new.py:5 command-injection", "safe.py:5 code-injection")


def test_commit_patch_risky(scene: Scene) -> None:
    scene.repo.write("safe.py", RISKY)
    attempt = scene.attempt("commit", "-m", "change", "-p", stdin=b"y\n")
    attempt.blocked("safe.py:5 code-injection")


def test_staged_risky_fixed_in_tree(scene: Scene) -> None:
    scene.repo.stage("safe.py", RISKY)
    scene.repo.write("safe.py", SAFE)
    scene.commit().blocked("safe.py:5 code-injection")


def test_staged_safe_risky_in_tree(scene: Scene) -> None:
    scene.repo.stage("new.py", SAFE)
    scene.repo.write("new.py", RISKY)
    scene.commit().passed()


def test_staged_risky_file_gone_in_tree(scene: Scene) -> None:
    scene.repo.stage("new.py", RISKY)
    scene.repo.file("new.py").unlink()
    scene.commit().blocked("new.py:5 code-injection")


def test_untracked_risky_ignored(scene: Scene) -> None:
    scene.repo.write("untracked.py", RISKY)
    scene.try_file("new.py", SAFE).passed()


def test_amend_message_only(scene: Scene) -> None:
    scene.repo.commit("risky", {"new.py": RISKY})
    scene.commit("--amend").passed()


def test_amend_risky(scene: Scene) -> None:
    scene.repo.commit("safe", {"new.py": SAFE})
    scene.repo.stage("new.py", RISKY)
    scene.commit("--amend").blocked("new.py:5 code-injection")


def test_allow_empty(scene: Scene) -> None:
    scene.commit("--allow-empty").passed()


def test_delete_risky_line(scene: Scene) -> None:
    scene.try_file("app.py", LEGACY.replace("    value = eval(text)\n", "")).passed()


def test_delete_risky_file(scene: Scene) -> None:
    scene.repo.git("rm", "-q", "app.py")
    scene.commit().passed()


def test_legacy_line_untouched(scene: Scene) -> None:
    scene.try_file("app.py", LEGACY.replace("return 0", "return 1")).passed()


def test_legacy_line_neighbour(scene: Scene) -> None:
    scene.try_file("app.py", LEGACY.replace("second = 2", "second = 3")).passed()


def test_legacy_line_edited(scene: Scene) -> None:
    edited = LEGACY.replace("eval(text)", "eval(text + name)")
    scene.try_file("app.py", edited).blocked("app.py:7 code-injection")


def test_rename_only_legacy(scene: Scene) -> None:
    scene.repo.git("mv", "app.py", "renamed.py")
    scene.commit().passed()


def test_rename_adds_risky(scene: Scene) -> None:
    scene.repo.git("mv", "app.py", "renamed.py")
    edited = LEGACY.replace("return 0", "return eval(input())")
    scene.try_file("renamed.py", edited).blocked("renamed.py:13 code-injection")


def test_rename_txt_to_py(scene: Scene) -> None:
    scene.repo.commit("notes", {"code.txt": RISKY})
    scene.repo.git("mv", "code.txt", "code.py")
    scene.commit().blocked("code.py:5 code-injection")


def test_mode_change_legacy(scene: Scene) -> None:
    scene.repo.git("update-index", "--chmod=+x", "app.py")
    scene.commit().passed()


def test_from_subdirectory(scene: Scene) -> None:
    scene.repo.stage("deep/er/new.py", RISKY)
    attempt = scene.attempt("commit", "-m", "x", cwd=scene.repo.file("deep"))
    attempt.blocked("deep/er/new.py:5 code-injection")


def test_relative_config_subdir(scene: Scene) -> None:
    scene.repo.config("diff.relative", "true")
    scene.repo.write("deep/here.txt", "")
    scene.repo.stage("new.py", RISKY)
    attempt = scene.attempt("commit", "-m", "x", cwd=scene.repo.file("deep"))
    attempt.blocked("new.py:5 code-injection")


@pytest.mark.parametrize("options", [(), ("--", "new.py")])
def test_git_dir_env(scene: Scene, tmp_path: Path, options: tuple[str, ...]) -> None:
    scene.repo.stage("new.py", RISKY)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    top = scene.repo.path
    env = {"GIT_DIR": str(top / ".git"), "GIT_WORK_TREE": str(top)}
    place = top if options else elsewhere
    attempt = scene.attempt("commit", "-m", "x", *options, cwd=place, env=env)
    attempt.blocked("new.py:5 code-injection")


def test_custom_index_file(scene: Scene, tmp_path: Path) -> None:
    env = {"GIT_INDEX_FILE": str(tmp_path / "index")}
    scene.repo.write("new.py", RISKY)
    scene.repo.git("read-tree", "HEAD", env=env)
    scene.repo.git("add", "new.py", env=env)
    scene.attempt("commit", "-m", "x", env=env).blocked("new.py:5 code-injection")


def test_detached_head(scene: Scene) -> None:
    scene.repo.git("checkout", "-q", "--detach")
    scene.try_file("new.py", RISKY).blocked("new.py:5 code-injection")


def _worktree(scene: Scene, path: Path) -> Scene:
    return scene.beside(scene.repo.worktree(path, "-b", "side"))


def test_worktree(scene: Scene, tmp_path: Path) -> None:
    linked = _worktree(scene, tmp_path / "linked")
    linked.try_file("new.py", RISKY).blocked("new.py:5 code-injection")


def test_worktree_path(scene: Scene, tmp_path: Path) -> None:
    linked = _worktree(scene, tmp_path / "linked")
    linked.repo.write("safe.py", RISKY)
    linked.commit("--", "safe.py").blocked("safe.py:5 code-injection")


def test_worktree_safe(scene: Scene, tmp_path: Path) -> None:
    linked = _worktree(scene, tmp_path / "linked")
    linked.try_file("new.py", SAFE).passed()


def _submodule(scene: Scene) -> GitRepo:
    """A repository inside, with one risky commit of its own; committed as a submodule."""
    inner = GitRepo.create(scene.repo.path / "inner", home=Path(scene.repo.env["HOME"]))
    inner.commit("inner", {"code.py": RISKY})
    scene.repo.git("-c", "advice.addEmbeddedRepo=false", "add", "inner")
    scene.repo.commit("submodule")
    return inner


def test_submodule_bump(scene: Scene) -> None:
    _submodule(scene).commit("more", {"more.py": RISKY})
    scene.repo.git("add", "inner")
    scene.commit().passed()


def test_submodule_inner_commit(scene: Scene) -> None:
    inner = scene.beside(scene.install(_submodule(scene)))
    inner.try_file("new.py", RISKY).blocked("new.py:5 code-injection")


def _sparse(scene: Scene, *options: str) -> None:
    scene.repo.commit("folders", {"in/a.py": SAFE, "out/b.py": SAFE})
    scene.repo.git("sparse-checkout", "set", "--cone", *options, "in")
    assert not scene.repo.file("out").exists()


def test_sparse_checkout(scene: Scene) -> None:
    _sparse(scene, "--no-sparse-index")
    blob = scene.repo.blob(RISKY)
    scene.repo.git("update-index", "--cacheinfo", f"100644,{blob},out/b.py")
    scene.commit().blocked("out/b.py:5 code-injection")


def test_sparse_index(scene: Scene) -> None:
    _sparse(scene, "--sparse-index")
    scene.repo.stage("in/a.py", RISKY)
    assert "out/\n" in scene.repo.git("ls-files", "--sparse") + "\n"
    scene.commit().blocked("in/a.py:5 code-injection")


def test_split_index(scene: Scene) -> None:
    scene.repo.git("update-index", "--split-index")
    scene.try_file("new.py", RISKY).blocked("new.py:5 code-injection")


def test_index_version_4(scene: Scene) -> None:
    scene.repo.git("update-index", "--index-version", "4")
    scene.try_file("new.py", RISKY).blocked("new.py:5 code-injection")


def _sha256(scene: Scene, path: Path) -> Scene:
    home = Path(scene.repo.env["HOME"])
    return scene.beside(scene.install(GitRepo.create(path, "--object-format=sha256", home=home)))


def test_sha256_repo(scene: Scene, tmp_path: Path) -> None:
    other = _sha256(scene, tmp_path / "other")
    other.try_file("safe.py", SAFE).passed()
    other.try_file("safe.py", RISKY).blocked("safe.py:5 code-injection")


def test_sha256_initial_risky(scene: Scene, tmp_path: Path) -> None:
    _sha256(scene, tmp_path / "other").try_file("new.py", RISKY).blocked("new.py:5 code-injection")


def test_intent_to_add(scene: Scene) -> None:
    scene.repo.write("later.py", RISKY)
    scene.repo.git("add", "-N", "later.py")
    scene.try_file("new.py", SAFE).passed()
    assert scene.repo.git("status", "--porcelain") == " A later.py"


def test_assume_unchanged(scene: Scene) -> None:
    scene.repo.stage("safe.py", RISKY)
    scene.repo.git("update-index", "--assume-unchanged", "safe.py")
    scene.commit().blocked("safe.py:5 code-injection")


def test_skip_worktree(scene: Scene) -> None:
    scene.repo.stage("safe.py", RISKY)
    scene.repo.git("update-index", "--skip-worktree", "safe.py")
    scene.commit().blocked("safe.py:5 code-injection")


def test_partial_clone(pushing: Scene, tmp_path: Path) -> None:
    """An old side that is not here is neither fetched nor guessed: every line counts, said so."""
    assert pushing.server is not None
    pushing.server.config("uploadpack.allowFilter", "true")
    partial = pushing.server.clone(tmp_path / "partial", "--filter=blob:none", "--no-checkout")
    partial.git("read-tree", "HEAD")
    blob = partial.blob(LEGACY.replace("second = 2", "second = 3"))
    partial.git("update-index", "--cacheinfo", f"100644,{blob},app.py")
    attempt = pushing.beside(pushing.install(partial)).commit()
    attempt.blocked("app.py:5 command-injection", "app.py:7 code-injection")
    assert "app.py: its old text is not in this clone" in attempt.output
    missing = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}
    assert partial.run("cat-file", "-e", "HEAD:app.py", env=missing).returncode


def test_grafted_parent(scene: Scene) -> None:
    """A replaced HEAD does not stand in for what the commit is compared with."""
    scene.repo.commit("risky", {"new.py": RISKY})
    risky = scene.repo.rev("HEAD")
    scene.repo.git("reset", "-q", "--hard", "HEAD~1")
    scene.repo.git("replace", "HEAD", risky)
    scene.try_file("new.py", RISKY).blocked("new.py:5 code-injection")


def test_fixup(scene: Scene) -> None:
    scene.repo.stage("new.py", RISKY)
    scene.attempt("commit", "--fixup", "HEAD").blocked("new.py:5 code-injection")
