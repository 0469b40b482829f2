"""Fields of records, which are asked for by name and by place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.parts import listed
from aisec_hooks.engine.evaluation.turns import Slots
from aisec_hooks.engine.evaluation.values import MOST_SLOTS, Value


def recorded(told: Value, args: Sequence[GivenArg]) -> Slots:
    """The fields of a record, by name and by place; their names are items, or words of a text."""
    if told.consts is not None and len(told.consts) == 1:
        names = str(told.consts[0]).replace(",", " ").split()
    else:
        items = [(each.slots or {}).get(0, each) for each in listed(told) or ()]  # with its type
        names = [str(each.consts[0]) for each in items if each.consts]
    if not names or len(names) > MOST_SLOTS // 2 or any(each.spread for each in args):
        return None
    given = [each.value for each in args if each.keyword is None]
    slots: dict[object, Value] = dict(zip(names, given, strict=False))
    slots.update((each.keyword, each.value) for each in args if each.keyword is not None)
    return placed(slots, names)


def placed(fields: Mapping[object, Value], names: Sequence[object]) -> dict[object, Value]:
    """Fields of a record by place as well as by name."""
    found = dict(fields)
    found.update((at, fields[name]) for at, name in enumerate(names) if name in fields)
    return found
