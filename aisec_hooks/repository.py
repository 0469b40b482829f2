"""A git repository as the project reads it: the only module that imports GitPython.

GitPython serves as the runner of git processes and nothing else.  Its index reader ignores
GIT_INDEX_FILE and fails on split, sparse and SHA-256 repositories, its diffs obey the user's
settings; git's plumbing with explicit flags does neither.  Nothing here writes: no index refresh,
no reference, no object, no fetch.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from aisec_hooks import git_environment
from aisec_hooks.errors import AisecError, RepositoryError, UnreadableChange
from aisec_hooks.model.change import GITLINK
from aisec_hooks.model.git_answers import (
    EMPTY_TREES,
    FSCK,
    TREE_MODE,
    NoRepository,
    absent,
    checked,
    failure,
    tree_entry,
)

if TYPE_CHECKING:
    from git.cmd import Git

Result = TypeVar("Result")

BLOB_LIMIT = 32 * 1024 * 1024
"""Bytes of one blob that are ever read into memory."""

_SETTINGS = (
    "-c", "core.quotePath=true", "-c", "core.fsmonitor=false",
    # Git may take a file of the work tree for its blob; a forged time stamp must not be enough.
    "-c", "core.trustctime=true", "-c", "core.checkStat=default",
    "-c", "core.bigFileThreshold=512m", "-c", "diff.suppressBlankEmpty=false",
)  # fmt: skip

_QUESTIONS = (
    "--is-bare-repository", "--is-shallow-repository", "--show-object-format",
    "--absolute-git-dir", "--git-common-dir", "--show-cdup",
    "-q", "--verify", "HEAD",
)  # fmt: skip


def _runner(cwd: str) -> tuple[Git, str]:
    """GitPython's process runner for a folder, and the program to run."""
    git_environment.clean()
    program = git_environment.find_program(cwd)
    os.environ["GIT_PYTHON_GIT_EXECUTABLE"] = program
    try:
        from git.cmd import Git
    except ImportError as error:
        raise RepositoryError(
            f"GitPython cannot be used: {str(error).strip().splitlines()[0]}",
            hint="reinstall aisec-hooks with its dependencies",
        ) from error
    git = Git(cwd)
    git.update_environment(**git_environment.OVERRIDES)
    return git, program


def _execute(git: Git, command: Sequence[str]) -> tuple[int, bytes, bytes]:
    """Exit code, output and error output of a short git command."""
    result: Any = git.execute(
        list(command),
        with_extended_output=True,
        with_exceptions=False,
        stdout_as_string=False,
        strip_newline_in_stdout=False,
    )
    code, out, err = result
    return code, out, err.encode("utf-8", "surrogateescape")


class Process:
    """One running git process, whose error output is collected aside so that it cannot block.

    :param name: the git command, for messages.
    :param talk: whether somebody will write to its input; otherwise it has none.
    """

    def __init__(self, git: Git, command: Sequence[str], name: str, *, talk: bool = False) -> None:
        from subprocess import PIPE
        from threading import Thread

        self.name = name
        self._handle: Any = git.execute(
            list(command), istream=PIPE if talk else None, as_process=True
        )
        self.stdin: BinaryIO = self._handle.stdin
        self.stdout: BinaryIO = self._handle.stdout
        self._errors: list[bytes] = []
        # Its own descriptor: GitPython closes the other one at any time.
        descriptor = os.dup(self._handle.stderr.fileno())
        self._drain = Thread(target=self._collect, args=(descriptor,), daemon=True)
        self._drain.start()

    def _collect(self, descriptor: int) -> None:
        kept = 0
        while chunk := os.read(descriptor, 8192):
            if kept < 65536:
                self._errors.append(chunk)
                kept += len(chunk)
        os.close(descriptor)

    def stop(self) -> None:
        """Bring the end about."""
        self._handle.kill()
        self._handle.proc.wait()

    def end(self, *, early: bool = False) -> AisecError | None:
        """Wait for the end; the error if the process failed.

        :param early: its output was not read to the end, so a signal means nothing.
        """
        for stream in (self.stdin, self.stdout):
            if stream and not stream.closed:
                with suppress(BrokenPipeError):
                    stream.close()
        code = self._handle.proc.wait()
        self._drain.join()
        failed = code > 0 if early else code != 0
        return failure(self.name, code, b"".join(self._errors)) if failed else None


