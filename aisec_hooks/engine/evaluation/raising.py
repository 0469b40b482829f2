"""What exceptions carry from where they are raised to where they are caught."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation.flow import merged
from aisec_hooks.engine.evaluation.methods import is_own
from aisec_hooks.engine.evaluation.values import HOLE, UNKNOWN, Value, join
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine

MOST_RAISED = 16
"""Exceptions of one function that are told apart."""


def told(machine: Machine, node: ir.Jump, values: Sequence[Value]) -> None:
    """Remember what is raised, for the handlers around it and around the call."""
    if machine.tracking is None or not values or len(machine.raised) >= MOST_RAISED:
        return
    value, written = values[0], node.values[0]
    if isinstance(written, ir.Call):
        value = _made(machine, written, value)
    machine.raised.append(value.stepped(node.start, node.end, "raised here"))


def failed(machine: Machine) -> None:
    """End a path whose last call raises whatever happens; any handler may be meant.

    Where nothing catches it, what follows was not meant to be dead, and is judged.
    """
    if machine.tracking is not None and machine.tries:
        machine.live = False
        if len(machine.raised) < MOST_RAISED:
            machine.raised.append(UNKNOWN)


def is_calm(machine: Machine, node: ir.Try) -> bool:
    """Whether nothing of a short body can raise: constants, names, numbers of constant text."""
    if machine.tracking is None or len(node.body.body) > MOST_CALM:
        return False
    return all(
        isinstance(each, ir.Assign | ir.Declare)
        and isinstance(each.target, ir.Name)
        and each.value is not None
        and (_is_plain(machine, each.value) or _is_number(machine, each.value))
        for each in node.body.body
    )


def _is_plain(machine: Machine, node: ir.Expr) -> bool:
    return isinstance(node, ir.Const) or (isinstance(node, ir.Name) and node.name in machine.env)


def _is_number(machine: Machine, node: ir.Expr) -> bool:
    if not isinstance(node, ir.Call) or not all(_is_plain(machine, one.value) for one in node.args):
        return False
    functions = machine.language.functions
    how = {functions.get(path) for path in machine.value(node.callee).paths}
    return how == {"parse"} and machine.value(node).consts is not None


MOST_CALM = 4
"""Statements of a body that is looked at for what might raise."""


def caught(raised: Sequence[Value], types: Sequence[Sequence[Value]]) -> list[Value]:
    """What each of some handlers catches, told by the types it names; the last item goes on.

    A handler that names none catches everything.  One that names something else than what is
    raised may catch that all the same: who knows all bases.
    """
    found: list[Value | None] = [None] * (len(types) + 1)
    for value in raised:
        kinds = {path.removesuffix("()") for path in value.paths}
        sure = [at for at, each in enumerate(types) if not kinds.isdisjoint(_paths(each))][:1]
        everything = not all(types)
        for at in sure or range(len(types) + (not everything)):
            known = found[at]
            found[at] = value if known is None else join(known, value)
    return [UNKNOWN if each is None else each for each in found]


def _paths(types: Sequence[Value]) -> list[str]:
    return [path for each in types for path in each.paths]


def _made(machine: Machine, written: ir.Call, value: Value) -> Value:
    """An exception with what it is made with, under the names that the language has for it."""
    # Evaluated once more, where that is short or something dangerous is in it.
    dangerous = value.flows() is not None or is_own(value)
    given = [
        machine.value(each.value) if dangerous or isinstance(each.value, _SHORT) else UNKNOWN
        for each in written.args
        if each.keyword is None
    ]
    if any(each.spread for each in written.args):
        return value
    if is_own(value) and value.slots is not None:
        message = _handed_up(machine, value, given)
    else:
        message, value = given, Value(text=HOLE, paths=value.paths, sure=value.sure)
    if message is None:
        return value
    slots = dict(value.slots or {})
    for name, which in machine.language.carried.items():
        if name and message:
            slots[name] = Value(slots=dict(enumerate(message))) if which == "all" else message[0]
    only = message[0] if len(message) == 1 and "" in machine.language.carried else UNKNOWN
    return Value(
        only.consts, only.fixed, only.text, value.paths, value.sure, slots=slots,
        flow=merged(value.flow, only.flow),
    )  # fmt: skip


_SHORT = (ir.Const, ir.Name)


def _handed_up(machine: Machine, value: Value, given: Sequence[Value]) -> list[Value] | None:
    """What a constructor of the file hands to that of its base; None when that is not known."""
    language = machine.language
    function = machine.methods.of(value.paths[:1], language.constructor, len(given))
    if function is None:
        return list(given)
    params = [each.name for each in function.params][0 if language.receiver else 1 :]
    known = dict(zip(params, given, strict=False))
    for each in machine.program.body(function).body:
        if isinstance(each, ir.Call) and _is_base(machine, each.callee):
            names = [arg.value for arg in each.args]
            if all(isinstance(name, ir.Name) and name.name in known for name in names):
                return [known[name.name] for name in names if isinstance(name, ir.Name)]
            return None
    return None


def _is_base(machine: Machine, callee: ir.Expr) -> bool:
    """Whether a callee is the constructor of the base: ``super(..)``, ``super().__init__``."""
    if isinstance(callee, ir.Member):
        if callee.name != machine.language.constructor:
            return False
        callee = callee.object.callee if isinstance(callee.object, ir.Call) else callee.object
    return isinstance(callee, ir.Name) and callee.name == machine.language.base_object
