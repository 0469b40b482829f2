"""Format strings filled in place: ``"%s" % x`` and ``"{}".format(x)``.

Where a variable part stands decides what it may do, so each place-holder becomes what its argument
contributes.  Numeric conversions take nothing but numbers, which are harmless in any text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from aisec_hooks.engine.evaluation import guesses
from aisec_hooks.engine.evaluation.flow import Flow
from aisec_hooks.engine.evaluation.places import added
from aisec_hooks.engine.evaluation.values import (
    HOLE,
    MOST_TEXT,
    UNKNOWN,
    Value,
    text_of,
)
from aisec_hooks.matching.lazily import Lazily

_PERCENT = Lazily(
    r"%(?:\(([^)]*)\))?[-#0 +]*(?:\*|[0-9]+)?(?:\.(?:\*|[0-9]+))?[hlL]?([diouxXeEfFgGcrsa%])"
)
_VERBS = Lazily(r"%(?:([0-9]+)\$)?[-#0 +,(]*(?:\*|[0-9]+)?(?:\.(?:\*|[0-9]+))?([A-Za-z%])")
_BRACES = Lazily(r"\{\{|\}\}|\{([^{}!:]*)(?:![rsa])?(?::((?:[^{}]|\{[^{}]*\})*))?\}")
_NUMERIC = frozenset("diouxXeEfFgG")
_NO_TEXT = frozenset("diouxXeEfFgGbBtTpUncCaAhH")
"""Conversions of functions that write no text: numbers, truth, types, line ends, digits."""

_NUMERIC_SPEC = frozenset("bdeEfFgGnoxX%")


def percent(template: Value, arguments: Value) -> Value:
    """``template % arguments``: a tuple fills by position, a mapping by key, else one value."""
    slots = arguments.slots
    counter = iter(range(1 << 30))

    def given(match: re.Match[str]) -> Value | None:
        if match[2] == "%":
            return None
        key: object = match[1] if match[1] is not None else next(counter)
        if slots is None:
            value = arguments if not isinstance(key, str) else _unnamed(arguments)
        else:
            value = slots.get(key, slots.get("*", UNKNOWN))
        return _number(value, match[2]) if match[2] in _NUMERIC else value

    return _filled(template, _PERCENT, given, "%", [arguments])


def verbs(template: Value, arguments: Value) -> Value:
    """A function that fills ``%s`` and its like by position, or by a number (``%1$s``)."""
    slots = arguments.slots or {}
    counter = iter(range(1 << 30))

    def given(match: re.Match[str]) -> Value | None:
        if match[2] in ("%", "n"):
            return None
        at = next(counter) if match[1] is None else int(match[1]) - 1
        value = slots.get(at, slots.get("*", UNKNOWN))
        return _number(value, match[2]) if match[2] in _NO_TEXT else value

    return _filled(template, _VERBS, given, "%", list(slots.values()))


def _number(value: Value, form: str) -> Value:
    """What a conversion to a number writes: the digits of a constant, or some number."""
    known = value.consts if form in ("d", "i", "u") else None
    if known is not None and len(known) == 1 and type(known[0]) is int:
        return value
    return guesses.number(value)


def _unnamed(whole: Value) -> Value:
    """A part of a mapping of which nothing is known."""
    return whole if whole.fixed or whole.tame else UNKNOWN


def braces(template: Value, positions: Sequence[Value], names: Mapping[str, Value]) -> Value:
    """``template.format(*positions, **names)``."""
    counter = iter(range(1 << 30))

    def given(match: re.Match[str]) -> Value | None:
        if match[0] in ("{{", "}}"):
            return None
        name = re.split(r"[.\[]", match[1] or "", maxsplit=1)[0]
        at = next(counter) if not name else int(name) if name.isdigit() else None
        if at is not None:
            value = positions[at] if at < len(positions) else UNKNOWN
        else:
            value = names.get(name, UNKNOWN)
        form = (match[2] or "")[-1:]
        return _number(value, form) if form in _NUMERIC_SPEC else value

    return _filled(template, _BRACES, given, "", [*positions, *names.values()])


def _filled(
    template: Value,
    form: Lazily[str],
    given: Callable[[re.Match[str]], Value | None],
    plain: str,
    arguments: Sequence[Value],
) -> Value:
    """The text with every place-holder replaced; without any, a variable part at its end."""
    used: list[Value] = []
    flows: list[tuple[str, Flow]] = []

    def text_for(match: re.Match[str]) -> str:
        value = given(match)
        if value is None:
            return plain or match[0][0]
        used.append(value)
        flow = value.flows()
        if flow is not None:
            flows.append((whole[: match.start()], flow))
        return text_of(value)

    whole = template.text if template.text is not None else HOLE
    text = form.sub(text_for, whole)[:MOST_TEXT]
    if not used and arguments:
        used = list(arguments)
        flows = [("", flow) for each in used if (flow := each.flows()) is not None]
        if HOLE not in text and not all(each.fixed for each in used):
            text += HOLE
    steps = next((each.steps for each in used if not each.fixed and each.steps), template.steps)
    if template.fixed and all(each.fixed for each in used):
        known = all(each.consts is not None and len(each.consts) == 1 for each in used)
        return Value((text,) if known else None, True, text, steps=steps)
    tame = all(each.fixed or each.tame for each in (template, *used))
    worse = [each for each in (template, *used) if each.flows() is not None]
    found = template.flows()
    for before, flow in flows:
        found = added(found, before, flow)
    return Value(text=text or HOLE, tame=tame, steps=worse[0].steps if worse else steps, flow=found)
