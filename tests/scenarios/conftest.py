"""A repository with the hooks that ``aisec init`` installs, copied for each story."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import AISEC
from tests.gitrepo import GitRepo
from tests.scenarios.scene import Scene
from tests.scenarios.texts import LEGACY, SAFE


class Templates:
    """What is built once: a repository and a server, both set up by ``aisec init``."""

    def __init__(self, folder: Path) -> None:
        self.repo = GitRepo.create(folder / "repo", home=folder / "home")
        self._strip(self.repo.path / ".git")
        self._init("--native")
        self.repo.commit(
            "start",
            {"app.py": LEGACY, "safe.py": SAFE, "notes.txt": "one\ntwo\nthree\n"}
            | {".aisec.yaml": self.repo.file(".aisec.yaml").read_bytes()},
        )
        self.server = GitRepo.create(folder / "server.git", home=folder / "home", bare=True)
        self._strip(self.server.path)
        self._init("--server", str(self.server.path))
        shutil.copy(self.server.path / "hooks" / "pre-receive", self.hooks)

    @property
    def hooks(self) -> Path:
        """Where the shims of every stage lie."""
        return self.repo.path / ".git" / "hooks"

    def _strip(self, git_dir: Path) -> None:
        for sample in (git_dir / "hooks").glob("*.sample"):
            sample.unlink()

    def _init(self, *words: str) -> None:
        subprocess.run(
            [*AISEC, "init", *words, "--yes"],
            cwd=self.repo.path,
            env=self.repo.env,
            check=True,
            capture_output=True,
        )


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    return Templates(tmp_path_factory.mktemp("templates"))


@pytest.fixture
def scene(templates: Templates, tmp_path: Path) -> Scene:
    """One commit on ``main`` (two old weaknesses in app.py), all native hooks installed."""
    shutil.copytree(templates.repo.path, tmp_path / "repo", symlinks=True)
    return Scene(GitRepo(tmp_path / "repo", dict(templates.repo.env)), templates.hooks)


@pytest.fixture
def empty(scene: Scene, tmp_path: Path) -> Scene:
    """A repository without any commit."""
    return scene.beside(scene.install(GitRepo.create(tmp_path / "empty", home=_home(scene))))


def _home(scene: Scene) -> Path:
    return Path(scene.repo.env["HOME"])


@pytest.fixture
def pushing(scene: Scene, templates: Templates, tmp_path: Path) -> Scene:
    """A repository with a server that judges nothing and has the first commit."""
    server = GitRepo.create(tmp_path / "server.git", home=_home(scene), bare=True)
    return _with_server(scene, server)


@pytest.fixture
def serving(scene: Scene, templates: Templates, tmp_path: Path) -> Scene:
    """A server with pre-receive that has the first commit, and a clone without hooks."""
    shutil.copytree(templates.server.path, tmp_path / "server.git", symlinks=True)
    served = _with_server(scene, GitRepo(tmp_path / "server.git", dict(scene.repo.env)))
    shutil.rmtree(scene.repo.path / ".git" / "hooks")
    return served


def _with_server(scene: Scene, server: GitRepo) -> Scene:
    scene.repo.git("remote", "add", "origin", str(server.path))
    hook = server.path / "hooks" / "pre-receive"
    aside = hook.rename(hook.with_name("aside")) if hook.exists() else None
    scene.repo.git("push", "-q", "--no-verify", "origin", "main")
    if aside:
        aside.rename(hook)
    scene.server = server
    return scene
