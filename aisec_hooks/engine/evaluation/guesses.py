"""What is easy to guess: how weak randomness goes through numbers, picks and texts.

A number is harmless wherever outside text is dangerous, and still no secret when it was made by a
generator whose next number can be computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation.effects import way
from aisec_hooks.engine.evaluation.flow import Flow, cleared, doubted, merged
from aisec_hooks.engine.evaluation.values import HARMLESS, HOLE, Value
from aisec_hooks.model.taint import ALL_KINDS, TOKEN

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.met import Met


def guessed(flow: Flow | None) -> Flow | None:
    """Of a mark what makes a value easy to guess."""
    return cleared(flow, ALL_KINDS)


def is_guess(flow: Flow | None) -> bool:
    """Whether a value is easy to guess, and nothing else."""
    return flow is not None and flow.kinds == TOKEN


def number(value: Value) -> Value:
    """What a conversion to a number leaves of a value."""
    flow = guessed(value.flows())
    return HARMLESS if flow is None else Value(text=HARMLESS.text, steps=value.steps, flow=flow)


def counted(met: Met) -> Value:
    """The number that a call makes of what it is given."""
    receiver = (met.receiver,) if met.receiver is not None else ()
    for each in (*receiver, *(arg.value for arg in met.args)):
        made = number(each)
        if made is not HARMLESS:
            return made
    return HARMLESS


def computed(left: Value, right: Value) -> Value | None:
    """What arithmetic makes of two numbers, when one is a guess; else None."""
    if not (is_guess(left.flow) or is_guess(right.flow)):
        return None
    for each in (left, right):
        if not (each.fixed or each.tame or (is_guess(each.flow) and each.text == HARMLESS.text)):
            return None
    worse = left if left.flow is not None else right
    return Value(text=HARMLESS.text, steps=worse.steps, flow=merged(left.flow, right.flow))


def picked(value: Value, key: Value, whole: Value) -> Value:
    """An element that was chosen by a guess; characters of constant text are guesses themselves."""
    flow = guessed(key.flow)
    if flow is None:
        return value
    if not (whole.fixed and whole.text is not None):
        flow = doubted(flow)
    return Value(text=HOLE, steps=key.steps, flow=merged(value.flow, flow))


def joined(value: Value) -> Value:
    """Text of many picks: what was no secret one by one is none together, and meant as one."""
    if value.flow is None or not is_guess(value.flow):
        return value
    return value.flowing(value.flow._replace(doubt=0))


def gathered(value: Value) -> Value:
    """What a list of picks is as one text; anything else as it is."""
    if value.slots is None or value.flow is not None or not is_guess(flow := value.flows()):
        return value
    return joined(Value(text=HOLE, steps=way(value), flow=flow))
