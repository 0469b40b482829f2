"""Where a part of a text stands: what is written before it decides what it can still do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from aisec_hooks.engine.evaluation.flow import Flow, cleared, merged, restored
from aisec_hooks.engine.evaluation.values import MOST_TEXT, Value, text_of
from aisec_hooks.model.record import Record
from aisec_hooks.model.taint import HTML, KINDS, OUTSIDE, SCRIPT, SOURCES, bit


class Place(Record):
    """A place in a text that decides what a part of it can do.

    :param behind: pattern for the text before the part.
    :param asked: the part must be dangerous for one of these kinds,
    :param clears: is so no more for these,
    :param restores: and again for these, if it was for none of them.
    """

    behind: str
    asked: int
    clears: int = 0
    restores: int = 0


_ADDRESS = bit("redirect", KINDS) | bit("url", KINDS)

PLACES = (
    # RFC 3986, 3: behind the query or the fragment has begun, nothing names a host or a path.
    Place(r"[?#]|&[\w-]++=", _ADDRESS, clears=_ADDRESS),
    # HTML Living Standard, 13.1.2: a script is raw text, in which no reference is read.
    Place(r"(?i)<script\b[^<>]*+>(?:[^<]|<(?!/script))*+\Z", SCRIPT, restores=HTML),
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # When it is first met: few texts hold anything dangerous.
    return re.compile(pattern)


def standing(before: str, flow: Flow) -> Flow | None:
    """The mark of a part behind some text."""
    found: Flow | None = flow
    for place in PLACES:
        if found is None:
            return None
        asked = found.kinds & place.asked and not found.kinds & place.restores
        if asked and _compiled(place.behind).search(before):
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
