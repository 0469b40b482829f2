"""Objects whose settings are followed: what they were made with, and what was set on them.

A cookie, a parser or its factory is safe or not by what was said to it before it is used.  The
settings are slots of the value, beside ``MADE``, which says what made it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from aisec_hooks.engine.conditions import Arguments, fulfilled
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.methods import is_own
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.values import HOLE, UNKNOWN, Value, constant
from aisec_hooks.model import ir
from aisec_hooks.model.rule import ITEMS, MADE, Setting

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


def followed(machine: Machine, met: Met, value: Value) -> Value:
    """The result of a call, when it makes an object, sets something on it, or comes of it."""
    receiver = met.receiver
    if machine.tracking is not None and _used(machine, met):
        return value  # what is only used stays as it is
    if receiver is not None and (found := _begun(machine, met, value)) is not None:
        return found
    if receiver is None or not receiver.slots or MADE not in receiver.slots:
        return _made(machine, met, value)
    known = receiver.slots
    for row in machine.settings.get(met.name, ()):
        if row.sets and not row.uses and met.is_meant(row):
            whole = receiver.holding({**known, row.sets: _set(machine, known, row, met)})
            _put(machine, met.node.callee, receiver, whole)
            if row.clears and (made := known[MADE].steps) is not None:
                machine.observer.cleared(made[1], made[2], row.clears)
            return whole
    _let_go(machine, met)
    # What comes of it (the parser of a factory, a builder) is set as it is itself.
    return value if value.fixed else value.holding({**known, **(value.slots or {})})


def _used(machine: Machine, met: Met) -> bool:
    """Tell what objects are used for whose carelessness does no harm to constants, if any are."""
    found = False
    for row in machine.settings.get(met.name, ()):
        if not row.uses or not met.is_meant(row):
            continue
        objects = [each.value for each in met.placed(row.uses)]
        if "receiver" in row.uses and met.receiver is not None:
            objects.append(met.receiver)
        read = met.placed(row.at)
        harmless = bool(read) and all(each.value.fixed for each in read)
        for each in objects:
            made = each.slots.get(MADE) if each.slots else None
            if made is not None and made.steps is not None:
                machine.observer.used(made.steps[1], made.steps[2], row.clears, harmless)
                found = True
    return found


def _begun(machine: Machine, met: Met, value: Value) -> Value | None:
    """The result of a call that sets something on an object that nobody saw made: an answer."""
    for row in machine.settings.get(met.name, ()):
        if row.begins and met.is_meant(row):
            kept = _kept(met.node.callee)
            if not isinstance(kept, ir.Name | ir.Member):
                return None
            whole = machine.value(kept)
            # What made it is not known; whoever is handed it leaves it as it is.
            known: dict[object, Value] = {MADE: UNKNOWN, **(whole.slots or {})}
            known[row.sets] = _set(machine, known, row, met)
            held = whole.holding(known)
            machine.put(kept, held)
            return held if whole is met.receiver else value
    return None


def _set(machine: Machine, known: Mapping[object, Value], row: Setting, met: Met) -> Value:
    """What a call sets, with the place where it stands."""
    found = met.placed(row.at) if row.at else []
    value = found[0].value if found else UNKNOWN if row.at else constant(row.constant)
    place = (found[0].start, found[0].end) if found else (met.node.start, met.node.end)
    return told(machine, known.get(row.sets), value, *place)


def told(machine: Machine, before: Value | None, value: Value, start: int, end: int) -> Value:
    """A setting that remembers where it was said; what was said before counts no more."""
    if before is not None and before.steps is not None and before.steps[1:3] != (start, end):
        machine.observer.replaced(before.steps[1], before.steps[2])
    return value.stepped(start, end, "set here")


def _made(machine: Machine, met: Met, value: Value) -> Value:
    for name in met.names() if not is_own(met.callee) else ():  # who knows what a class adds
        for row in machine.settings.get(name, ()):
            if not row.sets and met.is_meant(row):
                if any(each.spread for each in met.args):
                    return value  # nobody knows what else it is made with
                made = met.callee.stepped(met.node.start, met.node.end, "made here")
                slots: dict[object, Value] = {MADE: made}
                slots.update(
                    (each.keyword, told(machine, None, each.value, each.start, each.end))
                    for each in met.args
                    if each.keyword
                )
                slots.update(
                    (str(at), each.value)
                    for at, each in enumerate(met.args)
                    if not each.keyword and each.value.flows() is None
                )
                if row.items:
                    slots[ITEMS] = met.callee
                return value.holding(slots)
    _let_go(machine, met)
    return value


def stored(machine: Machine, target: ir.Expr, name: object, value: Value, node: ir.Expr) -> None:
    """What is stored in an object, or in a part of it, may make it careful."""
    root = target
    while isinstance(root, ir.Member):
        root = root.object
    whole = machine.env.get(root.name) if isinstance(root, ir.Name) else None
    made = whole.slots.get(MADE) if whole is not None and whole.slots else None
    if made is None or made.steps is None or not isinstance(name, str):
        return
    given = Arguments([GivenArg(None, value, node, False)], whole)
    for row in machine.settings.get(name, ()):
        asked = (fulfilled(each, given)[0] for each in row.where)
        if row.clears and row.path == ("**", name) and all(asked):
            machine.observer.cleared(made.steps[1], made.steps[2], row.clears)


def item(holder: Value, value: Value) -> Value:
    """What is stored under a key of an object whose items are set by themselves."""
    paths = tuple(f"{path}.item" for path in holder.paths)
    return Value(text=HOLE, paths=paths, sure=holder.sure, steps=value.steps, flow=value.flow,
                 slots={MADE: Value(paths=paths)})  # fmt: skip


def _put(machine: Machine, callee: ir.Expr, receiver: Value, whole: Value) -> None:
    """Keep the object where it is kept: ``b`` of ``b.secure(true).path("/")``."""
    kept = _kept(callee)
    if isinstance(kept, ir.Name | ir.Member) and machine.value(kept) is receiver:
        machine.put(kept, whole)


def _kept(callee: ir.Expr) -> ir.Expr:
    """What a chain of calls begins with."""
    kept = callee
    while isinstance(kept, ir.Member):
        kept = kept.object
        if not isinstance(kept, ir.Call):
            break
        kept = kept.callee
    return kept


def _let_go(machine: Machine, met: Met) -> None:
    """Who is handed an object may set it: nothing is known of it any more.

    A function of the file that was followed has left it as it is.
    """
    handed = []
    for written, given in zip(met.node.args, met.args, strict=True):
        slots = given.value.slots
        made = slots.get(MADE) if slots else None
        if made is not None and made.paths and isinstance(written.value, ir.Name | ir.Member):
            handed.append((written.value, given.value))
    if not handed or _is_followed(machine, met):
        return
    for kept, value in handed:
        bare = Value(text=value.text, paths=value.paths, sure=value.sure, steps=value.steps,
                     flow=value.flow)  # fmt: skip
        machine.put(kept, bare)


def _is_followed(machine: Machine, met: Met) -> bool:
    if not machine.calls.followed:
        return False
    from aisec_hooks.engine.evaluation.callees import meant

    own = meant(machine, met)
    return own is not None and id(own.function) in machine.calls.followed
