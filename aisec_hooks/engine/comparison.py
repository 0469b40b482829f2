"""The hits of a file against those of its old sides: sightings, new or carried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from aisec_hooks.engine import novelty, sighting
from aisec_hooks.engine.analysis import Analysis, analyse, touching
from aisec_hooks.engine.file import FileOutcome, FileTask
from aisec_hooks.engine.novelty import Key, Pool
from aisec_hooks.engine.sighting import Sighting
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.language import Language
from aisec_hooks.model.position import LineIndex, LineSet
from aisec_hooks.model.rule import RuleIndex


def outcome(
    task: FileTask, language: Language | None, index: RuleIndex, first: Analysis
) -> FileOutcome:
    """What the change shows; the rest of the file and its old sides decide what is new.

    :param first: the analysis of the added lines, and of what stands around removed ones.
    """
    befores = [analyse(task.path, language, each.text, None, index) for each in task.olds]
    if not (first.hits or _beside_is_new(task, index, first, befores)):
        return FileOutcome(notices=first.notices)
    if task.whole is not None:  # offsets mean the same, and people see what stands around
        first = first._replace(lines=LineIndex(task.whole))
    every = first.hits if task.added is None else first.every
    if every is None:
        every = analyse(task.path, language, task.new, None, index).hits
    touched = tuple(touching(every, first.lines, LineSet(task.added)))
    pool = _pool(task, befores, every, first.lines)
    found = _sightings(task, index.language, first, every, touched, pool)
    if language is None or not first.beside:
        return FileOutcome(found, first.notices)
    # Imported here: few changes remove lines beside what could be a weakness.
    from aisec_hooks.engine import removal

    more, notices = removal.sightings(task, language, index, first, every, befores)
    return FileOutcome((*found, *more), (*first.notices, *notices))


def _beside_is_new(
    task: FileTask, index: RuleIndex, first: Analysis, befores: Sequence[Analysis]
) -> bool:
    """Whether beside removed lines is a hit that no old side has on the same line."""
    if not first.beside:
        return False
    from aisec_hooks.engine import removal

    return bool(removal.unknown(index, first, removal.sides(task, befores)))


def _pool(
    task: FileTask, befores: Sequence[Analysis], every: tuple[Hit, ...], lines: LineIndex
) -> Pool:
    """What the old sides account for."""
    pools = []
    for old, before in zip(task.olds, befores, strict=True):
        touched = touching(every, lines, LineSet(old.added))
        pools.append(novelty.own_pool(before.hits, every, touched))
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
