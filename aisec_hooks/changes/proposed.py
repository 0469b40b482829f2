"""Text that somebody is about to write, given on standard input with the name it will have."""

from __future__ import annotations

from aisec_hooks.changes.limits import FILE_LIMIT, over_limit
from aisec_hooks.changes.names import shown
from aisec_hooks.model.change import REGULAR, ChangeKind, ChangeSet, FileChange, Origin
from aisec_hooks.repository import Repository


class Texts:
    """Contents that are in memory: path -> (new side, old side)."""

    def __init__(self, texts: dict[str, tuple[bytes, bytes | None]]) -> None:
        self._texts = texts

    def new(self, file: FileChange) -> bytes:
        """The new side; empty for deletions."""
        return self._texts[file.path][0]

    def old(self, file: FileChange) -> bytes | None:
        """The old side; None when there is none or it is not known."""
        return self._texts[file.path][1]


def read(text: bytes, name: str, repo: Repository | None) -> ChangeSet:
    """The text as a new file, all lines of which are added; HEAD's policy counts.

    :param name: relative to the current directory, or absolute.
    """
    path = shown(name, repo)
    trusted = repo.head if repo else None
    if len(text) > FILE_LIMIT:
        notice = over_limit(path, len(text))
        return ChangeSet(Origin.PROPOSED, (), Texts({}), trusted=trusted, notices=(notice,))
    file = FileChange(ChangeKind.ADDED, path, None, REGULAR, 0, None, None, None)
    return ChangeSet(Origin.PROPOSED, (file,), Texts({path: (text, None)}), trusted=trusted)
