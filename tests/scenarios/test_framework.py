"""The same stories when the pre-commit framework runs the hook instead of git."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.running import AISEC
from tests.gitrepo import GitRepo
from tests.scenarios.scene import Scene
from tests.scenarios.texts import LEGACY, RISKY, SAFE

PRE_COMMIT = (str(Path(sys.executable).parent / "pre-commit"),)
FOUND = "new.py:5 code-injection"
CONFIG = {
    "default_install_hook_types": ["pre-commit", "pre-merge-commit", "pre-push"],
    "repos": [
        {
            "repo": "local",
            "hooks": [
                {
                    "id": "aisec",
                    "name": "aisec",
                    "entry": " ".join([*AISEC, "hook", "auto"]),
                    "language": "system",
                    "pass_filenames": False,
                    "always_run": True,
                    "require_serial": True,
                    "verbose": True,
                    "stages": ["pre-commit", "pre-merge-commit", "pre-push", "manual"],
                }
            ],
        }
    ],
}


@pytest.fixture
def framed(scene: Scene, tmp_path: Path) -> Scene:
    """The repository with the framework's hooks instead of ours, and a server."""
    repo = scene.repo
    repo.env["PRE_COMMIT_HOME"] = str(tmp_path / "cache")
    shutil.rmtree(repo.path / ".git" / "hooks")
    repo.commit("configure", {".pre-commit-config.yaml": yaml.safe_dump(CONFIG)})
    subprocess.run([*PRE_COMMIT, "install"], cwd=repo.path, env=repo.env, check=True, stdout=-3)
    scene.server = GitRepo.create(tmp_path / "server.git", home=tmp_path / "home", bare=True)
    repo.git("remote", "add", "origin", str(scene.server.path))
    repo.git("push", "-q", "--no-verify", "origin", "main")
    return scene


def test_run(framed: Scene) -> None:
    framed.repo.stage("new.py", RISKY)
    attempt = framed.attempt("run", "aisec", program=PRE_COMMIT)
    assert (attempt.code, attempt.findings) == (1, [FOUND])
    framed.repo.stage("new.py", SAFE)
    attempt = framed.attempt("run", "aisec", program=PRE_COMMIT)
    assert (attempt.code, attempt.findings) == (0, [])


def test_run_all_files(framed: Scene) -> None:
    """The files of the repository are no change, so its old weaknesses do not block."""
    attempt = framed.attempt("run", "--all-files", program=PRE_COMMIT)
    assert (attempt.code, attempt.findings) == (0, [])


def test_commit(framed: Scene) -> None:
    framed.try_file("new.py", RISKY).blocked(FOUND)
    framed.try_file("new.py", SAFE).passed()


def test_commit_all(framed: Scene) -> None:
    framed.repo.write("safe.py", RISKY)
    framed.commit("-a").blocked("safe.py:5 code-injection")


def test_commit_path(framed: Scene) -> None:
    framed.repo.write("safe.py", RISKY)
    framed.repo.stage("other.py", SAFE)
    framed.commit("--", "safe.py").blocked("safe.py:5 code-injection")


def test_unstaged_changes_are_kept(framed: Scene) -> None:
    framed.repo.stage("new.py", RISKY)
    framed.repo.write("new.py", SAFE)
    framed.repo.write("app.py", "unstaged\n")
    framed.commit().blocked(FOUND)


def test_legacy(framed: Scene) -> None:
    framed.try_file("app.py", LEGACY.replace("second = 2", "second = 3")).passed()


def test_merge(framed: Scene) -> None:
    framed.repo.git("checkout", "-q", "-b", "side")
    framed.repo.commit("risky", {"new.py": RISKY})
    framed.repo.git("checkout", "-q", "main")
    framed.repo.commit("ours", {"ours.py": SAFE})
    words = ("merge", "--no-ff", "-m", "merge", "side")
    framed.attempt(*words, changes_tree=True).passed()


def test_push(framed: Scene) -> None:
    framed.repo.commit("risky", {"new.py": RISKY})
    framed.attempt("push", "origin", "main").blocked(FOUND)
    framed.repo.commit("fixed", {"new.py": SAFE})
    framed.attempt("push", "origin", "main").passed()


def test_worktree(framed: Scene, tmp_path: Path) -> None:
    linked = framed.beside(framed.repo.worktree(tmp_path / "linked", "-b", "side"))
    linked.try_file("new.py", RISKY).blocked(FOUND)


def test_policy_in_the_same_commit(framed: Scene) -> None:
    framed.repo.stage(".aisec.yaml", "gate: off\n")
    framed.try_file("new.py", RISKY).blocked(FOUND)


def test_console_script(framed: Scene) -> None:
    """The entry of the id aisec-system, with traps in the repository and PYTHONPATH on it."""
    entry = f"{Path(sys.executable).parent / 'aisec'} hook auto"
    text = framed.repo.file(".pre-commit-config.yaml").read_text()
    config = yaml.safe_load(text)
    config["repos"][0]["hooks"][0]["entry"] = entry
    traps = {f"{name}.py": "raise SystemExit(0)\n" for name in ("git", "yaml", "rich")}
    framed.repo.commit("traps", {".pre-commit-config.yaml": yaml.safe_dump(config), **traps})
    framed.repo.stage("new.py", RISKY)
    env = {"PYTHONPATH": f".{os.pathsep}{framed.repo.path}"}
    attempt = framed.attempt("commit", "-m", "x", env={"PYTHONSAFEPATH": "1"})
    assert attempt.findings == [FOUND]
    done = subprocess.run(
        entry.split(), cwd=framed.repo.path, env={**framed.repo.env, **env}, capture_output=True
    )
    assert done.returncode == 1
