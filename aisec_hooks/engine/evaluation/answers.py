"""What the answer of a test says of values from outside, and which of them passed one already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from aisec_hooks.engine.evaluation import folding, letters
from aisec_hooks.engine.evaluation.flow import Flow, cleared
from aisec_hooks.engine.evaluation.values import Environment, Value, join
from aisec_hooks.model.record import Record
from aisec_hooks.model.taint import ALL_KINDS, SOURCES, bit

_K = TypeVar("_K", str, frozenset[str])

PASSED = "?"
"""The key of an environment that holds what was checked; no name is written so."""

_STEADY = sum(bit(word, SOURCES) for word in ("request", "upload", "cli", "environment"))
"""Sources that give the same when they are read again; lines of a stream are others each time."""


class Check(Record):
    """What a test says: where it is ``truth``, values of these origins are harmless for kinds."""

    truth: bool
    origins: frozenset[str]
    kinds: int


class Answer(Value):
    """A value that, used as a test, tells of checks."""

    __slots__ = ("checks",)

    def __init__(self, value: Value, checks: tuple[Check, ...]) -> None:
        super().__init__(
            value.consts, value.fixed, value.text, value.paths, value.sure, value.tame,
            value.slots, value.steps, value.function, value.flow,
        )  # fmt: skip
        self.checks = checks

    def stepped(self, start: int, end: int, message: str) -> Value:
        """The same answer, remembering one more step of its way."""
        return Answer(super().stepped(start, end, message), self.checks)

    def flowing(self, flow: Flow | None) -> Value:
        """The same answer with another flow."""
        return Answer(super().flowing(flow), self.checks)

    def plain(self) -> Value:
        """The value alone."""
        return Value(
            self.consts, self.fixed, self.text, self.paths, self.sure, self.tame, self.slots,
            self.steps, self.function, self.flow,
        )  # fmt: skip


class Passed(Value):
    """The kinds for which each origin was checked on every path to here."""

    __slots__ = ("kinds",)

    def __init__(self, kinds: Mapping[str, int]) -> None:
        super().__init__()
        self.kinds = kinds


def is_alike(one: Value, other: Value) -> bool:
    """Whether two values mean the same, with what they tell of others."""
    if isinstance(one, Passed) or isinstance(other, Passed):
        return isinstance(one, Passed) and isinstance(other, Passed) and one.kinds == other.kinds
    return checks_of(one) == checks_of(other) and one.meaning() == other.meaning()


def joined_environments(left: Environment, right: Environment) -> Environment:
    """The environment where two paths meet."""
    if left is right:
        return left
    merged = dict(left)
    for name, value in right.items():
        other = left.get(name)
        if other is not value:
            merged[name] = value if other is None else join(other, value)
    if PASSED in merged and left.get(PASSED) is not right.get(PASSED):
        _join_passed(merged, left, right)
    return merged


def _join_passed(merged: Environment, left: Environment, right: Environment) -> None:
    """What was checked on one path alone is not checked where they meet.

    A variable that is true on one of them alone tells which of them it was.
    """
    one, other = left.get(PASSED), right.get(PASSED)
    if isinstance(one, Passed) and isinstance(other, Passed):
        merged[PASSED] = Passed(_common(one.kinds, other.kinds))
    else:
        del merged[PASSED]
    for name, value in right.items():
        before = left.get(name)
        if before is not None and before is not value and _tells(before) and _tells(value):
            sides = (passed(left, before), passed(right, value))
            merged[name] = answer(merged[name], agreed(sides))


def _tells(value: Value) -> bool:
    """Whether a value is an answer: of a test, or true or false by itself."""
    known = value.consts
    return isinstance(value, Answer) or (known is not None and known[0] in (True, False, None))


def answer(value: Value, checks: Iterable[Check]) -> Value:
    """A value that tells of checks, by whether it is true."""
    found = tuple(dict.fromkeys(checks))
    if found:
        return Answer(value, found)
    return value.plain() if isinstance(value, Answer) else value


def checks_of(value: Value) -> tuple[Check, ...]:
    """What a value tells when it is used as a test."""
    return value.checks if isinstance(value, Answer) else ()


def negated(value: Value, result: Value) -> Value:
    """``result`` is what ``not value`` is worth."""
    found = checks_of(value)
    return answer(result, (each._replace(truth=not each.truth) for each in found))


def combined(op: str, left: Value, right: Value, result: Value) -> Value:
    """``result`` is what ``left and right`` or ``left or right`` is worth.

    "a and b" is true only where both are, "a or b" is false only where both are; on the other
    branch one of them is as it must be: what each of them says of the same value.
    """
    both = op == "and"
    sides = [checks_of(left), checks_of(right)]
    if not (sides[0] or sides[1]):
        return result
    found = [each for side in sides for each in side if each.truth == both]
    for first in sides[0]:
        for second in sides[1]:
            kinds = first.kinds & second.kinds
            if first.truth == second.truth != both and kinds:
                origins = first.origins & second.origins
                if origins:
                    found.append(Check(first.truth, origins, kinds))
    return answer(result, found)


def agreed(values: Sequence[Value]) -> Iterator[Check]:
    """What one of several answers tells for sure, whichever it is.

    An answer that is never true says nothing where the whole is true.
    """
    sides = {truth: _agreed(values, truth) for truth in (True, False)}
    for truth, own in sides.items():
        known = sides[not truth] if own is None else own  # None: never comes out so
        for origins, kinds in (known or {}).items():
            yield Check(truth, origins, kinds)


def _agreed(values: Sequence[Value], truth: bool) -> dict[frozenset[str], int] | None:
    """What all answers tell that can come out so; None when none of them can."""
    known: dict[frozenset[str], int] | None = None
    for value in values:
        if folding.truth(value) is (not truth):
            continue
        own: dict[frozenset[str], int] = {}
        for each in checks_of(value):
            if each.truth == truth:
                own[each.origins] = own.get(each.origins, 0) | each.kinds
        known = own if known is None else _common(known, own)
    return known


def _common(left: Mapping[_K, int], right: Mapping[_K, int]) -> dict[_K, int]:
    both = ((key, kinds & right.get(key, 0)) for key, kinds in left.items())
    return {key: kinds for key, kinds in both if kinds}


def settled(value: Value) -> list[Check]:
    """What a value tells whether it is true or not."""
    found = checks_of(value)
    return [each for each in found if each.truth and each._replace(truth=False) in found]


def passed(env: Environment, value: Value) -> Value:
    """A value that also tells what was checked before it is returned."""
    known = env.get(PASSED)
    if not isinstance(known, Passed):
        return value
    told = [Check(truth, frozenset((origin,)), kinds)
            for origin, kinds in known.kinds.items() for truth in (True, False)]  # fmt: skip
    return answer(value, (*checks_of(value), *told))


def forgotten(env: Environment, origins: frozenset[str]) -> None:
    """Forget what was checked of these origins: what they stand for is another thing now."""
    known = env.get(PASSED)
    if isinstance(known, Passed) and not origins.isdisjoint(known.kinds):
        env[PASSED] = Passed({k: v for k, v in known.kinds.items() if k not in origins})


def common_kinds(env: Environment, origins: frozenset[str]) -> int:
    """The kinds for which all of these origins were checked, each by itself."""
    known = env.get(PASSED)
    if not isinstance(known, Passed) or not origins:
        return 0
    kinds = ALL_KINDS
    for each in origins:
        kinds &= known.kinds.get(each, 0)
    return kinds


def apply(env: Environment, found: Sequence[Check], truth: bool) -> Environment:
    """The environment on the branch where a test came out so."""
    if not found:
        return env
    chosen = [each for each in found if each.truth == truth]
    if not chosen:
        return env
    known = env.get(PASSED)
    kinds = dict(known.kinds) if isinstance(known, Passed) else {}
    for each in tuple(chosen):
        # Of two values that were put together, neither was checked alone.
        if len(each.origins) == 1:
            (origin,) = each.origins
            kinds[origin] = kinds.get(origin, 0) | each.kinds
            if done := letters.ended(kinds[origin]):
                chosen.append(Check(truth, each.origins, done))
    changed = {
        name: value if value.flow is None and value.slots is None else _checked(value, chosen)
        for name, value in env.items()
    }
    changed[PASSED] = Passed(kinds)
    return changed


def _checked(value: Value, found: Sequence[Check], depth: int = 3) -> Value:
    """A value after checks that came out so."""
    flow = value.flow
    for each in found:
        if flow is not None and _covers(each.origins, flow.origins):
            # Never none: a variable that holds a source as it is would be marked anew.
            flow = cleared(flow, each.kinds) or flow._replace(kinds=0)
    if value.slots is not None and depth:
        slots = {key: _checked(each, found, depth - 1) for key, each in value.slots.items()}
        if any(slots[key] is not each for key, each in value.slots.items()):
            value = value.holding(slots)
    return value.flowing(flow)


def _covers(checked: frozenset[str], origins: frozenset[str]) -> bool:
    """Whether a check of some origins holds for a value of others: the same, or parts of them."""
    if checked == origins:
        return True
    begun = [f"{each}." for each in checked]
    return all(
        each in checked or any(each.startswith(begin) for begin in begun) for each in origins
    ) and all(
        each in origins or any(one.startswith(f"{each}.") for one in origins) for each in checked
    )


def recalled(env: Environment, value: Value) -> Value:
    """A value that is read again, in the light of what was checked when it was read before."""
    known = env.get(PASSED)
    flow = value.flow
    if not isinstance(known, Passed) or flow is None or flow.sources & ~_STEADY:
        return value
    kinds = _known_kinds(known.kinds, flow)
    return value.flowing(cleared(flow, kinds) or flow._replace(kinds=0)) if kinds else value


def _known_kinds(known: Mapping[str, int], flow: Flow) -> int:
    """The kinds for which each origin of a value, or what it is a part of, was checked."""
    kinds = flow.kinds
    for origin in flow.origins:
        own, at = known.get(origin, 0), origin.rfind(".")
        while at > 0:
            own |= known.get(origin[:at], 0)
            at = origin.rfind(".", 0, at)
        kinds &= own | letters.ended(own)
    return kinds
