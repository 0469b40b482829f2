"""Judging one file of a change: what it adds, and what of that was there before.

Tasks and outcomes are plain data: large or suspicious texts are judged in the worker process.
"""

from __future__ import annotations

import base64
from collections import Counter
from typing import Any, NamedTuple

from aisec_hooks.engine import novelty, sighting, tiers
from aisec_hooks.engine.analysis import Analysis, analyse, touching
from aisec_hooks.engine.novelty import Key, Pool
from aisec_hooks.engine.sighting import Sighting
from aisec_hooks.model.finding import FlowStep, Frame, Hit
from aisec_hooks.model.language import Language
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineRange, LineSet, Location
from aisec_hooks.model.rule import RuleIndex


class FileTask(NamedTuple):
    """One file to judge.

    :param language: the name of its language; None for text without one.
    :param old: the old side's text; None when nothing of it may be carried.
    :param added: the added lines; None means all.
    :param rules: the tiers to apply.
    :param wanted: ``judge``, or ``vanished`` for what the old side had and the new has no more.
    """

    path: str
    language: str | None
    new: bytes
    old: bytes | None
    added: tuple[LineRange, ...] | None
    tiers: tuple[str, ...]
    wanted: str = "judge"


class FileOutcome(NamedTuple):
    """What judging one file showed."""

    sightings: tuple[Sighting, ...] = ()
    notices: tuple[Notice, ...] = ()
    vanished: tuple[tuple[str, str, int], ...] = ()


def run(task: FileTask) -> FileOutcome:
    """Judge one file in this process."""
    from aisec_hooks import languages
    from aisec_hooks.rules import loader

    language = languages.by_name(task.language) if task.language is not None else None
    index = tiers.limited(loader.load(language.rules if language else loader.TEXT), task.tiers)
    if task.wanted == "vanished":
        return FileOutcome(vanished=_vanished(task, language, index))
    return _judged(task, language, index)


def _judged(task: FileTask, language: Language | None, index: RuleIndex) -> FileOutcome:
    first = analyse(task.path, language, task.new, task.added, index)
    if not first.hits:
        return FileOutcome(notices=first.notices)
    # Something is to be said: now the rest of the file and its old side decide what is new.
    every = touched = first.hits
    if task.added is not None:
        every = analyse(task.path, language, task.new, None, index).hits
        touched = tuple(touching(every, first.lines, LineSet(task.added)))
    pool: Pool = Counter()
    if task.old is not None:
        old = analyse(task.path, language, task.old, None, index).hits
        pool = novelty.own_pool(old, every, touched)
    sightings = _sightings(task, index.language, first, every, touched, pool)
    return FileOutcome(sightings, first.notices)


def _sightings(
    task: FileTask,
    family: str,
    shown: Analysis,
    every: tuple[Hit, ...],
    touched: tuple[Hit, ...],
    pool: Pool,
) -> tuple[Sighting, ...]:
    added = LineSet(task.added)
    masked = tuple(sorted({span for hit in every for span in hit.masked}))
    seen: Counter[Key] = Counter()
    found, chosen = [], set(touched)
    for hit in every:
        occurrence = seen[novelty.key(hit)]
        seen[novelty.key(hit)] += 1
        if hit not in chosen:
            continue
        place = sighting.location(hit, task.path, shown.lines, added)
        found.append(
            Sighting(
                family,
                hit.rule,
                hit.normalised,
                hit.confidence,
                hit.message,
                place,
                sighting.fingerprint(hit, task.path, shown.text, occurrence),
                sighting.frame(place, hit.span, shown.lines, masked),
                sighting.flow(hit, task.path, shown.lines),
                novelty.take(hit, pool),
            )
        )
    return tuple(found)


def _vanished(
    task: FileTask, language: Language | None, index: RuleIndex
) -> tuple[tuple[str, str, int], ...]:
    old = analyse(task.path, language, task.old or b"", None, index).hits
    if not old:
        return ()
    new = analyse(task.path, language, task.new, None, index).hits
    return tuple((*key, count) for key, count in novelty.vanished(old, new).items())


def work(task: dict[str, Any]) -> dict[str, Any]:
    """The worker's entry: a task and its outcome as JSON."""
    plain = dict(task)
    for side in ("new", "old"):
        plain[side] = None if plain[side] is None else base64.b64decode(plain[side])
    added = plain["added"]
    plain["added"] = None if added is None else tuple(LineRange(*each) for each in added)
    plain["tiers"] = tuple(plain["tiers"])
    return run(FileTask(**plain))._asdict()


def packed(task: FileTask) -> dict[str, Any]:
    """A task as JSON."""
    plain = task._asdict()
    for side in ("new", "old"):
        if plain[side] is not None:
            plain[side] = base64.b64encode(plain[side]).decode()
    return plain


def unpacked(outcome: dict[str, Any]) -> FileOutcome:
    """An outcome from JSON, where every tuple has become a list."""
    return FileOutcome(
        tuple(_sighting(each) for each in outcome["sightings"]),
        tuple(Notice(*each) for each in outcome["notices"]),
        tuple((rule, text, count) for rule, text, count in outcome["vanished"]),
    )


def _sighting(plain: list[Any]) -> Sighting:
    fields = dict(zip(Sighting._fields, plain, strict=True))
    first, lines, carets = fields["frame"]
    fields["location"] = Location(*fields["location"])
    fields["frame"] = Frame(first, tuple(lines), tuple((a, b, c) for a, b, c in carets))
    fields["flow"] = tuple(FlowStep(Location(*place), message) for place, message in fields["flow"])
    return Sighting(**fields)
