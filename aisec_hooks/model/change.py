"""A change as every origin (index, commits, patch, text, paths) describes it to the pipeline."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineRange
from aisec_hooks.model.record import Record


class ChangeKind(StrEnum):
    """What happened to a path, by git's raw diff letters (copies are not detected on purpose)."""

    ADDED = "added"
    MODIFIED = "modified"
    DELETED = "deleted"
    RENAMED = "renamed"
    TYPE_CHANGED = "type-changed"


class Origin(StrEnum):
    """Where a change was read from."""

    STAGED = "staged"
    COMMITS = "commits"
    PATHS = "paths"
    PROPOSED = "proposed"
    PATCH = "patch"


REGULAR, EXECUTABLE, SYMLINK, GITLINK = 0o100644, 0o100755, 0o120000, 0o160000


class FileChange(Record):
    """One path of a change.

    Paths are text with surrogate escapes for bytes that are not UTF-8; ``report`` makes them
    printable.  ``added`` counts lines of the new blob, ``removed`` lines of the old
    one, both by LF.
    ``added`` is None when every line counts (new files may list them too; both mean the same).
    ``old_path`` is set for renames only.  ``old_blob`` is None when there is no old side, and also
    when it is not to be had (a partial clone, a limit); a submodule's ids are those of commits.

    In a merge the old side, and what was removed, is that of the first parent, and ``added`` are
    the lines that no parent has.  ``against`` then holds the same file as it differs from each
    parent alone (name, old blob and lines), as far as it could be compared; it is empty everywhere
    else.
    """

    kind: ChangeKind
    path: str
    old_path: str | None
    mode: int
    old_mode: int
    blob: str | None
    old_blob: str | None
    added: tuple[LineRange, ...] | None
    removed: tuple[LineRange, ...] = ()
    against: tuple[FileChange, ...] = ()

    @property
    def sides(self) -> tuple[FileChange, ...]:
        """The file against each of its parents: itself, unless the change is a merge."""
        return self.against or (self,)

    @property
    def is_touched(self) -> bool:
        """Whether it has a line that no parent has, or lacks lines that each of them has."""
        return self.added is None or bool(self.added) or all(each.removed for each in self.sides)

    @property
    def is_regular(self) -> bool:
        """Whether the new side is a file with text (no symlink, submodule or deletion)."""
        return self.mode in (REGULAR, EXECUTABLE)

    @property
    def was_regular(self) -> bool:
        """Whether the old side is a file with text."""
        return self.old_mode in (REGULAR, EXECUTABLE)


class Contents(Protocol):
    """Reads the two sides of a file change.

    Both methods raise ``UnreadableChange`` when an object that must exist cannot be read.
    """

    def new(self, file: FileChange) -> bytes:
        """The bytes of the new side; empty for a deletion."""

    def old(self, file: FileChange) -> bytes | None:
        """The bytes of the old side; None when there is none or a partial clone lacks it."""


class ChangeSet(Record):
    """What is to be judged, with what it is judged against.

    :param base: the commit (or None: the empty tree) the change was compared with.
    :param trusted: the commit whose policy counts; None means there is none (defaults apply).
    """

    origin: Origin
    files: tuple[FileChange, ...]
    contents: Contents
    base: str | None = None
    trusted: str | None = None
    notices: tuple[Notice, ...] = ()
