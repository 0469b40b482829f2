"""One story on a real repository: git runs with the installed hook, and leaves nothing behind.

``scene.attempt("commit", "-m", "x")`` runs git and checks what must hold whatever happens: no
traceback, nothing that steers a terminal, no lock, the work tree byte for byte as it was; and when
git was stopped, the same references, index and stash.  The answer is asked for the rest:
``.passed()``, ``.blocked("app.py:5 code-injection")``, ``.not_judged("policy")``.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.gitrepo import GitRepo
from tests.scenarios.attempt import Attempt

LONGEST = 120
"""Seconds after which a command that should have ended counts as hanging."""

STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal obeys, or shows in another order; line ends alone are allowed."""

Argument = str | bytes


class State(NamedTuple):
    """What a command that was stopped must not have changed."""

    tree: Mapping[bytes, tuple[int, bytes]]
    staged: bytes
    references: tuple[bytes, ...]


@dataclass
class Scene:
    """A repository with the hook installed, and the server it pushes to, if there is one."""

    repo: GitRepo
    shims: Path
    server: GitRepo | None = None
    trace: Path = field(init=False)

    def __post_init__(self) -> None:
        self.trace = self.repo.path.parent / "trace.json"

    def attempt(
        self,
        *args: Argument,
        program: Sequence[Argument] = ("git",),
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        stdin: bytes = b"",
        changes_tree: bool = False,
    ) -> Attempt:
        """Run git (or another program that runs it), and check what always holds.

        :param changes_tree: git itself writes into the work tree, as a merge does.
        """
        settings = {**self.repo.env, **(env or {}), "GIT_TRACE2_EVENT": str(self.trace)}
        self.trace.unlink(missing_ok=True)
        before = self._state(env)
        done = subprocess.run(
            [*program, *args],
            input=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=cwd or self.repo.path,
            env=settings,
            timeout=LONGEST,
        )
        after = self._state(env)
        output = done.stdout.decode("utf-8")
        attempt = Attempt(
            done.returncode, output, self.hooks(), before.references != after.references
        )
        self._check(attempt, before, after, changes_tree=changes_tree)
        return attempt

    def commit(self, *options: Argument) -> Attempt:
        """Try ``git commit`` with a message and further options."""
        return self.attempt("commit", "-m", "change", *options)

    def try_file(self, name: Argument, text: Argument) -> Attempt:
        """Stage one file and try to commit it."""
        self.repo.stage(name, text)
        return self.commit()

    def install(self, repo: GitRepo, *stages: str) -> GitRepo:
        """Install the hooks that ``aisec init`` wrote for the template into another repository."""
        for stage in stages or ("pre-commit", "pre-merge-commit", "pre-push"):
            repo.hook(stage, (self.shims / stage).read_text())
        return repo

    def beside(self, repo: GitRepo) -> Scene:
        """The same story in another repository, whose hooks are installed."""
        return Scene(repo, self.shims, self.server)

    def _state(self, env: Mapping[str, str] | None) -> State:
        own = {key: value for key, value in (env or {}).items() if key.startswith("GIT_")}
        staged = self._ask(self.repo, "ls-files", "-s", "-v", "-z", env=own)
        return State(_tree(self.repo.path), staged, self._references())

    def _references(self) -> tuple[bytes, ...]:
        found = []
        for repo in filter(None, (self.repo, self.server)):
            found.append(self._ask(repo, "for-each-ref"))
            found.append(self._ask(repo, "rev-parse", "HEAD", "--symbolic-full-name", "HEAD"))
        return (*found, self._ask(self.repo, "stash", "list"))

    def _ask(self, repo: GitRepo, *args: str, env: Mapping[str, str] | None = None) -> bytes:
        return repo.run(
            "-c", "safe.directory=*", "-c", "core.fsmonitor=false", *args, env=env
        ).stdout

    def hooks(self) -> tuple[tuple[str, int], ...]:
        """The hooks that git ran in the last attempt, each with its exit code."""
        if not self.trace.exists():
            return ()
        events = [json.loads(line) for line in self.trace.read_bytes().splitlines()]
        names = {
            (each["sid"], each["child_id"]): each["hook_name"]
            for each in events
            if each["event"] == "child_start" and each["child_class"] == "hook"
        }
        exits = [each for each in events if each["event"] == "child_exit"]
        keys = [(each["sid"], each["child_id"]) for each in exits]
        pairs = zip(keys, exits, strict=True)
        return tuple((names[key], each["code"]) for key, each in pairs if key in names)

    def _check(self, attempt: Attempt, before: State, after: State, *, changes_tree: bool) -> None:
        assert "Traceback" not in attempt.output, attempt.output
        assert not STEERING.search(attempt.output), attempt.output
        assert {code for _, code in attempt.hooks} <= {0, 1, 2}, attempt.output
        words = ("rev-parse", "--path-format=absolute", "--git-common-dir")
        git_dir = self._ask(self.repo, *words).decode().rstrip("\n")
        assert not list(Path(git_dir).rglob("*.lock"))
        if not changes_tree:
            assert before.tree == after.tree
        if attempt.code:
            assert before.references == after.references
            assert changes_tree or before.staged == after.staged


def _tree(top: Path) -> dict[bytes, tuple[int, bytes]]:
    """Every file below the top with its mode and bytes; what git keeps for itself is left out."""
    found = {}
    for folder, folders, names in os.walk(os.fsencode(top)):
        if b".git" in folders:
            folders.remove(b".git")
        for name in [*names, *folders]:
            path = os.path.join(folder, name)
            mode = os.lstat(path).st_mode
            found[path] = mode, _content(path, mode)
    return found


def _content(path: bytes, mode: int) -> bytes:
    if os.path.islink(path):
        return os.readlink(path)
    if not os.path.isfile(path):  # a folder, or a pipe, which would be waited for
        return b""
    with open(path, "rb") as file:
        return file.read()
