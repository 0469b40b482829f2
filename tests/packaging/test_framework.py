"""The published hooks under the real pre-commit framework."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from tests.cli.running import RISKY, SAFE
from tests.gitrepo import GitRepo
from tests.packaging.conftest import TOP, project_files

BIN = Path(sys.executable).parent


def environment(repo: GitRepo, cache: Path) -> None:
    """Let the repository's git find pre-commit and aisec, and give pre-commit a home."""
    repo.env["PATH"] = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    repo.env["PRE_COMMIT_HOME"] = str(cache)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> GitRepo:
    """A clone of this project as it stands, committed files and those about to be."""
    repo = GitRepo.create(tmp_path_factory.mktemp("published") / "aisec-hooks")
    for name in project_files():
        target = repo.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(TOP / name, target)
    repo.add()
    repo.commit("release")
    return repo


@pytest.fixture
def repo(published: GitRepo, tmp_path: Path) -> GitRepo:
    repo = GitRepo.create(tmp_path / "repo")
    environment(repo, published.path.parent / "cache")
    return repo


def configure(repo: GitRepo, published: GitRepo, *ids: str) -> None:
    """Commit a configuration that names our hooks, and install the framework's own."""
    config = {
        "default_install_hook_types": ["pre-commit", "pre-merge-commit", "pre-push"],
        "repos": [
            {
                "repo": str(published.path),
                "rev": published.rev("HEAD"),
                "hooks": [{"id": each} for each in ids],
            }
        ],
    }
    repo.commit("configure", {".pre-commit-config.yaml": yaml.safe_dump(config)})
    pre_commit(repo, "install")


def pre_commit(repo: GitRepo, *words: str, code: int = 0) -> str:
    done = subprocess.run(
        [BIN / "pre-commit", *words], cwd=repo.path, env=repo.env, capture_output=True, text=True
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def refused(done: subprocess.CompletedProcess[bytes], path: str = "app.py") -> bool:
    words = (done.stdout + done.stderr).decode()
    assert "Traceback" not in words
    assert (done.returncode != 0) == (path in words), words
    return done.returncode != 0


def test_commit(repo: GitRepo, published: GitRepo) -> None:
    configure(repo, published, "aisec-system")
    repo.stage("app.py", RISKY)
    assert refused(repo.run("commit", "-m", "risky"))
    repo.stage("app.py", SAFE)
    repo.write("app.py", RISKY)  # what is not staged does not count
    assert not refused(repo.run("commit", "-q", "-m", "safe"))
    assert repo.file("app.py").read_text() == RISKY


def test_commit_that_only_deletes_or_links_is_judged_too(repo: GitRepo, published: GitRepo) -> None:
    configure(repo, published, "aisec-system")
    repo.git("rm", "-q", "--cached", ".pre-commit-config.yaml")
    repo.git("reset", "-q")
    repo.commit("old", {"old.py": SAFE})
    repo.git("rm", "-q", "old.py")
    repo.link("link", "nowhere")
    repo.add("link")
    done = repo.run("commit", "-m", "delete and link")
    assert done.returncode == 0
    assert b"Skipped" not in done.stderr
    assert b"Passed" in done.stderr


def test_merge(repo: GitRepo, published: GitRepo) -> None:
    configure(repo, published, "aisec-system")
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("side", {"side.py": RISKY})
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"main.py": SAFE})
    assert not refused(repo.run("merge", "-q", "--no-edit", "side"), "side.py")


def test_push(repo: GitRepo, published: GitRepo, tmp_path: Path) -> None:
    configure(repo, published, "aisec-system")
    server = GitRepo.create(tmp_path / "server.git", bare=True)
    repo.git("remote", "add", "origin", str(server.path))
    first = repo.run("push", "origin", "main")  # a root commit: no refs from the framework
    assert not refused(first)
    assert b"first ref" in first.stdout + first.stderr
    repo.commit("one", {"app.py": RISKY})
    assert refused(repo.run("push", "origin", "main"))
    assert refused(repo.run("push", "origin", "main:refs/heads/new"))
    repo.commit("two", {"app.py": SAFE})
    second = repo.run("push", "origin", "main")
    assert not refused(second)
    assert b"first ref" not in second.stdout + second.stderr


