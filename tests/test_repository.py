"""The repository itself: where it is, what git refuses, and what is read from it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from aisec_hooks.errors import AisecError, RepositoryError, UnreadableChange
from aisec_hooks.model.git_answers import EMPTY_TREES, NoRepository
from aisec_hooks.repository import Repository
from tests.changes.reading import processes, run_python
from tests.gitrepo import GitRepo


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    made = GitRepo.create(tmp_path / "repo")
    made.commit("start", {"app.py": "1\n", "deep/er/file": "2\n", "tool": "3\n"})
    return made


@pytest.fixture
def opened(repo: GitRepo) -> Iterator[Repository]:
    with repo.active(), Repository.open() as found:
        yield found


def test_places(repo: GitRepo, tmp_path: Path) -> None:
    top, git_dir = os.path.realpath(repo.path), os.path.realpath(repo.path / ".git")
    side = repo.worktree(tmp_path / "side", "-b", "side")
    bare = GitRepo.create(tmp_path / "bare.git", bare=True)
    empty = GitRepo.create(tmp_path / "empty", "--object-format=sha256")
    head = repo.rev("HEAD")
    found = {}
    for name, cwd in (
        ("top", repo.path),
        ("deep", repo.path / "deep/er"),
        (".git", repo.path / ".git"),
        ("side", side.path),
        ("bare", bare.path),
        ("empty", empty.path),
    ):
        with repo.active(cwd=cwd), Repository.open() as opened:
            found[name] = (opened.top, opened.git_dir, opened.common_dir, opened.head, opened.bare)
            assert opened.empty_tree == EMPTY_TREES[opened.object_format]
            assert not opened.shallow
    own = os.path.realpath(repo.path / ".git/worktrees/side")
    assert found == {
        "top": (top, git_dir, git_dir, head, False),
        "deep": (top, git_dir, git_dir, head, False),
        ".git": (None, git_dir, git_dir, head, False),
        "side": (os.path.realpath(side.path), own, git_dir, head, False),
        "bare": (None, str(bare.path), str(bare.path), None, True),
        "empty": (str(empty.path), str(empty.path / ".git"), str(empty.path / ".git"), None, False),
    }


def test_folder_can_be_given(repo: GitRepo, tmp_path: Path) -> None:
    with repo.active(cwd=tmp_path), Repository.open(str(repo.path / "deep")) as opened:
        assert opened.top == os.path.realpath(repo.path)
        assert opened.file_at(opened.head or "", "app.py") == (0o100644, b"1\n")


def test_no_repository(repo: GitRepo, tmp_path: Path) -> None:
    with repo.active(cwd=tmp_path):
        with pytest.raises(NoRepository, match="not a git repository") as caught:
            Repository.open()
        assert "aisec scan PATH" in (caught.value.hint or "")
        assert Repository.find() is None
        (tmp_path / "HEAD").write_text("an ordinary file\n")
        assert Repository.find() is None


def test_find(repo: GitRepo, tmp_path: Path) -> None:
    bare = GitRepo.create(tmp_path / "bare.git", bare=True)
    for cwd in (repo.path, repo.path / "deep", bare.path):
        with repo.active(cwd=cwd):
            found = Repository.find()
            assert found is not None
            found.close()
    with repo.active(cwd=tmp_path, GIT_DIR=str(repo.path / ".git")):
        assert Repository.find() is not None


@pytest.mark.parametrize("broken", ["no HEAD", "git file", "GIT_DIR"])
def test_broken_repository_is_not_taken_for_none(
    repo: GitRepo, tmp_path: Path, broken: str
) -> None:
    variables, cwd = {}, repo.path
    if broken == "no HEAD":
        (repo.path / ".git/HEAD").unlink()
    elif broken == "git file":
        cwd = tmp_path / "lost"
        cwd.mkdir()
        (cwd / ".git").write_text("gitdir: /nowhere\n")
    else:
        variables, cwd = {"GIT_DIR": "/nowhere"}, tmp_path
    with repo.active(cwd=cwd, **variables), pytest.raises(RepositoryError):
        Repository.find()


def test_damaged_branch_is_not_an_unborn_one(repo: GitRepo) -> None:
    (repo.path / ".git/refs/heads/main").write_text("garbage\n")
    with repo.active(), pytest.raises(UnreadableChange, match="refs/heads/main is damaged"):
        Repository.open()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_foreign_owner_is_refused(repo: GitRepo) -> None:
    for path in [repo.path, *repo.path.rglob("*")]:
        os.chown(path, 12345, 12345, follow_symlinks=False)
    for method in (Repository.open, Repository.find):
        with repo.active(), pytest.raises(RepositoryError, match="dubious ownership") as caught:
            method()
        assert "safe.directory" in (caught.value.hint or "")


def test_line_break_in_the_path(tmp_path: Path) -> None:
    repo = GitRepo.create(tmp_path / "line\nbreak")
    with repo.active(), pytest.raises(RepositoryError, match="line break"):
        Repository.open()


def test_removed_current_directory(repo: GitRepo, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    with repo.active(cwd=gone):
        gone.rmdir()
        with pytest.raises(RepositoryError, match="current directory"):
            Repository.open()


# Names and ids


def test_resolve(repo: GitRepo, opened: Repository) -> None:
    head = repo.rev("HEAD")
    repo.git("tag", "-a", "-m", "x", "v1")
    repo.git("update-ref", "refs/heads/--output=x", head)
    names = ("HEAD", "main", "v1", "@", head[:8], "refs/heads/--output=x", "--output=x")
    assert [opened.resolve(name) for name in names] == [head] * len(names)
    wrong = ("none", "", "--output=y", "HEAD:app.py", "HEAD^{tree}", "-h", "HEAD HEAD", "a\nb")
    assert [opened.resolve(name) for name in wrong] == [None] * len(wrong)
    assert not repo.file("x").exists()
    assert not repo.file("y").exists()


def test_only_ids_become_arguments(opened: Repository) -> None:
    for wrong in ("HEAD", "--output=x", "", "a" * 39, "A" * 40, "1" * 41):
        for use in (
            opened.blob,
            lambda key: opened.file_at(key, "app.py"),
            lambda key: opened.merge_bases(key, key),
            lambda key: opened.is_ancestor(key, key),
            lambda key: opened.sizes([key]),
            lambda key: opened.peel([key]),
        ):
            with pytest.raises(RepositoryError, match="not an object id"):
                use(wrong)


def test_file_at(repo: GitRepo, opened: Repository) -> None:
    repo.git("update-index", "--chmod=+x", "tool")
    repo.link("link", "app.py")
    repo.stage("ü\udcff\n", "odd")
    repo.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module")
    repo.add("link")
    commit = repo.commit("more")

    def at(path: str) -> tuple[int, bytes] | None:
        return opened.file_at(commit, path)

    assert at("app.py") == (0o100644, b"1\n")
    assert at("tool") == (0o100755, b"3\n")
    assert at("deep/er/file") == (0o100644, b"2\n")
    assert at("ü\udcff\n") == (0o100644, b"odd")
    assert at("link") == (0o120000, b"app.py")
    assert at("deep") == (0o040000, b"")
    assert at("module") == (0o160000, b"")
    assert [at(path) for path in ("none", "app.py/x", "module/x", "deep/none", "/app.py", "")] == (
        [None] * 6
    )


def test_peel(repo: GitRepo, opened: Repository) -> None:
    head, tree, blob = (repo.rev(name) for name in ("HEAD", "HEAD^{tree}", "HEAD:app.py"))
    repo.git("tag", "-a", "-m", "x", "v1")
    ids = [head, repo.rev("v1"), tree, blob, "1" * 40]
    assert opened.peel(ids) == [head, head, None, None, None]
    assert opened.peel([]) == []


def test_merge_bases(repo: GitRepo, opened: Repository) -> None:
    start = repo.rev("HEAD")
    one = repo.commit("one", {"one": "1"})
    repo.git("checkout", "-q", "-b", "other", start)
    other = repo.commit("other", {"other": "1"})
    repo.git("checkout", "-q", "--orphan", "island")
    island = repo.commit("island")
    assert opened.merge_bases(one, other) == (start,)
    assert opened.merge_bases(one, island) == ()
    assert opened.is_ancestor(start, one)
    assert not opened.is_ancestor(one, other)


def test_unborn_head_resolves_to_nothing(tmp_path: Path) -> None:
    repo = GitRepo.create(tmp_path / "fresh")
    with repo.active(), Repository.open() as opened:
        assert (opened.head, opened.resolve("HEAD")) == (None, None)


def test_failures_name_the_command(opened: Repository) -> None:
    with pytest.raises(AisecError, match=r"^git diff-tree failed: "):
        opened.status("diff-tree", "1" * 40, "2" * 40)


def test_git_is_imported_late_and_little(repo: GitRepo) -> None:
    code = """
