"""What a text is cut into: constant pieces, and those before what is not known of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from aisec_hooks.engine.evaluation.values import HOLE, MOST_SLOTS, Value, constant

CUTS: Mapping[str, Callable[..., Sequence[str]]] = {
    "split": str.split,
    "rsplit": str.rsplit,
    "lines": str.splitlines,
    "partition": str.partition,
    "rpartition": str.rpartition,
}
"""Word -> how it cuts a text."""


def cut(how: str, text: Value, args: Sequence[Value]) -> Value | None:
    """The pieces of a text; None where nothing is known of them."""
    known = text.text
    if how not in CUTS or known is None or (text.consts is not None and len(text.consts) != 1):
        return None
    given = [each.consts[0] for each in args if each.consts is not None and len(each.consts) == 1]
    if len(given) < len(args) or (text.consts is None and text.fixed):
        return None
    if text.consts is not None:
        known = text.consts[0] if isinstance(text.consts[0], str) else None
    elif not args or how[0] == "r" or given[0] is None or known.startswith(HOLE):
        return None
    try:
        found = CUTS[how](known, *given) if known is not None else ()
    except (TypeError, ValueError):
        return None
    if not found or len(found) > MOST_SLOTS:
        return None
    return _whole(found) if text.fixed else _begun(found, text, how)


def _whole(found: Sequence[str]) -> Value:
    return Value(fixed=True, slots=dict(enumerate(map(constant, found))))


def _begun(found: Sequence[str], text: Value, how: str) -> Value:
    """The pieces before the first that is not known; behind it may be any number of others."""
    slots: dict[object, Value] = {}
    for at, piece in enumerate(found):
        if HOLE in piece:
            rest = Value(text=HOLE, steps=text.steps, flow=text.flow)
            if how == "partition":
                slots.update((later, rest) for later in range(at, 3))
            else:
                slots["*"] = rest
            break
        slots[at] = constant(piece)
    return Value(slots=slots, steps=text.steps)
