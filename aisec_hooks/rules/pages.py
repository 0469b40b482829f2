"""Finds the rule pages below a folder, and reads them all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress

from aisec_hooks.errors import RuleError
from aisec_hooks.model.record import Record

FOLDER = os.path.dirname(os.path.abspath(__file__))
"""The pack that is shipped."""

NAME = "rule.yaml"

COMPILING = (
    "model/rule.py", "model/taint.py", "matching/characters.py", "matching/lazily.py",
    "matching/patterns.py", "matching/required.py", "matching/spelling.py", "matching/syntax.py",
    "rules/conditions.py", "rules/cursor.py", "rules/flows.py", "rules/index.py",
    "rules/library.py", "rules/matchers.py", "rules/models.py", "rules/packing.py", "rules/page.py",
    "rules/prose.py", "rules/repairs.py", "rules/standards.py",
)  # fmt: skip
"""The modules whose change may change an index."""


class Listed(Record):
    """One page as the file system lists it; a changed page differs in time or size."""

    path: str
    mtime_ns: int
    size: int


def listing(folder: str = FOLDER) -> tuple[Listed, ...]:
    """Every ``<category>/<id>/rule.yaml`` below a folder, by path.

    :raises RuleError: when a folder cannot be read.
    """
    try:
        return tuple(sorted(_listed(folder)))
    except OSError as bad:
        hint = "Install aisec-hooks again."
        raise RuleError(f"the rules cannot be read: {bad}", where=folder, hint=hint) from bad


def _listed(folder: str) -> Iterator[Listed]:
    for category in _folders(folder):
        for each in _folders(category.path):
            try:
                found = os.stat(os.path.join(each.path, NAME))
            except FileNotFoundError:
                continue
            path = f"{category.name}/{each.name}/{NAME}"
            yield Listed(path, found.st_mtime_ns, found.st_size)


def _folders(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for each in entries:
            if each.name[0] not in "._" and each.name != "compiled" and each.is_dir():
                yield each


def origins(folder: str = FOLDER) -> tuple[Listed, ...]:
    """Everything that a compiled index comes from: the pages, and the modules that compile them.

    :raises RuleError: when a folder cannot be read.
    """
    package = os.path.dirname(FOLDER)
    code = []
    for path in COMPILING:
        with suppress(FileNotFoundError):  # a package may hold compiled modules only
            found = os.stat(os.path.join(package, *path.split("/")))
            code.append(Listed(path, found.st_mtime_ns, found.st_size))
    return (*listing(folder), *code, *_models(package))


def _models(package: str) -> Iterator[Listed]:
    """What data flow knows of each language, and which others it lends from."""
    folder = os.path.join(package, "languages")
    for language in sorted(_folders(folder), key=lambda each: each.name):
        for name in ("__init__.py", "models.yaml"):
            with suppress(FileNotFoundError):  # a dialect has no models, a wheel perhaps no code
                found = os.stat(os.path.join(language.path, name))
                path = f"languages/{language.name}/{name}"
                yield Listed(path, found.st_mtime_ns, found.st_size)


def texts(folder: str = FOLDER) -> Iterator[tuple[str, bytes]]:
    """Path and text of every page, in the order of ``listing``."""
    for each in listing(folder):
        yield each.path, text_of(each.path, folder)


def text_of(path: str, folder: str = FOLDER) -> bytes:
    """The text of one page, with the line ends that git knows.

    :raises RuleError: when it cannot be read.
    """
    place = os.path.join(folder, *path.split("/"))
    try:
        with open(place, "rb") as file:
            return file.read().replace(b"\r\n", b"\n")
    except OSError as bad:
        hint = "Install aisec-hooks again."
        raise RuleError(f"the page cannot be read: {bad}", where=place, hint=hint) from bad
