"""The lowered program of a file, for people who write rules."""

from __future__ import annotations

import os

from aisec_hooks import languages
from aisec_hooks.errors import UsageError
from aisec_hooks.model.record import Record
from aisec_hooks.source.worker import LimitReached, Worker


class Shown(Record):
    """The program as text, and what is to be known about it."""

    text: str
    remarks: tuple[str, ...]


def read(path: str, language: str | None) -> Shown:
    """Lower a file in the worker, where no text can take the terminal down.

    :param language: a name that wins over the file's own.
    :raises UsageError: when the file cannot be read or its language is not known.
    """
    try:
        with open(path, "rb") as file:
            text = file.read()
    except OSError as bad:
        raise UsageError(f"the file cannot be read: {bad.strerror}", where=path) from bad
    found = languages.by_name(language) if language else languages.find(path, text[:200])
    if found is None:
        known = ", ".join(each.name for each in languages.all_languages())
        raise UsageError(
            f"the language of {os.path.basename(path)} is not known",
            hint=f"name it with --language, one of: {known}",
        )
    task = {"path": path, "language": found.name, "text": text}
    try:
        with Worker("aisec_hooks.source.dump:answer") as worker:
            answer = worker.call(task)
    except LimitReached as stopped:
        raise UsageError(f"the file is too much to show: {stopped}", where=path) from stopped
    remarks = {
        "damaged": "part of the file could not be parsed",
        "truncated": "code nested too deeply is left out",
    }
    return Shown(answer["ir"], tuple(said for key, said in remarks.items() if answer[key]))