class ObjectReader:
    """Sizes and contents of objects, through one ``git cat-file`` process.

    ``--batch-command`` came with git 2.36; before, two processes share the work.
    """

    def __init__(self, start: Callable[..., Process], probe: str) -> None:
        process = start("cat-file", "--batch-command", talk=True)
        self._info = self._contents = process
        self._info_verb, self._contents_verb = "info ", "contents "
        self._send(process, f"info {probe}\n")
        if not process.stdout.readline():
            process.end()
            self._info_verb = self._contents_verb = ""
            self._info = start("cat-file", "--batch-check", talk=True)
            self._contents = start("cat-file", "--batch", talk=True)

    def _send(self, process: Process, text: str) -> None:
        with suppress(BrokenPipeError):  # the missing answer tells more
            process.stdin.write(text.encode("ascii"))
            process.stdin.flush()

    def _answer(self, process: Process, name: str) -> tuple[str, str, int] | None:
        """Id, type and size from the first line of an answer; None when there is no such object."""
        line = process.stdout.readline()
        words = line.decode("ascii", "replace").split()
        if len(words) == 3 and words[2].isdigit():
            return words[0], words[1], int(words[2])
        if line.endswith((b" missing\n", b" ambiguous\n")):
            return None
        raise self._broken(process, name)

    def _broken(self, process: Process, name: str) -> UnreadableChange:
        error = process.end()
        return UnreadableChange(
            f"object {name} cannot be read: {error.message if error else 'git ended early'}",
            hint=(error and error.hint) or FSCK,
        )

    def info(self, names: Sequence[str]) -> list[tuple[str, str, int] | None]:
        """Id, type and size of each object; None for what is not here."""
        answers = []
        for at in range(0, len(names), 100):  # so few that no pipe fills up on either side
            some = names[at : at + 100]
            self._send(self._info, "".join(f"{self._info_verb}{name}\n" for name in some))
            answers += [self._answer(self._info, name) for name in some]
        return answers

    def read(self, name: str) -> tuple[str, bytes] | None:
        """Type and bytes of an object; None for what is not here."""
        self._send(self._contents, f"{self._contents_verb}{name}\n")
        found = self._answer(self._contents, name)
        if found is None:
            return None
        _, kind, size = found
        if size > BLOB_LIMIT:
            self.close()
            raise UnreadableChange(f"object {name} is too large to read: {size} bytes")
        data = self._contents.stdout.read(size + 1)
        if len(data) != size + 1:
            raise self._broken(self._contents, name)
        return kind, data[:-1]

    def close(self) -> None:
        """End the processes."""
        for process in {self._info, self._contents}:
            process.stop()


