"""A push as the pre-commit framework tells it: by environment variables, one ref only.

pre-commit and prek consume git's list of refs and pass on the first ref that has new commits as
``PRE_COMMIT_*``.  When a root commit is pushed there is no ``PRE_COMMIT_FROM_REF`` (pre-commit 4
runs with ``--all-files`` then, prek gives ``PRE_COMMIT_TO_REF`` alone).
``pre-commit run --from-ref A --to-ref B`` gives the two refs and no remote: a range, as in CI.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from aisec_hooks.errors import RepositoryError

if TYPE_CHECKING:
    from aisec_hooks.model.change import ChangeSet
    from aisec_hooks.repository import Repository


def calls() -> bool:
    """Whether the pre-commit framework, or one that works like it, runs this process."""
    return bool(_told(""))


def is_push() -> bool:
    """Whether the framework runs at pre-push."""
    return calls() and bool(_told("_REMOTE_NAME"))


def is_range() -> bool:
    """Whether the framework was given two refs to compare."""
    return calls() and bool(_told("_FROM_REF") and _told("_TO_REF"))


def read(repo: Repository) -> tuple[ChangeSet, ...]:
    """What the framework says is pushed, or the range it was given.

    Raises ``RepositoryError`` when a ref does not exist.
    """
    from aisec_hooks.changes import commits

    if is_range() and not is_push():
        return (commits.read_range(repo, _told("_FROM_REF"), _told("_TO_REF")),)
    new = _told("_TO_REF") or _told("_LOCAL_BRANCH") or "HEAD"
    tip = _commit(repo, new)
    old = _commit(repo, _told("_FROM_REF")) if is_range() else "0" * len(tip)
    local, remote = (_told(name) or "HEAD" for name in ("_LOCAL_BRANCH", "_REMOTE_BRANCH"))
    line = f"{local} {tip} {remote} {old}\n".encode("utf-8", "surrogateescape")
    changes = commits.read_push(repo, line)
    return changes if is_range() else tuple(map(_with_notice, changes))


def _with_notice(change: ChangeSet) -> ChangeSet:

    from aisec_hooks.model.notice import Notice

    notice = Notice(
        "",
        "hidden-refs",
        "the hook framework passes on only the first ref of a push; others were not judged "
        "('aisec init --native' installs a hook that sees all)",
    )
    return change._replace(notices=(*change.notices, notice))


def _commit(repo: Repository, name: str) -> str:
    found = repo.resolve(name)
    if found is None:
        raise RepositoryError(
            f"the framework names '{name}', which is no commit here",
            hint="fetch it, or push again after 'git fetch'",
        )
    return found


def _told(name: str) -> str:
    return os.environ.get(f"PRE_COMMIT{name}", "")
