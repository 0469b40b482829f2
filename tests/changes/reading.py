"""Change sets in words, read in this process or inside a real hook.

A change set is told as path -> ``kind mode +added -removed``, with the old name of a rename in
front of the mode; notices stand under their path as ``! reason``.  Run as a program this module is
what a hook executes: it appends what it read to the file named first, one literal a line.
"""

from __future__ import annotations

import ast
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from aisec_hooks.changes import commits, staged  # noqa: E402
from aisec_hooks.errors import AisecError  # noqa: E402
from aisec_hooks.model.change import ChangeSet  # noqa: E402
from aisec_hooks.model.position import LineRange  # noqa: E402
from aisec_hooks.repository import Repository  # noqa: E402

if TYPE_CHECKING:
    from tests.gitrepo import GitRepo

Told = dict[str, str]

EVENTS: Mapping[str, Callable[[Repository, bytes], tuple[ChangeSet, ...]]] = {
    "pre-commit": lambda repo, _: (staged.read(repo, merging=False),),
    "pre-merge-commit": lambda repo, _: (staged.read(repo),),
    "pre-push": commits.read_push,
    "pre-receive": commits.read_receive,
}


def ranges(lines: tuple[LineRange, ...] | None) -> str:
    """``1-3,5``; ``all`` when every line counts."""
    if lines is None:
        return "all"
    return ",".join(f"{a}-{b}" if a != b else f"{a}" for a, b in lines)


def told(change: ChangeSet) -> Told:
    """A whole change set in words; all contents are read on the way."""
    words: Told = {}
    for file in change.files:
        name = f" from {file.old_path}" if file.old_path else ""
        lines = f"+{ranges(file.added)} -{ranges(file.removed)}"
        words[file.path] = f"{file.kind.value}{name} {file.mode:o} {lines}"
        assert change.contents.new(file) is not None
        change.contents.old(file)
    for notice in change.notices:
        words[notice.path] = f"{words.get(notice.path, '')} ! {notice.reason}".strip()
    return words


def added_text(change: ChangeSet) -> dict[str, bytes]:
    """path -> the added lines of the new side, for files that have any."""
    found = {}
    for file in change.files:
        lines = change.contents.new(file).split(b"\n")
        spans = [(0, len(lines))] if file.added is None else [(a - 1, b) for a, b in file.added]
        if text := b"\n".join(line for a, b in spans for line in lines[a:b]):
            found[file.path] = text
    return found


def read_staged(repo: GitRepo, *, cwd: Path | None = None, **variables: str) -> ChangeSet:
    """The staged change of a repository; the reader of its contents is closed with it."""
    with repo.active(cwd=cwd, **variables), Repository.open() as opened:
        change = staged.read(opened)
        told(change)  # the contents are cached, so they outlive the reader
        return change


def staged_words(repo: GitRepo, *, cwd: Path | None = None, **variables: str) -> Told:
    """The staged change in words."""
    with repo.active(cwd=cwd, **variables), Repository.open() as opened:
        return told(staged.read(opened))


def listen(repo: GitRepo, event: str) -> Path:
    """Install a hook that reads the change and lets git go on; the file it tells to."""
    heard = repo.path.with_name(f"{repo.path.name}.{event}.heard")
    command = [sys.executable, "-I", __file__, str(heard), event]
    repo.hook(event, f"#!/bin/sh\nexec {shlex.join(command)}\n")
    return heard


def hear(heard: Path) -> list[Told]:
    """What the hook told since the last time; one entry for each change set."""
    if not heard.exists():
        return []
    lines = heard.read_text("utf-8", "surrogateescape").splitlines()
    heard.unlink()
    return [ast.literal_eval(line) for line in lines]


def processes(trace: Path) -> list[str]:
    """The git commands that left a trace in a GIT_TRACE2_EVENT folder, without ``git version``."""
    traced = "".join(path.read_text() for path in trace.iterdir())
    names = re.findall(r'"event":"cmd_name".*"name":"([^"]+)"', traced)
    return sorted(name for name in names if name != "version")


def run_python(code: str, repo: GitRepo, *options: str, **variables: str) -> str:
    """What a fresh isolated interpreter prints in a repository."""
    done = subprocess.run(
        [sys.executable, "-I", *options, "-c", code],
        cwd=repo.path,
        env={**repo.env, **variables},
        capture_output=True,
        check=True,
    )
    return done.stdout.decode("utf-8", "surrogateescape")


def main(heard: str, event: str) -> int:
    """Tell what the hook sees; an error becomes a line as well."""
    data = sys.stdin.buffer.read() if event in ("pre-push", "pre-receive") else b""
    try:
        with Repository.open() as repo:
            lines = [ascii(told(change)) for change in EVENTS[event](repo, data)]
    except AisecError as error:
        lines = [ascii({"": f"{type(error).__name__}: {error}"})]
    descriptor = os.open(heard, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with open(descriptor, "w", encoding="ascii") as stream:
        stream.writelines(line + "\n" for line in lines)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
