"""Judging one file of a change: what it adds, and what of that was there before.

Tasks and outcomes are plain data: large or suspicious texts are judged in the worker process.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from aisec_hooks.engine import tiers
from aisec_hooks.engine.analysis import analyse
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineRange
from aisec_hooks.model.record import Record

if TYPE_CHECKING:
    from aisec_hooks.engine.sighting import Sighting


class OldText(Record):
    """The text of a file in one parent.

    :param added: the lines of the new text that this parent does not have.
    """

    text: bytes
    added: tuple[LineRange, ...]


class FileTask(Record):
    """One file to judge.

    :param language: the name of its language; None for text without one.
    :param olds: the old texts from which something may be carried; several in a merge.
    :param added: the added lines; None means all.
    :param rules: the tiers to apply.
    :param wanted: ``judge``, or ``vanished`` for what the old side had and the new has no more.
    """

    path: str
    language: str | None
    new: bytes
    olds: tuple[OldText, ...]
    added: tuple[LineRange, ...] | None
    tiers: tuple[str, ...]
    wanted: str = "judge"


class FileOutcome(Record):
    """What judging one file showed."""

    sightings: tuple[Sighting, ...] = ()
    notices: tuple[Notice, ...] = ()
    vanished: tuple[tuple[str, str, int], ...] = ()


FRAMES = 10_000
"""Nested calls that evaluation may need: code is followed to a bounded depth, a few calls each."""


def run(task: FileTask) -> FileOutcome:
    """Judge one file in this process."""
    if sys.getrecursionlimit() < FRAMES:
        sys.setrecursionlimit(FRAMES)
    from aisec_hooks import languages
    from aisec_hooks.rules import loader

    language = languages.by_name(task.language) if task.language is not None else None
    index = tiers.limited(loader.load(language.rules if language else loader.TEXT), task.tiers)
    if task.wanted == "judge":
        first = analyse(task.path, language, task.new, task.added, index)
        if not first.hits:
            return FileOutcome(notices=first.notices)
    # Imported here: most files of most changes hold nothing to tell.
    from aisec_hooks.engine import comparison

    if task.wanted == "vanished":
        return FileOutcome(vanished=comparison.vanished(task, language, index))
    return FileOutcome(comparison.sightings(task, language, index, first), first.notices)
