"""Tests that make a value harmless on one of their branches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import folding, letters
from aisec_hooks.engine.evaluation.answers import Check, answer, apply, checks_of, recalled
from aisec_hooks.engine.evaluation.flow import Flow
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.values import NUMBER, UNKNOWN, Value
from aisec_hooks.model import ir
from aisec_hooks.model.language import Language
from aisec_hooks.model.taint import ALL_KINDS, ASSERTS, KINDS, RAISES, Api, bit

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine
    from aisec_hooks.engine.evaluation.tracking import Tracking


def compared(
    machine: Machine, tracking: Tracking, node: ir.Compare, left: Value, right: Value, result: Value
) -> Value:
    """``result`` is what a comparison is worth, with what it checks."""
    if isinstance(node.left, ir.Call) and right.consts in _SEARCHED:
        found = list(_searched(machine, tracking, node, right))
        if found:
            return answer(result, found)
    equal = node.op in ("==", "is", "in")
    if not equal and node.op not in ("!=", "is-not", "not-in"):
        return result
    inside = node.op in ("in", "not-in")
    found = [*_same(tracking, node.left, left, right, equal, inside)]
    if not inside:
        found += _same(tracking, node.right, right, left, equal)
    elif right.flows() is not None and (rows := tracking.guards.get(_IN)):
        found += _holding(tracking, rows, node, left, right)
    return answer(result, found)


_IN = "in"
"""Rows know the operator that asks what is inside of a value as a call of that value."""


_SEARCHED: Mapping[object, Mapping[str, bool]] = {
    (0,): {">=": True, "<": False},
    (-1,): {">": True, "!=": True, "==": False, "<=": False},
}
"""What the place where something was found is compared with: whether it says that it was."""
_SEARCH = "first"
"""What methods do that give such a place; alone it is no test."""


def _searched(
    machine: Machine, tracking: Tracking, node: ir.Compare, right: Value
) -> Iterator[Check]:
    """What it says of a text that something was found at no place of it, or at one."""
    asked = node.left
    there = _SEARCHED.get(right.consts, {}).get(node.op)
    if there is None or not isinstance(asked, ir.Call) or not isinstance(asked.callee, ir.Member):
        return
    name = asked.callee.name
    rows = tracking.guards.get(name)
    if not rows or tracking.methods.get(name) != _SEARCH:
        return
    args = [GivenArg(None, machine.value(each.value), each.value, False) for each in asked.args]
    met = Met(asked, UNKNOWN, machine.value(asked.callee.object), name, args)
    for each in _checks(tracking, [row for row in rows if met.is_meant(row)], met):
        yield each._replace(truth=each.truth == there)


def _holding(
    tracking: Tracking, rows: list[Api], node: ir.Compare, left: Value, right: Value
) -> Iterator[Check]:
    """What it says of a text that another one is in it."""
    callee = ir.Member(node.right, _IN, node.start, node.end, node.start)
    asked = ir.Call(callee, (ir.Arg(None, node.left),), node.start, node.end)
    met = Met(asked, UNKNOWN, right, _IN, [GivenArg(None, left, node.left, False)])
    for each in _checks(tracking, [row for row in rows if met.is_meant(row)], met):
        yield each._replace(truth=each.truth == (node.op == _IN))


def looked_up(key: Value, whole: Value, result: Value) -> Value:
    """``result`` is what stands under a key: where it is true, the key is one of a constant map."""
    flow = key.flows()
    if flow is None or whole.slots is None or not _is_constant(whole):
        return result
    if folding.truth(result):  # there may be nothing under this key
        result = Value(None, result.fixed, result.text, slots=result.slots)
    return answer(result, [Check(True, flow.origins, ALL_KINDS)])


def typed(language: Language, node: ir.Compare, value: Value, kind: Value) -> Value:
    """What the comparison of a value's type with a word says of it."""
    flow = value.flows()
    equal = node.op in ("==", "is")
    if flow is None or kind.consts is None or not (equal or node.op in ("!=", "is-not")):
        return NUMBER
    if language.harmless_types.issuperset(map(str, kind.consts)):
        return answer(NUMBER, [Check(equal, flow.origins, ALL_KINDS)])
    if language.text_types.issuperset(map(str, kind.consts)):
        return answer(NUMBER, [Check(equal, flow.origins, bit("nosql", KINDS))])
    return NUMBER


