"""What a row of the models makes of a call: its result, and what it leaves in its arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.evaluation.flow import Flow, cleared, doubted, merged, restored
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.methods import is_own
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.parts import remembered
from aisec_hooks.engine.evaluation.places import added
from aisec_hooks.engine.evaluation.values import COUNT, HOLE, QUOTED, Steps, Value, join
from aisec_hooks.model import ir
from aisec_hooks.model.rule import MADE
from aisec_hooks.model.taint import ALL_KINDS, Api

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


def swept(met: Met, rows: Sequence[Api], built: Value) -> Value:
    """What a sanitizer gives of what it is given."""
    values = [one for row in rows for one in met.selected(row.at)]
    given = flow = flow_of(values)
    for row in rows:
        flow = cleared(flow, row.kinds)
    if given is None:
        harmless = _is_constant(values)
    else:
        harmless = flow is None and any(row.kinds & ALL_KINDS == ALL_KINDS for row in rows)
    if harmless:
        made = paths.called(met.callee.paths)
        return Value(fixed=True, text="0", paths=made, sure=met.callee.sure)
    return passed(met, flow, built)


def _is_constant(values: Sequence[Value]) -> bool:
    """Whether what a call is given are constants alone, beside the module it stands in."""
    given = [each for each in values if not _is_package(each)]
    return bool(given) and all(each.fixed for each in given)


def _is_counted(values: Sequence[Value]) -> bool:
    """Whether what a call is given cannot hold any text."""
    return bool(values) and all(each.fixed or each.is_count() for each in values)


def flow_of(values: Sequence[Value]) -> Flow | None:
    """What is dangerous in any of some values."""
    return merged(*(each.flows() for each in values))


def steps_of(met: Met) -> Steps:
    """The way of the first dangerous value that went in."""
    values = [met.receiver] if met.receiver is not None else []
    for each in (*values, *(arg.value for arg in met.args)):
        if each.flows() is not None:
            return way(each)
    return None


def way(value: Value) -> Steps:
    """The steps of a value, or of the dangerous part of it."""
    if value.flow is not None or value.slots is None:
        return value.steps
    for each in value.slots.values():
        if each.flows() is not None:
            return way(each)
    return value.steps


def passed(met: Met, flow: Flow | None, built: Value) -> Value:
    """What a call gives that hands on what is left of a flow."""
    if built is QUOTED:
        if flow is None:
            return built
        return Value(fixed=True, text=built.text, steps=steps_of(met), flow=flow)
    return Value(
        text=HOLE,
        paths=paths.called(met.callee.paths),
        sure=met.callee.sure,
        steps=steps_of(met) if flow else None,
        flow=flow,
    )


def _is_package(value: Value) -> bool:
    """Whether a value is what an import names, or what stands in it."""
    return bool(value.paths) and value.sure and "()" not in value.paths[0]


def propagated(machine: Machine, row: Api, met: Met, built: Value) -> Value:
    """What a call gives that hands on what it is given, and what it leaves where."""
    given = met.selected(row.at)
    flow = restored(flow_of(given), row.kinds)
    # What is made of constants alone is one, whatever it is.
    fixed = flow is None and _is_constant(given)
    result = Value(
        fixed=fixed,
        text=None if fixed else HOLE,
        paths=paths.called(met.callee.paths),
        sure=met.callee.sure,
        steps=steps_of(met),
        flow=flow,
    )
    if flow is None and not fixed and _is_counted(given):
        result = COUNT.counting(result.paths)
    if row.to is None:
        return result
    if row.to == "receiver":
        written = met.node.callee
        if isinstance(written, ir.Member) and met.receiver is not None:
            known = built if built.text not in (None, HOLE) else met.receiver
            whole = known.typed(met.receiver).flowing(_appended(met.receiver, flow, built))
            if flow is not None:
                whole = whole.stepped(met.node.start, met.node.end, "put in here")
            kept = _grown(machine, written.object, met.receiver)
            machine.put(kept, whole)
            told_by_name(machine, met, kept, whole)
            return whole
    elif flow is None:
        for arg in targets(row, met):
            machine.put(arg.value, result)
    else:
        given_out(machine, row, met, flow, result.steps)
    return result


def _appended(whole: Value, flow: Flow | None, built: Value) -> Flow | None:
    """The mark of a text with more at its end, or of something else that holds more."""
    if flow is None or not whole.text or not (built.text or "").startswith(whole.text):
        return merged(whole.flow, flow)
    return added(whole.flow, whole.text, flow)


def targets(row: Api, met: Met) -> tuple[ir.Arg, ...]:
    """The arguments that a call fills."""
    if row.to == "*":
        return met.node.args
    return met.node.args[row.to : row.to + 1] if isinstance(row.to, int) else ()


def given_out(machine: Machine, row: Api, met: Met, flow: Flow, steps: Steps) -> None:
    """Let arguments hold what comes out of a call; objects of the file stay of their class."""
    from aisec_hooks.engine.evaluation.functions import filled

    for arg in targets(row, met):
        value = machine.value(arg.value)
        if is_own(value) and (owner := machine.methods.known(value.paths[0])) is not None:
            made = filled(machine, owner.fields, value.flowing(flow))
        else:
            made = Value(text=HOLE, paths=value.paths, steps=steps, flow=flow)
        machine.put(arg.value, made.stepped(met.node.start, met.node.end, "filled here"))


def _grown(machine: Machine, target: ir.Expr, value: Value) -> ir.Expr:
    """What a value that grows in place is kept in: ``b`` of ``b.append(x).append(y)``."""
    kept = target
    while isinstance(kept, ir.Call) and isinstance(kept.callee, ir.Member):
        kept = kept.callee.object
    named = isinstance(kept, ir.Name | ir.Member)
    return kept if named and machine.value(kept) is value else target


def told_by_name(machine: Machine, met: Met, kept: ir.Expr, value: Value) -> None:
    """Tell of what grows under a name that says what it is for: ``token.append(..)``."""
    if machine.tracking is None or not machine.tracking.named or value.flows() is None:
        return
    if isinstance(kept, ir.Name | ir.Member):
        where = met.node.start, met.node.end
        machine.observer.store(kept.name, "variable", value, kept, where)


def _made(row: Api, met: Met, slots: Mapping[object, Value] | None) -> Value | None:
    """A new container with these parts."""
    if slots is None:
        return None
    # What is in a buffer is what it is worth; other containers may get more parts.
    fixed = row.op == "buffer" and all(each.fixed for each in slots.values())
    return Value(fixed=fixed, slots=slots, paths=paths.called(met.callee.paths))


def contained(machine: Machine, row: Api, met: Met) -> Value | None:
    """What a container operation gives, where the container is told apart; else None."""
    from aisec_hooks.engine.evaluation import callbacks, collections, letters

    if row.op in collections.MAKERS:
        return _made(row, met, collections.MAKERS[row.op](met.args))
    if row.op == "same":
        return next((each.value for each in met.args[:1] if each.value.slots is not None), None)
    if row.op in _APART:
        return _APART[row.op](machine, row, met)
    if row.op in callbacks.OPERATIONS:
        return callbacks.OPERATIONS[row.op](machine, met)
    whole, kept, args = _container(row, met)
    if whole is None or kept is None:
        return None
    if whole.slots is None and row.op in ("push", "extend"):
        from aisec_hooks.engine.evaluation.stores import begun

        whole = begun(machine, kept, whole)
    if whole.slots is None:
        _put_in(machine, row, met, whole, kept, args)
        return None
    if is_own(whole) or MADE in whole.slots:
        return None
    given = [_put(machine, row, met, each) for each in args]
    changed, result = collections.OPERATIONS[row.op](whole, given)
    if row.truth and row.op == "load" and len(given) > 1 and given[0].consts is None:
        result = join(result, letters.without_keys(given[-1], given[0], whole))  # the default
    if changed is not None:
        machine.put(kept, changed)
        told_by_name(machine, met, kept, changed)
    return result


def _put_in(
    machine: Machine, row: Api, met: Met, whole: Value, kept: ir.Expr, args: Sequence[GivenArg]
) -> None:
    """Nobody knows what a container is; what is put into it may be taken out again."""
    if row.op == "clear" and whole.text is not None:
        machine.put(kept, Value(("",), True, "", whole.paths))
    flow = merged(*(each.value.flows() for each in args)) if row.op == "push" else None
    if flow is not None and whole.consts is None and not is_own(whole):
        held = merged(whole.flow, doubted(flow))
        whole = Value(text=HOLE, paths=whole.paths, sure=whole.sure, flow=held)
        machine.put(kept, whole.stepped(met.node.start, met.node.end, "put in here"))


def _put(machine: Machine, row: Api, met: Met, each: GivenArg) -> Value:
    """What an argument puts into a container: of a callback for what lacks, what it gives."""
    if each.keyword is not None:
        return Value(slots={each.keyword: each.value})
    if row.op == "lacking":
        from aisec_hooks.engine.evaluation import callbacks

        return callbacks.made(machine, each, met)
    return each.value


def _beside(machine: Machine, row: Api, met: Met) -> Value | None:
    """What an object that nobody saw made was given to keep under a constant key.

    It stands beside the object, which is no more dangerous for it, and is the same however the
    object is come by: ``request.getSession()`` twice is one session.
    """
    if row.op == "message":  # what an exception was made with, under a name that no text has
        slots = met.receiver.slots if met.receiver is not None else None
        return slots.get(row.op) if slots else None
    key = met.args[0].value.consts if met.args else None
    if key is None or len(key) != 1 or met.receiver is None or not met.receiver.paths:
        return None
    name = f"{met.receiver.paths[0]}[{key[0]!r}]"
    if row.op == "keep" and len(met.args) > 1:
        machine.env[name] = met.args[1].value
    if row.op != "recall":
        return None
    written, known = met.node.callee, machine.env.get(name)
    if known is None and isinstance(written, ir.Member):  # it may have been set as a member
        return remembered(machine.env, written.object, str(key[0]))
    return known


def _filled(_machine: Machine, row: Api, met: Met) -> Value | None:
    from aisec_hooks.engine.evaluation.fills import filled

    return filled(row, met)


def _record(_machine: Machine, _row: Api, met: Met) -> Value | None:
    """What a type of records makes, whose fields are named in the second argument it is made of."""
    from aisec_hooks.engine.evaluation.records import recorded

    told = met.callee.slots.get("1") if met.callee.slots else None
    slots = None if told is None else recorded(told, met.args)
    made = paths.called(met.callee.paths)
    return None if slots is None else Value(slots=slots, paths=made, sure=met.callee.sure)


_APART: Mapping[str, Callable[[Machine, Api, Met], Value | None]] = {
    "keep": _beside,
    "recall": _beside,
    "message": _beside,
    "fill": _filled,
    "record": _record,
}
"""What is no container that is told apart, but holds something."""


def _container(row: Api, met: Met) -> tuple[Value | None, ir.Expr | None, list[GivenArg]]:
    """The container that a call is about, what holds it, and the other arguments."""
    at = row.within
    if isinstance(at, str) and at != "receiver":
        at = next((place for place, each in enumerate(met.args) if each.keyword == at), -1)
        if at < 0:
            return None, None, []
    if isinstance(at, int):
        if at >= len(met.args):
            return None, None, []
        others = [each for place, each in enumerate(met.args) if place != at]
        return met.args[at].value, met.node.args[at].value, others
    written = met.node.callee
    return met.receiver, written.object if isinstance(written, ir.Member) else None, met.args
