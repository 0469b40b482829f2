"""What removed lines had stopped: weaknesses of untouched lines that the old text did not have.

A hit without evidence on an added line is new when no old side has it, in whatever place.  That a
removed line had stopped it is then shown by putting lines back: the same analysis, of the new text
with one place as it was before, does not find it any more.
"""

from __future__ import annotations

from collections.abc import Sequence

from aisec_hooks.engine import hits, novelty, sighting
from aisec_hooks.engine.alignment import Alignment, Hunk, undone
from aisec_hooks.engine.analysis import Analysis, analyse
from aisec_hooks.engine.file import FileTask, OldText
from aisec_hooks.engine.meant import from_elsewhere
from aisec_hooks.engine.sighting import Sighting
from aisec_hooks.model.finding import Check, FlowStep, Hit
from aisec_hooks.model.language import Language
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineIndex, LineRange, Location
from aisec_hooks.model.record import Record
from aisec_hooks.model.rule import RuleIndex
from aisec_hooks.source import wall

MOST_TRIALS, MOST_TRIED = 8, 1_000_000
"""Texts, and bytes of them, that are analysed for one file to tell which place had stopped it."""


class Side(Record):
    """An old side of a file."""

    old: OldText
    before: Analysis
    alignment: Alignment


def sides(task: FileTask, befores: Sequence[Analysis]) -> list[Side]:
    """The old sides of a file, with their analyses in the same order."""
    return [
        Side(old, before, Alignment(old.added, old.removed))
        for old, before in zip(task.olds, befores, strict=True)
    ]


def unknown(index: RuleIndex, first: Analysis, olds: Sequence[Side]) -> list[Hit]:
    """The hits without evidence on an added line that no old side has on the same line."""
    left = [each for each in first.beside if index.rules[each.rule].check == Check.CODE]
    for side in olds:
        known = _by_line(side.before)
        left = [
            hit
            for hit in left
            if not _has(known, hit, side.alignment.old_line(first.lines.line(hit.span.start)))
        ]
    return left


def sightings(
    task: FileTask,
    language: Language,
    index: RuleIndex,
    first: Analysis,
    every: tuple[Hit, ...],
    befores: Sequence[Analysis],
) -> tuple[list[Sighting], list[Notice]]:
    """What the removed lines of every old side had stopped, and where that cannot be told.

    :param first: the analysis of the new text, ``every`` all of its hits.
    :param befores: the analyses of the old sides, in their order.
    """
    olds = sides(task, befores)
    new = unknown(index, first, olds)
    for side in olds:
        elsewhere = novelty.vanished(side.before.hits, every)
        new = [each for each in new if not novelty.take(each, elsewhere)]
    found: list[Sighting] = []
    notices: list[Notice] = []
    if not new:
        return found, notices
    trials = [_Trials(task, language, index, first, side) for side in olds]
    for hit in new:
        shown = [each.protection(hit) for each in trials]
        stopped = next((each for each in shown if isinstance(each, Protection)), None)
        if stopped is not None:
            found.append(_sighting(hit, stopped, task, index, first, every))
        elif UNSURE in shown:
            line = first.lines.line(hit.span.start)
            said = (
                f"whether removed lines had stopped {hit.rule} at line {line} is not known: "
                "some of the text could not be read, before or after"
            )
            notices.append(Notice(task.path, "too-complex", said))
    return found, notices


def _by_line(of: Analysis) -> dict[tuple[str, int], bool]:
    """Rule and line of every hit, and whether data from outside was followed to one of them."""
    found: dict[tuple[str, int], bool] = {}
    for hit in of.hits:
        place = hit.rule, of.lines.line(hit.span.start)
        found[place] = found.get(place, False) or hit.outside
    return found


def _has(known: dict[tuple[str, int], bool], hit: Hit, line: int | None) -> bool:
    """Whether a text has a hit at a line.  That outside data comes there is more than a form."""
    outside = known.get((hit.rule, line or 0))
    return outside is not None and (outside or not hit.outside)


class Protection(Record):
    """Removed lines that had stopped something.

    :param old: the lines of the old text.
    :param text: what they said, in short.
    :param place: where they stood, in the new text.
    """

    old: LineRange
    text: str
    place: Location


UNSURE = "unsure"


