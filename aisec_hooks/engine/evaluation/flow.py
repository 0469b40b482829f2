"""What makes a value dangerous: for which kinds of sink, from which sources, and how surely."""

from __future__ import annotations

from aisec_hooks.model.record import Record


class Flow(Record):
    """The mark of a value that comes from outside.

    :param kinds: bits of ``taint.KINDS`` for which it is still dangerous.
    :param sources: bits of ``taint.SOURCES`` it comes from.
    :param origins: the expressions it was first read by; a check of one holds for all it reached.
    :param doubt: calls nobody knows on its way, each a step of confidence.
    """

    kinds: int
    sources: int
    origins: frozenset[str]
    doubt: int = 0


MOST_DOUBT = 2
"""More unknown calls than that make no difference: there are three levels of confidence."""


MOST_ORIGINS = 32
"""Of what is put together from more than that, no check of its parts clears it."""

MORE = "\N{HORIZONTAL ELLIPSIS}"
"""Stands for the origins that are not told apart."""


def merged(*flows: Flow | None) -> Flow | None:
    """The mark of what is put together from values; it is as sure as the surest of them."""
    result: Flow | None = None
    for each in flows:
        if each is not None and each is not result:
            result = each if result is None else _both(result, each)
    return result


either = merged
"""The mark of what may be one value or another."""


def _both(left: Flow, right: Flow) -> Flow:
    return Flow(
        left.kinds | right.kinds,
        left.sources | right.sources,
        _together(left.origins, right.origins),
        min(left.doubt, right.doubt),
    )


def _together(left: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    if left >= right:
        return left
    if len(left) > MOST_ORIGINS:
        return left
    both = left | right
    return both if len(both) <= MOST_ORIGINS else frozenset((*sorted(both)[:MOST_ORIGINS], MORE))


def doubted(flow: Flow | None, steps: int = 1) -> Flow | None:
    """The mark after a call of which nobody knows what it does."""
    if flow is None or not steps:
        return flow
    return flow._replace(doubt=min(MOST_DOUBT, flow.doubt + steps))


def restored(flow: Flow | None, kinds: int) -> Flow | None:
    """The mark after decoding, which undoes an escape; what was checked stays checked."""
    if flow is None or not flow.kinds or flow.kinds & kinds == kinds:
        return flow
    return flow._replace(kinds=flow.kinds | kinds)


def cleared(flow: Flow | None, kinds: int) -> Flow | None:
    """The mark without some kinds; None when none is left."""
    if flow is None or not flow.kinds & kinds:
        return flow
    left = flow.kinds & ~kinds
    return flow._replace(kinds=left) if left else None


LONGEST = 200
"""Characters of an origin; what is read deeper inside of it is not told apart."""


def narrowed(flow: Flow, name: object) -> Flow:
    """The mark of one part of what has a mark: a check of it says nothing of the other parts."""
    return _ending(flow, f".{name}")


EACH = "[]"
"""Ends the origin of an element: a check of one says nothing of the others, nor of the whole."""


def each_of(flow: Flow) -> Flow:
    """The mark of any one element of what has a mark."""
    return _ending(flow, EACH)


def _ending(flow: Flow, end: str) -> Flow:
    if any(len(each) > LONGEST for each in flow.origins):
        return flow
    return flow._replace(origins=frozenset([each + end for each in flow.origins]))
