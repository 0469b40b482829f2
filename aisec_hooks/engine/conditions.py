"""Whether a value or an argument fulfils the conditions of a rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.values import Value
from aisec_hooks.matching.patterns import fits
from aisec_hooks.model.rule import (
    ABSENT,
    COLLECTION,
    LISTED,
    MADE,
    OWN_NAME,
    PRESENT,
    Condition,
    Scalar,
)


class Arguments:
    """What a call was given, as conditions select from it."""

    __slots__ = ("given", "receiver")

    def __init__(self, given: Sequence[GivenArg], receiver: Value | None) -> None:
        self.given = given
        self.receiver = receiver

    @property
    def open(self) -> bool:
        """Whether a spread argument may hold anything."""
        return any(each.spread and _named(each) is None for each in self.given)

    def select(self, wanted: tuple[int | str, ...]) -> list[GivenArg]:
        """The arguments that come under any of the positions and keywords."""
        found = []
        for name in wanted:
            if name == "*":
                return list(self.given)
            at = 0
            for each in self.given:
                if each.spread and isinstance(name, str) and (named := _named(each)) is not None:
                    if name in named:
                        found.append(each.holding(name, named[name]))
                elif each.keyword is None:
                    if at == name and not each.spread:
                        found.append(each)
                    at += 1
                elif each.keyword == name:
                    found.append(each)
        return found


def _named(given: GivenArg) -> Mapping[object, Value] | None:
    """What a spread argument gives by keyword, where all of it is known."""
    slots = given.value.slots
    if slots is None or "*" in slots or not all(isinstance(each, str) for each in slots):
        return None
    return slots


def fulfilled(condition: Condition, arguments: Arguments) -> tuple[bool, list[GivenArg]]:
    """Whether a condition holds, with the arguments that decided it."""
    if condition.args == ("receiver",):
        return _receives(condition, arguments.receiver), []
    selected = arguments.select(condition.args)
    if ABSENT in condition.kinds:
        missing = all(_lacks(each.value, condition.key) for each in selected)
        return missing and not arguments.open, []
    deciding = [
        each
        for each in selected
        if (inner := reached(each.value, condition.key)) is not None and holds(condition, inner)
    ]
    return bool(deciding), deciding


def _receives(condition: Condition, receiver: Value | None) -> bool:
    if ABSENT in condition.kinds:
        return receiver is None or _lacks(receiver, condition.key)
    inner = reached(receiver, condition.key) if receiver is not None else None
    return inner is not None and holds(condition, inner)


def _lacks(value: Value, key: tuple[str, ...]) -> bool:
    """Whether nothing is there; of ``*``, whether one of the objects in it has nothing there."""
    if key[:1] != ("**",):  # "*." as a page spells it
        # Of what is merged from elsewhere, nobody knows all keys.
        return reached(value, key) is None and not (key and value.slots and "*" in value.slots)
    items = (each for each in (value.slots or {}).values() if each.slots and MADE in each.slots)
    return any(_lacks(each, key[1:]) for each in items)


def reached(value: Value, key: tuple[str, ...]) -> Value | None:
    """The value at a path of map keys and list positions; None when it is not there."""
    for name in key:
        slots = value.slots or {}
        inner = slots.get(name)
        if inner is None and name.isdigit():
            inner = slots.get(int(name))
        if inner is None:
            return None
        value = inner
    return value


def holds(condition: Condition, value: Value, name: str = "") -> bool:
    """Whether a value, stored under a name, fulfils every field of a condition that is set."""
    if condition.kinds and not any(_is(kind, value, name) for kind in condition.kinds):
        return False
    if condition.equals is not None and not _equals(condition, value):
        return False
    if condition.matches is not None and not _any_text(condition.matches, value):
        return False
    if condition.text is not None and not _contains(condition.text, value.text):
        return False
    if condition.below is not None and not _below(condition.below, value):
        return False
    if condition.made and not _made(condition.made, value):
        return False
    if not condition.paths:
        return True
    return any(paths.matches(want, have) for want in condition.paths for have in value.paths)


def _made(wanted: tuple[tuple[str, ...], ...], value: Value) -> bool:
    maker = value.slots.get(MADE) if value.slots else None
    known = maker.paths if maker is not None else ()
    return any(paths.matches(want, have) for want in wanted for have in known)


def _is(kind: str, value: Value, name: str) -> bool:
    if kind == "constant":
        return value.fixed
    if kind == "variable":
        return not value.fixed
    if kind == "built":
        return value.is_built and not value.fixed
    consts = value.consts or ()
    if kind == "string":
        return any(isinstance(each, str) for each in consts)
    if kind == "number":
        return any(isinstance(each, int | float) and not isinstance(each, bool) for each in consts)
    if kind == OWN_NAME:
        own = _letters(name)
        return any(isinstance(each, str) and own.endswith(_letters(each)) for each in consts)
    if kind == LISTED:
        return value.slots is not None and "*" not in value.slots
    if kind == COLLECTION:
        return value.slots is not None and value.text is None
    return kind == PRESENT


def _letters(text: str) -> str:
    """Text without case, separators and signs."""
    return "".join(filter(str.isalnum, text.casefold()))


def _equals(condition: Condition, value: Value) -> bool:
    wanted = condition.equals or ()
    consts = value.consts or ()
    if len({each for each in consts if isinstance(each, bool)}) > 1:  # either one: no answer
        consts = tuple(each for each in consts if not isinstance(each, bool))
    for const in consts:
        for want in wanted:
            if _same(const, want, condition.ignore_case):
                return True
    return False


def _same(const: Scalar, want: Scalar, ignore_case: bool) -> bool:
    if isinstance(const, str) and isinstance(want, str):
        return const.casefold() == want.casefold() if ignore_case else const == want
    # True and 1 are equal in Python but not to a reader of a rule.
    return const == want and isinstance(const, bool) == isinstance(want, bool)


def _any_text(pattern: str, value: Value) -> bool:
    return any(isinstance(each, str) and _contains(pattern, each) for each in value.consts or ())


def _contains(pattern: str, text: str | None) -> bool:
    return text is not None and fits(pattern, text)


def _below(limit: float, value: Value) -> bool:
    return any(
        isinstance(each, int | float) and not isinstance(each, bool) and each < limit
        for each in value.consts or ()
    )
