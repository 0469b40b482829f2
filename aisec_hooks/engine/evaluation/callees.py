"""Functions of the file as callees: which one a call means, and what it gives.

A call runs a function with what it is given, to a fixed depth, once for what flows alike.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import functions, left
from aisec_hooks.engine.evaluation.answers import agreed, answer, apply, passed, settled
from aisec_hooks.engine.evaluation.classes import any_of, filled
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.methods import HERE, Defined, is_own
from aisec_hooks.engine.evaluation.parts import element
from aisec_hooks.engine.evaluation.raising import MOST_RAISED
from aisec_hooks.engine.evaluation.values import NOTHING, UNKNOWN, Environment, Value, join
from aisec_hooks.model import ir
from aisec_hooks.model.record import Record

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine

DEPTH = 4
"""Calls inside of one another that are followed."""

SHORT = 200
"""Bytes of a body that is run whatever it is given: it may give a constant."""


MOST_COUNTED = 8
"""Calls of a function by itself that are followed in one text."""


class Meant(Record):
    """The function of the file that a call means.

    :param function: None for the construction of a class that has no constructor.
    :param receiver: the object it is called on, if it is a method.
    :param kept: what holds that object.
    :param made: the class of which the call makes an object.
    :param skipped: arguments before those of the function.
    """

    function: ir.Function | None
    receiver: Value | None = None
    kept: ir.Expr | None = None
    made: Defined | None = None
    skipped: int = 0


def meant(machine: Machine, met: Met) -> Meant | None:
    """Which function of this file a call means; None when it is none."""
    callee, receiver = met.callee, met.receiver
    written = met.node.callee
    if met.node.new and met.args and (body := _body(machine, met.node)) is not None:
        return Meant(None, None, None, body)
    if callee.function is not None:
        return Meant(callee.function, receiver)
    if callee.paths and callee.paths[0][0] == HERE:
        defined = machine.methods.known(callee.paths[0])
        if defined is not None and "()" not in callee.paths[0]:
            return _made(machine, defined, len(met.args))
    if receiver is not None:
        holder = written.object if isinstance(written, ir.Member) else None
        if is_own(receiver):
            function = machine.methods.of(receiver.paths, met.name, len(met.args))
            if function is not None:
                return Meant(function, receiver, holder)
        skipped = machine.language.function_methods.get(met.name)
        if skipped is not None or is_own(receiver):
            function = receiver.function or _referred(machine, receiver)
            if function is not None:
                return Meant(function, skipped=skipped or 0)
        return _above(machine, met, holder) if holder is not None else None
    if callee.paths and is_own(callee):
        function = _referred(machine, callee)
        return None if function is None else Meant(function)
    return bare(machine, met.name, len(met.args)) if met.name else None


def _body(machine: Machine, node: ir.Call) -> Defined | None:
    """The class without a name of which a construction makes an object."""
    last = node.args[-1].value
    inner = last.children[0] if isinstance(last, ir.Any) and last.children else last
    return machine.methods.known(machine.methods.path(inner)) if (
        isinstance(inner, ir.Class)
    ) else None  # fmt: skip


def _made(machine: Machine, defined: Defined, given: int) -> Meant:
    """A construction; a class without a constructor has that of its base."""
    name = machine.language.constructor
    function = machine.methods.of(defined.paths, name, given) if name else None
    return Meant(function, instance(machine, defined), None, defined)


def _referred(machine: Machine, value: Value) -> ir.Function | None:
    for path in value.paths:
        if path[0] == HERE and (found := machine.methods.referred(path)) is not None:
            return found
    return None


def _above(machine: Machine, met: Met, holder: ir.Expr) -> Meant | None:
    """A method of the base: ``super.m()``, ``super().m()``."""
    named = holder.callee if isinstance(holder, ir.Call) else holder
    word = machine.language.base_object
    if not (word and isinstance(named, ir.Name) and named.name == word):
        return None
    return _of_base(machine, met.name, len(met.args))


def _of_base(machine: Machine, name: str, given: int) -> Meant | None:
    own = machine.receiver(machine.running)
    this = machine.env.get(own)
    if this is None or not is_own(this):
        return None
    function = machine.methods.of(this.paths[1:], name, given)
    return None if function is None else Meant(function, this, ir.Name(own, 0, 0))


def bare(machine: Machine, name: str, given: int) -> Meant | None:
    """A method called by its name alone: of the object itself, or of one around it."""
    language = machine.language
    if not language.bare_members:
        if name == language.base_object:  # the constructor of the base
            return _of_base(machine, language.constructor, given)
        return None
    if name in (language.base_object, language.receiver):
        return _of_base(machine, language.constructor, given)
    for scope in machine.scopes:
        this = scope.get(language.receiver)
        if this is not None and is_own(this):
            function = machine.methods.of(this.paths, name, given)
            if function is not None:
                own = scope is machine.env
                return Meant(function, this, ir.Name(language.receiver, 0, 0) if own else None)
    return None


def instance(machine: Machine, defined: Defined) -> Value:
    """An object of a class, as its constructor leaves it when nothing is known of the arguments."""
    if not defined.begun:
        defined.begun = True
        name = machine.language.constructor
        function = machine.methods.of(defined.paths[:1], name, -1) if name else None
        if function is not None and id(function) not in machine.calls.running:
            env = {machine.receiver(function): defined.instance}
            _, this, _, _ = _run(machine, function, env)
            if this is not None and this.slots is not None:
                where, declared = (function.start, function.end), defined.fields
                closed = machine.language.bare_members  # fields that no subclass replaces
                defined.fields = declared | {
                    name: functions.settled(machine, str(name), value, where)
                    for name, value in this.slots.items()
                    if value is not declared.get(name) or not (closed or functions.is_plain(value))
                }
    return defined.instance


def called(machine: Machine, met: Met, found: Meant) -> Value | None:
    """What a function of this file returns for this call; None when it is not followed."""
    state = machine.calls
    function, receiver = found.function, found.receiver
    if function is None:
        if found.made is not None and found.receiver is None:
            return found.made.instance
        return filled(machine, found.made, met) if found.made is not None else None
    if len(state.running) >= DEPTH or (
        id(function) in state.running and not _counts(state, function, met)
    ):
        state.open.add(id(function))
        return None
    if not _matters(machine, met, function, receiver):
        state.open.add(id(function))
        return found.made.instance if found.made is not None else None
    state.ran(id(function), inside=bool(state.running or machine.outer))
    given = _bound(machine, found, function, met)
    at_once = left.is_at_once(machine, met)
    closed = at_once or (
        len(state.closures.get(id(function), ())) > 1 and not machine.methods.owner(function)
    )
    key = (id(function), *[(name, value.meaning()) for name, value in sorted(given.items())])
    result = None if closed else state.memo.get(key)
    if result is None:
        result = _run(machine, function, given, at_once)
        state.memo[key] = result
    value, this, grown, raised = result
    machine.raised.extend(raised[:MOST_RAISED])
    for name, each in grown.items():
        _handed_back(machine, found, function, met, name, each)
    if value is NEVER:
        machine.live = False
        return UNKNOWN
    if checked := settled(value):
        machine.env = apply(machine.env, checked, True)
    if found.made is not None:
        return this if this is not None else found.made.instance
    if this is not None and found.kept is not None:
        _written_back(machine, found.kept, receiver, this)
    return value


def _counts(state: functions.Calls, function: ir.Function, met: Met) -> bool:
    """Whether a function that calls itself may count a number down, which is soon at its end."""
    if not any(each.value.consts and type(each.value.consts[0]) is int for each in met.args):
        return False
    known = state.counted[id(function)] = state.counted.get(id(function), 0) + 1
    return known <= MOST_COUNTED


def read(machine: Machine, node: ir.Member, whole: Value) -> Value | None:
    """What a method gives that is read like a field; None when it is none."""
    function = machine.methods.of(whole.paths, node.name, -1)
    if function is None or functions.kind_of(machine, function) != "property":
        return None
    asked = ir.Call(node, (), node.start, node.end)
    return called(machine, Met(asked, UNKNOWN, whole, node.name, []), Meant(function, whole))


def _written_back(machine: Machine, kept: ir.Expr, receiver: Value | None, this: Value) -> None:
    """Let an object be what a method made of it."""
    if receiver is None or "()" not in receiver.paths[0]:
        return
    if this.slots is not None and this.slots is not receiver.slots:
        machine.put(kept, receiver.holding(this.slots))


def _matters(machine: Machine, met: Met, function: ir.Function, receiver: Value | None) -> bool:
    """Whether something dangerous can come in, or begins inside, or it is quickly run."""
    if receiver is not None and receiver.flows() is not None:
        return True
    if any(each.value.flows() is not None for each in met.args):
        return True
    if function.end - function.body_start <= SHORT:
        return True
    begins = machine.calls.places
    if bisect_left(begins, function.start) != bisect_left(begins, function.end):
        return True
    scopes = _around(machine, function)[:-1]
    return not machine.methods.owner(function) and any(
        value.flows() is not None for scope in scopes for value in scope.values()
    )


def _bound(machine: Machine, found: Meant, function: ir.Function, met: Met) -> Environment:
    """The parameters by name, with what the call gives each."""
    params = list(function.params)
    env: Environment = {}
    own = machine.language.receiver
    owner = machine.methods.owner(function)
    receiver = found.receiver
    if owner is not None:
        this = _this(machine, owner, receiver)
        if own:
            env[own] = this
        elif params and _takes_object(machine, function, receiver):
            env[params.pop(0).name] = this
    elif own and receiver is not None and receiver.slots:
        env[own] = receiver
    args = met.args[found.skipped :]
    positional = [each.value for each in args if each.keyword is None and not each.spread]
    spread = [each.value for each in args if each.spread]
    named = {each.keyword: each.value for each in args if each.keyword is not None}
    for param in params:
        if param.kind == "*":
            env[param.name] = Value(slots=dict(enumerate(positional)))
            positional = []
        elif param.kind == "**":
            env[param.name] = Value(slots=dict(named.items()))
        elif param.name in named:
            env[param.name] = named[param.name]
        elif positional:
            env[param.name] = functions.declared(machine, param.type, positional.pop(0))
        elif spread:
            env[param.name] = element(spread[0])
        elif param.default is not None:
            env[param.name] = machine.value(param.default)
    return {name: value for name, value in env.items() if name}


def _this(machine: Machine, owner: Defined, receiver: Value | None) -> Value:
    """The object a method sees; of one that nobody saw made, what all objects have."""
    if receiver is None or not is_own(receiver) or "()" not in receiver.paths[0]:
        return instance(machine, owner)
    if receiver.slots is not None:
        return receiver
    made = any_of(machine, owner, instance(machine, owner))
    flow = receiver.flow
    if flow is None:
        return made
    return functions.filled(machine, owner.fields, made.flowing(flow))


def _takes_object(machine: Machine, function: ir.Function, receiver: Value | None) -> bool:
    """Whether the first parameter of a method is the object (or class) it is called on."""
    if functions.kind_of(machine, function) == "static":
        return False
    if receiver is None:
        return True
    of_class = bool(receiver.paths) and is_own(receiver) and "()" not in receiver.paths[0]
    return not of_class or functions.kind_of(machine, function) == "class"


def _around(machine: Machine, function: ir.Function) -> tuple[Environment, ...]:
    """The scopes around a function: as they are now, where it stands in what runs now."""
    scopes = machine.calls.closures.get(id(function))
    if scopes is None:
        return machine.outer or (machine.env,)
    if len(scopes) == len(machine.outer) + 1 and scopes[1:] == machine.outer:
        return scopes if machine.methods.owner(function) else machine.scopes
    return scopes


def _handed_back(
    machine: Machine, found: Meant, function: ir.Function, met: Met, name: str, value: Value
) -> None:
    """Let what was given for a parameter be what the function made of it in place."""
    params = [each.name for each in function.params]
    if machine.methods.owner(function) is not None and not machine.language.receiver:
        params = params[_takes_object(machine, function, found.receiver) :]
    args = met.node.args[found.skipped :]
    at = params.index(name) if name in params else len(args)
    for written in args:
        if written.keyword == name:
            machine.put(written.value, value)
            return
    if at < len(args) and args[at].keyword is None and not any(each.spread for each in args):
        machine.put(args[at].value, value)


def _run(
    machine: Machine, function: ir.Function, given: Environment, at_once: bool = False
) -> tuple[Value, Value | None, Environment, list[Value]]:
    """Run a function inside of the one that calls it.

    Its result, its object afterwards, the parameters that grew in place, and what it raised.
    """
    saved = (
        machine.env, machine.live, machine.outer, machine.statement, machine.met, machine.loops,
        machine.returned, machine.running, machine.frames, machine.raised,
    )  # fmt: skip
    state = machine.calls
    scopes = _around(machine, function)
    state.running.append(id(function))
    machine.env, machine.live, machine.outer, machine.met = {}, True, scopes, {}
    machine.loops, machine.returned, machine.running, machine.frames = 0, [], function, []
    raised = machine.raised = []
    try:
        from aisec_hooks.engine.evaluation.stores import bind, bind_params

        bind_params(machine, function, given)
        for param in function.params:
            if param.name in given:
                machine.env[param.name] = given[param.name]
            elif param.target is not None and given:
                bind(machine, param.target, UNKNOWN, ir.Skip(function.start, function.body_start))
        own = machine.receiver(function)
        if own in given:
            machine.env[own] = given[own]
        machine.run_block(machine.program.body(function))
        results = machine.returned
        told = [*results, passed(machine.env, NOTHING)] if machine.live else results
        this = machine.env.get(own) if own in given else None
        grown = left.grown(machine, function, given)
        outside = left.outside(machine, function, saved[0]) if at_once else {}
    finally:
        state.running.pop()
        (
            machine.env, machine.live, machine.outer, machine.statement, met, machine.loops,
            machine.returned, machine.running, machine.frames, machine.raised,
        ) = saved  # fmt: skip
        met.update(machine.met)
        machine.met = met
    machine.env.update(outside)
    if not told and machine.methods.owner(function) is None:
        return NEVER, this, {}, raised
    result = results[0] if results else UNKNOWN
    for each in results[1:]:
        result = join(result, each)
    result = functions.declared(machine, function.returns, result)
    return answer(result, agreed(told)), this, grown, raised


NEVER = Value()
"""What a function gives that never returns."""
