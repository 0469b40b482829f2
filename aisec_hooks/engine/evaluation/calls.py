"""Calls: the callee, its arguments, and what text methods make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import (
    answers,
    callees,
    folding,
    formats,
    functions,
    guards,
    settings,
)
from aisec_hooks.engine.evaluation.flow import cleared
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.parts import part, remembered
from aisec_hooks.engine.evaluation.values import HARMLESS, HOLE, QUOTED, UNKNOWN, Value
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine
    from aisec_hooks.engine.evaluation.tracking import Tracking


def call(machine: Machine, node: ir.Call) -> Value:
    """Evaluate callee and arguments, tell of the call, and say what it returns."""
    met = look(machine, node)
    for each, written in zip(met.args, node.args, strict=True):
        if each.keyword is not None:
            where = (each.start, each.end)
            machine.observer.store(each.keyword, "argument", each.value, written.value, where)
    machine.observer.call(met)
    value = _value(machine, met)
    return settings.followed(machine, met, value) if machine.settings else value


def _value(machine: Machine, met: Met) -> Value:
    """What a call returns."""
    value = _result(machine, met.callee, met.receiver, met.name, met.args)
    if not machine.language.endings.isdisjoint(met.callee.paths):
        machine.live = False
    tracking = machine.tracking
    if tracking is None:
        return value
    if not value.fixed or value is QUOTED:
        # What is unknown is one value everywhere, no sign of an argument that was passed through.
        if value is not UNKNOWN and any(value is each.value for each in met.args):
            value = _wrapped(tracking, met, value)
        else:
            value = _tracked(machine, tracking, met, value)
    if not _holds_flow(met):
        return value
    if value.flow is not None:
        value = answers.recalled(machine.env, value)
    return guards.called(tracking, met, value)


def _holds_flow(met: Met) -> bool:
    """Whether a call is given anything that a test of it could check."""
    if met.receiver is not None and met.receiver.flows() is not None:
        return True
    return any(each.value.flows() is not None for each in met.args)


def look(machine: Machine, node: ir.Call) -> Met:
    """Evaluate callee and arguments, without telling of the call."""
    receiver: Value | None = None
    written = node.callee
    if isinstance(written, ir.Member):
        name = written.name
        receiver = machine.value(written.object)
        known = remembered(machine.env, written.object, name)
        callee = known if known is not None else part(receiver, name)
    else:
        name = written.name if isinstance(written, ir.Name) else ""
        callee = machine.value(written)
    args = [
        GivenArg(each.keyword, machine.value(each.value), each.value, each.spread)
        for each in node.args
    ]
    return Met(node, callee, receiver, name, args)


def _tracked(machine: Machine, tracking: Tracking, met: Met, value: Value) -> Value:
    """The result with what is dangerous in it: by the models, the function itself, or unknown."""
    functions.hand(machine, met)
    own = callees.meant(machine, met)
    if own is None:
        known = tracking.result(machine, met, value)
    else:
        known = tracking.sanitized(met, value)
        if known is None and (run := callees.called(machine, met, own)) is not None:
            known = tracking.vouched(met, run)
        if known is None and own.function is not None:
            value = functions.declared(machine, own.function.returns, value)
    if known is not None:
        return known
    if value is QUOTED or (value.flow is not None and value.text != HOLE):
        return value  # a text method that knows what it does
    return tracking.unknown(met, value)


def _wrapped(tracking: Tracking, met: Met, value: Value) -> Value:
    """The value of an argument that is only wrapped, harmless for what the wrapper is good for."""
    flow = value.flow
    if flow is None:
        return value
    for row in tracking.sanitizers(met):
        flow = cleared(flow, row.kinds) or flow._replace(kinds=0)
    return value.flowing(flow)


def _result(
    machine: Machine, callee: Value, receiver: Value | None, name: str, args: list[GivenArg]
) -> Value:
    if receiver is not None and receiver.text is not None:
        how = machine.language.text_methods.get(name)
        text = _text_result(how, receiver, args) if how is not None else None
        if text is not None:
            return text
    hows = {machine.language.functions.get(path) for path in callee.paths}
    if len(hows) == 1:
        how = hows.pop()
        if how == "number":
            return HARMLESS
        if how == "quoted":
            return QUOTED
        if how == "text" and len(args) == 1:
            return args[0].value
    if callee.paths:
        paths = tuple(f"{path}()" for path in callee.paths)
        return Value(text=HOLE, paths=paths, sure=callee.sure)
    return UNKNOWN


def _text_result(how: str, receiver: Value, args: list[GivenArg]) -> Value | None:
    """What a text method makes of its receiver and arguments (words of ``Language``)."""
    values = [each.value for each in args]
    if how == "format":
        named = {each.keyword: each.value for each in args if each.keyword is not None}
        unnamed = [each.value for each in args if each.keyword is None]
        return formats.braces(receiver, unnamed, named) if receiver.text != HOLE else None
    if how == "concat":
        return folding.concatenated([receiver, *values])
    if how == "same":
        consts = receiver.consts if receiver.fixed else None
        return Value(
            consts,
            receiver.fixed,
            receiver.text,
            tame=receiver.tame,
            steps=receiver.steps,
            flow=receiver.flow,
        )
    items = values[0].slots if how == "join" and values and receiver.fixed else None
    if items is None:
        # A list multiplied by a number, say: constant, though nobody knows how long.
        fixed = how == "join" and values and receiver.fixed and values[0].fixed
        return Value(None, True, receiver.text) if fixed else None
    between = [each for value in items.values() for each in (receiver, value)]
    return folding.concatenated(between if "*" in items else between[1:])
