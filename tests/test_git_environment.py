"""Which git runs, and what it hears."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from aisec_hooks.errors import RepositoryError
from aisec_hooks.git_environment import find_program
from aisec_hooks.repository import Repository
from tests.changes.reading import run_python
from tests.gitrepo import GitRepo


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    made = GitRepo.create(tmp_path / "repo")
    made.commit("start", {"app.py": "1\n", "deep/er/file": "2\n", "tool": "3\n"})
    return made


@pytest.fixture
def evil(repo: GitRepo) -> Path:
    """A program called git in the repository; it leaves a mark when it is run."""
    program = repo.write("git", f"#!/bin/sh\ntouch {repo.path}.ran\nexit 0\n", executable=True)
    repo.write("bin/git", program.read_text(), executable=True)
    return program


@pytest.mark.parametrize("entry", [".", "", "bin", "{top}", "{top}/bin", "{top}/.", "{link}"])
def test_git_of_the_repository_is_never_run(
    repo: GitRepo, evil: Path, tmp_path: Path, entry: str
) -> None:
    (tmp_path / "link").symlink_to(repo.path / "bin")
    filled = entry.format(top=repo.path, link=tmp_path / "link")
    path = f"{filled}{os.pathsep}{repo.env['PATH']}"
    for cwd in (repo.path, repo.path / "deep"):
        with repo.active(cwd=cwd, PATH=path), Repository.open() as opened:
            assert opened.head == repo.rev("HEAD")
    assert not evil.with_name(f"{repo.path.name}.ran").exists()
    assert not Path(f"{repo.path}.ran").exists()


def test_git_elsewhere_may_come_first(repo: GitRepo, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "git").symlink_to(shutil.which("git") or "")
    with repo.active(PATH=f"{own}{os.pathsep}{repo.env['PATH']}"):
        assert find_program(str(repo.path)) == str(own / "git")


@pytest.mark.parametrize("path", ["", "/nowhere", "."])
def test_no_git_at_all(repo: GitRepo, tmp_path: Path, path: str) -> None:
    with (
        repo.active(PATH=path),
        pytest.raises(RepositoryError, match="git was not found") as caught,
    ):
        Repository.open()
    assert "install git" in (caught.value.hint or "")
    with repo.active(PATH=path, cwd=tmp_path):
        assert Repository.find() is None  # paths are scanned without git


@pytest.mark.parametrize(
    ("text", "cause"),
    [(b"\x7fELF\0", "Exec format error"), (b"#!/nowhere/sh\n", "No such file or directory")],
)
def test_git_that_cannot_be_run(repo: GitRepo, tmp_path: Path, text: bytes, cause: str) -> None:
    program = tmp_path / "own" / "git"
    program.parent.mkdir()
    program.write_bytes(text)
    program.chmod(0o755)
    with (
        repo.active(PATH=str(program.parent)),
        pytest.raises(RepositoryError, match="cannot be run") as caught,
    ):
        Repository.open()
    assert str(caught.value) == f"{program} cannot be run: {cause}"


def test_gitpython_would_run_the_same_program(repo: GitRepo) -> None:
    code = """
import os
from aisec_hooks.repository import Repository
Repository.open().close()
from git.cmd import Git
print(Git.GIT_PYTHON_GIT_EXECUTABLE == os.environ["GIT_PYTHON_GIT_EXECUTABLE"])
print(os.environ["GIT_PYTHON_GIT_EXECUTABLE"], os.environ.get("GIT_PYTHON_REFRESH"))
"""
    done = run_python(code, repo, GIT_PYTHON_REFRESH="error").split()
    assert done == ["True", find_program(str(repo.path)), "None"]


def test_environment_is_left_clean_and_paths_absolute(repo: GitRepo) -> None:
    code = """
import os
from aisec_hooks.repository import Repository
with Repository.open() as repo:
    print(repo.head)
print(os.path.isabs(os.environ["GIT_PYTHON_GIT_EXECUTABLE"]))
print(sorted(name for name in os.environ if name.startswith(("GIT_TRACE", "GIT_EXTERNAL"))))
"""
    given = {"GIT_EXTERNAL_DIFF": "x", "GIT_TRACE": "1", "GIT_TRACE_SETUP": f"{repo.path}.trace"}
    assert run_python(code, repo, **given).split() == [
        repo.rev("HEAD"),
        "True",
        "['GIT_TRACE_SETUP']",
    ]
