"""Files that ``aisec init`` places: shown before, recorded after, and taken out again exactly."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Literal

from aisec_hooks.errors import AisecError
from aisec_hooks.model.record import Record

RECORD = os.path.join("aisec", "init.json")
"""Where the common git directory remembers what was placed."""


class Step(Record):
    """One change of one file.

    :param verb: ``create`` writes ``text`` (over an older one of ours), ``extend`` writes a text
        that holds ``pieces`` anew, ``keep`` renames a foreign hook to ``path``.
    :param path: absolute.
    :param source: what ``keep`` renames.
    """

    verb: Literal["create", "extend", "keep"]
    path: str
    text: str = ""
    pieces: tuple[str, ...] = ()
    executable: bool = False
    source: str = ""


class Placed(Record):
    """A step that was made, as the record keeps it."""

    verb: str
    path: str
    digest: str
    pieces: tuple[str, ...]
    source: str


def place(steps: Iterable[Step], git_folder: str) -> None:
    """Make the changes and record each; raises ``AisecError`` when one fails."""
    done = {each.path: each for each in recorded(git_folder)}
    for step in steps:
        try:
            _make(step)
            done[step.path] = Placed(
                step.verb, step.path, _digest(step.text), step.pieces, step.source
            )
            _record(tuple(done.values()), git_folder)
        except OSError as caught:
            raise AisecError(
                f"cannot be written: {caught.strerror}",
                where=step.path,
                hint="'aisec init --undo' takes out what was placed so far",
            ) from caught


def recorded(git_folder: str) -> tuple[Placed, ...]:
    """What was placed earlier, oldest first; raises ``AisecError`` for a damaged record."""
    path = os.path.join(git_folder, RECORD)
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            rows = json.load(file)["placed"]
        return tuple(Placed(**{**row, "pieces": tuple(row["pieces"])}) for row in rows)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, LookupError) as caught:
        raise AisecError(
            "the record of what was placed is damaged",
            where=path,
            hint="remove what 'aisec init' placed by hand, then this file",
        ) from caught


def take_out(git_folder: str) -> list[str]:
    """Undo every recorded step, newest first; one sentence about each, for people."""
    rows = recorded(git_folder)
    said = [_unmake(row) for row in reversed(rows)]
    if rows:
        os.unlink(os.path.join(git_folder, RECORD))
    return said


def read_text(path: str) -> str | None:
    """A file as text with its own line ends; None when there is none."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _make(step: Step) -> None:
    os.makedirs(os.path.dirname(step.path), exist_ok=True)
    if step.verb == "keep":
        os.rename(step.source, step.path)
        return
    _write(step.path, step.text)
    if step.executable:
        _let_execute(step.path)


def _let_execute(path: str) -> None:
    """Let everyone run the file who may read it."""
    mode = os.stat(path).st_mode
    os.chmod(path, mode | (mode & 0o444) >> 2)


def _unmake(row: Placed) -> str:
    if row.verb == "keep":
        if os.path.lexists(row.source):
            return f"left {row.path}: {row.source} is in its former place"
        os.rename(row.path, row.source)
        return f"put back {row.source}"
    text = read_text(row.path)
    if text is None:
        return f"already gone: {row.path}"
    if row.verb == "create":
        if _digest(text) != row.digest:
            return f"left {row.path}: it was changed since"
        os.unlink(row.path)
        return f"removed {row.path}"
    if any(text.count(piece) != 1 for piece in row.pieces):
        return f"left {row.path}: our lines in it were changed since"
    for piece in row.pieces:
        text = text.replace(piece, "")
    _write(row.path, text)
    return f"removed our lines from {row.path}"


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        file.write(text)


def _record(rows: Sequence[Placed], git_folder: str) -> None:
    path = os.path.join(git_folder, RECORD)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    _write(path, json.dumps({"version": 1, "placed": [row._asdict() for row in rows]}, indent=1))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
