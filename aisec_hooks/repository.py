"""A git repository as the project reads it: the only module that imports GitPython.

GitPython serves as the runner of git processes and nothing else.  Its index reader ignores
GIT_INDEX_FILE and fails on split, sparse and SHA-256 repositories, its diffs obey the user's
settings; git's plumbing with explicit flags does neither.  Nothing here writes: no index refresh,
no reference, no object, no fetch.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from aisec_hooks import git_environment
from aisec_hooks.errors import RepositoryError, UnreadableChange
from aisec_hooks.git_process import ObjectReader, Process
from aisec_hooks.model.change import GITLINK
from aisec_hooks.model.git_answers import (
    EMPTY_TREES,
    TREE_MODE,
    NoRepository,
    NotFetched,
    absent,
    checked,
    failure,
    tree_entry,
)

if TYPE_CHECKING:
    from git.cmd import Git

Result = TypeVar("Result")

_SETTINGS = (
    "-c", "core.quotePath=true", "-c", "core.fsmonitor=false",
    # Git may take a file of the work tree for its blob; a forged time stamp must not be enough.
    "-c", "core.trustctime=true", "-c", "core.checkStat=default",
    "-c", "core.bigFileThreshold=512m", "-c", "diff.suppressBlankEmpty=false",
)  # fmt: skip

_PRESENT = ("rev-list", "--no-walk", "--ignore-missing", "--missing=print")
"""Lists those of some objects that are here, without an attempt to fetch the others."""

_QUESTIONS = (
    "--is-bare-repository", "--is-shallow-repository", "--show-object-format",
    "--absolute-git-dir", "--git-common-dir", "--show-cdup",
    "-q", "--verify", "HEAD",
)  # fmt: skip


def _runner(cwd: str) -> tuple[Git, str]:
    """GitPython's process runner for a folder, and the program to run."""
    git_environment.clean()
    program = git_environment.find_program(cwd)
    try:
        with git_environment.untried(program):
            from git.cmd import Git
    except ImportError as error:
        raise RepositoryError(
            f"GitPython cannot be used: {str(error).strip().splitlines()[0]}",
            hint="reinstall aisec-hooks with its dependencies",
        ) from error
    Git.GIT_PYTHON_GIT_EXECUTABLE = program  # else a plain `git`, if anything asked for it
    git = Git(cwd)
    git.update_environment(**git_environment.OVERRIDES)
    return git, program


def _start(git: Git, command: Sequence[str], **how: Any) -> Any:
    """What GitPython gives for a command that it starts.

    :raises RepositoryError: the program cannot be run.
    """
    from git.exc import GitCommandNotFound

    try:
        return git.execute(list(command), **how)
    except (OSError, GitCommandNotFound) as error:
        cause = error if isinstance(error, OSError) else error.__cause__
        raise RepositoryError(
            f"{command[0]} cannot be run: {getattr(cause, 'strerror', None) or cause}",
            hint="mend this git, or put the folder of another one first in PATH",
        ) from error


def _execute(git: Git, command: Sequence[str]) -> tuple[int, bytes, bytes]:
    """Exit code, output and error output of a short git command."""
    result: Any = _start(
        git,
        command,
        with_extended_output=True,
        with_exceptions=False,
        stdout_as_string=False,
        strip_newline_in_stdout=False,
    )
    code, out, err = result
    return code, out, err.encode("utf-8", "surrogateescape")


def _everything(stream: BinaryIO) -> bytes:
    return stream.read()


