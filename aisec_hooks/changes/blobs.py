"""The contents of a change that lies in the object store."""

from __future__ import annotations

from aisec_hooks.errors import UnreadableChange
from aisec_hooks.model.change import SYMLINK, FileChange
from aisec_hooks.model.git_answers import absent
from aisec_hooks.repository import Repository

_KEPT = 4 * 1024 * 1024


class BlobContents:
    """Reads blobs one at a time and keeps the last few small ones."""

    def __init__(self, repo: Repository) -> None:
        self._repo = repo
        self._cache: dict[str, bytes] = {}
        self._size = 0

    def _read(self, key: str, path: str) -> bytes | None:
        if (known := self._cache.get(key)) is not None:
            return known
        try:
            data = self._repo.blob(key)
        except UnreadableChange as error:
            raise UnreadableChange(error.message, where=path, hint=error.hint) from error
        if data is not None and len(data) <= _KEPT:
            while self._size + len(data) > _KEPT:
                self._size -= len(self._cache.pop(next(iter(self._cache))))
            self._cache[key] = data
            self._size += len(data)
        return data

    def new(self, file: FileChange) -> bytes:
        """The new side; the target of a symbolic link; empty for deletions and submodules."""
        if file.blob is None or not (file.is_regular or file.mode == SYMLINK):
            return b""
        data = self._read(file.blob, file.path)
        if data is None:
            raise absent(file.blob, file.path, partial=self._repo.partial)
        return data

    def old(self, file: FileChange) -> bytes | None:
        """The old side; None when there is none or this clone lacks it."""
        if file.old_blob is None or not (file.was_regular or file.old_mode == SYMLINK):
            return None
        return self._read(file.old_blob, file.old_path or file.path)
