"""Where a part of a text stands: what is written before it decides what it can still do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from aisec_hooks.engine.evaluation.flow import Flow, cleared, merged, restored
from aisec_hooks.engine.evaluation.values import HOLE, MOST_TEXT, Value, text_of
from aisec_hooks.model.record import Record
from aisec_hooks.model.taint import (
    APOSTROPHE,
    COMMAND,
    CONTENT,
    HTML,
    KINDS,
    OUTSIDE,
    QUOTE,
    QUOTED,
    SCRIPT,
    SOURCES,
    bit,
)


class Place(Record):
    """A place in a text that decides what a part of it can do.

    :param behind: pattern for the text before the part.
    :param asked: the part must be dangerous for one of these kinds,
    :param also: and for these,
    :param lacks: not for these,
    :param clears: is so no more for these,
    :param restores: and again for these, if it was for none of them.
    """

    behind: str
    asked: int
    also: int = 0
    lacks: int = 0
    clears: int = 0
    restores: int = 0


_REDIRECT = bit("redirect", KINDS)
_URL = bit("url", KINDS)
_ADDRESS = _REDIRECT | _URL
_TEXTS = bit("sql", KINDS) | bit("xpath", KINDS)
_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^\s"'<>=]++)"""
_TAG = rf"""(?i)<[a-z][\w-]*+(?:\s++[\w:@.-]++(?!\s*+=)|\s++[\w:@.-]++\s*+=\s*+{_VALUE})*+"""

PLACES = (
    # RFC 3986, 3: behind the query or the fragment has begun, nothing names a host or a path.
    Place(r"[?#]|&[\w-]++=", _ADDRESS, clears=_ADDRESS),
    # HTML Living Standard, 13.1.2: a script is raw text, in which no reference is read.
    Place(r"(?i)<script\b[^<>]*+>(?:[^<]|<(?!/script))*+\Z", SCRIPT, restores=HTML),
    # 13.1.2.3: a value without quotes ends at white space, which no escape touches.
    Place(rf"{_TAG}\s++[\w:@.-]++\s*+=\s*+\Z", SCRIPT, restores=HTML),
    # 7.4.2: an address that begins with "javascript:" is run, however it is escaped.
    Place(
        rf"{_TAG}\s++(?:href|src|action|formaction)\s*+=\s*+[\"']\Z",
        SCRIPT,
        also=_REDIRECT,
        restores=HTML,
    ),
    # 13.2.5.1: what keeps a text of a script whole leaves tags as they are.
    Place(r"(?i)<(?!script\b|style\b)/?[a-z][^<>]*+>[^<>]*+\Z", CONTENT, restores=HTML),
    # POSIX.1-2017, XCU 2.2: quotes within quotes end them.
    Place(r"""\A(?:[^"']++|"[^"]*+"|'[^']*+')*+(?:"[^"]*+|'[^']*+)\Z""", QUOTED, restores=COMMAND),
    # ISO 9075-2, 5.3 and XPath 1.0, 3.7: only the sign a literal begins with ends it.
    Place(
        r"""\A(?:[^"']++|"[^"]*+"|'[^']*+')*+'[^']*+\Z""", _TEXTS, lacks=APOSTROPHE, clears=_TEXTS
    ),
    Place(r"""\A(?:[^"']++|"[^"]*+"|'[^']*+')*+"[^"]*+\Z""", _TEXTS, lacks=QUOTE, clears=_TEXTS),
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
        kinds = found.kinds
        asked = kinds & place.asked and kinds & place.also == place.also and not kinds & place.lacks
        if asked and not kinds & place.restores and _compiled(place.behind).search(before):
            found = cleared(restored(found, place.restores), place.clears)
    return found


def joined(parts: Iterable[Value]) -> Flow | None:
    """The mark of text that is made of parts in order."""
    before = ""
    found: Flow | None = None
    for each in parts:
        flow = each.flows()
        if flow is not None:
            found = added(found, before, flow, text_of(each)) if before else merged(found, flow)
        if len(before) < MOST_TEXT:
            before += text_of(each)
    return found


def added(known: Flow | None, before: str, flow: Flow, part: str = "") -> Flow | None:
    """The mark of a text with another part in it, behind what stands before.

    :param part: its own text: what is dangerous in it is no earlier than where it is unknown.
    """
    sure = part.partition(HOLE)[0] if HOLE in part else ""
    left = _inside(before + sure, standing(before, flow))
    if known is not None and left is not flow and not known.sources & _OUTSIDE:
        # A mark does not tell which kinds come of which source: the environment's are not blamed
        # on a request that cannot do it.
        known = cleared(known, flow.kinds & ~(left.kinds if left is not None else 0))
    return merged(known, left)


def _inside(before: str, flow: Flow | None) -> Flow | None:
    """The mark of a part behind what an address begins with: scheme and host stand first."""
    if flow is None or not flow.kinds & _ADDRESS:
        return flow
    if _compiled(_BEHIND).match(before):
        return cleared(flow, _ADDRESS)
    if _compiled(_BELOW).match(before):
        flow = cleared(flow, _URL)
    return cleared(flow, _REDIRECT) if flow is not None and _compiled(_PATH).match(before) else flow


_BEHIND = r"(?i)(?:(?:https?|wss?|ftps?):)?//[^/?#\\@\s]++[/?#]"
"""RFC 3986, 3.2: what ends the host; a part before it that names one has a mark of its own."""

_BELOW = rf"{HOLE}[\w.-]*+/(?!/)"
"""An address that comes from elsewhere, and a path below it."""

_PATH = rf"(?i)(?:https?:)?//[^/?#\\@\s{HOLE}]++/|{HOLE}?/[\w.~%-]|[\w.-]++/|(?:mailto|tel):"
"""RFC 3986, 3 and 4.2; an unknown beginning is a host or a folder, what follows it is no host."""

_OUTSIDE = sum(bit(each, SOURCES) for each in OUTSIDE)