class Repository:
    """An open repository; made by ``open`` or ``find``, read-only in all it does.

    ``cwd`` is where git runs (relative GIT_* variables keep their meaning there), ``top`` the top
    of the work tree (None when bare or inside the git folder), ``git_dir`` where HEAD, MERGE_HEAD
    and the index of this work tree are, ``common_dir`` where objects and references are,
    ``shallow`` whether history was cut off when it was fetched, ``partial`` whether an object was
    found to be missing on purpose, ``head`` the commit of HEAD (None before the first commit),
    ``empty_tree`` the id of the tree without entries.
    """

    def __init__(
        self, git: Git, program: str, cwd: str, answers: Sequence[str], head: str | None
    ) -> None:
        bare, shallow, object_format, git_dir, common_dir, *up = answers
        if object_format not in EMPTY_TREES:
            raise RepositoryError(f"the object format {object_format} is not supported")
        self._git, self._program, self.cwd = git, program, cwd
        self._reader: ObjectReader | None = None
        self.bare, self.shallow, self.object_format = (
            bare == "true",
            shallow == "true",
            object_format,
        )
        self.top = os.path.realpath(os.path.join(cwd, *up)) if up else None
        self.git_dir = git_dir
        self.common_dir = os.path.realpath(os.path.join(cwd, common_dir))
        self.head = head
        self.partial = False
        self.empty_tree = EMPTY_TREES[object_format]

    @classmethod
    def find(cls, cwd: str | None = None) -> Repository | None:
        """The repository around a folder; None when there plainly is none (git is not run then).

        :raises RepositoryError: there is one, but it cannot or must not be used.
        """
        start = cwd or git_environment.working_directory()
        if "GIT_DIR" in os.environ or git_environment.nearest(start):
            return cls.open(start)
        if not git_environment.nearest(start, "HEAD"):
            return None
        try:
            return cls.open(start)
        except NoRepository:
            return None

    @classmethod
    def open(cls, cwd: str | None = None) -> Repository:
        """The repository around a folder, by default the current one.

        :raises RepositoryError: there is none, git refuses it (``safe.directory``) or is missing.
        """
        start = cwd or git_environment.working_directory()
        git, program = _runner(start)
        code, out, err = _execute(git, [program, *_SETTINGS, "rev-parse", *_QUESTIONS])
        if code not in (0, 1):
            raise failure("rev-parse", code, err)
        answers = os.fsdecode(out).split("\n")[:-1]
        head = answers.pop() if code == 0 else None
        if len(answers) not in (5, 6):  # without a work tree the last one is not answered
            raise RepositoryError("a line break in the path of the repository is not supported")
        repo = cls(git, program, start, answers, head)
        if repo.head is None:
            repo._check_unborn()
        return repo

    def _check_unborn(self) -> None:
        """A branch that exists but cannot be read must not pass for one without commits."""
        with open(os.path.join(self.git_dir, "HEAD"), "rb") as stream:
            target = os.fsdecode(stream.read().strip()).removeprefix("ref: ")
        if os.path.exists(os.path.join(self.common_dir, target)):
            raise UnreadableChange(f"the branch {target} is damaged", hint="git fsck --full")

    def __enter__(self) -> Repository:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process that reads objects, if one runs."""
        if self._reader:
            self._reader.close()
            self._reader = None

    def _start(self, *args: str, talk: bool = False) -> Process:
        from subprocess import PIPE

        command = [self._program, *_SETTINGS, *args]
        handle = _start(self._git, command, istream=PIPE if talk else None, as_process=True)
        return Process(handle, args[0])

    def status(self, *args: str) -> tuple[int, bytes]:
        """Exit code and output of a git command that may answer by its exit code 1.

        :raises AisecError: it ended with another code than 0 and 1.
        """
        code, out, err = _execute(self._git, [self._program, *_SETTINGS, *args])
        if code not in (0, 1):
            raise failure(args[0], code, err)
        return code, out

    def parse(
        self, parser: Callable[[BinaryIO], Result], *args: str, stdin: bytes | None = None
    ) -> Result:
        """What a parser makes of the output of a git command, read as it comes.

        :param stdin: only for commands that read all of it before they write.
        :raises AisecError: git failed (which explains whatever the parser did not understand).
        """
        process = self._start(*args, talk=stdin is not None)
        try:
            if stdin is not None:
                process.send(stdin)
                process.stdin.close()
            result = parser(process.stdout)
        except UnreadableChange as error:
            raise (process.end(early=True) or error) from error
        except BaseException:
            process.stop()
            raise
        if (failed := process.end()) is not None:
            raise failed
        return result

    def _ask(self, question: Callable[[ObjectReader], Result]) -> Result:
        """The reader's answer; after an error the next question goes to a new one."""
        if self._reader is None:
            self._reader = ObjectReader(self._start, self.empty_tree)
        try:
            return question(self._reader)
        except UnreadableChange:
            self.close()
            raise

    def resolve(self, name: str) -> str | None:
        """The commit that a name from outside stands for (tags peeled); None if there is none."""
        code, out = self.status(
            "rev-parse", "-q", "--verify", "--end-of-options", f"{name}^{{commit}}"
        )
        return None if code else out.decode("ascii").strip()

    def peel(self, ids: Sequence[str]) -> list[str | None]:
        """The commits that object ids stand for; None for what is no commit or not here."""
        try:
            names = [f"{checked(each)}^{{commit}}" for each in ids]
            found = self._ask(lambda reader: reader.info(names))
        except NotFetched:
            self.partial = True
            listed = [self.status(*_PRESENT, each)[1].decode("ascii") for each in ids]
            return [line.strip() or None for line in listed]
        return [answer and answer[0] for answer in found]

    def sizes(self, ids: Iterable[str]) -> dict[str, int | None]:
        """The sizes of blobs in bytes; None for those that are not here."""
        found: dict[str, int | None] = dict.fromkeys(map(checked, ids))
        present = list(found)
        try:
            answers = self._ask(lambda reader: reader.info(present))
        except NotFetched:
            self.partial = True
            data = "".join(f"{key}\n" for key in found).encode()
            listed = self.parse(_everything, *_PRESENT, "--objects", "--stdin", stdin=data)
            present = listed.decode("ascii").split()
            answers = self._ask(lambda reader: reader.info(present))
        known = {key: answer[2] for key, answer in zip(present, answers, strict=True) if answer}
        return {**found, **known}

    def _read(self, name: str) -> tuple[str, bytes] | None:
        return self._ask(lambda reader: reader.read(name))

    def blob(self, key: str) -> bytes | None:
        """The bytes of a blob; None if it is not here.

        :raises UnreadableChange: the object is damaged, larger than ``BLOB_LIMIT`` or no blob.
        """
        found = self._read(checked(key))
        if found is not None and found[0] != "blob":
            raise UnreadableChange(f"object {key} is a {found[0]} where a file is expected")
        return found and found[1]

    def file_at(self, commit: str, path: str) -> tuple[int, bytes] | None:
        """Mode and bytes of a path in a commit; None when absent; no bytes for what is no blob.

        :raises UnreadableChange: the commit, a tree on the way or the file itself is missing.
        """
        mode, key = TREE_MODE, f"{checked(commit)}^{{tree}}"
        for part in path.encode("utf-8", "surrogateescape").split(b"/"):
            tree = self._read(key) if mode == TREE_MODE else ("", b"")
            if tree is None:
                raise absent(key, partial=self.partial)
            entry = tree_entry(tree[1], part, len(self.empty_tree) // 2)
            if entry is None:
                return None
            mode, key = entry
        if mode in (TREE_MODE, GITLINK):
            return mode, b""
        data = self.blob(key)
        if data is None:
            raise absent(key, partial=self.partial)
        return mode, data

    def merge_bases(self, one: str, other: str) -> tuple[str, ...]:
        """The best common ancestors of two commits, which may be none or several."""
        code, out = self.status("merge-base", "--all", checked(one), checked(other))
        return () if code else tuple(out.decode("ascii").split())

    def is_ancestor(self, one: str, other: str) -> bool:
        """Whether history leads from the second commit back to the first."""
        return self.status("merge-base", "--is-ancestor", checked(one), checked(other))[0] == 0
