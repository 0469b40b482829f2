"""The policy file of the work tree, as ``aisec deps`` reads and writes it."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from aisec_hooks.cli import _declared
from aisec_hooks.cli._judging import today
from aisec_hooks.dependencies import judgement
from aisec_hooks.errors import AisecError, UsageError
from aisec_hooks.model.record import Record
from aisec_hooks.policy import load
from aisec_hooks.policy.settings import FILE


class Standing(Record):
    """The policy of the work tree, ready to judge by.

    :param source: how it is called in messages.
    :param path: the file; it may not be there yet.
    :param text: its bytes; None when it is not there.
    """

    standards: judgement.Standards
    source: str
    path: str
    text: bytes | None


def standing(file: str | None, tree: _declared.Tree) -> Standing:
    """Read the policy of the work tree, which is what the next commit will be judged by later."""
    path = file or os.path.relpath(os.path.join(tree.top, FILE))
    text = load.read_file(path) if file or os.path.lexists(path) else None
    settings = load.load(text, path).dependencies if text is not None else None
    names = settings.allow_files if settings else ()
    present = [name for name in names if os.path.isfile(os.path.join(tree.top, name))]
    texts = {name: tree.text(name).decode("utf-8", "replace") for name in present}
    now = today() or datetime.now(UTC).date()
    standards = judgement.standards(settings, now=now, allow_files=texts)
    source = path if settings else f"{path} (no dependencies section: built-in checks)"
    return Standing(standards, source, path, text)


def day(text: str, now: date) -> str:
    """A last good day as it is written; raises ``UsageError`` for one that is over."""
    try:
        found = date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(f"'{text}' is no day", hint="write it as 2027-06-30") from None
    if found and found < now:
        raise UsageError(f"{found} is over already, so the approval would never count")
    return found.isoformat() if found else ""


def write(path: str, text: bytes) -> None:
    """Write the policy file."""
    try:
        with open(path, "wb") as file:
            file.write(text)
    except OSError as caught:
        raise AisecError(f"it could not be written: {caught.strerror}", where=path) from caught