import sys
import aisec_hooks.repository, aisec_hooks.changes.staged, aisec_hooks.changes.commits
import aisec_hooks.changes.paths, aisec_hooks.changes.proposed, aisec_hooks.changes.patch
late = {"git", "subprocess", "tempfile", "json", "threading", "shutil"}
print(sorted(late & set(sys.modules)))
"""
    assert run_python(code, repo) == "[]\n"


def test_modules_in_the_repository_are_not_imported(repo: GitRepo) -> None:
    for name in ("git.py", "gitdb.py", "subprocess.py", "re.py"):
        repo.write(name, "raise SystemExit('shadowed')\n")
    code = "from aisec_hooks.repository import Repository; print(Repository.open().head)"
    assert run_python(code, repo).strip() == repo.rev("HEAD")


def test_processes_of_a_whole_run(repo: GitRepo, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    trace.mkdir()
    repo.stage("app.py", "2\n")
    code = """
from aisec_hooks.repository import Repository
from aisec_hooks.changes import staged
with Repository.open() as repo:
    change = staged.read(repo)
    repo.file_at(change.trusted, ".aisec.yaml")
    print([change.contents.new(file) + change.contents.old(file) for file in change.files])
"""
    assert run_python(code, repo, GIT_TRACE2_EVENT=str(trace)) == "[b'2\\n1\\n']\n"
    assert len(list(trace.iterdir())) == 4  # GitPython does not ask for git's version
    assert processes(trace) == ["cat-file", "diff-index", "diff-index", "rev-parse"]
