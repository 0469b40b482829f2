"""Judging one file of a change: what it adds, and what of that was there before.

Tasks and outcomes are plain data: large or suspicious texts are judged in the worker process.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from aisec_hooks.engine import text, tiers
from aisec_hooks.engine.analysis import analyse
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineRange
from aisec_hooks.model.record import Record

if TYPE_CHECKING:
    from aisec_hooks.engine.sighting import Sighting


class OldText(Record):
    """The text of a file in one parent.

    :param added: the lines of the new text that this parent does not have.
    :param removed: the lines of this parent that the new text does not have.
    """

    text: bytes
    added: tuple[LineRange, ...]
    removed: tuple[LineRange, ...] = ()


class FileTask(Record):
    """One file to judge.

    :param language: the name of its language; None for text without one.
    :param olds: the old texts from which something may be carried; several in a merge.
    :param added: the added lines; None means all.
    :param rules: the tiers to apply.
    :param part: whether it is a part of a file, the lines of which are judged by themselves.
    :param whole: the file that holds ``new``, which people see; None where that is all of it.
    :param wanted: ``judge``, or ``vanished`` for what the old side had and the new has no more.
    """

    path: str
    language: str | None
    new: bytes
    olds: tuple[OldText, ...]
    added: tuple[LineRange, ...] | None
    tiers: tuple[str, ...]
    wanted: str = "judge"
    part: bool = False
    whole: bytes | None = None


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
    if task.part:
        index = tiers.without_lines(index)
    if task.wanted == "judge":
        beside = _beside(task) if language is not None and index.removal else ()
        first = analyse(task.path, language, task.new, task.added, index, beside)
        if not (first.hits or first.beside):
            return FileOutcome(notices=first.notices)
    # Imported here: most files of most changes hold nothing to tell.
    from aisec_hooks.engine import comparison

    if task.wanted == "vanished":
        return FileOutcome(vanished=comparison.vanished(task, language, index))
    return comparison.outcome(task, language, index, first)


def has_lines(path: str, chosen: tuple[str, ...]) -> bool:
    """Whether a rule asks for lines in a file of no language with this name."""
    from aisec_hooks.rules import loader

    return bool(text.served(tiers.limited(loader.load(loader.TEXT), chosen).texts, path))


def _beside(task: FileTask) -> tuple[LineRange, ...]:
    """The lines around those that every old side had and the new text lacks."""
    if task.added is None or not task.olds or not all(each.removed for each in task.olds):
        return ()
    from aisec_hooks.engine.alignment import Alignment, united

    found = (Alignment(each.added, each.removed).around_removed() for each in task.olds)
    return united(line for each in found for line in each)
