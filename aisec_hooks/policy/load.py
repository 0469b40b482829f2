"""Policy text to ``Policy``: every key checked, every error with its place and how to mend it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from aisec_hooks import strict_yaml
from aisec_hooks.errors import PolicyError
from aisec_hooks.model.change import EXECUTABLE, REGULAR, SYMLINK
from aisec_hooks.policy import extends, sections, versions
from aisec_hooks.policy.fields import Fields
from aisec_hooks.policy.sections import KnownRules
from aisec_hooks.policy.settings import FILE, RESERVED, Policy

KEYS = (
    "version",
    "min_version",
    "gate",
    "on_notice",
    "on_error",
    "checks",
    "ignore_paths",
    "zones",
    "rules",
    "dependencies",
)
"""The keys with a meaning, in the order of the documentation."""


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

    try:
        mode = os.lstat(path).st_mode
        if not stat.S_ISREG(mode):
            raise _not_regular(path, link=stat.S_ISLNK(mode))
        with open(path, "rb") as file:
            return file.read(strict_yaml.POLICY_LIMIT + 1)
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
    try:
        document = strict_yaml.read(text, source)
        fields = Fields(document)
        policy = _read(fields, document.value, known)
    except PolicyError as error:
        return None, (error,)
    if fields.errors:
        return None, tuple(fields.errors)
    # Imported here: a repository without a policy file needs no digest.
    from hashlib import sha256

    return replace(policy, source=source, digest=f"sha256:{sha256(text).hexdigest()}"), ()


def _read(fields: Fields, value: strict_yaml.Value, known: KnownRules | None) -> Policy:
    top = {} if value is None else fields.mapping((), value, "gate: off")
    values: dict[str, Any] = {"min_version": versions.demand(fields, top)}
    fields.known((), top, KEYS, quiet=RESERVED)
    for key, reader in sections.READERS.items():
        if key in top:
            values[key] = reader(fields, (key,), top[key])
    if "rules" in top:
        values["rules"] = sections.rules(fields, ("rules",), top["rules"], known)
    if "dependencies" in top:
        section = sections.dependencies(fields, ("dependencies",), top["dependencies"])
        values["dependencies_written"], values["dependencies"] = section
    if "extends" in top:
        extends.refuse_outside(fields, ("extends",), top["extends"])
    values["reserved"] = MappingProxyType({key: top[key] for key in RESERVED if key in top})
    return Policy(**values)
