"""Tests that make a value harmless on one of their branches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import folding
from aisec_hooks.engine.evaluation.calls import look
from aisec_hooks.engine.evaluation.flow import cleared
from aisec_hooks.engine.evaluation.methods import is_own
from aisec_hooks.engine.evaluation.values import Environment, Value
from aisec_hooks.matching.patterns import compile as compile_pattern
from aisec_hooks.model import ir
from aisec_hooks.model.record import Record
from aisec_hooks.model.taint import ALL_KINDS, Api

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


class Check(Record):
    """What a test says: where it is ``truth``, values of these origins are harmless for kinds."""

    truth: bool
    origins: frozenset[str]
    kinds: int


def checks(machine: Machine, test: ir.Expr) -> list[Check]:
    """The checks of a test that hold on one of its branches each."""
    return list(_checks(machine, test, True, 0))


def _checks(machine: Machine, test: ir.Expr, truth: bool, depth: int) -> Iterator[Check]:
    if depth > 20:
        return
    if isinstance(test, ir.Not):
        yield from _checks(machine, test.operand, not truth, depth + 1)
    elif isinstance(test, ir.Logic):
        # "a and b" is true only where both are, "a or b" is false only where both are; the
        # other branch of either says nothing of one side alone.
        both = (test.op == "and") == truth
        sides = [list(_checks(machine, side, truth, depth + 1)) for side in (test.left, test.right)]
        yield from (each for side in sides for each in side if each.truth == both)
        # On the other branch one of both holds: what each of them says of the same value.
        for left in sides[0]:
            for right in sides[1]:
                if left.truth == right.truth != both and left.kinds & right.kinds:
                    origins = left.origins & right.origins
                    yield Check(left.truth, origins, left.kinds & right.kinds)
    elif isinstance(test, ir.Compare):
        yield from _compared(machine, test, truth)
    elif isinstance(test, ir.Call):
        yield from _called(machine, test, truth)
    elif isinstance(test, ir.Assign):
        yield from _checks(machine, test.value, truth, depth + 1)


def _compared(machine: Machine, test: ir.Compare, truth: bool) -> Iterator[Check]:
    equal = test.op in ("==", "is", "in")
    if not equal and test.op not in ("!=", "is-not", "not-in"):
        return
    left, right = machine.value(test.left), machine.value(test.right)
    pairs = [(test.left, left, right)]
    if test.op not in ("in", "not-in"):
        pairs.append((test.right, right, left))
    for node, value, constant in pairs:
        flow = value.flows()
        if flow is None or not _is_constant(constant) or _is_empty(constant):
            continue
        kinds = ALL_KINDS if _is_whole(node, value) else _viewed(machine, value)
        if kinds:
            yield Check(truth == equal, flow.origins, kinds)
    if test.op in ("==", "!="):
        # ``-1 != s.indexOf(..)``, ``re.match(..) is None``: not told apart.
        for call in (test.left, test.right):
            if isinstance(call, ir.Call):
                other = right if call is test.left else left
                known = folding.truth(other)
                if known is not None and other.consts and isinstance(other.consts[0], bool):
                    yield from _called(machine, call, truth == (equal == known))


def _is_whole(node: ir.Expr, value: Value) -> bool:
    """Whether what is compared is a value itself: a variable, or what a source gives."""
    return isinstance(node, ir.Name) or bool(value.paths and value.flow)


def _viewed(machine: Machine, value: Value) -> int:
    return machine.tracking.viewed(value) if machine.tracking is not None else 0


def _is_constant(value: Value) -> bool:
    if value.slots is not None:
        return bool(value.slots) and all(_is_constant(each) for each in value.slots.values())
    return value.fixed or (value.tame and value.flows() is None)


def _is_empty(value: Value) -> bool:
    """Whether it is None or the empty text: comparing with it checks nothing else."""
    return value.consts is not None and all(each in (None, "", False) for each in value.consts)


def _called(machine: Machine, test: ir.Call, truth: bool) -> Iterator[Check]:
    tracking = machine.tracking
    if tracking is None:
        return
    met = look(machine, test)
    rows: list[Api] = [
        row for name in met.names() for row in tracking.guards.get(name, ()) if met.is_meant(row)
    ]
    if met.name:
        rows.extend(
            row
            for row in tracking.safe_tests
            if row.name is not None and compile_pattern(row.name).search(met.name)
        )
    for row in rows:
        if row.within is not None and not all(map(_is_constant, met.selected((row.within,)))):
            continue
        for value in met.selected(row.at):
            flow = value.flows()
            if flow is not None:
                yield Check(truth == row.truth, flow.origins, row.kinds)


def apply(env: Environment, found: list[Check], truth: bool) -> Environment:
    """The environment on the branch where a test came out so."""
    chosen = [each for each in found if each.truth == truth]
    if not chosen:
        return env
    changed = dict(env)
    for name, value in env.items():
        changed[name] = _checked(value, chosen)
    return changed


def _checked(value: Value, found: list[Check]) -> Value:
    """A value after checks that came out so."""
    flow = value.flow
    for each in found:
        if flow is not None and flow.origins <= each.origins:
            # Never none: a variable that holds a source as it is would be marked anew.
            flow = cleared(flow, each.kinds) or flow._replace(kinds=0)
    value = value.flowing(flow)
    if value.slots and is_own(value):  # the fields of an object
        parts = {name: _checked(part, found) for name, part in value.slots.items()}
        if any(parts[name] is not part for name, part in value.slots.items()):
            return value.holding(parts)
    return value
