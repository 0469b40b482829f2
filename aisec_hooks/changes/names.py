"""How files named by people are called in reports: from the repository's top, with ``/``."""

from __future__ import annotations

import os

from aisec_hooks.changes.quoting import text
from aisec_hooks.repository import Repository


def shown(name: str, repo: Repository | None) -> str:
    """The path of a report for a name as the operating system knows it.

    Inside the work tree it counts from the top; elsewhere it stays as given.  A symbolic link at
    its end is not followed, those on the way are.
    """
    if repo is not None and repo.top is not None:
        folder, last = os.path.split(os.path.abspath(os.path.join(repo.cwd, name)))
        inside = os.path.relpath(os.path.join(os.path.realpath(folder), last), repo.top)
        if inside.split(os.sep, 1)[0] != os.pardir:
            name = inside
    return text(os.fsencode(os.path.normpath(name))).replace(os.sep, "/")
