"""Code in files of another kind: a task for each part, and what it shows in the file's lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from aisec_hooks.engine.file import FileOutcome, FileTask, OldText
from aisec_hooks.engine.sighting import Sighting
from aisec_hooks.model.finding import CONFIDENCES, FlowStep
from aisec_hooks.model.position import LineIndex, LineRange, LineSet, Location
from aisec_hooks.model.record import Record
from aisec_hooks.rules import loader
from aisec_hooks.source.embedded import Part, parts


class PartTask(Record):
    """One part of a file to judge."""

    task: FileTask
    part: Part


def tasks(task: FileTask) -> Iterator[PartTask]:
    """A task for each part of the new text of a file."""
    known: dict[tuple[str, str], list[tuple[OldText, Part]]] = {}
    for old in task.olds:
        for part in parts(task.path, old.text):
            known.setdefault((part.host, part.language), []).append((old, part))
    for part in parts(task.path, task.new):
        olds = tuple(
            OldText(
                before.text,
                _inside(part, old.added) or (),
                _inside(before, old.removed) or (),
            )
            for old, before in known.get((part.host, part.language), ())
        )
        own = task._replace(
            language=part.language,
            new=part.text,
            olds=olds,
            added=_inside(part, task.added),
            part=True,
            whole=None if part.lines else task.new,
        )
        yield PartTask(own, part)


def before(task: FileTask) -> Iterator[FileTask]:
    """A task for each part of the old text of a file, whether it has its like in the new one."""
    now = {(part.host, part.language): part.text for part in parts(task.path, task.new)}
    for old in task.olds:
        for part in parts(task.path, old.text):
            new = now.get((part.host, part.language), b"")
            olds = (OldText(part.text, ()),)
            yield task._replace(language=part.language, new=new, olds=olds, part=True)


def once(own: FileOutcome, inside: list[FileOutcome]) -> Iterator[FileOutcome]:
    """The outcomes of a file and of its parts, with one weakness of a line told once.

    A pattern for lines and the data flow of the code in them may see the same: the surer one
    speaks, or the pattern, which knows what kind of file it is.
    """
    lines: dict[int, list[Sighting]] = {}
    for each in own.sightings:
        lines.setdefault(each.location.line, []).append(each)
    beaten: set[int] = set()
    kept = []
    for outcome in inside:
        told = []
        for each in outcome.sightings:
            rivals = [one for one in lines.get(each.location.line, ()) if _same(one, each)]
            if any(CONFIDENCES[one.confidence] >= CONFIDENCES[each.confidence] for one in rivals):
                continue
            beaten.update(map(id, rivals))
            told.append(each)
        kept.append(outcome._replace(sightings=tuple(told)))
    yield own._replace(sightings=tuple(one for one in own.sightings if id(one) not in beaten))
    yield from kept


def _same(one: Sighting, other: Sighting) -> bool:
    """Whether two rules speak of one weakness."""
    first, second = (loader.load(each.family).rules[each.rule] for each in (one, other))
    return not set(first.cwe).isdisjoint(second.cwe)


def _inside(part: Part, ranges: tuple[LineRange, ...] | None) -> tuple[LineRange, ...] | None:
    """The lines of a part that stand on some lines of its file."""
    if ranges is None or not part.lines:
        return ranges
    chosen = LineSet(ranges)
    found: list[LineRange] = []
    for at, line in enumerate(part.lines, 1):
        if chosen.touches(line, line):
            if found and found[-1].last == at - 1:
                found[-1] = LineRange(found[-1].first, at)
            else:
                found.append(LineRange(at, at))
    return tuple(found)


def outcome(found: FileOutcome, task: PartTask) -> FileOutcome:
    """What a part showed, told in the lines and words of its file."""
    part = task.part
    if part.lines:
        return found._replace(sightings=tuple(_told(each, part) for each in found.sightings))
    if not part.filled or not found.sightings:
        return found
    lines = LineIndex(task.task.whole or task.task.new)
    sightings = tuple(_worded(each, part, lines) for each in found.sightings)
    return found._replace(sightings=sightings)


def _told(each: Sighting, part: Part) -> Sighting:
    """A sighting in the lines of the file, with its cell."""
    return each._replace(
        location=_placed(each.location, part),
        message=f"{each.message} ({_cell(part, each.location.line)})",
        frame=each.frame._replace(first=_line(part, each.frame.first)),
        flow=tuple(_stepped(each.flow, part)),
    )


def _worded(each: Sighting, part: Part, lines: LineIndex) -> Sighting:
    """A sighting in the words of the file; within what stands for others it means all of those."""
    place, frame = each.location, each.frame
    for filled in part.filled:
        whole = lines.location(place.path, filled.span)
        if whole.line == place.line and whole.column <= place.column < whole.end_column:
            marks = (*(m for m in frame.carets if m[0] != whole.line),
                     (whole.line, whole.column, whole.end_column))  # fmt: skip
            place, frame = whole, frame._replace(carets=tuple(sorted(marks)))
            break
    words = dict(word for filled in part.filled for word in filled.words)
    flow = tuple(step._replace(message=_said(step.message, words)) for step in each.flow)
    return each._replace(location=place, frame=frame, message=_said(each.message, words), flow=flow)


def _said(message: str, words: Mapping[str, str]) -> str:
    for made in sorted(words, key=len, reverse=True):
        message = message.replace(made, words[made])
    return message


def _stepped(steps: Iterable[FlowStep], part: Part) -> Iterator[FlowStep]:
    for each in steps:
        said = f"{each.message} ({_cell(part, each.location.line)})"
        yield each._replace(location=_placed(each.location, part), message=said)


def _placed(place: Location, part: Part) -> Location:
    return place._replace(line=_line(part, place.line), end_line=_line(part, place.end_line))


def _line(part: Part, line: int) -> int:
    return part.lines[min(line, len(part.lines)) - 1]


def _cell(part: Part, line: int) -> str:
    cell, inside = part.cells[min(line, len(part.cells)) - 1]
    return f"cell {cell}, line {inside}"
