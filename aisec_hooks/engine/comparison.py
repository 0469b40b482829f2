"""The hits of a file against those of its old sides: sightings, new or carried."""

from __future__ import annotations

from collections import Counter

from aisec_hooks.engine import novelty, sighting
from aisec_hooks.engine.analysis import Analysis, analyse, touching
from aisec_hooks.engine.file import FileTask
from aisec_hooks.engine.novelty import Key, Pool
from aisec_hooks.engine.sighting import Sighting
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.language import Language
from aisec_hooks.model.position import LineIndex, LineSet
from aisec_hooks.model.rule import RuleIndex


def sightings(
    task: FileTask, language: Language | None, index: RuleIndex, first: Analysis
) -> tuple[Sighting, ...]:
    """What the added lines show; the rest of the file and its old sides decide what is new.

    :param first: the analysis of the added lines alone.
    """
    every = touched = first.hits
    if task.added is not None:
        every = analyse(task.path, language, task.new, None, index).hits
        touched = tuple(touching(every, first.lines, LineSet(task.added)))
    pool = _pool(task, language, index, every, first.lines)
    return _sightings(task, index.language, first, every, touched, pool)


def _pool(
    task: FileTask,
    language: Language | None,
    index: RuleIndex,
    every: tuple[Hit, ...],
    lines: LineIndex,
) -> Pool:
    """What the old sides account for."""
    pools = []
    for old in task.olds:
        before = analyse(task.path, language, old.text, None, index).hits
        pools.append(novelty.own_pool(before, every, touching(every, lines, LineSet(old.added))))
    return novelty.either(pools)


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
                task.language or "",
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


def vanished(
    task: FileTask, language: Language | None, index: RuleIndex
) -> tuple[tuple[str, str, int], ...]:
    """Rule, normalised evidence and count of what an old side had and the new has no more."""
    old = [analyse(task.path, language, each.text, None, index).hits for each in task.olds]
    if not any(old):
        return ()
    new = analyse(task.path, language, task.new, None, index).hits
    gone = novelty.either(novelty.vanished(each, new) for each in old)
    return tuple((*key, count) for key, count in gone.items())
