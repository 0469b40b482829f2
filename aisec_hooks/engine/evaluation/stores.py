"""Stores: assignment to names, members, keys and patterns."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import functions, guesses, settings
from aisec_hooks.engine.evaluation.flow import merged
from aisec_hooks.engine.evaluation.methods import is_own
from aisec_hooks.engine.evaluation.parts import element, item, listed, own_part, part, symbol
from aisec_hooks.engine.evaluation.values import (
    COUNT,
    HOLE,
    MOST_SLOTS,
    UNKNOWN,
    Environment,
    Value,
    join,
)
from aisec_hooks.model import ir
from aisec_hooks.model.rule import ITEMS, MADE

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


def bind(machine: Machine, target: ir.Expr, value: Value, node: ir.Expr) -> None:
    """Store a value in a target or pattern; ``node`` is the expression it came from."""
    if isinstance(target, ir.Name):
        if target.end > target.start and _worth_telling(value, node):  # else nobody wrote it
            value = value.stepped(target.start, node.end, f"assigned to {target.name}")
        machine.env[target.name] = value
        stored(machine, target.name, "variable", value, node, target)
    elif isinstance(target, ir.Member):
        _bind_member(machine, target, value, node)
    elif isinstance(target, ir.Index):
        _bind_index(machine, target, value, node)
    else:
        _bind_pattern(machine, target, value, node)


def _bind_pattern(machine: Machine, target: ir.Expr, value: Value, node: ir.Expr) -> None:
    if isinstance(target, ir.Sequence):
        if ir.Spread in map(type, target.items):
            _bind_rest(machine, target, value)
            return
        for at, each in enumerate(target.items):
            taken = item(value, at)
            if not machine.language.several_results:
                taken = own_part(value, at, taken)
            bind(machine, each, taken, each)
    elif isinstance(target, ir.Map):
        for pair in target.pairs:
            key = machine.value(pair.key).consts if pair.key is not None else None
            bind(machine, pair.value, own_part(value, key[0]) if key else _rest(value), pair.value)
            if pair.default is not None:
                _default(machine, pair.value, pair.default)
    elif isinstance(target, ir.Assign):
        bind(machine, target.target, value, node)
        _default(machine, target.target, target.value)
    elif isinstance(target, ir.Any):
        rest = value if value.flow is not None else UNKNOWN
        for child in target.children:
            bind(machine, child, rest, node)


def _bind_rest(machine: Machine, target: ir.Sequence, value: Value) -> None:
    """``first, *rest, last``: the items from the front, from the back, and those between."""
    items, count = listed(value), len(target.items)
    rest = next(at for at, each in enumerate(target.items) if isinstance(each, ir.Spread))
    behind = count - rest - 1
    for at, each in enumerate(target.items):
        if isinstance(each, ir.Spread):
            taken = _rest(value) if value.slots is None else Value(slots={"*": element(value)})
            if items is not None:
                between = items[rest : max(rest, len(items) - behind)]
                taken = Value(slots=dict(enumerate(between)))
            bind(machine, each.value, taken, each.value)
        else:
            place = at if at < rest else at - count
            known = items is not None and -len(items) <= place < len(items)
            one = items[place] if items is not None and known else item(value, at)
            bind(machine, each, own_part(value, at, one), each)


def _rest(value: Value) -> Value:
    """What a pattern takes of a value without saying which part."""
    flow = value.flows()
    return UNKNOWN if flow is None else Value(text=HOLE, steps=value.steps, flow=flow)


def _worth_telling(value: Value, node: ir.Expr) -> bool:
    """Whether a later finding could rest on this assignment: a constant, a text, an alias."""
    if value.flow is not None:
        return True
    if value.paths:
        return isinstance(node, ir.Name | ir.Member)
    return (value.fixed and value.consts is not None) or value.is_built


def stored(
    machine: Machine, name: str, kind: str, value: Value, node: ir.Expr, at: ir.Expr
) -> None:
    """Tell of a value, or of a function, stored under a name that stands at ``at``."""
    if isinstance(node, ir.Function):
        machine.observer.function(name, node, (at.start, at.end))
    else:
        machine.observer.store(name, kind, value, node, (at.start, at.end))


def _bind_member(machine: Machine, target: ir.Member, value: Value, node: ir.Expr) -> None:
    holder = machine.value(target.object)
    where = (target.name_start, target.name_start + len(target.name.encode()))
    if isinstance(node, ir.Function):
        machine.observer.function(target.name, node, where)
    else:
        present = part(_bare(holder), target.name)
        machine.observer.store(target.name, "member", value, node, where, present)
    if machine.settings:
        settings.stored(machine, target.object, target.name, value, node)
    if isinstance(target.object, ir.Name):
        if holder.slots and MADE in holder.slots:
            value = _set(machine, holder, target.name, value, node)
        put_member(machine, target.object.name, target.name, value)


def put_member(machine: Machine, holder: str, name: str, value: Value) -> None:
    """Let a member of what a plain name holds be a value; an object of the file keeps it."""
    machine.env[f"{holder}.{name}"] = value
    whole = machine.env.get(holder)
    if whole is None:
        return
    if not is_own(whole):
        if whole.slots is not None:
            _keep(machine, holder, whole, name, value)
        return
    slots = dict(whole.slots) if whole.slots is not None else {}
    slots[name] = value
    if len(slots) <= MOST_SLOTS:
        machine.env[holder] = whole.holding(slots)


def field(scope: Environment, receiver: str, name: str) -> Value | None:
    """What the object of a method has under a name that stands alone."""
    this = scope.get(receiver)
    return this.slots.get(name) if this is not None and this.slots is not None else None


def owned(machine: Machine, target: ir.Expr) -> ir.Expr:
    """A target that stands alone and means a member of the object, as that member."""
    if (
        machine.bare
        and isinstance(target, ir.Name)
        and target.name not in machine.env
        and (
            field(machine.env, machine.bare, target.name) is not None
            or of_library(machine, target.name)
        )
    ):
        this = ir.Name(machine.bare, target.start, target.start)
        return ir.Member(this, target.name, target.start, target.end, target.start)
    return target


def library_object(machine: Machine, name: str) -> Value | None:
    """The object of a library that a block is run for, where a name may be a member of it."""
    if not machine.bare or not name[:1].islower():  # else a class
        return None
    for scope in machine.scopes:
        this = scope.get(machine.bare)
        if this is not None:
            known = bool(this.paths) or this.slots is not None
            return this if known and not is_own(this) else None
    return None


def of_library(machine: Machine, name: str) -> bool:
    """Whether a name that stands alone is bound nowhere, and so means a member of that object."""
    if name in machine.language.builtins or library_object(machine, name) is None:
        return False
    if any(name in scope or field(scope, machine.bare, name) for scope in machine.scopes):
        return False
    return name not in machine.language.packages and name not in machine.program.bound_names()


def _keep(machine: Machine, kept: str, holder: Value, name: object, value: Value) -> None:
    """Let what a name holds have another part."""
    slots = {**(holder.slots or {}), name: value}
    if len(slots) <= MOST_SLOTS:
        fixed = holder.fixed and value.fixed
        machine.env[kept] = Value(
            fixed=fixed, slots=slots, paths=holder.paths, steps=holder.steps, flow=holder.flow
        )


def _bind_index(machine: Machine, target: ir.Index, value: Value, node: ir.Expr) -> None:
    key = machine.value(target.key)
    holder = begun(machine, target.object, machine.value(target.object))
    if machine.tracking is not None and key.consts is None:
        _told_key(machine, target, key, value, holder, node)
    if key.consts is None or len(key.consts) != 1:
        if said := symbol(key):
            stored(machine, said, "constant", value, node, target.key)
        _bind_any(machine, target, holder, value, node)
        return
    name = key.consts[0]
    if isinstance(name, str):
        where = (target.key.start, target.key.end)
        machine.observer.store(name, "key", value, node, where, part(_bare(holder), name))
    if machine.settings:
        settings.stored(machine, target.object, name, value, node)
    if holder.slots and MADE in holder.slots:
        value = _set(machine, holder, name, value, node)
    if isinstance(target.object, ir.Name):
        member = f"{target.object.name}.{name}"
        if member in machine.env:  # what it was set to as a member is that no more
            machine.env[member] = value
    if isinstance(target.object, ir.Name) and holder.slots is not None:
        _keep(machine, target.object.name, holder, name, value)
    elif isinstance(target.object, ir.Index) and holder.slots is not None:
        machine.put(target.object, holder.holding({**holder.slots, name: value}))
    elif not guesses.is_guess(value.flows()):  # what is easy to guess says nothing of other parts
        _mix(machine, target, holder, value, node)


def _bind_any(
    machine: Machine, target: ir.Index, holder: Value, value: Value, node: ir.Expr
) -> None:
    """Let a value stand at a key that nobody knows."""
    if isinstance(target.object, ir.Name) and holder.slots is not None:
        known = holder.slots.get("*")
        slots = {**holder.slots, "*": value if known is None else join(known, value)}
        machine.env[target.object.name] = holder.holding(slots)
    else:
        _mix(machine, target, holder, value, node)


def _told_key(
    machine: Machine, target: ir.Index, key: Value, value: Value, holder: Value, node: ir.Expr
) -> None:
    """Tell of a store under a key that nobody knows.

    What is easy to guess and kept for a key from outside is told of under the container's name.
    """
    machine.observer.keyed(key, value, holder, (target.key.start, target.key.end))
    if key.flow is None or not guesses.is_guess(value.flows()):
        return
    kept = target.object.key if isinstance(target.object, ir.Index) else target.object
    name = kept.name if isinstance(kept, ir.Name | ir.Member) else ""
    if isinstance(kept, ir.Const) and isinstance(kept.value, str):
        name = kept.value
    where = (target.start, target.end)
    machine.observer.store(name, "variable", value, node, where)


def begun(machine: Machine, node: ir.Expr, value: Value) -> Value:
    """An unknown item of a container that is told apart, in which something is stored: empty."""
    if not isinstance(node, ir.Index) or machine.tracking is None:
        return value
    if value.slots is not None or value.fixed or value.flow is not None:
        return value
    return value if machine.value(node.object).slots is None else _NONE


_NONE = Value(slots={})


def deleted(machine: Machine, target: ir.Expr) -> None:
    """What ``del`` leaves of a container: the items behind it move up."""
    if not isinstance(target, ir.Index):
        return
    key, whole = machine.value(target.key).consts, machine.value(target.object)
    if not whole.slots or key is None or len(key) != 1:
        return
    name, items = key[0], listed(whole)
    slots = dict(whole.slots)
    if items is not None and type(name) is int and -len(items) <= name < len(items):
        del items[name]
        slots = dict(enumerate(items))
    elif slots.pop(name, None) is None:
        return
    if isinstance(target.object, ir.Name):
        machine.env.pop(f"{target.object.name}.{name}", None)
    machine.put(target.object, whole.holding(slots))


def _bare(holder: Value) -> Value:
    """What tells the place that is stored in: of an object with settings, not the setting."""
    return holder.holding(None) if holder.slots and MADE in holder.slots else holder


def _set(machine: Machine, holder: Value, name: object, value: Value, node: ir.Expr) -> Value:
    """What is stored in an object whose settings are followed."""
    slots = holder.slots or {}
    if ITEMS in slots:
        return settings.item(holder, value)
    return settings.told(machine, slots.get(name), value, node.start, node.end)


def _mix(machine: Machine, target: ir.Index, holder: Value, value: Value, node: ir.Expr) -> None:
    """Of an object nobody knows, any part may be what was stored."""
    if isinstance(target.object, ir.Name) and value.flows() is not None:
        flow = merged(holder.flow, value.flows())
        machine.env[target.object.name] = holder.flowing(flow).stepped(
            target.start, node.end, f"stored in {target.object.name}"
        )


def bind_params(machine: Machine, function: ir.Function, given: Collection[str] = ()) -> None:
    """Bind the parameters of a function that is about to run, but those given by a call."""
    for param in function.params:
        if param.name in given:
            continue
        if param.target is not None:
            bind(machine, param.target, UNKNOWN, ir.Skip(function.start, function.body_start))
        elif param.name:
            known = not param.kind and functions.is_number(machine, param.type)
            machine.env[param.name] = (
                COUNT
                if known
                else Value(
                    text=HOLE,
                    paths=() if param.kind else functions.typed(machine, param.type),
                    tame=param.name.isupper(),
                )
            )
    if machine.tracking is not None:
        for param, value in functions.parameters(machine, function, given):
            if param.target is not None:
                bind(machine, param.target, value, ir.Skip(function.start, function.body_start))
            else:
                machine.env[param.name] = value


def default_values(machine: Machine, function: ir.Function) -> None:
    """Tell of the defaults of parameters, which the enclosing scope evaluates."""
    for param in function.params:
        if param.default is not None:
            name = ir.Name(param.name, param.default.start, param.default.end)
            _default(machine, name, param.default)


def _default(machine: Machine, target: ir.Expr, node: ir.Expr) -> None:
    value = machine.value(node)
    if isinstance(target, ir.Name) and target.name:
        machine.observer.store(target.name, "default", value, node, (node.start, node.end))


def stored_name(node: ir.Expr) -> str:
    """The name that the left side of ``or`` speaks of: member, constant key or first argument."""
    if isinstance(node, ir.Member | ir.Name):
        return node.name
    key: ir.Expr | None = node.key if isinstance(node, ir.Index) else None
    if isinstance(node, ir.Call) and node.args:
        key = node.args[0].value
    return key.value if isinstance(key, ir.Const) and isinstance(key.value, str) else ""
