"""Which functions of a file are worth evaluating for a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from aisec_hooks.engine import handler
from aisec_hooks.engine.mentions import FUNCTION, HANDLER, Mention
from aisec_hooks.matching import hints
from aisec_hooks.model import ir
from aisec_hooks.model.position import LineSet, Span
from aisec_hooks.model.rule import Groups
from aisec_hooks.source.places import CODE, TEXT, Place

if TYPE_CHECKING:
    from aisec_hooks.source.text import Source

Chain = tuple[ir.Function, ...]
"""A function to evaluate, last, after those around it; none of them is the module."""


def chains(source: Source, mentions: list[Mention], added: LineSet) -> list[Chain]:
    """The functions in which a rule can end and that the added lines can concern, outer first.

    A function is concerned when it, a function around it or one inside it holds an added line:
    what an outer one binds is visible inside, and a callback's text is its caller's argument.
    """
    found: dict[int, Chain] = {}
    asked = _Texts(source)
    places = source.places(each.start for each in mentions)
    for mention, place in zip(mentions, places, strict=True):
        if place is not None and _holds(mention, place) and asked.hold(mention.texts, place.around):
            found[_key(place.functions)] = place.functions
    ordered = sorted(found.values(), key=_order)
    if added.ranges is None or not ordered:
        return ordered
    spans = [source.lines.span(each) for each in added.ranges]
    changed = list(zip(spans, _innermost(source, spans), strict=True))
    return [each for each in ordered if _concerned(each, changed)]


def confirmed(source: Source, mentions: list[Mention]) -> tuple[list[int], list[ir.Handler]]:
    """Where a rule can end indeed, and the handlers that need no evaluation: they name no type.

    What a function hands to a call may come from all of the file here.
    """
    ends, handlers = [], []
    asked = _Texts(source)
    places = source.places(each.start for each in mentions)
    for mention, place in zip(mentions, places, strict=True):
        if place is None:
            ends.append(mention.start)
        elif _holds(mention, place) and asked.hold(mention.texts, None):
            if place.handler is not None and not place.handler.types:
                inside = place.functions[-1] if place.functions else None
                if inside is None or not handler.may_be_quiet(source.language, inside):
                    handlers.append(place.handler)
            else:
                ends.append(mention.start)
    return ends, handlers


class _Texts:
    """Answers where words stand in the literal texts of a file, each question once.

    What a function hands to a call was built in it, in a function around it, or at the top.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._folded = b""
        self._known: dict[tuple[str, ...], frozenset[int]] = {}

    def hold(self, alternatives: tuple[Groups, ...], around: tuple[int, ...] | None) -> bool:
        """Whether all groups of an alternative have a word in a text that can come here.

        :param around: the functions that it can come from; None means all.
        """
        return not alternatives or any(
            all(
                bool(found) if around is None else not found.isdisjoint(around)
                for found in map(self._holders, groups)
            )
            for groups in alternatives
        )

    def _holders(self, group: tuple[str, ...]) -> frozenset[int]:
        found = self._known.get(group)
        if found is None:
            self._folded = self._folded or hints.unescaped(hints.folded(self._source.text))
            starts = {at for word in group for at in _finds(self._folded, word.encode())}
            found = self._known[group] = self._source.holders(sorted(starts))
        return found


def _finds(text: bytes, word: bytes) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _holds(mention: Mention, place: Place) -> bool:
    """Whether the tree confirms what a mention seemed to be."""
    if mention.kind == HANDLER:
        return place.handler is not None and handler.does_nothing(place.handler.body)
    if mention.kind == FUNCTION:
        return place.names
    return place.role == (TEXT if mention.quoted else CODE)


def _innermost(source: Source, spans: Iterable[Span]) -> list[int]:
    """The function that holds the beginning of each span, by its key."""
    places = source.places(span.start for span in spans)
    return [_key(place.functions if place else ()) for place in places]


def _key(chain: Chain) -> int:
    return id(chain[-1]) if chain else 0


def _order(chain: Chain) -> tuple[int, int]:
    return (chain[-1].start, -chain[-1].end) if chain else (-1, 0)


def _concerned(chain: Chain, changed: list[tuple[Span, int]]) -> bool:
    """Whether a changed span lies in a function, or directly in one around it."""
    if not chain:
        return True
    function = chain[-1]
    around = {0, *(id(each) for each in chain[:-1])}
    return any(
        (span.start < function.end and function.start < span.end) or innermost in around
        for span, innermost in changed
    )