def one_of(
    tracking: Tracking, node: ir.Expr, subject: Value, labels: list[Value]
) -> Iterator[Check]:
    """What it says of the subject of a switch that it is one of several constants."""
    flow = subject.flows()
    if flow is not None and labels and all(map(_is_constant, labels)) and _is_whole(node, subject):
        apart = [letter for each in labels for letter in letters.written(each, inside=False)]
        yield from _equal(tracking, flow, apart, True)


def _equal(tracking: Tracking, flow: Flow, apart: Iterable[str], equal: bool) -> Iterator[Check]:
    """What it says of a value that it is one of some constants, and that it is none of them.

    :param apart: those among them that are single letters.
    """
    kinds = ALL_KINDS
    if (told := letters.bits(apart)) and letters.is_letter(flow, tracking.methods):
        kinds &= ~letters.meant(apart)
        yield Check(not equal, flow.origins, told)
    yield Check(equal, flow.origins, kinds)


def _same(
    tracking: Tracking,
    node: ir.Expr,
    value: Value,
    other: Value,
    equal: bool,
    inside: bool = False,
) -> Iterator[Check]:
    """What it says of one side of a comparison that it is the same as the other, or inside it."""
    asked = checks_of(value)
    if asked and _is_empty(other):
        # ``is_valid(x) == False``, ``match is None``: what the answer itself says.
        yield from (each._replace(truth=each.truth != equal) for each in asked)
    elif asked and other.consts == (True,):
        yield from (each._replace(truth=each.truth == equal) for each in asked)
    flow = value.flows()
    if flow is None or _is_empty(other):
        return
    known = _is_constant(other)
    if known and _is_whole(node, value):
        yield from _equal(tracking, flow, letters.written(other, inside), equal)
    whole, kinds = _whole(flow.origins, value), tracking.viewed(value)
    if kinds and (known or _is_own(tracking, whole, other)):
        yield Check(equal, whole, kinds)


def _is_own(tracking: Tracking, ours: frozenset[str], other: Value) -> bool:
    """Whether a host is compared with one that does not come from where it comes from itself.

    A host that is configured, or that the request was sent to, is the own one.
    """
    flow = other.flows()
    if flow is None:
        return True
    theirs = _whole(flow.origins, other) if tracking.viewed(other) else flow.origins
    return all(
        one != each and not one.startswith(f"{each}.") and not each.startswith(f"{one}.")
        for one in ours
        for each in theirs
    )


def _whole(origins: frozenset[str], value: Value) -> frozenset[str]:
    """The origins of what a value is a part of."""
    last = {path[path.rfind(".") :] for path in value.paths if "." in path}
    return frozenset(
        next((each.removesuffix(end) for end in last if each.endswith(end)), each)
        for each in origins
    )


def _is_whole(node: ir.Expr, value: Value) -> bool:
    """Whether what is compared is a value itself: a variable, or what a source gives."""
    if isinstance(node, _WHOLE) or (isinstance(node, ir.Binary) and node.op == "+"):
        return True
    if value.paths and value.flow:
        return True
    # A text in small letters, say.
    return isinstance(node, ir.Call) and isinstance(node.callee, ir.Member) and not node.args


_WHOLE = (ir.Name, ir.Member, ir.Index, ir.Template)
"""What is a value itself, or a part that is checked by itself, or holds all of it."""


def _is_constant(value: Value) -> bool:
    if value.slots is not None:
        parts = value.slots.values()
        return bool(parts) and all(each.slots == {} or _is_constant(each) for each in parts)
    return value.fixed or (value.tame and value.flows() is None)


def _is_empty(value: Value) -> bool:
    """Whether it is None or the empty text: comparing with it checks nothing else."""
    return value.consts is not None and all(each in (None, "", False) for each in value.consts)