class Repository:
    """An open repository; made by ``open`` or ``find``, read-only in all it does.

    ``cwd`` is where git runs (relative GIT_* variables keep their meaning there), ``top`` the top
    of the work tree (None when bare or inside the git folder), ``git_dir`` where HEAD, MERGE_HEAD
    and the index of this work tree are, ``common_dir`` where objects and references are,
    ``shallow`` whether history was cut off when it was fetched, ``head`` the commit of HEAD (None
    before the first commit), ``empty_tree`` the id of the tree without entries.
    """

    def __init__(
        self, git: Git, program: str, cwd: str, answers: Sequence[str], head: str | None
    ) -> None:
        bare, shallow, object_format, git_dir, common_dir, *up = answers
        if object_format not in EMPTY_TREES:
            raise RepositoryError(f"the object format {object_format} is not supported")
        self._git, self._program, self.cwd = git, program, cwd
        self._reader: ObjectReader | None = None
        self.bare, self.shallow = bare == "true", shallow == "true"
        self.top = os.path.realpath(os.path.join(cwd, *up)) if up else None
        self.git_dir = git_dir
        self.common_dir = os.path.realpath(os.path.join(cwd, common_dir))
        self.head = head
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
        return Process(self._git, [self._program, *_SETTINGS, *args], args[0], talk=talk)

    def status(self, *args: str) -> tuple[int, bytes]:
        """Exit code and output of a git command that may answer by its exit code 1.

        :raises AisecError: it ended with another code than 0 and 1.
        """
        code, out, err = _execute(self._git, [self._program, *_SETTINGS, *args])
        if code not in (0, 1):
            raise failure(args[0], code, err)
        return code, out

    def parse(self, parser: Callable[[BinaryIO], Result], *args: str) -> Result:
        """What a parser makes of the output of a git command, read as it comes.

        :raises AisecError: git failed (which explains whatever the parser did not understand).
        """
        process = self._start(*args)
        try:
            result = parser(process.stdout)
        except UnreadableChange as error:
            raise (process.end(early=True) or error) from error
        except BaseException:
            process.stop()
            raise
        if (failed := process.end()) is not None:
            raise failed
        return result

    @property
    def _objects(self) -> ObjectReader:
        if self._reader is None:
            self._reader = ObjectReader(self._start, self.empty_tree)
        return self._reader

    def resolve(self, name: str) -> str | None:
        """The commit that a name from outside stands for (tags peeled); None if there is none."""
        code, out = self.status(
            "rev-parse", "-q", "--verify", "--end-of-options", f"{name}^{{commit}}"
        )
        return None if code else out.decode("ascii").strip()

    def peel(self, ids: Sequence[str]) -> list[str | None]:
        """The commits that object ids stand for; None for what is no commit or not here."""
        found = self._objects.info([f"{checked(each)}^{{commit}}" for each in ids])
        return [answer and answer[0] for answer in found]

    def sizes(self, ids: Iterable[str]) -> dict[str, int | None]:
        """The sizes of objects in bytes; None for those that are not here."""
        unique = list(dict.fromkeys(map(checked, ids)))
        answers = self._objects.info(unique)
        return {key: answer and answer[2] for key, answer in zip(unique, answers, strict=True)}

    def blob(self, key: str) -> bytes | None:
        """The bytes of a blob; None if it is not here.

        :raises UnreadableChange: the object is damaged, larger than ``BLOB_LIMIT`` or no blob.
        """
        found = self._objects.read(checked(key))
        if found is not None and found[0] != "blob":
            raise UnreadableChange(f"object {key} is a {found[0]} where a file is expected")
        return found and found[1]

    def file_at(self, commit: str, path: str) -> tuple[int, bytes] | None:
        """Mode and bytes of a path in a commit; None when absent; no bytes for what is no blob.

        :raises UnreadableChange: the commit, a tree on the way or the file itself is missing.
        """
        mode, key = TREE_MODE, f"{checked(commit)}^{{tree}}"
        for part in path.encode("utf-8", "surrogateescape").split(b"/"):
            tree = self._objects.read(key) if mode == TREE_MODE else ("", b"")
            if tree is None:
                raise absent(key)
            entry = tree_entry(tree[1], part, len(self.empty_tree) // 2)
            if entry is None:
                return None
            mode, key = entry
        if mode in (TREE_MODE, GITLINK):
            return mode, b""
        data = self.blob(key)
        if data is None:
            raise absent(key)
        return mode, data

    def merge_bases(self, one: str, other: str) -> tuple[str, ...]:
        """The best common ancestors of two commits, which may be none or several."""
        code, out = self.status("merge-base", "--all", checked(one), checked(other))
        return () if code else tuple(out.decode("ascii").split())

    def merge_base(self, one: str, other: str) -> str | None:
        """One best common ancestor of two commits."""
        return next(iter(self.merge_bases(one, other)), None)

    def is_ancestor(self, one: str, other: str) -> bool:
        """Whether history leads from the second commit back to the first."""
        return self.status("merge-base", "--is-ancestor", checked(one), checked(other))[0] == 0