def test_push_hook_alone(repo: GitRepo, published: GitRepo, tmp_path: Path) -> None:
    configure(repo, published, "aisec-system")
    server = GitRepo.create(tmp_path / "server.git", bare=True)
    repo.git("remote", "add", "origin", str(server.path))
    repo.commit("one", {"app.py": RISKY})
    words = ("run", "--hook-stage", "pre-push", "aisec-system")
    assert "Passed" in pre_commit(repo, *words)  # nothing is pushed and nothing is staged
    refs = ("--from-ref", "HEAD~1", "--to-ref", "HEAD")
    assert "app.py" in pre_commit(repo, *words, *refs, code=1)


def test_range_in_continuous_integration(repo: GitRepo, published: GitRepo) -> None:
    configure(repo, published, "aisec-system")
    repo.commit("legacy", {"legacy.py": RISKY})
    repo.commit("new", {"app.py": RISKY})
    said = pre_commit(repo, "run", "--from-ref", "HEAD~1", "--to-ref", "HEAD", code=1)
    assert "app.py" in said
    assert "legacy.py" not in said


def test_warnings_are_shown_although_the_hook_passes(repo: GitRepo, published: GitRepo) -> None:
    repo.commit("policy", {".aisec.yaml": "gate: off\n"})
    configure(repo, published, "aisec-system")
    repo.stage("app.py", RISKY)
    done = repo.run("commit", "-m", "warned")
    assert done.returncode == 0
    assert b"app.py" in done.stderr


@pytest.fixture(scope="module")
def built(published: GitRepo, tmp_path_factory: pytest.TempPathFactory) -> GitRepo:
    """A repository whose hooks run in the environment that the framework built from our source."""
    repo = GitRepo.create(tmp_path_factory.mktemp("built") / "repo")
    environment(repo, published.path.parent / "cache")
    configure(repo, published, *_ids_without("aisec-system"))
    pre_commit(repo, "install", "--install-hooks")
    return repo


def _ids_without(*left_out: str) -> Sequence[str]:
    manifest = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text())
    return [hook["id"] for hook in manifest if hook["id"] not in left_out]


def test_hooks_run_in_the_environment_the_framework_builds(built: GitRepo) -> None:
    built.stage("app.py", RISKY)
    for name, code in {"aisec": 1, "aisec-code": 1, "aisec-files": 1}.items():
        assert "app.py" in pre_commit(built, "run", name, code=code), name
    for name in ("aisec-secrets", "aisec-dependencies"):
        assert "Passed" in pre_commit(built, "run", name), name
    message = built.write(".git/COMMIT_EDITMSG", "words\n")
    words = ("--hook-stage", "commit-msg", "--commit-msg-filename", str(message))
    assert "Passed" in pre_commit(built, "run", "aisec-commit-msg", *words)
    built.git("reset", "-q", "--hard")


def test_all_files_are_judged_whole(built: GitRepo) -> None:
    built.commit("legacy", {"legacy.py": RISKY, "-odd name.py": SAFE})
    assert "legacy.py" in pre_commit(built, "run", "aisec-files", "--all-files", code=1)
    assert "Passed" in pre_commit(built, "run", "aisec", "--all-files")
    built.git("reset", "-q", "--hard", "HEAD~1")


def test_repository_cannot_replace_our_modules(built: GitRepo) -> None:
    for name in ("git", "yaml", "json", "re", "aisec_hooks", "tree_sitter"):
        built.stage(f"{name}.py", "raise SystemExit(0)\n")
    built.stage("app.py", RISKY)
    assert "app.py" in pre_commit(built, "run", "aisec", code=1)
    built.git("reset", "-q", "--hard")
