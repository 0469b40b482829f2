"""Functions of the file: what their parameters hold, by whoever calls them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from aisec_hooks.engine.conditions import Arguments, fulfilled
from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.evaluation.answers import answer, checks_of
from aisec_hooks.engine.evaluation.flow import Flow, merged
from aisec_hooks.engine.evaluation.guesses import guessed
from aisec_hooks.engine.evaluation.methods import HERE
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.parts import element
from aisec_hooks.engine.evaluation.values import (
    COUNT,
    HARMLESS,
    HOLE,
    NUMBER,
    Environment,
    Value,
    named,
)
from aisec_hooks.model import ir
from aisec_hooks.model.taint import ALL_KINDS, SOURCES, Entry

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine
    from aisec_hooks.engine.evaluation.met import Met
    from aisec_hooks.engine.evaluation.tracking import Tracking


class Calls:
    """What is known of functions of one file while it is evaluated.

    :ivar places: offsets at which a flow may begin, or a rule end.
    :ivar followed: functions that a call of the file ran.
    :ivar open: functions that are called, or may be, where it was not followed.
    :ivar entries: functions whose answer a framework takes, and whether as HTML.
    :ivar handed: what a function's parameters hold, by the call that was given the function.
    :ivar closures: the scopes in which a function was met last.
    :ivar counted: how often functions that call themselves were followed.
    :ivar memo: what a call gave, its object afterwards, the arguments that grew in place, and what
        it raised.
    """

    def __init__(self) -> None:
        self.handed: dict[int, tuple[Value | None, ...]] = {}
        self.closures: dict[int, tuple[Environment, ...]] = {}
        self.entries: dict[int, int] = {}
        self.memo: dict[
            tuple[object, ...], tuple[Value, Value | None, Environment, list[Value]]
        ] = {}
        self.running: list[int] = []
        self.counted: dict[int, int] = {}
        self.places: list[int] = []
        self.followed: set[int] = set()
        self.open: set[int] = set()

    def ran(self, function: int, inside: bool) -> None:
        """Remember that a call ran a function; one at the top of a module tells of no others.

        A module that runs its function to try it out is not all that calls it.
        """
        (self.followed if inside else self.open).add(function)

    def is_closed(self, function: int) -> bool:
        """Whether all that is known to call a function are calls that were followed."""
        open_ = self.open, self.handed, self.entries
        return function in self.followed and not any(function in each for each in open_)


def hand(machine: Machine, met: Met) -> None:
    """Remember what the callbacks among the arguments of a call are called with."""
    functions = [each.value.function for each in met.args if each.value.function is not None]
    if not functions or machine.tracking is None:
        return
    machine.calls.open.update(map(id, functions))
    for entry in machine.tracking.entries:
        if entry.register and _registers(entry, met):
            for function in functions:
                machine.calls.handed[id(function)] = _stands_for(entry, function)
                if entry.html:
                    machine.calls.entries[id(function)] = True
            return
    if met.receiver is not None and met.receiver.flows() is not None:
        given = element(met.receiver) if met.receiver.slots else met.receiver
        for function in functions:
            machine.calls.handed.setdefault(id(function), (given,))


def _registers(entry: Entry, met: Met) -> bool:
    if entry.where:
        given = Arguments(met.args, met.receiver)
        if not all(fulfilled(each, given)[0] for each in entry.where):
            return False
    path = entry.register
    if path[0] == "**" and len(path) == 2 and path[1] == met.name:
        return True
    return any(paths.matches(path, each) for each in met.callee.paths)


def _told(machine: Machine, entry: Entry, decorator: ir.Expr, around: Iterable[ir.Expr]) -> bool:
    """Whether a decorator is given what an entry asks for, be it by those of the class."""
    written = list(decorator.args) if isinstance(decorator, ir.Call) else []
    own = {each.keyword for each in written} | {None}
    for other in around:
        if isinstance(other, ir.Call) and other is not decorator:
            written.extend(each for each in other.args if each.keyword not in own)
    args = [
        GivenArg(each.keyword, machine.value(each.value), each.value, each.spread)
        for each in written
    ]
    given = Arguments(args, None)
    return all(fulfilled(each, given)[0] for each in entry.where)


def _stands_for(entry: Entry, function: ir.Function) -> tuple[Value | None, ...]:
    """What an entry says of each parameter; all of them are tainted where it names none."""
    if not entry.params:
        return tuple(_outside(entry.source, each.name, entry.kinds) for each in function.params)
    found: list[Value | None] = []
    for each in entry.params:
        if each.startswith("!"):
            found.append(_outside(1 << SOURCES.index(each[1:]), each[1:]))
        else:
            found.append(named(each) if each else None)
    return tuple(found)


def _outside(source: int, name: str, kinds: int = ALL_KINDS) -> Value:
    word = SOURCES[source.bit_length() - 1] if source else "request"
    flow = Flow(ALL_KINDS & kinds, source or 1, frozenset((f"{name or word} (parameter)",)))
    return Value(text=HOLE, flow=flow)


def parameters(
    machine: Machine, function: ir.Function, given: Collection[str] = ()
) -> Iterator[tuple[ir.Param, Value]]:
    """What the parameters hold of which something is known, but those given by a call."""
    tracking = machine.tracking
    if tracking is None:
        return
    params = function.params
    owner = machine.methods.owner(function)
    receiver = machine.language.receiver
    kind = kind_of(machine, function) if owner is not None else ""
    if owner is not None and kind != "static":
        from aisec_hooks.engine.evaluation.callees import instance

        this = owner.named if kind == "class" else instance(machine, owner)
        if receiver:
            machine.env[receiver] = this
        elif params:
            yield params[0], this
    handed = machine.calls.handed.get(id(function))
    told = _entry(machine, tracking, function)
    if told is not None:
        handed = told
    numbered = _numbered(machine, function)
    for at, param in enumerate(params):
        if param.name in given:
            continue
        if param.name in numbered:
            yield param, HARMLESS
            continue
        if owner is not None and not receiver and at == 0 and kind != "static":
            continue
        known = handed is not None and at < len(handed) and param.kind != "own"
        value = handed[at] if handed is not None and known else None
        value = _declared(machine, tracking, param, value)
        if value is not None:
            if value.flow is not None and value.steps is None:
                value = value.stepped(function.start, function.body_start, "called with it here")
            yield param, value


def _declared(
    machine: Machine, tracking: Tracking, param: ir.Param, value: Value | None
) -> Value | None:
    """What a parameter holds, in the light of its annotations and type."""
    if value is None:
        value = _annotated(machine, tracking, param)
    kinds = typed(machine, param.type)
    if value is not None and value.flow is not None:
        if is_harmless_type(machine, param.type):
            return HARMLESS.typed(COUNT.counting(kinds))  # converted by whoever calls it
        # What is outside data in an object of such a type is said by rows of its own.
        value = None if tracking.holders.intersection(kinds) else value
    if not kinds or (value is not None and value.paths):
        return value
    flow, steps = (value.flow, value.steps) if value is not None else (None, None)
    if flow is None and not param.kind and is_harmless_type(machine, param.type):
        return COUNT.counting(kinds)
    made = Value(text=HOLE, paths=kinds, flow=flow, steps=steps)
    owner = machine.methods.known(kinds[0]) if flow is not None else None
    return made if owner is None else filled(machine, owner.fields, made)


def filled(machine: Machine, fields: Mapping[object, Value], whole: Value) -> Value:
    """An object that came from outside: so did its fields, unless they cannot hold any text."""
    slots: dict[object, Value] = {}
    for name, value in fields.items():
        outside = not is_harmless(machine, value)
        flow = merged(value.flow, whole.flow) if outside else value.flow
        slots[name] = value.flowing(flow) if outside or value.consts is not None else HARMLESS
    return whole.holding(slots)


def typed(machine: Machine, kind: ir.Expr | None) -> tuple[str, ...]:
    """The paths of an object of a declared type."""
    if not isinstance(kind, ir.Name | ir.Member):
        return ()
    return tuple(f"{path}()" for path in machine.value(kind).paths)


def declared(machine: Machine, kind: ir.Expr | None, value: Value) -> Value:
    """A value with what its declared type says of it; how it was made says more."""
    paths = typed(machine, kind)
    if not isinstance(kind, ir.Name | ir.Member) or not paths:
        return value
    if value.fixed or value.slots is not None or set(paths) <= set(value.paths):
        return value
    flow, known = value.flow, dict.fromkeys((*value.paths, *paths))
    if is_harmless_type(machine, kind):
        flow, known = guessed(flow), known if flow is None else dict.fromkeys(paths)
        if flow is None:
            return answer(value.counting(tuple(known)[:8]), checks_of(value))
    found = Value(
        value.consts, False, value.text if value.text is not None else HOLE, tuple(known)[:8],
        value.sure, value.tame, value.slots, value.steps, value.function, flow,
    )  # fmt: skip
    return answer(found, checks_of(value))


def settled(machine: Machine, name: str, value: Value, where: tuple[int, int]) -> Value:
    """What a field holds for good: not what it begins with, if it is assigned elsewhere too.

    A flag is for subclasses and users of the class to set, unless they cannot.
    """
    if not (value.fixed or value.slots is not None):
        return value
    if value.consts and isinstance(value.consts[0], bool) and not machine.language.bare_members:
        return NUMBER
    known = value.slots or value.slots is None
    assigned = machine.assigned
    if known and (assigned.once(name) or not assigned.outside(name, *where)):
        return value
    return Value(text=HOLE, paths=value.paths, sure=value.sure, steps=value.steps,
                 flow=merged(value.flow, value.flows()))  # fmt: skip


def is_plain(value: Value) -> bool:
    """Whether a declared field is a word or number; formats and tables are often overridden."""
    return (
        value.slots is None
        and value.fixed
        and not (value.text and set("%{").intersection(value.text))
    )


def kind_of(machine: Machine, function: ir.Function) -> str:
    """Whether a method is one of the class or of nobody, or is read like a field."""
    for each in function.decorators:
        callee = each.callee if isinstance(each, ir.Call) else each
        if isinstance(callee, ir.Name | ir.Member):
            found = machine.language.method_kinds.get(callee.name)
            if found is not None:
                return found
    return ""


def is_number(machine: Machine, kind: ir.Expr | None) -> bool:
    """Whether a declared type is one of those that cannot hold any text."""
    if not isinstance(kind, ir.Name | ir.Member):
        return False
    return kind.name in machine.language.harmless_types


def is_harmless_type(machine: Machine, kind: ir.Expr | None) -> bool:
    """Whether a declared type cannot hold any text: by its name, or an enumeration of the file."""
    if is_number(machine, kind):
        return True
    known = machine.lookup(kind.name).paths if isinstance(kind, ir.Name) else ()
    return bool(known) and known[0][0] == HERE and is_harmless(machine, Value(paths=known))


def is_harmless(machine: Machine, value: Value) -> bool:
    """Whether a type, or an object declared to be of one, cannot hold any text."""
    harmless = machine.language.harmless_types
    return any(paths.last_name(each) in harmless for each in value.paths)


def _annotated(machine: Machine, tracking: Tracking, param: ir.Param) -> Value | None:
    for decorator in param.decorators:
        if isinstance(decorator, ir.Call) and _converts(machine, decorator):
            return None
        for entry in tracking.entries:
            if entry.annotation and _is(machine, decorator, entry.annotation):
                if entry.params and not entry.params[0].startswith("!"):
                    return named(entry.params[0])
                return _outside(entry.source, param.name, entry.kinds)
    return None


def _converts(machine: Machine, decorator: ir.Call) -> bool:
    """Whether what stands on a parameter is given a type that cannot hold any text."""
    for each in decorator.args:
        kind = each.value.callee if isinstance(each.value, ir.Call) else each.value
        if isinstance(kind, ir.Name | ir.Member) and kind.name in machine.language.harmless_types:
            return True
    return False


def _numbered(machine: Machine, function: ir.Function) -> set[str]:
    """The parameters that the route of a function lets be numbers (or identifiers) only."""
    form = machine.language.numbered
    if not form or not function.decorators:
        return set()
    texts = (
        text
        for decorator in function.decorators
        if isinstance(decorator, ir.Call)
        for each in decorator.args
        for text in machine.value(each.value).consts or ()
        if isinstance(text, str)
    )
    return {name for text in texts for name in re.findall(form, text)}


def _is(machine: Machine, decorator: ir.Expr, path: tuple[str, ...]) -> bool:
    """Whether a decorator, called or not, is what a path names."""
    callee = decorator.callee if isinstance(decorator, ir.Call) else decorator
    if path[0] == "**" and len(path) == 2:
        return isinstance(callee, ir.Member | ir.Name) and callee.name == path[1]
    return any(paths.matches(path, each) for each in machine.value(callee).paths)


TEXT, ANSWER, HTML = range(3)
"""What a handler returns: what is to be understood, an answer, and one that is told to be HTML."""


def _answer(entry: Entry) -> int:
    if not entry.html:
        return TEXT
    return HTML if any(each.matches or each.paths for each in entry.where) else ANSWER


def _entry(
    machine: Machine, tracking: Tracking, function: ir.Function
) -> tuple[Value | None, ...] | None:
    """What a framework calls a function with, told by its decorators, class or parameters."""
    names = tuple(each.name for each in function.params)
    answers = machine.calls.entries
    for entry in tracking.entries:
        if not _enters(machine, entry, function, names):
            continue
        if entry.html or entry.views:
            answers[id(function)] = max(_answer(entry), answers.get(id(function), TEXT))
        if entry.params == ("",):
            continue  # nothing is said of what it is called with
        if entry.only:
            chosen = (name if name in entry.only else "" for name in names)
            return tuple(
                _outside(entry.source, name, entry.kinds) if name else None for name in chosen
            )
        found = _stands_for(entry, function)
        owner = machine.methods.owner(function)
        if entry.source and not entry.params and owner is not None and names[:1] == ("self",):
            found = (None, *found[1:])
        return found
    return None


def _enters(machine: Machine, entry: Entry, function: ir.Function, names: tuple[str, ...]) -> bool:
    """Whether an entry means a function by itself, not by the call it is given to."""
    if entry.decorator:
        found = [each for each in function.decorators if _is(machine, each, entry.decorator)]
        if not found and not (entry.inherited and function.decorators):
            return False
        owner = machine.methods.owner(function)
        around = owner.decorators if owner is not None else ()
        if not found:
            found = [each for each in around if _is(machine, each, entry.decorator)]
        if not found or (entry.where and not _told(machine, entry, found[0], around)):
            return False
        return not entry.holder or any(_is(machine, each, entry.holder) for each in around)
    if entry.base:
        owner = machine.methods.owner(function)
        if owner is None or function.name not in entry.methods:
            return False
        made = (*entry.base[:-1], f"{entry.base[-1]}()")
        return any(paths.matches(made, each) for each in owner.instance.paths)
    if entry.function:
        return entry.function == function.name
    return bool(entry.names) and names[: len(entry.names)] == entry.names
