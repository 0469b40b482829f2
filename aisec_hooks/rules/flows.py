"""Reads flows: from which sources to which sinks a value must not come."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.model.rule import FlowMatcher
from aisec_hooks.model.taint import KINDS, OUTSIDE, SOURCES
from aisec_hooks.rules import matchers, vocabulary
from aisec_hooks.rules.cursor import Cursor


def read(rule: str, cursor: Cursor) -> tuple[FlowMatcher, ...]:
    """The flows of a page; from one source to one kind of sink there is at most one."""
    found: list[FlowMatcher] = []
    for each in cursor.items("`flows`"):
        flow = _read(rule, each)
        for source in _taken(flow, found):
            said = f"a flow from {source} to {flow.to} is there already"
            each.refuse(said, "Say it once; the first of two would hide the second.")
        found.append(flow)
    return tuple(found)


def _read(rule: str, cursor: Cursor) -> FlowMatcher:
    entries = cursor.mapping(vocabulary.FLOW_KEYS, ("to",), "a flow")
    known = vocabulary.FLOW_PLACEHOLDERS
    sources: tuple[str, ...] = OUTSIDE
    if "from" in entries:
        entries["from"].texts("`from`")
        sources = entries["from"].words("`from`", SOURCES)
    return FlowMatcher(
        rule,
        entries["to"].word("`to`", KINDS),
        sources,
        matchers.confidence(entries),
        matchers.message(entries["message"], known) if "message" in entries else None,
    )


def _taken(flow: FlowMatcher, before: list[FlowMatcher]) -> Iterator[str]:
    for each in before:
        if each.to == flow.to:
            yield from (source for source in flow.sources if source in each.sources)
