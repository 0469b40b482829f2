"""Whole files and folders as they lie on the disk: every line counts as added."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence

from aisec_hooks.changes.limits import FILE_LIMIT, over_limit
from aisec_hooks.changes.names import shown
from aisec_hooks.changes.quoting import text
from aisec_hooks.errors import UnreadableChange, UsageError
from aisec_hooks.model.change import EXECUTABLE, REGULAR, ChangeKind, ChangeSet, FileChange, Origin
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.record import Record
from aisec_hooks.repository import Repository

_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
"""A name that became a link, a pipe or a device since it was seen must not be followed or block."""


class DiskContents:
    """Reads files when they are asked for: reported path -> path on the disk."""

    def __init__(self, places: dict[str, str]) -> None:
        self._places = places

    def new(self, file: FileChange) -> bytes:
        """The bytes on the disk, at most ``FILE_LIMIT``.

        :raises UnreadableChange: the file is gone, not a regular one any more, or not readable.
        """
        try:
            descriptor = os.open(self._places[file.path], _OPEN)
            with open(descriptor, "rb") as stream:
                if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                    raise UnreadableChange("not a regular file any more", where=file.path)
                return stream.read(FILE_LIMIT)
        except OSError as error:
            raise UnreadableChange(f"cannot be read: {error.strerror}", where=file.path) from error

    def old(self, file: FileChange) -> None:
        """Nothing: whole files have no old side."""


class _Found(Record):
    """A regular file: its place, its name in reports, its size in bytes and its mode."""

    place: str
    path: str
    size: int
    mode: int


def _walk(folder: str, shown_as: str) -> Iterator[_Found]:
    """The regular files below a folder in order, without links and git's own folders."""
    waiting = [(folder, shown_as)]
    while waiting:
        folder, shown_as = waiting.pop()
        prefix = "" if shown_as == "." else f"{shown_as.rstrip('/')}/"
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
        folders = []
        for entry in ordered:
            path = prefix + text(os.fsencode(entry.name))
            if entry.is_dir(follow_symlinks=False):
                folders.append((entry.path, path))
            elif entry.name != ".git" and entry.is_file(follow_symlinks=False):
                facts = entry.stat(follow_symlinks=False)
                yield _Found(entry.path, path, facts.st_size, facts.st_mode)
        waiting += reversed([each for each in folders if os.path.basename(each[0]) != ".git"])


def _named(name: str, repo: Repository | None) -> Iterator[_Found | Notice]:
    """The files that one argument stands for."""
    path = shown(name, repo)
    try:
        facts = os.lstat(name)
        if os.path.isdir(name):
            yield from _walk(name, path)
        elif stat.S_ISREG(facts.st_mode):
            yield _Found(name, path, facts.st_size, facts.st_mode)
        elif stat.S_ISLNK(facts.st_mode):
            yield Notice(path, "symlink", "a symbolic link is not followed; name its target")
        else:
            yield Notice(path, "unsupported", "not a regular file, so it was not opened")
    except FileNotFoundError as error:
        raise UsageError("no such file or folder", where=error.filename or name) from error
    except OSError as error:
        raise UnreadableChange(
            f"cannot be read: {error.strerror}", where=error.filename or name
        ) from error


def read(paths: Sequence[str], repo: Repository | None) -> ChangeSet:
    """Everything in the files and folders named; HEAD's policy counts inside a repository.

    Folders are walked without following links; only ``.git`` is passed over.  The limit of a
    change does not hold here, the limit of a file does.

    :param paths: relative to the current directory, or absolute.
    :raises AisecError: a path does not exist or cannot be read.
    """
    places: dict[str, str] = {}
    files: list[FileChange] = []
    notices: list[Notice] = []
    for found in (each for name in paths for each in _named(name, repo)):
        if isinstance(found, Notice):
            notices.append(found)
        elif found.path not in places:
            places[found.path] = found.place
            if found.size > FILE_LIMIT:
                notices.append(over_limit(found.path, found.size))
                continue
            mode = EXECUTABLE if found.mode & stat.S_IXUSR else REGULAR
            files.append(FileChange(ChangeKind.ADDED, found.path, None, mode, 0, None, None, None))
    trusted = repo.head if repo else None
    contents = DiskContents(places)
    return ChangeSet(Origin.PATHS, tuple(files), contents, trusted=trusted, notices=tuple(notices))
