"""What a commit adds, as a real hook sees it in every way git can make one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from aisec_hooks.changes import commits, staged
from aisec_hooks.errors import RepositoryError
from aisec_hooks.repository import Repository
from tests.changes.conftest import LEGACY
from tests.changes.reading import Told, hear, listen, processes, staged_words, told
from tests.gitrepo import GitRepo

NEW = "fresh = eval(b)\n"
PATCHED = LEGACY.replace("z = 2\n", "z = 2\n" + NEW)
CHANGED = {"app.py": "modified 100644 +5 -"}
"""What ``PATCHED`` is against ``LEGACY``."""


class Way(NamedTuple):
    """One way to commit: what is prepared, the command, and what its hook must have read."""

    prepare: Callable[[GitRepo], object]
    command: tuple[str, ...]
    words: Told


def _nothing(_: GitRepo) -> None:
    pass


def _tree(text: str) -> Callable[[GitRepo], object]:
    return lambda repo: repo.write("app.py", text)


def _stage(text: str) -> Callable[[GitRepo], object]:
    return lambda repo: repo.stage("app.py", text)


def _staged_then_tree(repo: GitRepo) -> None:
    repo.stage("app.py", PATCHED)
    repo.write("app.py", LEGACY)


def _staged_then_gone(repo: GitRepo) -> None:
    repo.stage("app.py", PATCHED)
    repo.file("app.py").unlink()


def _other_staged(repo: GitRepo) -> None:
    repo.stage("other.py", "1\n")
    repo.write("app.py", PATCHED)


def _intent_to_add(repo: GitRepo) -> None:
    repo.write("later.py", "1\n")
    repo.git("add", "-N", "later.py")
    repo.stage("app.py", PATCHED)


def _assume_unchanged(repo: GitRepo) -> None:
    repo.stage("app.py", PATCHED)
    repo.git("update-index", "--assume-unchanged", "app.py")


def _directory_in_place(repo: GitRepo) -> None:
    repo.stage("app.py", PATCHED)
    repo.file("app.py").unlink()
    repo.write("app.py/inner", "1\n")


def _rename(old: str, new: str, text: str | None = None) -> Callable[[GitRepo], object]:
    def prepare(repo: GitRepo) -> None:
        repo.git("mv", old, new)
        if text is not None:
            repo.stage(new, text)

    return prepare


def _delete_only(repo: GitRepo) -> None:
    repo.git("rm", "-q", "app.py")


def _link_to_untracked(repo: GitRepo) -> None:
    repo.path.with_name("outside.py").write_text(NEW)
    repo.link("link.py", "../outside.py")
    repo.add("link.py")


def _link_in_place(repo: GitRepo) -> None:
    repo.link("app.py", "notes.txt")
    repo.add("app.py")


def _patch_mode(repo: GitRepo) -> None:
    repo.write("app.py", PATCHED)
    repo.git("add", "-p", stdin=b"y\n")


def _detached(repo: GitRepo) -> None:
    repo.git("checkout", "-q", "--detach")
    repo.stage("app.py", PATCHED)


def _amended(repo: GitRepo) -> None:
    repo.commit("more", {"app.py": PATCHED})


COMMIT = ("commit", "-q", "-m", "x")
GONE = {"app.py": "deleted 0 + -1-5"}

WAYS = {
    "staged": Way(_stage(PATCHED), COMMIT, CHANGED),
    "commit-all": Way(_tree(PATCHED), (*COMMIT, "-a"), CHANGED),
    "commit-all-fixed": Way(
        lambda repo: (repo.stage("app.py", PATCHED), repo.write("app.py", LEGACY + "ok\n")),
        (*COMMIT, "-a"),
        {"app.py": "modified 100644 +6 -"},
    ),
    "commit-path": Way(_other_staged, (*COMMIT, "--", "app.py"), CHANGED),
    "commit-include": Way(
        _other_staged, (*COMMIT, "-i", "app.py"), {**CHANGED, "other.py": "added 100644 +all -"}
    ),
    "commit-patch": Way(_patch_mode, COMMIT, CHANGED),
    "staged-fixed-in-tree": Way(_staged_then_tree, COMMIT, CHANGED),
    "staged-gone-in-tree": Way(_staged_then_gone, COMMIT, CHANGED),
    "worktree-dir-over-staged": Way(_directory_in_place, COMMIT, CHANGED),
    "untracked-ignored": Way(
        lambda repo: repo.write("new.py", NEW), (*COMMIT, "--allow-empty"), {}
    ),
    "amend-message-only": Way(_amended, (*COMMIT, "--amend"), {}),
    "allow-empty": Way(_nothing, (*COMMIT, "--allow-empty"), {}),
    "delete-line": Way(
        _stage(LEGACY.replace("x = eval(a)\n", "")), COMMIT, {"app.py": "modified 100644 + -2"}
    ),
    "edit-line": Way(
        _stage(LEGACY.replace("eval(a)", "eval(b)")), COMMIT, {"app.py": "modified 100644 +2 -2"}
    ),
    "neighbour": Way(
        _stage(LEGACY.replace("y = 1", "y = 2")), COMMIT, {"app.py": "modified 100644 +3 -3"}
    ),
    "delete-file": Way(_delete_only, COMMIT, GONE),
    "rename-only": Way(
        _rename("app.py", "lib.py"), COMMIT, {"lib.py": "renamed from app.py 100644 + -"}
    ),
    "rename-adds": Way(
        _rename("app.py", "lib.py", PATCHED),
        COMMIT,
        {"lib.py": "renamed from app.py 100644 +5 -"},
    ),
    "rename-txt-to-py": Way(
        _rename("notes.txt", "notes.py"),
        COMMIT,
        {"notes.py": "renamed from notes.txt 100644 +all -"},
    ),
    "mode-change": Way(
        lambda repo: repo.git("update-index", "--chmod=+x", "app.py"),
        COMMIT,
        {"app.py": "modified 100755 + -"},
    ),
    "intent-to-add": Way(_intent_to_add, COMMIT, CHANGED),
    "assume-unchanged": Way(_assume_unchanged, COMMIT, CHANGED),
    "detached-head": Way(_detached, COMMIT, CHANGED),
    "symlink": Way(_link_to_untracked, COMMIT, {"link.py": "added 120000 +all -"}),
    "file-to-link": Way(_link_in_place, COMMIT, {"app.py": "type-changed 120000 +all -1-5"}),
    "split-index": Way(
        lambda repo: (repo.git("update-index", "--split-index"), repo.stage("app.py", PATCHED)),
        COMMIT,
        CHANGED,
    ),
    "index-version-4": Way(
        lambda repo: (repo.stage("app.py", PATCHED), repo.git("update-index", "--index-version=4")),
        COMMIT,
        CHANGED,
    ),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_hook_reads_what_the_commit_contains(repo: GitRepo, way: Way) -> None:
    way.prepare(repo)
    heard = listen(repo, "pre-commit")
    before = repo.git("status", "--porcelain=v2", "-z")
    amended = "--amend" in way.command
    parent = repo.rev("HEAD")
    repo.git(*way.command)
    assert hear(heard) == [way.words]
    with repo.active(), Repository.open() as opened:  # git itself says what was committed
        assert told(commits.read_range(opened, parent, repo.rev("HEAD"))) == way.words or amended
    assert not list((repo.path / ".git").glob("*.lock"))
    assert before or way.words == {}


def test_first_commit(tmp_path: Path) -> None:
    repo = GitRepo.create(tmp_path / "repo")
    repo.stage("a.py", "1\n")
    repo.stage("empty", "")
    heard = listen(repo, "pre-commit")
    repo.git(*COMMIT)
    assert hear(heard) == [{"a.py": "added 100644 +all -", "empty": "added 100644 +all -"}]


def test_nothing_staged_before_the_first_commit(tmp_path: Path) -> None:
    assert staged_words(GitRepo.create(tmp_path / "repo")) == {}


def test_orphan_branch_is_compared_with_nothing(repo: GitRepo) -> None:
    repo.git("checkout", "-q", "--orphan", "fresh")
    with repo.active(), Repository.open() as opened:
        change = staged.read(opened)
        assert (change.base, change.trusted) == (None, None)
        assert sorted(told(change)) == ["app.py", "notes.txt"]


def test_head_is_base_and_trusted(repo: GitRepo) -> None:
    repo.stage("app.py", PATCHED)
    with repo.active(), Repository.open() as opened:
        change = staged.read(opened)
        file = change.files[0]
        assert (change.base, change.trusted) == (repo.rev("HEAD"), repo.rev("HEAD"))
        assert (file.blob, file.old_blob) == (repo.rev(":app.py"), repo.rev("HEAD:app.py"))
        assert (change.contents.new(file), change.contents.old(file)) == (
            PATCHED.encode(),
            LEGACY.encode(),
        )


def test_policy_of_renames_can_be_given(repo: GitRepo) -> None:
    repo.git("mv", "app.py", "src.py")
    with repo.active(), Repository.open() as opened:
        change = staged.read(opened, wholly_new=lambda old, new: (old, new) == ("app.py", "src.py"))
        assert told(change) == {"src.py": "renamed from app.py 100644 +all -"}


@pytest.mark.parametrize("place", ["below", "inside .git"])
def test_current_directory_elsewhere(repo: GitRepo, place: str) -> None:
    repo.stage("app.py", PATCHED)
    repo.stage("deep/er/b.py", "1\n")
    cwd = repo.path / ("deep/er" if place == "below" else ".git")
    expected = {**CHANGED, "deep/er/b.py": "added 100644 +all -"}
    assert staged_words(repo, cwd=cwd) == expected


@pytest.mark.parametrize(
    "variables",
    [
        {"GIT_DIR": ".git"},
        {"GIT_DIR": "{top}/.git", "GIT_WORK_TREE": "{top}"},
        {"GIT_INDEX_FILE": ".git/index"},
        {"GIT_DIR": "{top}/.git", "GIT_INDEX_FILE": "{top}/.git/index"},
    ],
    ids="+".join,
)
def test_git_variables_of_the_caller(repo: GitRepo, variables: dict[str, str]) -> None:
    repo.stage("app.py", PATCHED)
    filled = {name: value.format(top=repo.path) for name, value in variables.items()}
    assert staged_words(repo, **filled) == CHANGED


def test_work_tree_named_from_outside(repo: GitRepo, tmp_path: Path) -> None:
    repo.stage("app.py", PATCHED)
    names = {"GIT_DIR": str(repo.path / ".git"), "GIT_WORK_TREE": str(repo.path)}
    with repo.active(cwd=tmp_path, **names), Repository.open() as opened:
        assert opened.top == os.path.realpath(repo.path)
        assert told(staged.read(opened)) == CHANGED


def test_custom_index_file(repo: GitRepo) -> None:
    own = {"GIT_INDEX_FILE": ".git/own-index"}
    repo.git("read-tree", "HEAD", env=own)
    repo.write("app.py", PATCHED)
    repo.git("add", "app.py", env=own)
    heard = listen(repo, "pre-commit")
    assert staged_words(repo) == {}
    assert staged_words(repo, **own) == CHANGED
    (repo.path / "deep").mkdir()
    assert staged_words(repo, cwd=repo.path / "deep", **own) == CHANGED
    repo.git(*COMMIT, env=own)
    assert hear(heard) == [CHANGED]


@pytest.mark.parametrize("command", [COMMIT, (*COMMIT, "--", "app.py")], ids=["index", "path"])
def test_linked_worktree(repo: GitRepo, tmp_path: Path, command: tuple[str, ...]) -> None:
    side = repo.worktree(tmp_path / "side", "-b", "side")
    heard = listen(repo, "pre-commit")
    side.stage("app.py", PATCHED)
    side.git(*command)
    assert hear(heard) == [CHANGED]


def test_submodule_is_an_entry_without_text(repo: GitRepo, tmp_path: Path) -> None:
    inner = GitRepo.create(tmp_path / "inner")
    first = inner.commit("one", {"a": "1\n"})
    repo.git("submodule", "add", "-q", inner.path.as_uri(), "lib")
    assert staged_words(repo) == {
        ".gitmodules": "added 100644 +all -",
        "lib": "added 160000 +all -",
    }
    repo.commit("with submodule")
    second = inner.commit("two", {"a": "2\n"})
    repo.git("pull", "-q", cwd=repo.path / "lib")
    repo.config("diff.submodule", "log")
    repo.write(".gitmodules", repo.file(".gitmodules").read_text() + "\tignore = all\n")
    repo.git("add", "-f", "lib")
    with repo.active(), Repository.open() as opened:
        (file,) = staged.read(opened).files
    assert (file.blob, file.old_blob, file.added) == (second, first, ((1, 1),))
    heard = listen(repo, "pre-commit")
    repo.git(*COMMIT)
    assert hear(heard) == [{"lib": "modified 160000 +1 -1"}]


def test_commit_inside_a_submodule(repo: GitRepo, tmp_path: Path) -> None:
    inner = GitRepo.create(tmp_path / "inner")
    inner.commit("one", {"a.py": LEGACY})
    repo.git("submodule", "add", "-q", inner.path.as_uri(), "lib")
    lib = GitRepo(repo.path / "lib", repo.env)
    heard = listen(lib, "pre-commit")
    lib.stage("a.py", PATCHED)
    lib.git(*COMMIT)
    assert hear(heard) == [{"a.py": "modified 100644 +5 -"}]


def test_sparse_checkout_and_sparse_index(repo: GitRepo) -> None:
    repo.commit("wide", {"in/a.py": LEGACY, "out/b.py": LEGACY, "out/deep/c.py": LEGACY})
    repo.git("sparse-checkout", "init", "--cone", "--sparse-index")
    repo.git("sparse-checkout", "set", "in")
    assert not repo.file("out").exists()
    repo.write("out/deep/c.py", PATCHED)
    repo.git("add", "--sparse", "out/deep/c.py")
    repo.file("out/deep/c.py").unlink()
    repo.stage("in/a.py", PATCHED)
    heard = listen(repo, "pre-commit")
    repo.git(*COMMIT)
    changed = "modified 100644 +5 -"
    assert hear(heard) == [{"in/a.py": changed, "out/deep/c.py": changed}]


def test_sha256_repository(tmp_path: Path) -> None:
    repo = GitRepo.create(tmp_path / "repo", "--object-format=sha256")
    repo.stage("app.py", LEGACY)
    assert staged_words(repo) == {"app.py": "added 100644 +all -"}
    repo.commit()
    repo.stage("app.py", PATCHED)
    assert staged_words(repo) == CHANGED


def test_bare_repository_has_nothing_staged(tmp_path: Path) -> None:
    with pytest.raises(RepositoryError, match="bare repository"):
        staged_words(GitRepo.create(tmp_path / "bare.git", bare=True))


def test_index_is_neither_refreshed_nor_locked(repo: GitRepo) -> None:
    repo.stage("app.py", PATCHED)
    os.utime(repo.file("notes.txt"), (1, 1))  # a refresh would write this down
    index = repo.path / ".git/index"
    before = (index.read_bytes(), index.stat().st_mtime_ns)
    (repo.path / ".git/index.lock").write_bytes(b"")
    assert staged_words(repo) == CHANGED
    assert (index.read_bytes(), index.stat().st_mtime_ns) == before


def test_few_processes_however_many_files(repo: GitRepo, tmp_path: Path) -> None:
    names = [f"some/rather/deep/folder/{number:05}.py" for number in range(5000)]
    for text in (LEGACY, PATCHED):
        oid = repo.blob(text)
        entries = "".join(f"100644 {oid}\t{name}\n" for name in names)
        repo.git("update-index", "--index-info", stdin=entries.encode())
        if text == LEGACY:
            repo.commit("many")
    trace = tmp_path / "trace"
    trace.mkdir()
    with repo.active(GIT_TRACE2_EVENT=str(trace)), Repository.open() as opened:
        assert told(staged.read(opened)) == dict.fromkeys(names, "modified 100644 +5 -")
    assert processes(trace) == ["cat-file", "diff-index", "diff-index", "rev-parse"]


def test_only_new_files_need_no_patch(repo: GitRepo, tmp_path: Path) -> None:
    repo.stage("b.py", NEW)
    trace = tmp_path / "trace"
    trace.mkdir()
    assert staged_words(repo, GIT_TRACE2_EVENT=str(trace)) == {"b.py": "added 100644 +all -"}
    assert processes(trace) == ["cat-file", "diff-index", "rev-parse"]
