"""Real git repositories for tests, cut off from the user's configuration and from the clock.

``repo = GitRepo.create(tmp_path / "repo")`` makes one; ``repo.write``, ``repo.add``,
``repo.commit`` and ``repo.git(...)`` do what their names say.  Code under test that runs in this
process sees the repository inside ``with repo.active():``, which swaps ``os.environ`` and the
current directory.
"""

from __future__ import annotations

import os
import stat
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

Text = str | bytes

GLOBAL_CONFIG = """\
[user]
\tname = Test Person
\temail = test@example.org
[init]
\tdefaultBranch = main
[advice]
\tdetachedHead = false
[protocol "file"]
\tallow = always
[commit]
\tgpgSign = false
"""


class GitFailed(AssertionError):
    """Git ended with an exit code the test did not expect."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        words = b"\n".join((done.stdout, done.stderr)).decode("utf-8", "replace")
        super().__init__(f"{done.args} ended with {done.returncode}\n{words}")


def isolated_environment(home: Path, **more: str) -> dict[str, str]:
    """An environment without the user's git settings, in which commits are reproducible.

    :param home: becomes HOME and receives a ``.gitconfig`` unless it has one.
    """
    home.mkdir(parents=True, exist_ok=True)
    config = home / ".gitconfig"
    if not config.exists():
        config.write_text(GLOBAL_CONFIG)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "GITHEAD_", "PRE_COMMIT", "AISEC_", "PYTHON"))
        and name not in ("EDITOR", "VISUAL", "PAGER", "LANGUAGE", "CI", "GITHUB_ACTIONS")
    }
    return {
        **kept,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": str(config),
        "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z",
        "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z",
        "GIT_EDITOR": "true",
        "GIT_TERMINAL_PROMPT": "0",
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        **more,
    }


def raw(text: Text) -> bytes:
    """Bytes as git sees them: text as UTF-8, surrogate escapes as the bytes they stand for."""
    return text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text


@dataclass
class GitRepo:
    """A repository, or a linked work tree, at ``path``; ``env`` is used for every git process."""

    path: Path
    env: dict[str, str] = field(repr=False)

    @classmethod
    def create(
        cls, path: Path, *options: str, home: Path | None = None, bare: bool = False
    ) -> GitRepo:
        """``git init`` with further options (``--object-format=sha256``).

        :param home: the isolated home; by default ``<path>.home`` beside the repository.
        """
        env = isolated_environment(home or path.with_name(path.name + ".home"))
        path.mkdir(parents=True, exist_ok=True)
        repo = cls(path, env)
        repo.git("init", "-q", *(["--bare"] if bare else []), *options, ".")
        return repo

    def run(
        self,
        *args: Text,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> subprocess.CompletedProcess[bytes]:
        """Run git whatever it ends with."""
        return subprocess.run(
            ["git", *args],
            input=stdin,
            capture_output=True,
            cwd=cwd or self.path,
            env={**self.env, **(env or {})},
        )

    def git(
        self,
        *args: Text,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> str:
        """Run git, which must succeed; its output without the final line end."""
        done = self.run(*args, stdin=stdin, env=env, cwd=cwd)
        if done.returncode:
            raise GitFailed(done)
        return done.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")

    def file(self, name: Text) -> Path:
        """The work-tree path of a name."""
        return self.path / os.fsdecode(raw(name))

    def write(self, name: Text, text: Text, *, executable: bool = False) -> Path:
        """Write a work-tree file, making its folders; a symbolic link in its place is replaced."""
        path = self.file(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink():
            path.unlink()
        path.write_bytes(raw(text))
        if executable:
            path.chmod(path.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
        return path

    def link(self, name: Text, target: Text) -> Path:
        """Make a symbolic link in the work tree, in the place of what stands there."""
        path = self.file(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(os.fsdecode(raw(target)))
        return path

    def add(self, *names: Text) -> None:
        """Stage the named paths (literally), or everything, ignored files too."""
        if names:
            self.git("--literal-pathspecs", "add", "-f", "--", *names)
        else:
            self.git("add", "-A", "-f")

    def stage(self, name: Text, text: Text, *, executable: bool = False) -> None:
        """Write one file and stage it."""
        self.write(name, text, executable=executable)
        self.add(name)

    def commit(self, message: str = "change", files: Mapping[str, Text] | None = None) -> str:
        """Commit what is staged, after staging ``files``, without running hooks; the new id."""
        for name, text in (files or {}).items():
            self.stage(name, text)
        self.git("commit", "-q", "--allow-empty", "--no-verify", "-m", message)
        return self.rev("HEAD")

    def rev(self, name: str) -> str:
        """The id that a name stands for."""
        return self.git("rev-parse", "--verify", name)

    def blob(self, text: Text) -> str:
        """Store a blob and return its id."""
        return self.git("hash-object", "-w", "--stdin", stdin=raw(text))

    def blobs(self, texts: Sequence[Text]) -> list[str]:
        """Store blobs and return their ids, with one process for all."""
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / str(number) for number in range(len(texts))]
            for path, text in zip(paths, texts, strict=True):
                path.write_bytes(raw(text))
            names = "".join(f"{path}\n" for path in paths).encode()
            return self.git(
                "hash-object", "-w", "--no-filters", "--stdin-paths", stdin=names
            ).splitlines()

    def config(self, key: str, value: str) -> None:
        """Set a value in the repository's own configuration."""
        self.git("config", key, value)

    def hook(self, name: str, script: str) -> Path:
        """Install an executable hook script in this repository."""
        folder = Path(self.git("rev-parse", "--git-path", "hooks"))
        path = (self.path / folder / name).absolute()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(script)
        path.chmod(0o755)
        return path

    def clone(self, path: Path, *options: str) -> GitRepo:
        """Clone this repository over ``file://``, with the same isolated home."""
        self.git("clone", "-q", *options, self.path.as_uri(), str(path), cwd=self.path.parent)
        return GitRepo(path, dict(self.env))

    def worktree(self, path: Path, *options: str) -> GitRepo:
        """Add a linked work tree."""
        self.git("worktree", "add", "-q", *options, str(path))
        return GitRepo(path, dict(self.env))

    @contextmanager
    def active(self, *, cwd: Path | None = None, **variables: str) -> Iterator[GitRepo]:
        """Make this process look like one git started here; undone completely afterwards."""
        before, here = dict(os.environ), Path.cwd()
        try:
            os.environ.clear()
            os.environ.update({**self.env, **variables})
            os.chdir(cwd or self.path)
            yield self
        finally:
            os.chdir(here)
            os.environ.clear()
            os.environ.update(before)
