"""Buffers: what was written into one is what is read from it, until it is emptied."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from aisec_hooks.engine.evaluation import folding
from aisec_hooks.engine.evaluation.values import HOLE, UNKNOWN, Value, constant

TEXT, PLACE = "text", "place"
"""The parts of a buffer: what it holds, and where the next reading or writing begins."""

_AT_START, _BEHIND = constant(0), constant(-1)
_EMPTY = constant("")


def begun(args: Sequence[Value]) -> Mapping[object, Value]:
    """A new buffer, empty or with what it is made of."""
    return {TEXT: args[0] if args else _EMPTY, PLACE: _AT_START}


def _holding(whole: Value, text: Value, place: Value) -> Value:
    slots: dict[object, Value] = {TEXT: text, PLACE: place}
    return Value(
        fixed=text.fixed,
        text=HOLE,
        paths=whole.paths,
        sure=whole.sure,
        slots=slots,
        steps=text.steps,
        flow=text.flows(),
    )


def _text(whole: Value) -> Value:
    return (whole.slots or {}).get(TEXT, UNKNOWN)


def _write(whole: Value, args: list[Value]) -> tuple[Value | None, Value]:
    # What is written over is kept as well: nobody knows how long it was.
    return _holding(whole, folding.concatenated([_text(whole), *args]), _BEHIND), UNKNOWN


def _read(whole: Value, _args: list[Value]) -> tuple[Value | None, Value]:
    return _holding(whole, _text(whole), _BEHIND), _text(whole)


def _held(whole: Value, _args: list[Value]) -> tuple[Value | None, Value]:
    return None, _text(whole)


def _seek(whole: Value, args: list[Value]) -> tuple[Value | None, Value]:
    start = bool(args) and args[0].consts == (0,) and len(args) == 1
    return _holding(whole, _text(whole), _AT_START if start else _BEHIND), UNKNOWN


def _truncate(whole: Value, args: list[Value]) -> tuple[Value | None, Value]:
    end = args[0] if args else (whole.slots or {}).get(PLACE, UNKNOWN)
    if end.consts != (0,):
        return None, UNKNOWN
    return _holding(whole, _EMPTY, (whole.slots or {}).get(PLACE, _BEHIND)), UNKNOWN


OPERATIONS: Mapping[str, Callable[[Value, list[Value]], tuple[Value | None, Value]]] = {
    "write": _write,
    "read": _read,
    "held": _held,
    "seek": _seek,
    "truncate": _truncate,
}