class _Trials:
    """Puts back what one old side lost, place by place, and remembers what is found then."""

    def __init__(
        self, task: FileTask, language: Language, index: RuleIndex, first: Analysis, side: Side
    ) -> None:
        self._task = task
        self._language = language
        self._index = index
        self._first = first
        self._side = side
        self._new = _split(task.new)
        self._old = _split(side.old.text)
        self._hunks = self._candidates()
        self._tried: dict[tuple[Hunk, ...], Analysis | None] = {}

    def _candidates(self) -> tuple[Hunk, ...]:
        """The places that lost something which is not just meant from elsewhere now."""
        lost = [each for each in self._side.alignment.hunks if _said(self._old, each)]
        if not lost:
            return ()
        meant = from_elsewhere(self._language, self._task, self._side.old)
        return tuple(each for each in lost if meant.isdisjoint(_rows(each)))

    def protection(self, hit: Hit) -> Protection | str | None:
        """The lines that had stopped a hit; None when none had, ``UNSURE`` when nobody can tell."""
        line = self._first.lines.line(hit.span.start)
        together = self._stops(hit, line, self._hunks) if self._hunks else False
        if together is False:
            return None
        near = sorted(self._hunks, key=lambda each: _distance(each, line))
        for hunk in near if len(near) > 1 else ():
            if self._stops(hit, line, (hunk,)) is True:
                return self._named(hunk)
        return self._named(near[0]) if together else UNSURE

    def _stops(self, hit: Hit, line: int, hunks: tuple[Hunk, ...]) -> bool | None:
        """Whether a hit is gone when places are as before; None when nobody can tell."""
        trial = self._trial(hunks)
        moved = sum(each.old_count - each.new_count for each in hunks if each.new <= line)
        if trial is not None and _has(_by_line(trial), hit, line + moved):
            return False
        return None if trial is None or trial.unread != self._first.unread else True

    def _trial(self, hunks: tuple[Hunk, ...]) -> Analysis | None:
        """The analysis of the new text with places as before; None when it would be too much."""
        if hunks == self._side.alignment.hunks:
            return self._side.before
        if hunks in self._tried:
            return self._tried[hunks]
        text = undone(self._new, self._old, hunks)
        trial = None
        if self._can_try(text):
            trial = analyse(self._task.path, self._language, text, None, self._index)
        self._tried[hunks] = trial
        return trial

    def _can_try(self, text: bytes) -> bool:
        made = sum(each is not None for each in self._tried.values())
        if made == MOST_TRIALS or (made and (made + 1) * len(text) > MOST_TRIED):
            return False
        # What is mixed of two harmless texts may still need the worker process.
        sides = (self._task.new, self._side.old.text)
        return wall.in_process(text) or not all(map(wall.in_process, sides))

    def _named(self, hunk: Hunk) -> Protection:
        rows = [row for row in _rows(hunk) if self._old[row - 1].strip()]
        old = LineRange(rows[0], rows[-1])
        lines = LineIndex(self._side.old.text)
        masked = [one for each in self._side.before.hits for one in each.masked]
        written = sighting.masked_text(lines.text, lines.span(old), masked).encode()
        text = hits.spoken(written, 0, len(written))
        place = min(hunk.new, max(1, len(self._first.lines)))
        here = self._first.lines.span(LineRange(place, place))
        return Protection(old, text, self._first.lines.location(self._task.path, here))


def _split(text: bytes) -> list[bytes]:
    """Lines with their LF."""
    *lines, last = text.split(b"\n")
    return [*(line + b"\n" for line in lines), *([last] if last else [])]


def _rows(hunk: Hunk) -> range:
    return range(hunk.old, hunk.old + hunk.old_count)


def _said(old: list[bytes], hunk: Hunk) -> bool:
    """Whether what was removed at a place says anything."""
    return any(old[row - 1].strip() for row in _rows(hunk))


def _distance(hunk: Hunk, line: int) -> tuple[bool, int]:
    """How far a place is from a line; those before it first."""
    return hunk.new > line, abs(line - hunk.new)


def _sighting(
    hit: Hit,
    stopped: Protection,
    task: FileTask,
    index: RuleIndex,
    first: Analysis,
    every: tuple[Hit, ...],
) -> Sighting:
    rule = index.rules[index.removal[0]]
    rows = f"line {stopped.old.first}"
    if stopped.old.last > stopped.old.first:
        rows = f"lines {stopped.old.first}-{stopped.old.last}"
    words = {"text": stopped.text, "line": rows, "found": hit.message}
    place = first.lines.location(task.path, hit.span)
    step = FlowStep(stopped.place, f"removed here, {rows} before: {stopped.text}")
    masked = tuple(sorted({span for each in every for span in each.masked}))
    same = [each.span for each in every if novelty.key(each) == novelty.key(hit)]
    identity = hit._replace(rule=rule.id, normalised=f"{hit.rule}\0{hit.normalised}")
    return Sighting(
        language=task.language or "",
        family=index.language,
        rule=rule.id,
        normalised=identity.normalised,
        confidence=hit.confidence,
        message=hits.filled(rule.message, words),
        location=place,
        fingerprint=sighting.fingerprint(identity, task.path, first.text, same.index(hit.span)),
        frame=sighting.frame(place, hit.span, first.lines, masked),
        flow=(*sighting.flow(hit, task.path, first.lines), step),
        carried=False,
        stopped=hit.rule,
    )
