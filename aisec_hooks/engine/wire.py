"""Tasks and outcomes as JSON, for the worker process."""

from __future__ import annotations

import base64
from typing import Any

from aisec_hooks.engine.file import FileOutcome, FileTask, run
from aisec_hooks.engine.sighting import Sighting
from aisec_hooks.model.finding import FlowStep, Frame
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineRange, Location


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
