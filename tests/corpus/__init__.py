"""Real code of every language, from packages that ``<language>.txt`` beside this names.

A line is ``pip NAME==VERSION`` (its source distribution), ``npm NAME@VERSION``, ``deb NAME`` (a
binary package) or ``src NAME`` (the original archive of Debian's source package), and may be
followed by ``#`` and why.  ``make corpus`` fetches them to ``.corpus/`` through the clients that
are configured on the machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from aisec_hooks import languages
from aisec_hooks.model.record import Record

HERE = Path(__file__).parent
FETCHED = HERE.parents[1] / ".corpus"
MOST_BYTES = 1 << 20
"""What is larger is not parsed."""


class Package(Record):
    """One package of a list: the client that fetches it, and what that calls it."""

    client: str
    name: str


def packages(language: str) -> tuple[Package, ...]:
    """The packages of a language, in the order of its list; none without one."""
    path = HERE / f"{language}.txt"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    rows = (line.partition("#")[0].split() for line in lines)
    return tuple(Package(*row) for row in rows if row)


def listed() -> tuple[str, ...]:
    """The languages that have a list, by name."""
    return tuple(sorted(path.stem for path in HERE.glob("*.txt")))


def files(language: str) -> Iterator[tuple[str, bytes]]:
    """Path and text of every fetched file of a language that can be parsed, by path."""
    for path in sorted((FETCHED / language).rglob("*")):
        if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST_BYTES:
            continue
        text = path.read_bytes()
        found = languages.find(path.name, text[:200])
        if found is not None and found.name == language:
            yield str(path.relative_to(FETCHED)), text
