"""Templates whose text is written here: which values they put in, and which of them escaped.

Names stand in double braces, filters behind bars; blocks say whether values are escaped there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.engine.evaluation import paths, places
from aisec_hooks.engine.evaluation.effects import flow_of, steps_of
from aisec_hooks.engine.evaluation.flow import Flow, cleared
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.values import HOLE, MOST_TEXT, Value, constant
from aisec_hooks.model.taint import SCRIPT, TAGS, Api

ESCAPES = "autoescape"
"""The setting of a template, or of what makes templates, that says whether values are escaped."""

TEXT = "0"
"""The setting that holds the text of a template."""

_PLACE = re.compile(
    r"\{%-?\s*(?P<block>(?:end)?autoescape)\b(?P<set>[^%}]*)%\}"
    r"|\{\{(?P<raw>\{?)-?\s*(?P<name>[A-Za-z_]\w*)?(?P<rest>[^{}]*)\}\}"
)
_FILTER = re.compile(r"\|\s*(\w+)")
_ESCAPED = frozenset(("e", "escape", "forceescape", "force_escape", "striptags", "urlencode"))
_NO_TEXT = frozenset(("int", "float", "length", "count", "round", "filesizeformat", "tojson"))
_OFF = frozenset(("false", "off", "no"))


def filled(row: Api, met: Met) -> Value | None:
    """What a template gives for the values of a call; None when nothing is known of it.

    A row with ``truth`` is one that escapes values unless it is told otherwise.
    """
    if isinstance(row.within, int):
        found = met.placed((row.within,))
        text, escapes = found[0].value if found else None, row.truth
        given = met.args[row.within + 1 :]
    else:
        slots = (met.receiver.slots if met.receiver is not None else None) or {}
        text, escapes, given = slots.get(TEXT), _escapes(slots.get(ESCAPES), row.truth), met.args
    every = flow_of([each.value for each in given])
    if text is None or text.text is None or HOLE in text.text:
        if not escapes:
            return None
        own = text.flows() if text is not None else None
        flow = flow_of([Value(flow=own), Value(flow=cleared(every, TAGS))])
    else:
        named: dict[object, Value] = {"": Value(flow=every)}
        for each in given:
            held = {each.keyword: each.value} if each.keyword else each.value.slots
            named.update({"*": each.value} if held is None else held)
        flow = places.joined(_parts(text.text[:MOST_TEXT], named, escapes))
    made = paths.called(met.callee.paths)
    return Value(text=HOLE, paths=made, sure=met.callee.sure, steps=steps_of(met), flow=flow)


def _escapes(told: Value | None, default: bool) -> bool:
    return default if told is None else told.consts is None or any(told.consts)


def _parts(text: str, named: dict[object, Value], escapes: bool) -> Iterator[Value]:
    """The text and the values in it, in order.

    :param named: values by name; under ``*`` what nobody knows the names of, under the empty one
        all of them together.
    """
    outer, at = [escapes], 0
    for found in _PLACE.finditer(text):
        yield constant(text[at : found.start()])
        at = found.end()
        if found["block"] == "autoescape":
            outer.append(found["set"].strip().lower() not in _OFF)
        elif found["block"]:
            outer = outer[:-1] or [escapes]
        elif found["name"]:
            other = "" if _is_made(text, found["name"]) else "*"
            value = named.get(found["name"], named.get(other))
            if value is not None:
                filters = set(_FILTER.findall(found["rest"]))
                flow = _left(value.flows(), filters, outer[-1] and not found["raw"])
                yield Value(text=HOLE, flow=flow)
    yield constant(text[at:])


def _is_made(text: str, name: str) -> bool:
    """Whether a template binds a name by itself: in a loop, or to what it is made of."""
    made = rf"\{{%-?\s*(?:for|set|with|macro)\b[^%]*\b{re.escape(name)}\b"
    return re.search(made, text) is not None


def _left(flow: Flow | None, filters: set[str], escapes: bool) -> Flow | None:
    """What is dangerous of a value behind its filters."""
    if filters & _NO_TEXT:
        return cleared(flow, TAGS | SCRIPT)
    if filters & _ESCAPED or (escapes and "safe" not in filters):
        return cleared(flow, TAGS)
    return flow
