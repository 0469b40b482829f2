"""The index against HEAD: what the next commit would add."""

from __future__ import annotations

import os

from aisec_hooks.changes.blobs import BlobContents
from aisec_hooks.changes.difference import STAGED, compare
from aisec_hooks.changes.renames import WhollyNew, leaves_prose
from aisec_hooks.errors import RepositoryError
from aisec_hooks.model.change import ChangeSet, Origin
from aisec_hooks.model.git_answers import is_id
from aisec_hooks.repository import Repository

_HEADS = "GITHEAD_"


def _merge_heads(repo: Repository) -> list[str]:
    """The ids in MERGE_HEAD, which exists from a stopped merge to its commit."""
    try:
        with open(os.path.join(repo.git_dir, "MERGE_HEAD"), encoding="ascii") as stream:
            heads = stream.read().split()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise RepositoryError(f"MERGE_HEAD cannot be read: {error}") from error
    if not heads or not all(map(is_id, heads)) or None in repo.peel(heads):
        raise RepositoryError("MERGE_HEAD does not name commits", hint="git merge --abort")
    return heads


def _announced_heads(repo: Repository, head: str) -> list[str]:
    """The ids in ``GITHEAD_<id>`` variables, which a clean merge sets for pre-merge-commit.

    A merge that is over leaves them to the hooks it runs; its heads are ancestors of HEAD then.
    """
    names = sorted(name.removeprefix(_HEADS) for name in os.environ if name.startswith(_HEADS))
    heads = [name for name in names if is_id(name)]
    known = [key for key, commit in zip(heads, repo.peel(heads), strict=True) if key == commit]
    return [key for key in known if not repo.is_ancestor(key, head)]


def read(
    repo: Repository, *, merging: bool = True, wholly_new: WhollyNew = leaves_prose
) -> ChangeSet:
    """What is staged; in a merge only the lines that no parent has.

    :param merging: whether a clean merge may be going on (false in pre-commit, which git does not
        run then: variables that somebody set count for nothing).
    :raises AisecError: the index or an object cannot be read, or a conflict is unresolved.
    """
    if repo.bare:
        raise RepositoryError("a bare repository has no staged changes")
    bases: list[str] = []
    if repo.head:
        parents = _merge_heads(repo) or (_announced_heads(repo, repo.head) if merging else [])
        bases = list(dict.fromkeys([repo.head, *parents]))
    files, notices = compare(repo, STAGED, bases, wholly_new)
    return ChangeSet(
        origin=Origin.STAGED,
        files=files,
        contents=BlobContents(repo),
        base=repo.head,
        trusted=repo.head,
        notices=notices,
    )
