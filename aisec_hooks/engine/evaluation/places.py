"""Where a part of a text stands: what is written before it decides what it can still do."""

from __future__ import annotations

from collections.abc import Iterable

from aisec_hooks.engine.evaluation.flow import Flow, cleared, merged, restored
from aisec_hooks.engine.evaluation.values import MOST_TEXT, Value, text_of
from aisec_hooks.model.taint import OUTSIDE, PLACES, SOURCES, bit


def standing(before: str, flow: Flow) -> Flow | None:
    """The mark of a part behind some text."""
    found: Flow | None = flow
    for place in PLACES:
        if found is None:
            return None
        kinds = found.kinds
        if kinds & place.asked and not kinds & place.restores and place.behind.search(before):
            found = cleared(restored(found, place.restores), place.clears)
    return found


def joined(parts: Iterable[Value]) -> Flow | None:
    """The mark of text that is made of parts in order."""
    before = ""
    found: Flow | None = None
    for each in parts:
        flow = each.flows()
        if flow is not None:
            found = added(found, before, flow) if before else merged(found, flow)
        if len(before) < MOST_TEXT:
            before += text_of(each)
    return found


def added(known: Flow | None, before: str, flow: Flow) -> Flow | None:
    """The mark of a text with another part in it, behind what stands before."""
    left = standing(before, flow)
    if known is not None and left is not flow and not known.sources & _OUTSIDE:
        # A mark does not tell which kinds come of which source: the environment's are not blamed
        # on a request that cannot do it.
        known = cleared(known, flow.kinds & ~(left.kinds if left is not None else 0))
    return merged(known, left)


_OUTSIDE = sum(bit(each, SOURCES) for each in OUTSIDE)
