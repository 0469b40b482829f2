"""What git's answers mean: object ids, tree objects, and the causes of its failures."""

from __future__ import annotations

import re
from collections.abc import Mapping

from aisec_hooks.errors import AisecError, RepositoryError, UnreadableChange
from aisec_hooks.model.change import EXECUTABLE, GITLINK, REGULAR, SYMLINK

EMPTY_TREES: Mapping[str, str] = {
    "sha1": "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    "sha256": "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
}
"""Object format -> id of the tree without entries, which git knows without storing it."""

TREE_MODE = 0o040000

FSCK = "look for the damage: git fsck --full"
REFETCH = "this clone is partial; fetch what it lacks: git cat-file -e ID, or git fetch --refetch"

_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


class NoRepository(RepositoryError):
    """Git found no repository here."""


class NotFetched(UnreadableChange):
    """A partial clone lacks an object, and nothing is fetched on the way of a hook."""


class GitFailed(RepositoryError):
    """A git process ended with an unexpected exit code and named no cause we know better."""


_CAUSES: tuple[tuple[str, type[AisecError], str], ...] = (
    (
        "dubious ownership",
        RepositoryError,
        "if you trust its owner, tell git so: git config --global --add safe.directory FOLDER",
    ),
    (
        "not a git repository",
        NoRepository,
        "run it inside a repository, or name files: aisec scan PATH",
    ),
    ("promisor|transport '.*' not allowed", NotFetched, REFETCH),
    (
        "bad config|invalid value|bad numeric|bad boolean|unknown value|xfuncname|invalid regexp",
        RepositoryError,
        "find the setting and mend it: git config --list --show-origin",
    ),
    (
        (
            "bad object|corrupt|unable to (read|find|unpack)|could not read|missing|invalid object|"
            "not a valid object|bad tree|inflate|loose object|packfile|bad revision|unknown object|"
            "index file"
        ),
        UnreadableChange,
        FSCK,
    ),
)


def failure(command: str, code: int, stderr: bytes) -> AisecError:
    """The error for a failed git command, with a hint where git's words tell the cause.

    :param stderr: in English (``LC_ALL=C``).
    """
    lines = [line for line in stderr.decode("utf-8", "backslashreplace").split("\n") if line]
    told = [line for line in lines if line.startswith(("fatal: ", "error: "))] or lines[-1:]
    words = "; ".join(line.removeprefix("fatal: ").removeprefix("error: ") for line in told[:3])
    message = f"git {command} failed: {words or f'exit code {code}'}"
    for pattern, kind, hint in _CAUSES:
        if re.search(pattern, words, re.IGNORECASE):
            return kind(message, hint=hint)
    return GitFailed(message, hint="run the same command by hand to see more")


def absent(key: str, where: str | None = None, *, partial: bool = False) -> UnreadableChange:
    """The error for an object that must exist and does not.

    :param partial: whether the clone lacks objects on purpose.
    """
    message = f"object {key.partition('^')[0]} is missing from this repository"
    return UnreadableChange(message, where=where, hint=REFETCH if partial else FSCK)


def is_id(text: str) -> bool:
    """Whether text is a full object id (SHA-1 or SHA-256), and so safe as an argument."""
    return _ID.fullmatch(text) is not None


def checked(key: str) -> str:
    """The same text if it is an object id: nothing else from outside becomes an argument.

    :raises RepositoryError: it is not.
    """
    if not is_id(key):
        raise RepositoryError(f"not an object id: {key!r}")
    return key


def is_zero(key: str) -> bool:
    """Whether an id is the one of nothing (``000...``), which stands for "no such side"."""
    return not key.strip("0")


def canonical_mode(mode: int) -> int:
    """The mode as git writes it today; old or hostile trees hold others (``100664``)."""
    kind = mode & 0o170000
    if kind == 0o100000:
        return EXECUTABLE if mode & 0o100 else REGULAR
    return kind if kind in (0, SYMLINK, TREE_MODE) else GITLINK


def tree_entry(tree: bytes, name: bytes, width: int) -> tuple[int, str] | None:
    """Mode and id of one entry of a tree object: ``<octal mode> <name> NUL <id>`` repeated.

    :param width: bytes of an id (20 or 32).
    """
    at = 0
    while at < len(tree):
        space = tree.index(b" ", at)
        end = tree.index(b"\0", space)
        if tree[space + 1 : end] == name:
            return canonical_mode(int(tree[at:space], 8)), tree[end + 1 : end + 1 + width].hex()
        at = end + 1 + width
    return None