def called(machine: Machine, tracking: Tracking, met: Met, result: Value) -> Value:
    """``result`` is what a call is worth, with what it checks."""
    rows: list[Api] = [
        row for name in met.names() for row in tracking.guards.get(name, ()) if met.is_meant(row)
    ]
    if rows and tracking.methods.get(met.name) == _SEARCH:
        rows = []
    if any(row.op for row in rows):
        machine.env = apply(machine.env, tuple(_raised(tracking, rows, met)), True)
        result = recalled(machine.env, result)
        rows = [row for row in rows if not row.op]
    rows.extend(tracking.tests(met.name))
    found = list(_checks(tracking, rows, met)) if rows else []
    written = met.node.callee
    own = met.receiver if tracking.methods.get(met.name) == "same text" else None
    if own is not None and isinstance(written, ir.Member) and len(met.args) == 1:
        other = met.args[0].value
        found += _same(tracking, written.object, own, other, True)
        found += _same(tracking, met.node.args[0].value, other, own, True)
    return answer(result, found) if found else result


def _raised(tracking: Tracking, rows: list[Api], met: Met) -> Iterator[Check]:
    """What holds once a call came back."""
    for row in rows:
        if row.op == RAISES:
            yield from _checks(tracking, [row], met)
        elif row.op == ASSERTS:
            for value in met.selected(row.at):
                yield from checks_of(value)


def _checks(tracking: Tracking, rows: list[Api], met: Met) -> Iterator[Check]:
    for row in rows:
        if row.within is not None and not all(map(_is_constant, met.selected((row.within,)))):
            continue
        for value in met.selected(row.at):
            flow = value.flows()
            if flow is None:
                continue
            seen, whole = tracking.viewed(value), _whole(flow.origins, value)
            if seen is None or whole != flow.origins:
                yield Check(row.truth, flow.origins, row.kinds)
            if seen is not None and row.kinds & seen:
                yield Check(row.truth, whole, row.kinds & seen)


def present(node: ir.Logic, left: Value, known: Callable[[ir.Expr], Value]) -> Value:
    """``left`` with what it says beside a check: ``x and not good(x)`` is false where x is empty.

    Alone it says nothing: what was made of a text, and is empty, tells nothing of the text.
    """
    found = [
        Check(truth, flow.origins, ALL_KINDS)
        for name, truth in _empty_where(node.left)
        if _speaks_of(node.right, name.name) and (flow := known(name).flows()) is not None
    ]
    return answer(left, (*checks_of(left), *found)) if found else left


def _empty_where(node: ir.Expr, depth: int = 3) -> Iterator[tuple[ir.Name, bool]]:
    """The names in a test, and which answer of it says that they are empty."""
    if isinstance(node, ir.Name):
        yield node, False
    elif isinstance(node, ir.Not) and isinstance(node.operand, ir.Name):
        yield node.operand, True
    elif isinstance(node, ir.Compare) and isinstance(node.left, ir.Name):
        equal = node.op in ("==", "is")
        nothing = isinstance(node.right, ir.Const) and node.right.value in (None, "")
        if nothing and (equal or node.op in ("!=", "is-not")):
            yield node.left, equal
    elif isinstance(node, ir.Logic) and depth:
        for side in (node.left, node.right):
            for name, truth in _empty_where(side, depth - 1):
                if truth == (node.op == "and"):
                    yield name, truth


def _speaks_of(node: ir.Expr, name: str, depth: int = 5) -> bool:
    """Whether a test is about what a name holds, or about what is taken of it."""
    if isinstance(node, ir.Name):
        return node.name == name
    parts: tuple[ir.Expr, ...] = ()
    if isinstance(node, ir.Not):
        parts = (node.operand,)
    elif isinstance(node, ir.Compare | ir.Logic):
        parts = (node.left, node.right)
    elif isinstance(node, ir.Member):
        parts = (node.object,)
    elif isinstance(node, ir.Call):
        parts = (node.callee, *(each.value for each in node.args))
    return depth > 0 and any(_speaks_of(each, name, depth - 1) for each in parts)
