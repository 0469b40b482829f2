"""What the manifests of a work tree declare today, for ``aisec deps``."""

from __future__ import annotations

import os
from collections.abc import Iterator

from aisec_hooks import ecosystems
from aisec_hooks.errors import UnreadableChange
from aisec_hooks.model.dependency import Manifest
from aisec_hooks.model.record import Record
from aisec_hooks.repository import Repository

_NOT_OURS = frozenset({"node_modules", "site-packages", "venv", "__pycache__"})


class Tree(Record):
    """A work tree, or a folder without git.

    :param top: the path of its top.
    :param paths: the files in it, relative to the top, with ``/``.
    """

    top: str
    paths: tuple[str, ...]

    def manifests(self) -> Iterator[tuple[str, Manifest]]:
        """Every manifest with its path; raises ``UnreadableChange`` when one cannot be opened."""
        for path in self.paths:
            reader = ecosystems.find(path)
            if reader is not None and os.path.isfile(os.path.join(self.top, path)):
                yield path, reader.read(path, self.text(path))

    def text(self, path: str) -> bytes:
        """The bytes of a file."""
        try:
            with open(os.path.join(self.top, path), "rb") as file:
                return file.read()
        except OSError as caught:
            raise UnreadableChange(f"cannot be read: {caught.strerror}", where=path) from caught


def tree() -> Tree:
    """The work tree around the current folder: what git tracks or would; else all of the folder."""
    found = Repository.find()
    if found is None:
        return Tree(os.curdir, tuple(sorted(_walk(os.curdir))))
    with found as repo:
        top = repo.top
        if top is None:
            raise UnreadableChange("a bare repository has no work tree")
        listed = repo.status(
            "-C", top, "ls-files", "-z", "--cached", "--others", "--exclude-standard"
        )[1]
    names = {os.fsdecode(name).replace(os.sep, "/") for name in listed.split(b"\0") if name}
    return Tree(top, tuple(sorted(names)))


def _walk(top: str) -> Iterator[str]:
    for folder, folders, names in os.walk(top):
        folders[:] = [
            each
            for each in folders
            if each not in _NOT_OURS
            and not each.startswith(".")
            and not os.path.exists(os.path.join(folder, each, "pyvenv.cfg"))
        ]
        for name in names:
            yield os.path.relpath(os.path.join(folder, name), top).replace(os.sep, "/")
