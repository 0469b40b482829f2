"""Judging every file of a change: in this process or behind the wall, and what only moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from aisec_hooks.changes import nature
from aisec_hooks.engine import file
from aisec_hooks.engine.file import FileOutcome, FileTask, OldText
from aisec_hooks.errors import ParseLimit
from aisec_hooks.model.change import ChangeSet, FileChange
from aisec_hooks.model.language import Language
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.record import Record
from aisec_hooks.source import limits, wall

if TYPE_CHECKING:
    from aisec_hooks.engine.novelty import Pool
    from aisec_hooks.engine.sighting import Sighting
    from aisec_hooks.source.worker import Worker

MOST_ORIGINS = 500
"""So many other files of a change are searched for what moved; more is a rewrite, not a move."""

HEAD_BYTES = 256
"""Bytes in which a ``#!`` line is looked for."""


class Settings(Record):
    """What the pipeline decides for all files.

    :param tiers: the tiers of rules that run.
    :param speaks: the language of a path, by its name and the first bytes of its text.
    :param gives: whether code may have moved from an old path without being new (not from an
        ignored, test, experimental or vendored one).
    """

    tiers: tuple[str, ...]
    speaks: Callable[[str, bytes], Language | None]
    gives: Callable[[str], bool]


class ChangeJudge:
    """Judges the files of one change; the worker process, if one was needed, ends with it."""

    def __init__(self, change: ChangeSet, settings: Settings) -> None:
        self.change = change
        self.settings = settings
        self.notices: list[Notice] = []
        self._worker: Worker | None = None

    def close(self) -> None:
        """End the worker process."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    def sightings(self, files: Iterable[FileChange]) -> Iterator[tuple[FileChange, Sighting]]:
        """Everything the change adds, with what merely moved marked as carried."""
        fresh: list[tuple[FileChange, Sighting]] = []
        for each in files:
            task = self._task(each)
            no_text = nature.notice(each.path, task.new, is_code=task.language is not None)
            if no_text is not None:
                self.notices.append(no_text)
                continue
            for outcome in self._outcomes(task):
                self.notices.extend(outcome.notices)
                fresh.extend((each, sighting) for sighting in outcome.sightings)
        new = [each for each, found in fresh if not (found.carried or found.stopped)]
        pool = self._moved(new)
        for each, sighting in fresh:
            wanted = sighting.rule, sighting.normalised
            if not sighting.carried and pool[wanted] > 0:
                pool[wanted] -= 1
                yield each, sighting._replace(carried=True)
            else:
                yield each, sighting

    def _outcomes(self, task: FileTask) -> Iterable[FileOutcome]:
        """What a file shows, and the code in it if it is of another kind."""
        from aisec_hooks.source.embedded import hosts

        own = self._run(task)
        if not hosts(task.path):
            return (own,)
        from aisec_hooks.engine import embedded

        return embedded.once(own, list(self._inside(task)))

    def _inside(self, task: FileTask) -> Iterator[FileOutcome]:
        if max(len(task.new), *(len(old.text) for old in task.olds), 0) > limits.HOST:
            said = f"larger than {limits.HOST >> 20} MB: code inside of it was not looked for"
            self.notices.append(Notice(task.path, "over-limit", said))
            return
        from aisec_hooks.engine import embedded

        for each in embedded.tasks(task):
            yield embedded.outcome(self._run(each.task), each)

    def _task(self, change: FileChange) -> FileTask:
        new = self.change.contents.new(change)
        language = self.settings.speaks(change.path, new[:HEAD_BYTES])
        name = language.name if language is not None else None
        olds = tuple(self._olds(change, language is not None))
        return FileTask(change.path, name, new, olds, change.added, self.settings.tiers)

    def _olds(self, change: FileChange, is_code: bool) -> Iterator[OldText]:
        """The old texts, where code may come from without being new."""
        for side in change.sides:
            if side.added is None or not self._gives(side):
                continue
            text = self.change.contents.old(side)
            if text is not None:
                yield OldText(text, side.added, side.removed)
            elif side.removed and is_code:
                said = "the text before is not here: what removed lines had stopped is unknown"
                self.notices.append(Notice(change.path, "unsupported", said))

    def _gives(self, side: FileChange) -> bool:
        return side.was_regular and self.settings.gives(side.old_path or side.path)

    def _moved(self, fresh: list[FileChange]) -> Pool:
        """What vanished from other files, as far as it could be what is new here."""
        pool: Pool = Counter()
        if not fresh:
            return pool
        names = {each.path for each in fresh}
        searched = 0
        for origin in self.change.files:
            sides = [each for each in origin.sides if each.removed and self._gives(each)]
            if not sides:
                continue
            if searched == MOST_ORIGINS:
                break
            searched += 1
            if origin.path in names and len(names) == 1:
                continue
            found: Pool = Counter()
            for side in sides:
                found |= self._vanished(side)
            pool.update(found)
        return pool

    def _vanished(self, side: FileChange) -> Pool:
        old_path, old = side.old_path or side.path, self.change.contents.old(side)
        if old is None:
            return Counter()
        language = self.settings.speaks(old_path, old[:HEAD_BYTES])
        new = self.change.contents.new(side) if side.is_regular else b""
        olds = (OldText(old, ()),)
        name = language.name if language is not None else None
        task = FileTask(old_path, name, new, olds, None, self.settings.tiers, wanted="vanished")
        tasks = [*self._vanished_inside(task)]
        if language is not None or file.has_lines(old_path, self.settings.tiers):
            tasks.append(task)
        found: Pool = Counter()
        for each in tasks:
            for rule, text, count in self._run(each, tell=False).vanished:
                found[rule, text] += count
        return found

    def _vanished_inside(self, task: FileTask) -> Iterator[FileTask]:
        """The same for the code in a file of another kind."""
        from aisec_hooks.source.embedded import hosts

        if hosts(task.path) and max(len(task.new), len(task.olds[0].text)) <= limits.HOST:
            from aisec_hooks.engine import embedded

            yield from embedded.before(task)

    def _run(self, task: FileTask, tell: bool = True) -> FileOutcome:
        texts = [task.new, *(old.text for old in task.olds)]
        if task.language is not None and max(map(len, texts)) > limits.PARSE:
            if tell:
                said = f"larger than {limits.PARSE >> 20} MB: only text rules were applied"
                self.notices.append(Notice(task.path, "over-limit", said))
            if task.part:
                return FileOutcome()
            task = task._replace(language=None, olds=())
        if task.language is None:
            return file.run(task)
        if all(map(wall.in_process, texts)):
            try:
                return file.run(task)
            except ParseLimit as reached:
                return self._stopped(task, str(reached), tell)
        # Most changes need no worker: its module is not worth importing before.
        from aisec_hooks.engine import wire
        from aisec_hooks.source.worker import LimitReached, Worker

        if self._worker is None:
            self._worker = Worker("aisec_hooks.engine.wire:work")
        try:
            return wire.unpacked(self._worker.call(wire.packed(task)))
        except LimitReached as reached:
            return self._stopped(task, reached.reason, tell)
        except ParseLimit as reached:
            return self._stopped(task, str(reached), tell)

    def _stopped(self, task: FileTask, reason: str, tell: bool) -> FileOutcome:
        """What is left of a file whose analysis took too much."""
        said = f"analysis was stopped: {reason}; only text rules were applied"
        self.notices.append(Notice(task.path, "time-limit", said))
        plain = tell and not task.part
        return file.run(task._replace(language=None, olds=())) if plain else FileOutcome()
