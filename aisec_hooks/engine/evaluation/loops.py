"""Loops and cases, and the ways that leave them early."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import folding, guards, letters
from aisec_hooks.engine.evaluation.answers import (
    PASSED,
    Check,
    apply,
    checks_of,
    common_kinds,
    forgotten,
    is_alike,
    joined_environments,
    negated,
)
from aisec_hooks.engine.evaluation.flow import each_of
from aisec_hooks.engine.evaluation.parts import element
from aisec_hooks.engine.evaluation.stores import bind
from aisec_hooks.engine.evaluation.values import HOLE, UNKNOWN, Environment, Value, constant, join
from aisec_hooks.engine.evaluation.yielded import GIVEN
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


class Frame:
    """A loop or switch that is running.

    :ivar breaks: environments in which it was left.
    :ivar nexts: environments in which the next turn of a loop began early; None for a switch.
    :ivar values: what a switch gives that is used as a value; else None.
    """

    __slots__ = ("breaks", "nexts", "values")

    def __init__(self, turns: bool, valued: bool = False) -> None:
        self.breaks: list[Environment] = []
        self.nexts: list[Environment] | None = [] if turns else None
        self.values: list[Value] | None = [] if valued else None


def leave(machine: Machine, node: ir.Jump, values: list[Value]) -> None:
    """``break``, ``continue``, and the ``yield`` that gives a switch its value."""
    frames = [each for each in reversed(machine.frames) if _is_meant(each, node.kind)]
    # A label is not followed: any of those around it may be meant.
    for each in frames if node.values and node.kind != "yield" else frames[:1]:
        (each.nexts if node.kind == "continue" else each.breaks).append(machine.env)  # type: ignore[union-attr]
        if each.values is not None and node.kind == "yield":
            each.values.extend(values)
    if frames or node.kind != "yield":
        machine.live = False
    elif machine.tracking is not None:
        from aisec_hooks.engine.evaluation.yielded import give

        give(machine, node, values)


def _is_meant(frame: Frame, kind: str) -> bool:
    if kind == "continue":
        return frame.nexts is not None
    # What is asked for its value ends by giving one: a break within is that of a loop around it.
    return (frame.values is None) is (kind == "break")


def merge(machine: Machine, env: Environment, alive: bool) -> None:
    """Join another path into the present one."""
    if not alive:
        return
    machine.env = joined_environments(machine.env, env) if machine.live else env
    machine.live = True


def run_loop(machine: Machine, node: ir.Loop) -> None:
    """A loop: its body is run at most twice, then what follows it."""
    iterable, test = UNKNOWN, UNKNOWN
    if node.iterable is not None:
        machine.statement = (node.iterable.start, node.iterable.end)
        iterable = machine.value(node.iterable)
    elif node.test is not None:
        machine.statement = (node.test.start, node.test.end)
        test = machine.value(node.test)
    known = folding.truth(test)
    if known is False:
        machine.run_block(node.orelse)
        return
    frame = Frame(turns=True)
    machine.frames.append(frame)
    items = short(iterable) if machine.tracking is not None and not machine.loops else None
    if items is not None and node.target is not None:
        machine.env = dict(machine.env)
        ended = _each(machine, node, node.target, frame, items)
        _leave(machine, node, frame, ended)
        return
    if known is True and isinstance(node.test, ir.Compare) and _counts(machine, node, frame):
        return
    once = known is True or bool(iterable.slots and 0 in iterable.slots)
    ended = _turns(machine, node, frame, iterable, test, once)
    if isinstance(node.test, ir.Const) and known is True:
        ended = None  # only left by a jump
    _leave(machine, node, frame, ended)


MOST_ITEMS = 4
"""Items of a list over which a loop runs one by one; of more, each may be any of them."""


def short(iterable: Value) -> list[Value] | None:
    """The items of a short list whose length is known, in order."""
    slots, text = iterable.slots, iterable.consts
    if text is not None and len(text) == 1 and isinstance(text[0], str):
        return list(map(constant, text[0])) if 0 < len(text[0]) <= MOST_ITEMS else None
    if not slots or len(slots) > MOST_ITEMS or any(at not in slots for at in range(len(slots))):
        return None
    return [slots[at] for at in range(len(slots))]


def _each(
    machine: Machine, node: ir.Loop, target: ir.Expr, frame: Frame, items: list[Value]
) -> Environment | None:
    """Run the body for one item after the other; what ``_turns`` gives."""
    machine.loops += 1
    for item in items:
        bind(machine, target, item, ir.Skip(target.start, target.end))
        machine.run_block(node.body)
        for env in frame.nexts or ():
            merge(machine, env, True)
        frame.nexts = []
        if not machine.live:
            break
    machine.loops -= 1
    return machine.env if machine.live else None


def _counts(machine: Machine, node: ir.Loop, frame: Frame) -> bool:
    """Run a loop turn by turn whose test stays known; whether it came to its end that way."""
    if machine.tracking is None or machine.loops:
        return False
    before = machine.env
    machine.env = dict(before)
    machine.loops += 1
    again: bool | None = True
    for _ in range(MOST_ITEMS):
        machine.run_block(node.body)
        for env in frame.nexts or ():
            merge(machine, env, True)
        frame.nexts = []
        again = folding.truth(machine.value(node.test)) if machine.live else False
        if again is not True:
            break
    machine.loops -= 1
    if again is False:
        _leave(machine, node, frame, machine.env if machine.live else None)
        return True
    machine.env, machine.live = before, True  # nobody knows how often: each turn may be any
    frame.breaks.clear()
    return False


def _leave(machine: Machine, node: ir.Loop, frame: Frame, ended: Environment | None) -> None:
    """Go on after a loop: from its own end, and from where it was left."""
    machine.frames.pop()
    machine.live = ended is not None
    if ended is not None:
        machine.env = ended
        machine.run_block(node.orelse)
    for env in frame.breaks:
        merge(machine, env, True)


def _turns(
    machine: Machine, node: ir.Loop, frame: Frame, iterable: Value, test: Value, once: bool
) -> Environment | None:
    """Run the body; returns the environment in which the loop comes to its end by itself.

    :param once: whether its body is run once at least.
    """
    ended = None if once else apply(machine.env, checks_of(negated(test, UNKNOWN)), True)
    passes = 2 if machine.loops < 2 else 1
    machine.loops += 1
    flow = iterable.flow
    one = each_of(flow) if flow is not None and not iterable.slots else None
    ones = [one] if one is not None else []
    if node.iterable is None and machine.tracking is not None:
        flow, ones = letters.counted(machine, node.test) or (None, ones)
    checked = 0
    outer, machine.missed = machine.missed, set()
    for _ in range(passes):
        before = machine.env
        machine.env = dict(apply(before, checks_of(test), True))
        if node.target is not None and node.iterable is not None:
            value = element(iterable)
            if one is not None:
                forgotten(machine.env, one.origins)
                value = value.flowing(one)
            bind(machine, node.target, value, ir.Skip(node.target.start, node.target.end))
        machine.run_block(node.body)
        for env in frame.nexts or ():
            merge(machine, env, True)
        frame.nexts = []
        if not machine.live:
            machine.env, machine.live = before, True
            break
        after = machine.env
        checked = 0
        for each in ones:
            checked |= common_kinds(after, each.origins)
        if node.test is not None and not isinstance(node.test, ir.Const):
            test = machine.value(node.test)
        left = apply(after, checks_of(negated(test, UNKNOWN)), True)
        ended = left if ended is None else joined_environments(ended, left)
        machine.env = _widened(before, joined_environments(before, after))
        if folding.truth(test) is False or not _carries(machine, node, before):
            break
    machine.missed |= outer
    machine.loops -= 1
    if checked and flow is not None and ended is not None:
        # Each element was checked on all ways to the next one, and with none there is no text.
        ended = dict(apply(ended, [Check(True, flow.origins, checked)], True))
    return ended


def _carries(machine: Machine, node: ir.Loop, before: Environment) -> bool:
    """Whether a turn may see what the one before it left.

    What a turn binds first, and reads only after that, the next one binds anew; what it only fills
    it does not see.
    """
    missed, is_read = machine.missed, machine.assigned.is_read
    for name, value in machine.env.items():
        known = before.get(name)
        if known is value or (known is not None and is_alike(known, value)):
            continue
        # Fields, and what is no variable at all, are read in more ways than by their names.
        if "." in name or name in (PASSED, GIVEN):
            return True
        if name in missed if known is None else is_read(name, node.start, node.end):
            return True
    return False


def _widened(before: Environment, env: Environment) -> Environment:
    """The environment of all later turns: what counts or grows may be anything by then."""
    for name, value in env.items():
        old = before.get(name)
        if old is None or old is value or value.consts is None or old.consts is None:
            continue
        first, last = old.consts[0], value.consts[-1]
        counts = type(last) in (int, float) and last != first
        grows = isinstance(first, str) and isinstance(last, str) and last.startswith(first)
        if counts or (grows and last != first):
            env[name] = Value(None, value.fixed, value.text, steps=value.steps)
    return env


def run_switch(machine: Machine, node: ir.Switch) -> None:
    """A switch whose value is not asked for."""
    _cases(machine, node, Frame(turns=False))


def switch_value(machine: Machine, node: ir.Switch) -> Value:
    """What the cases of a switch yield."""
    frame = Frame(turns=False, valued=True)
    _cases(machine, node, frame)
    result = frame.values[0] if frame.values else UNKNOWN
    for each in (frame.values or ())[1:]:
        result = join(result, each)
    return result


def _cases(machine: Machine, node: ir.Switch, frame: Frame) -> None:
    machine.statement = (node.subject.start, node.subject.end)
    subject = machine.value(node.subject)
    before = machine.env
    ends: list[tuple[Environment, bool]] = []
    falling: tuple[Environment, bool] | None = None
    decided = default = False
    if machine.language.break_leaves_switch or frame.values is not None:
        machine.frames.append(frame)
    for case in node.cases:
        labels = [machine.value(each) for each in case.labels]
        matched = _taken(subject, case, labels)
        if matched is False and falling is None:
            continue
        default = default or not (case.labels or case.guard)
        found = _told(machine, node, subject, case, labels)
        machine.env, machine.live = dict(apply(before, found, True)), True
        before = apply(before, found, False)
        if falling is not None:
            merge(machine, *falling)
        _run_case(machine, subject, case)
        falling = (machine.env, machine.live) if case.falls_through else None
        if falling is None:
            ends.append((machine.env, machine.live))
        if matched is True and case.guard is None and not case.falls_through:
            decided = True
            break
    if frame in machine.frames:
        machine.frames.pop()
    if falling is not None:
        ends.append(falling)
    ends.extend((env, True) for env in frame.breaks)
    machine.env, machine.live = dict(before), not (decided or default)
    for env, alive in ends:
        merge(machine, env, alive)


def _run_case(machine: Machine, subject: Value, case: ir.Case) -> None:
    """One case, from what its pattern binds."""
    whole = len(case.binds) == 1 and not case.labels
    flow = subject.flows()
    inner = UNKNOWN if flow is None else Value(text=HOLE, steps=subject.steps, flow=flow)
    for name in case.binds:
        machine.env[name] = subject if whole else inner
    if case.guard is not None:
        machine.env = apply(machine.env, checks_of(machine.value(case.guard)), True)
    machine.run_block(case.body)


def _told(
    machine: Machine, node: ir.Switch, subject: Value, case: ir.Case, labels: Iterable[Value]
) -> list[Check]:
    """What it says of a switch's subject that a case is taken."""
    if machine.tracking is None or case.binds:
        return []
    labels = list(labels)
    if subject.consts == (True,) and len(labels) == 1:
        return list(checks_of(labels[0]))  # a chain of tests
    return list(guards.one_of(machine.tracking, node.subject, subject, labels))


def _taken(subject: Value, case: ir.Case, labels: list[Value]) -> bool | None:
    """Whether a case is taken: True or False for constants, None when unknown."""
    if subject.consts is None or len(subject.consts) != 1 or not labels or case.binds:
        return None
    if any(each.consts is None for each in labels):
        return None
    return any(subject.consts[0] in (each.consts or ()) for each in labels)
