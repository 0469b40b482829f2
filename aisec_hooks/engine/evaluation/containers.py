"""What containers, functions and the rest are worth."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from aisec_hooks.engine.evaluation import folding
from aisec_hooks.engine.evaluation.answers import apply, checks_of
from aisec_hooks.engine.evaluation.flow import merged
from aisec_hooks.engine.evaluation.loops import short, switch_value
from aisec_hooks.engine.evaluation.parts import element, known_constant, listed, symbol
from aisec_hooks.engine.evaluation.stores import bind, default_values, stored
from aisec_hooks.engine.evaluation.values import HOLE, MOST_SLOTS, UNKNOWN, Value, join, named
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


def _sequence(machine: Machine, node: ir.Sequence) -> Value:
    values = [machine.value(each) for each in node.items]
    if ir.Spread in map(type, node.items):
        return _opened(node, values)
    fixed = all(each.fixed for each in values)
    rest = merged(*(each.flows() for each in values[MOST_SLOTS:]))
    return Value(fixed=fixed, slots=dict(enumerate(values[:MOST_SLOTS])), flow=rest)


def _opened(node: ir.Sequence, values: list[Value]) -> Value:
    """A sequence with the items of others in it; behind one of unknown length any may stand."""
    found: list[Value] = []
    rest: Value | None = None
    for each, value in zip(node.items, values, strict=True):
        items = listed(value) if isinstance(each, ir.Spread) else [value]
        if items is None or rest is not None or len(found) + len(items) > MOST_SLOTS:
            one = element(value) if isinstance(each, ir.Spread) else value
            rest = one if rest is None else join(rest, one)
        else:
            found.extend(items)
    slots: dict[object, Value] = dict(enumerate(found))
    if rest is not None:
        slots["*"] = rest
    return Value(fixed=all(each.fixed for each in slots.values()), slots=slots)


def _spread(machine: Machine, node: ir.Spread) -> Value:
    return machine.value(node.value)


def _map(machine: Machine, node: ir.Map) -> Value:
    slots: dict[object, Value] = {}
    fixed = True
    for pair in node.pairs:
        value = machine.value(pair.value)
        fixed = fixed and value.fixed
        if pair.key is None:
            slots.update(value.slots or {"*": value})
            continue
        key = machine.value(pair.key)
        known = key.consts
        if known is not None and len(known) == 1:
            name = known[0]
            slots[name] = value
            if isinstance(name, str):
                stored(machine, name, "key", value, pair.value, pair.key)
        else:
            slots["*"] = value
            if said := symbol(key):
                stored(machine, said, "constant", value, pair.value, pair.key)
    if len(slots) <= MOST_SLOTS:
        return Value(fixed=fixed, slots=slots)
    return Value(fixed=fixed, flow=merged(*(each.flows() for each in slots.values())))


def _comprehension(machine: Machine, node: ir.Comprehension) -> Value:
    outside = machine.env
    machine.env = dict(outside)
    if machine.tracking is not None and len(node.binds) == 1 and not machine.loops:
        found = _in_order(machine, node, machine.value(node.binds[0].iterable))
        if found is not None:
            machine.env = outside
            return found
    for each in node.binds:
        bind(machine, each.target, element(machine.value(each.iterable)), each.iterable)
    for test in node.tests:
        machine.env = apply(machine.env, checks_of(machine.value(test)), True)
    result = machine.value(node.body)
    machine.env = outside
    return Value(fixed=result.fixed, slots={"*": result}, steps=result.steps)


def _in_order(machine: Machine, node: ir.Comprehension, iterable: Value) -> Value | None:
    """What is made of the items of a short list one by one; None where that is not known."""
    items = short(iterable)
    if items is None:
        return None
    found: list[Value] = []
    machine.loops += 1
    for item in items:
        bind(machine, node.binds[0].target, item, node.binds[0].iterable)
        tests = [folding.truth(machine.value(test)) for test in node.tests]
        if False in tests:
            continue
        if None in tests:
            break
        found.append(machine.value(node.body))
    else:
        machine.loops -= 1
        return _gathered(node.body, found)
    machine.loops -= 1
    return None


def _gathered(body: ir.Expr, found: list[Value]) -> Value:
    """The results of a comprehension: a list, or a map that is made pair by pair."""
    fixed = all(each.fixed for each in found)
    pairs = body.pairs if isinstance(body, ir.Map) else ()
    key = pairs[0].key if len(pairs) == 1 else None
    if key is None or key.start != body.start:  # a map in brackets of its own is an item
        return Value(fixed=fixed, slots=dict(enumerate(found)))
    slots: dict[object, Value] = {}
    for each in found:
        for name, value in (each.slots or {}).items():
            slots[name] = join(slots["*"], value) if name == "*" and "*" in slots else value
    return Value(fixed=fixed, slots=slots)


def _function(machine: Machine, node: ir.Function) -> Value:
    for decorator in node.decorators:
        machine.value(decorator)
    default_values(machine, node)
    machine.met[node.start] = node
    if machine.tracking is not None:
        machine.calls.closures[id(node)] = machine.scopes
    if node.name:
        where = (node.name_start, node.name_start + len(node.name.encode()))
        machine.observer.function(node.name, node, where)
    return Value(text=HOLE, function=node)


def _any(machine: Machine, node: ir.Any) -> Value:
    values = [machine.value(each) for each in node.children]
    if len(values) != 1:
        return _union(values)
    # One child: a cast, a conversion or a wrapper; constants and names shine through.
    shines = isinstance(node.children[0], ir.Name) or values[0].fixed
    return values[0] if shines else _union(values)


def _union(values: list[Value]) -> Value:
    """What is dangerous in any of the children of a node without a role."""
    for each in values:
        if each.flows() is not None:
            flow = merged(*(other.flows() for other in values))
            return Value(text=HOLE, steps=each.steps, flow=flow)
    return UNKNOWN


def _skip(_machine: Machine, _node: ir.Skip) -> Value:
    return UNKNOWN


def _import(machine: Machine, node: ir.Import) -> Value:
    value = known_constant(machine.language, named(node.path))
    if node.alias == "*":
        machine.packages.append((node.path, machine.observer.below(node.path)))
        own = machine.env.get(node.path)
        if own is not None and own.slots:  # a class of the file: what it holds
            machine.env.update((str(name), each) for name, each in own.slots.items())
    elif node.alias:
        machine.env[node.alias] = value
    return value


def _assign(machine: Machine, node: ir.Assign) -> Value:
    machine.run_node(node)
    return machine.value(node.target)


CONTAINERS: dict[type, Callable[[Machine, Any], Value]] = {
    ir.Sequence: _sequence,
    ir.Spread: _spread,
    ir.Map: _map,
    ir.Comprehension: _comprehension,
    ir.Function: _function,
    ir.Any: _any,
    ir.Skip: _skip,
    ir.Import: _import,
    ir.Assign: _assign,
    ir.Switch: switch_value,
}
