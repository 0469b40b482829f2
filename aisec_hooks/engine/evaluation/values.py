"""What is known of a value at one point of a function: constants, text, origin, slots.

Values are immutable.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from aisec_hooks.engine.evaluation.flow import Flow, either, merged
from aisec_hooks.model import ir
from aisec_hooks.model.rule import Scalar

HOLE: Final = "\ufffc"
"""Stands for each variable part within a built text (U+FFFC OBJECT REPLACEMENT CHARACTER)."""

MOST_CHOICES: Final = 8
"""So many different constants are kept apart where paths join; more become "some constant"."""

MOST_SLOTS: Final = 64
"""Containers with more parts are not told apart."""

MOST_WEIGHT: Final = 2_000
"""What a container may weigh with all that is inside of it, so that ``x = [x, x]`` cannot double
without end; of heavier ones only is known what flows out of them."""

_SHORT: Final = 60
"""Characters of literals that are one value wherever they stand."""

_SHELL: Final = 16
"""What a container weighs by itself, which bounds how deep they are nested."""

MOST_TEXT: Final = 20_000
"""Longer text is cut before folding, so that repeated doubling cannot exhaust memory."""

Steps = tuple[Any, int, int, str] | None
"""A chain of (earlier steps, start, end, message); None is its end."""


class Value:
    """One abstract value.

    :ivar consts: every constant it can be, or None when it is not known to be one of a few.
    :ivar fixed: whether it is made of constants (and numbers) only, even where ``consts`` is None.
    :ivar text: its characters with ``HOLE`` for variable parts, or None when it is no known text.
    :ivar paths: symbolic access paths it can have (``hashlib.md5``, ``sqlite3.connect()``).
    :ivar sure: whether the first name of the paths is an import, a builtin or a definition; an
        unbound first name in a fragment without imports is a guess.
    :ivar tame: a variable that is constant by its name (upper case, attribute of the object).
    :ivar slots: parts of a container by constant key; ``*`` holds what has no constant key.
    :ivar steps: how it came here, as positions are read only when something is reported.
    :ivar function: the function it is, if it is one defined in this file.
    :ivar flow: what makes it dangerous, when it comes from outside.
    :ivar weight: how many values it is, with all that are inside of it.
    """

    __slots__ = (
        "_flows", "_meaning", "consts", "fixed", "flow", "function", "paths", "slots", "steps",
        "sure", "tame", "text", "weight",
    )  # fmt: skip

    def __init__(
        self,
        consts: tuple[Scalar, ...] | None = None,
        fixed: bool = False,
        text: str | None = None,
        paths: tuple[str, ...] = (),
        sure: bool = True,
        tame: bool = False,
        slots: Mapping[object, Value] | None = None,
        steps: Steps = None,
        function: ir.Function | None = None,
        flow: Flow | None = None,
    ) -> None:
        self.consts = consts
        self.fixed = fixed
        self.text = text
        self.paths = paths
        self.sure = sure
        self.tame = tame
        self.slots = slots
        self.steps = steps
        self.function = function
        self.flow = self._flows = flow
        self.weight = 1
        if slots is not None:
            self._hold(slots)

    def _hold(self, slots: Mapping[object, Value]) -> None:
        """Weigh the parts, and gather what flows in them."""
        weight = _SHELL
        for each in slots.values():
            weight += each.weight
            if (flow := each.flows()) is not None:
                self._flows = merged(self._flows, flow)
        if weight <= MOST_WEIGHT:
            self.weight = weight
        else:
            self.slots, self.flow = None, self._flows

    def stepped(self, start: int, end: int, message: str) -> Value:
        """The same value, remembering one more step of its way."""
        made = Value(
            self.consts,
            self.fixed,
            self.text,
            self.paths,
            self.sure,
            self.tame,
            None,
            (self.steps, start, end, message),
            self.function,
            self.flow,
        )
        made.slots, made.weight, made._flows = self.slots, self.weight, self._flows
        return made

    def flowing(self, flow: Flow | None) -> Value:
        """The same value with another flow."""
        if flow is self.flow:
            return self
        return Value(
            self.consts,
            self.fixed and flow is None,
            self.text,
            self.paths,
            self.sure,
            self.tame,
            self.slots,
            self.steps,
            self.function,
            flow,
        )

    def holding(self, slots: Mapping[object, Value] | None) -> Value:
        """The same object with other parts."""
        return Value(
            self.consts,
            self.fixed,
            self.text,
            self.paths,
            self.sure,
            self.tame,
            slots,
            self.steps,
            self.function,
            self.flow,
        )

    def tamed(self) -> Value:
        """The same value, under a name that says it is constant."""
        if self.tame or self.fixed or self.slots is not None or self.flow is not None:
            return self
        return Value(
            self.consts,
            self.fixed,
            self.text,
            self.paths,
            self.sure,
            True,
            None,
            self.steps,
            self.function,
        )

    def typed(self, like: Value) -> Value:
        """The same value as an object of the kind of another one."""
        if self.paths == like.paths:
            return self
        return Value(
            self.consts,
            self.fixed,
            self.text,
            like.paths,
            like.sure,
            self.tame,
            self.slots,
            self.steps,
            self.function,
            self.flow,
        )

    def counting(self, paths: tuple[str, ...]) -> Value:
        """The same value of which nobody knows more than that it cannot hold any text."""
        return Value(None, False, COUNT.text, paths, self.sure, True, None, self.steps)

    def is_count(self) -> bool:
        """Whether nobody knows which it is, but that it cannot hold any text."""
        if self.text != COUNT.text and self.text != QUOTED.text:
            return False
        return (self.tame or self.fixed) and self.consts is None and self.flow is None

    def flows(self) -> Flow | None:
        """What is dangerous in it or in any of its parts."""
        return self._flows

    def meaning(self) -> tuple[object, ...]:
        """What of it decides what a function makes of it."""
        try:
            return self._meaning
        except AttributeError:  # asked of few values, of some of them again and again
            slots, consts = self.slots, self.consts
            parts = [(key, each.meaning()) for key, each in slots.items()] if slots else ()
            known = self.fixed if not consts else tuple([(type(each), each) for each in consts])
            self._meaning: tuple[object, ...] = (
                self.flow, known, self.paths, self.text if self.fixed else "", tuple(parts),
                id(self.function) if self.function else 0,
            )  # fmt: skip
            return self._meaning

    @property
    def is_built(self) -> bool:
        """Whether it is text put together from constant and variable parts.

        White space around one variable part is none: ``line + "\\n"`` is as it was handed in.
        """
        text = self.text
        return text is not None and HOLE in text and text.strip().strip(HOLE) != ""

    def __repr__(self) -> str:
        names = [name for name in Value.__slots__ if name[0] != "_" and name not in _UNTOLD]
        known = [f"{name}={getattr(self, name)!r}" for name in names]
        return f"Value({', '.join(known)})"


_UNTOLD = ("steps", "weight")

Environment = dict[str, Value]
"""What names hold; ``a.b`` is a key of its own."""

UNKNOWN: Final = Value(text=HOLE)
NUMBER: Final = Value(text="1", tame=True)
NOTHING: Final = Value((None,), True)
FIXED: Final = Value(fixed=True)
HARMLESS: Final = Value(fixed=True, text="1")
"""A number made from anything: whatever it holds, it stays inside its place."""
COUNT: Final = Value(text="1", tame=True)
"""What is declared as a number, or as what holds no more than one."""
QUOTED: Final = Value(fixed=True, text="0")
"""Text quoted for one kind of place; data flow asks for which."""


def constant(value: Scalar) -> Value:
    """The value of a literal."""
    if isinstance(value, str):
        return Value((value,), True, value) if len(value) > _SHORT else _word(value)
    return _sign(value)


@lru_cache(maxsize=2048)
def _word(value: str) -> Value:
    return Value((value,), True, value)


@lru_cache(maxsize=512, typed=True)
def _sign(value: Scalar) -> Value:
    return Value((value,), True)


def named(path: str, sure: bool = True, tame: bool = False) -> Value:
    """A value known by its access path alone."""
    return known_as((path,), sure, tame)


@lru_cache(maxsize=4096)
def known_as(paths: tuple[str, ...], sure: bool, tame: bool) -> Value:
    """A value known by its access paths alone: the same one wherever it is met."""
    return Value(None, False, HOLE, paths, sure, tame)


def text_of(value: Value) -> str:
    """The text a value contributes where it is concatenated or interpolated."""
    if value.text is not None:
        return value.text
    if value.consts is not None and len(value.consts) == 1:
        return plain(value.consts[0])
    return "" if value.fixed else HOLE


def plain(value: Scalar) -> str:
    """A constant as interpolation writes it (languages differ only in words such as None)."""
    return value if isinstance(value, str) else str(value)


def join(left: Value, right: Value) -> Value:
    """What holds on either of two paths."""
    if left is right or _is_alike(left, right):
        return left
    consts = None
    if left.consts is not None and right.consts is not None:
        consts = _joined_consts(left.consts, right.consts)
    paths = left.paths if left.paths == right.paths else _joined_paths(left, right)
    built = left if left.is_built else right if right.is_built else None
    text: str | None
    if built is not None:
        text = built.text
    elif consts is not None and left.text == right.text:
        text = left.text
    elif left.fixed and right.fixed:
        text = left.text if left.text is not None and right.text is not None else None
    else:
        text = left.text if not left.fixed else right.text
    slots = left.slots
    if slots is not right.slots:
        slots = _joined_slots(left, right)
    return Value(
        consts,
        left.fixed and right.fixed,
        text,
        paths,
        left.sure and right.sure,
        (left.tame or left.fixed) and (right.tame or right.fixed),
        slots,
        _joined_steps(left, right, built),
        left.function if left.function is right.function else None,
        either(left.flow, right.flow),
    )


def _is_alike(left: Value, right: Value) -> bool:
    """Whether one of two values says all that both say: most are variables nobody knows."""
    return (
        type(left) is Value
        and left.consts is None
        and not left.fixed
        and left.slots is None
        and left.flow is None
        and right.slots is None
        and right.flow is None
        and right.consts is None
        and not right.fixed
        and left.text == right.text
        and left.paths == right.paths
        and left.steps is right.steps
        and left.sure == right.sure
        and left.tame == right.tame
        and left.function is right.function
    )


def _joined_steps(left: Value, right: Value, built: Value | None) -> Steps:
    """The way of the worse of two values."""
    if (left.flow is None) != (right.flow is None):
        return left.steps if right.flow is None else right.steps
    return left.steps if built is left or right.steps is None else right.steps


def _joined_consts(
    left: tuple[Scalar, ...], right: tuple[Scalar, ...]
) -> tuple[Scalar, ...] | None:
    seen = {(type(each), each): each for each in (*left, *right)}
    return tuple(seen.values()) if len(seen) <= MOST_CHOICES else None


def _joined_paths(left: Value, right: Value) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*left.paths, *right.paths)))[:MOST_CHOICES]


def _joined_slots(one: Value, other: Value) -> Mapping[object, Value] | None:
    left, right = one.slots, other.slots
    if left is None or right is None:
        slots, rest = (right, one) if left is None else (left, other)
        if slots is None or rest.flow is None:
            return slots
        # ``outside() or {}``: whatever is asked of it may be from outside.
        return {**slots, "*": Value(text=HOLE, steps=rest.steps, flow=rest.flow)}
    joined: dict[object, Value] | None = None  # most parts are the same: none is copied then
    for key, value in right.items():
        known = left.get(key)
        if known is not value:
            if joined is None:
                joined = dict(left)
            joined[key] = value if known is None else join(known, value)
    return left if joined is None else joined
