"""Classes as they are met: what their bodies declare of every object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import functions
from aisec_hooks.engine.evaluation.flow import merged
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.methods import HERE, Defined
from aisec_hooks.engine.evaluation.parts import element
from aisec_hooks.engine.evaluation.values import HOLE, MOST_SLOTS, UNKNOWN, Environment, Value, join
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


def run_class(machine: Machine, node: ir.Class) -> None:
    """Run the body of a class, and bind its name."""
    bases: list[Value] = []
    for each in (*node.decorators, *node.bases):
        machine.statement = (each.start, each.end)
        bases.append(machine.value(each))
    outside, outer = machine.env, machine.outer
    machine.env, machine.outer = dict(outside), (outside, *outer)
    if machine.tracking is not None:
        announce(machine, node.body.body)
        if machine.language.receiver:
            own = (f"{machine.methods.path(node)}()",)
            machine.env[machine.language.receiver] = Value(text=HOLE, paths=own, slots={})
    machine.run_block(node.body)
    inside, machine.env, machine.outer = machine.env, outside, outer
    value = Value(text=HOLE)
    if machine.tracking is not None:
        defined = _defined(machine, node, bases[len(node.decorators) :], inside)
        value = _peopled(machine, node, defined).named
    else:
        closed = any(functions.is_harmless(machine, each) for each in bases)  # an enumeration
        if constants := _constants(machine, node, inside, closed):
            value = Value(text=HOLE, slots=constants, tame=closed)
    if node.name:
        machine.env[node.name] = value


def _peopled(machine: Machine, node: ir.Class, defined: Defined) -> Defined:
    """A class with the objects of its own that it holds, which are made once it is known."""
    made: dict[object, Value] = {}
    for each in node.body.body:
        if not (isinstance(each, ir.Declare) and isinstance(each.target, ir.Name)):
            continue
        call = each.value
        callee = call.callee if isinstance(call, ir.Call) and call.args else None
        if isinstance(callee, ir.Name) and callee.name == node.name and len(made) < MOST_SLOTS:
            machine.env[node.name] = defined.named
            made[each.target.name] = machine.value(call)
    if made:
        defined.fields = {**defined.fields, **made}
        defined.scope.update((str(name), value) for name, value in made.items())
    return defined


def _constants(
    machine: Machine, node: ir.Class, inside: Environment, closed: bool
) -> dict[object, Value]:
    """The fields of a class that are constants for good; methods see them by their names alone.

    :param closed: whether nobody can assign them.
    """
    found: dict[str, Value] = {}
    for each in _opened(node.body.body):
        if isinstance(each, ir.Declare | ir.Assign) and isinstance(each.target, ir.Name):
            value = inside.get(each.target.name)
            if value is not None and value.fixed and value.consts is not None:
                where = (each.start, each.end)
                if not closed:
                    value = functions.settled(machine, each.target.name, value, where)
                if value.fixed and len(found) < MOST_SLOTS:
                    found[each.target.name] = value
    if found and machine.language.bare_members:
        for function in node.body.body:
            if isinstance(function, ir.Function):
                machine.calls.closures[id(function)] = (found,)
    return dict(found.items())


def announce(machine: Machine, body: Iterable[ir.Node]) -> None:
    """Bind the names of classes that are told of before they stand."""
    for each in body:
        if isinstance(each, ir.Class) and each.name:
            machine.env[each.name] = Value(text=HOLE, paths=(machine.methods.path(each),))


def _defined(machine: Machine, node: ir.Class, bases: list[Value], inside: Environment) -> Defined:
    defined = machine.methods.define(
        node, bases, _fields(machine, node, inside), machine.language.careful
    )
    scopes = machine.scopes
    if machine.language.bare_members:
        # What stands around it is looked up there, where it may come to be known later.
        # A method is asked of the object.  Classes inside of it have this very scope already.
        for name, value in tuple(inside.items()):
            if scopes[0].get(name) is value or value.function is not None:
                del inside[name]
        inside.update((str(name), value) for name, value in defined.fields.items())
        defined.scope = inside
        scopes = (inside, *scopes)
    for methods in defined.methods.values():
        for method in methods:
            machine.calls.closures[id(method)] = scopes
    return defined


def _fields(machine: Machine, node: ir.Class, inside: Environment) -> dict[object, Value]:
    """What the body of a class declares, by name: fields, and classes inside of it."""
    this = inside.get(machine.language.receiver)
    own = this.slots or {} if this is not None else {}
    found: dict[object, Value] = {}
    methods = {id(each) for each in node.body.body if isinstance(each, ir.Function)}
    for each in _opened(node.body.body):
        if isinstance(each, ir.Class) and each.name:
            found[each.name] = inside[each.name]
        elif isinstance(each, ir.Declare | ir.Assign):
            target = each.target
            if not isinstance(target, ir.Name | ir.Member):
                continue
            value = inside.get(target.name) if isinstance(target, ir.Name) else None
            if value is None or id(value.function) in methods:  # a method of the same name
                value = own.get(target.name, UNKNOWN)
            if isinstance(each, ir.Declare) and each.value is None:
                value = functions.declared(machine, each.type, value)
            where = (each.start, each.end)
            value = functions.settled(machine, target.name, value, where)
            found[target.name] = value.tamed() if target.name.isupper() else value
    return found


def _opened(body: Iterable[ir.Node]) -> Iterator[ir.Node]:
    """Statements, and those of blocks among them (a field with its annotations)."""
    for each in body:
        if isinstance(each, ir.Block):
            yield from each.body
        else:
            yield each


def keep(machine: Machine, function: ir.Function) -> None:
    """Remember what a method that has run left in the fields of its object."""
    owner = machine.methods.owner(function)
    if owner is None:
        return
    this = machine.env.get(machine.receiver(function))
    if this is None or this.slots is None or this.slots is owner.fields:
        return
    for name, value in this.slots.items():
        known = owner.fields.get(name)
        if known is value or value.flows() is None:
            continue
        if known is None or known.flows() != merged(known.flows(), value.flows()):
            owner.fields = {**owner.fields, name: value if known is None else join(known, value)}
            owner.scope[str(name)] = owner.fields[name]
            owner.changed.add(str(name))
            owner.left.add(str(name))
            owner.changed_at = machine.runs


def filled(machine: Machine, made: Defined, met: Met) -> Value | None:
    """An object of a class that only declares its fields: the arguments are these."""
    if not met.args:
        return made.instance
    names = list(made.fields)
    if functions.is_harmless(machine, made.instance):  # an enumeration gives one of its own
        return element(Value(slots=made.fields))
    others = [path for path in made.paths if path[0] != HERE]
    record = not machine.language.record_types.isdisjoint(others)
    closed = not others or record
    fields = dict(made.fields)
    for at, each in enumerate(met.args):
        if each.keyword in fields:
            fields[each.keyword] = each.value
        elif each.keyword is None and closed and at < len(names) and not each.spread:
            fields[names[at]] = each.value
        else:
            return None
    if record:
        from aisec_hooks.engine.evaluation.records import placed

        fields = placed(fields, names)
    return made.instance.holding(fields)


def chosen(callee: Value) -> Value | None:
    """One of the constants of an enumeration of the file that is called with what names one."""
    return element(callee) if callee.tame and callee.slots and not callee.paths else None


def any_of(machine: Machine, owner: Defined, made: Value) -> Value:
    """An object of a class as nobody saw it made: of an enumeration, one of those it names."""
    if not functions.is_harmless(machine, owner.instance):
        return made
    known = {name: each for name, each in owner.fields.items() if each.paths == made.paths}
    return element(Value(slots=known)) if any(each.slots for each in known.values()) else made
