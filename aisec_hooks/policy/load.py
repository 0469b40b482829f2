"""Gets a policy from where it stands: a commit, a file, a text, or nowhere.

What reads the text is only imported when there is a text; many repositories have none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from aisec_hooks.errors import PolicyError
from aisec_hooks.model.change import EXECUTABLE, REGULAR, SYMLINK
from aisec_hooks.policy.settings import FILE, Policy

KnownRules = Callable[[], Collection[str]]
"""Gives the ids that ``rules:`` may name; only called when a policy names one."""


def default() -> Policy:
    """The policy that counts where there is no file."""
    return Policy()


def trusted(
    entry: tuple[int, bytes] | None, source: str, known: KnownRules | None = None
) -> Policy:
    """The policy of a commit.

    :param entry: mode and content of ``.aisec.yaml`` there; None when there is none.
    :param source: ``<revision>:.aisec.yaml``.
    :raises PolicyError: also when it is no regular file: a link's target is not of that commit.
    """
    if entry is None:
        return default()
    mode, text = entry
    if mode not in (REGULAR, EXECUTABLE):
        raise _not_regular(source, link=mode == SYMLINK)
    return load(text, source, known)


def from_file(path: str, known: KnownRules | None = None) -> Policy:
    """The policy in a file of the file system; raises ``PolicyError``, also when there is none."""
    return load(read_file(path), path, known)


def read_file(path: str) -> bytes:
    """The text of a policy file, at most one byte more than is accepted.

    :raises PolicyError: when it is missing, cannot be read, or is no regular file (a link may lead
        anywhere, a pipe would keep a hook waiting).
    """
    import os
    import stat

    from aisec_hooks.strict_yaml import POLICY_LIMIT

    try:
        mode = os.lstat(path).st_mode
        if not stat.S_ISREG(mode):
            raise _not_regular(path, link=stat.S_ISLNK(mode))
        with open(path, "rb") as file:
            return file.read(POLICY_LIMIT + 1)
    except (OSError, ValueError) as caught:
        reason = caught.strerror if isinstance(caught, OSError) else caught
        hint = "Name another file, or create one with `aisec policy init`."
        raise PolicyError(f"the policy cannot be read: {reason}", where=path, hint=hint) from None


def _not_regular(source: str, *, link: bool) -> PolicyError:
    kind = "a symbolic link" if link else "no file"
    hint = f"Put the policy itself there, as a regular file named {FILE}."
    return PolicyError(f"the policy is {kind} and must be a regular file", where=source, hint=hint)


def load(text: bytes, source: str, known: KnownRules | None = None) -> Policy:
    """The policy of a text.

    :param known: gives the ids that ``rules:`` may name; None: any id may be named.
    :raises PolicyError: the first of its errors; its hint tells when there are more.
    """
    policy, errors = check(text, source, known)
    if policy is not None:
        return policy
    first = errors[0]
    if len(errors) > 1:
        first.hint = f"{first.hint} `aisec policy check` lists all {len(errors)} errors."
    raise first


def check(
    text: bytes, source: str, known: KnownRules | None = None
) -> tuple[Policy | None, tuple[PolicyError, ...]]:
    """The policy of a text, or everything that is wrong with it."""
    from hashlib import sha256

    from aisec_hooks.policy import reading

    policy, errors = reading.read(text, source, known)
    if policy is None:
        return None, errors
    return policy._replace(source=source, digest=f"sha256:{sha256(text).hexdigest()}"), ()
