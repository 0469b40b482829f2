"""Callbacks that are given each element: what they make of it, and which ones they let through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import callees, paths
from aisec_hooks.engine.evaluation.answers import apply, checks_of
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.parts import element
from aisec_hooks.engine.evaluation.values import HARMLESS, QUOTED, UNKNOWN, Environment, Value
from aisec_hooks.model import ir
from aisec_hooks.model.rule import MADE

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine

_ELEMENT = "(element)"
"""The name of an element where a test is written without one."""


def _of_each(met: Met) -> tuple[Value, ir.Expr, Value] | None:
    """The element, the callback as written, and what it is; None for an unknown receiver."""
    whole = met.receiver
    if whole is None or len(met.args) != 1 or whole.flows() is None:
        return None
    given = element(whole) if whole.slots else whole
    return given, met.node.args[0].value, met.args[0].value


def _mapped(machine: Machine, met: Met) -> Value | None:
    """The results of the callback in place of the elements."""
    found = _of_each(met)
    if found is None:
        return _generated(machine, met)
    given, node, callback = found
    made = _applied(machine, met, given, node, callback)
    if made is None:
        return None
    return Value(slots={"*": made}, steps=made.steps)


def _generated(machine: Machine, met: Met) -> Value | None:
    """What the last argument, a function of the file, makes of nothing that is dangerous."""
    last = met.args[-1] if met.args else None
    if last is None or last.value.function is None or machine.tracking is None:
        return None
    inner = Met(met.node, last.value, None, "", [])
    own = callees.meant(machine, inner)
    made = callees.called(machine, inner, own) if own is not None else None
    if made is None or made.flows() is None:
        return None
    return Value(slots={"*": made}, steps=made.steps)


def _applied(
    machine: Machine, met: Met, given: Value, node: ir.Expr, callback: Value
) -> Value | None:
    """What a callback makes of one element."""
    argument = GivenArg(None, given, node, False)
    name = node.name if isinstance(node, ir.Member | ir.Name) else ""
    inner = Met(met.node, callback, None, name, [argument])
    own = callees.meant(machine, inner)
    if own is not None:
        return callees.called(machine, inner, own)
    if not callback.paths:
        return None
    hows = {machine.language.functions.get(each) for each in callback.paths}
    if hows == {"number"}:
        return HARMLESS
    quoted = hows == {"quoted"}
    inner.name = paths.last_name(callback.paths[0])
    if machine.tracking is not None:
        if isinstance(node, ir.Member):  # whose it is decides what it does: String::valueOf
            inner.receiver = machine.value(node.object)
        cleaned = machine.tracking.sanitized(inner, QUOTED if quoted else UNKNOWN)
        if cleaned is not None:
            return cleaned
    if quoted:
        return QUOTED
    return given.flowing(given.flows())


def _filtered(machine: Machine, met: Met) -> Value | None:
    """The elements after a test that they passed."""
    found = _of_each(met)
    whole = met.receiver
    if found is None or whole is None:
        if whole is not None and whole.slots and MADE not in whole.slots:  # some of the same
            return Value(slots={"*": element(whole)}, paths=whole.paths, steps=whole.steps)
        return None
    given, node, callback = found
    test = _test(machine, node, callback)
    if test is None:
        return None
    name, asked, scopes = test
    saved = machine.env, machine.outer
    machine.env, machine.outer = {name: given}, scopes
    left = apply(machine.env, checks_of(machine.value(asked)), True)[name]
    machine.env, machine.outer = saved
    if left is given:
        return None
    return Value(text=whole.text, slots={"*": left}, paths=whole.paths, steps=whole.steps)


def _test(
    machine: Machine, node: ir.Expr, callback: Value
) -> tuple[str, ir.Expr, tuple[Environment, ...]] | None:
    """The name of the element, the test as an expression, and the scopes around it."""
    function = callback.function
    if function is not None:
        body = machine.program.body(function).body
        if len(body) == 1 and isinstance(body[0], ir.Return) and body[0].value is not None:
            names = [each.name for each in function.params]
            return names[0] if names else "", body[0].value, machine.scopes
        return None
    if isinstance(node, ir.Member | ir.Name):
        argument = ir.Arg(None, ir.Name(_ELEMENT, node.start, node.end))
        return _ELEMENT, ir.Call(node, (argument,), node.start, node.end), machine.scopes
    return None


def made(machine: Machine, given: GivenArg, met: Met) -> Value:
    """What is put into a container: of a callback, what it gives."""
    if given.value.function is None or machine.tracking is None:
        return given.value
    inner = Met(met.node, given.value, None, "", met.args[:1])
    own = callees.meant(machine, inner)
    value = callees.called(machine, inner, own) if own is not None else None
    return given.value if value is None else value


OPERATIONS: Mapping[str, Callable[[Machine, Met], Value | None]] = {
    "map": _mapped,
    "filter": _filtered,
    "generate": _generated,
}
