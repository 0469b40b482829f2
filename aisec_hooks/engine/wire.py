"""Tasks and outcomes as JSON, for the worker process."""

from __future__ import annotations

import base64
from typing import Any

from aisec_hooks.engine.file import FileOutcome, FileTask, OldText, run
from aisec_hooks.engine.sighting import Sighting
from aisec_hooks.model.finding import FlowStep, Frame
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineRange, Location


def work(task: dict[str, Any]) -> dict[str, Any]:
    """The worker's entry: a task and its outcome as JSON."""
    plain = dict(task)
    plain["new"] = base64.b64decode(plain["new"])
    if plain["whole"] is not None:
        plain["whole"] = base64.b64decode(plain["whole"])
    plain["olds"] = tuple(
        OldText(base64.b64decode(text), _ranges(added), _ranges(removed))
        for text, added, removed in plain["olds"]
    )
    plain["added"] = None if plain["added"] is None else _ranges(plain["added"])
    plain["tiers"] = tuple(plain["tiers"])
    return run(FileTask(**plain))._asdict()


def _ranges(plain: list[list[int]]) -> tuple[LineRange, ...]:
    return tuple(LineRange(*each) for each in plain)


def packed(task: FileTask) -> dict[str, Any]:
    """A task as JSON."""
    plain = task._asdict()
    plain["new"] = base64.b64encode(task.new).decode()
    if task.whole is not None:
        plain["whole"] = base64.b64encode(task.whole).decode()
    plain["olds"] = [
        (base64.b64encode(old.text).decode(), old.added, old.removed) for old in task.olds
    ]
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
