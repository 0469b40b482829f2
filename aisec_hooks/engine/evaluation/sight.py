"""Whether a flow may begin in a function: what a source is asked of must be in sight there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation.beginnings import Held, Places
from aisec_hooks.engine.evaluation.callees import instance
from aisec_hooks.engine.evaluation.methods import Defined
from aisec_hooks.engine.evaluation.values import Environment, Value
from aisec_hooks.engine.nearby import occurrences
from aisec_hooks.model import ir
from aisec_hooks.model.record import Record
from aisec_hooks.model.taint import ALL_KINDS, TOKEN
from aisec_hooks.source.text import names_in

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


ANY_KIND = ALL_KINDS | TOKEN

MOST_LOOKED_FOR = 8
"""Names of which each is looked for by itself; of more, the words of a function are taken."""


class Sight:
    """What the functions of one text see of what holds sources.

    :param starts: offsets at which a flow begins, or a rule ends, in whatever function.
    """

    def __init__(self, places: Places, starts: list[int]) -> None:
        self.starts = starts
        self._held = places.held
        self._known: dict[int, _Names] = {}
        self._uses: dict[bytes, list[int]] = {}

    def begins(
        self, machine: Machine, function: ir.Function, outer: tuple[Environment, ...]
    ) -> bool:
        """Whether a flow may begin in a function, or a rule end.

        :param outer: the environments around it, after what they belong to has run.
        """
        first = min((each.start for each in function.decorators), default=function.start)
        span = min(first, function.start), function.end
        if _stands(self.starts, span):
            return True
        asked = []
        text = machine.program.text
        for at, (held, members, where) in enumerate(self._held):
            if _stands(where, span) and not _is_other(held, where, span, text, outer):
                if _stands(members, span) or _gives(machine, function, where):
                    return True
            elif _stands(members, span):
                asked.append(at)
        around = [self._names(each, each) for each in outer]
        owner = machine.methods.owner(function)
        if owner is not None and self._used(text, _declared(owner), span):
            return True
        if not asked and not any(each.sources for each in around):
            return False
        span = function.start, function.end
        if self._is_reached(machine, function, around, span):
            return True
        if any(self._used(text, each.held[at], span) for at in asked for each in around):
            return True
        if owner is None or not asked:
            return False
        made = self._made(machine, owner, around)
        own = self._names(made, {"": made})
        return any(b"" in own.held[at] or self._used(text, own.held[at], span) for at in asked)

    def _made(self, machine: Machine, owner: Defined, around: list[_Names]) -> Value:
        """An object of a class; its constructor is run where it may see what holds sources."""
        name = machine.language.constructor
        constructor = machine.methods.of(owner.paths[:1], name, -1) if name else None
        if constructor is None:
            return owner.instance
        text, span = machine.program.text, (constructor.start, constructor.end)
        named = (names for each in around for names in (*each.held, each.sources.keys()))
        sees = (
            _stands(self.starts, span)
            or any(_stands(where, span) for _, _, where in self._held)
            or any(self._used(text, each, span) for each in named)
        )
        return instance(machine, owner) if sees else owner.instance

    def _used(
        self, text: bytes, names: Collection[bytes], span: tuple[int, int]
    ) -> Collection[bytes]:
        """Those of some names that stand in a span of the text."""
        if len(names) > MOST_LOOKED_FOR:
            found = names_in(text[span[0] : span[1]])
            parts = {part for each in found if b"$" in each for part in each.split(b"$")}
            return found.union(parts).intersection(names)
        return [name for name in names if _stands(self._places_of(text, name), span)]

    def _places_of(self, text: bytes, name: bytes) -> list[int]:
        """Where a name stands, alone or behind the sign by which a text takes it in: ``"a$b"``."""
        found = self._uses.get(name)
        if found is None:
            found = [start for start, _ in occurrences(text, name)] if name else []
            if name and b"$" + name in text:
                signed = re.compile(rb"\$" + re.escape(name) + rb"(?![\w\x80-\xff])")
                found = sorted({*found, *(each.start() + 1 for each in signed.finditer(text))})
            self._uses[name] = found
        return found

    def _is_reached(
        self,
        machine: Machine,
        function: ir.Function,
        around: list[_Names],
        span: tuple[int, int],
    ) -> bool:
        """Whether what came from a source around a function is used in it, and may end there."""
        text, tracking = machine.program.text, machine.tracking
        names = {
            name: each.sources[name]
            for each in around
            for name in self._used(text, each.sources.keys(), span)
        }
        if not names or tracking is None:
            return False
        ends = 0
        for row in (*tracking.stores, *tracking.returned, *tracking.named):
            ends |= row.kinds
        for sink, rows in tracking.sinks.items():
            if _stands(self._places_of(text, sink.encode()), span):
                for row in rows:
                    ends |= row.kinds
        return any(
            kinds & ends and not _is_own(machine, function, name.decode())
            for name, kinds in names.items()
        )

    def gives(self, values: list[Value]) -> bool:
        """Whether one of them is outside data, or holds sources."""
        return any(
            each.flows() is not None
            or (each.paths and any(held.among(each.paths) for held, _, _ in self._held))
            for each in values
        )

    def _names(self, kept: object, scope: Environment) -> _Names:
        """The names of a scope, found once.

        :param kept: what it belongs to, which keeps its id as long as it is kept.
        """
        found = self._known.get(id(kept))
        if found is None:
            paths = _spelled(scope)
            flows = ((name.encode(), value.flows()) for name, value in scope.items())
            sources = {name: flow.kinds for name, flow in flows if flow is not None}
            for held, _, _ in self._held:
                for path in held.bound:
                    sources.update(dict.fromkeys(paths.get(path, ()), ANY_KIND))
            holding = tuple(
                frozenset(name for path in held.among(paths.keys()) for name in paths[path])
                for held, _, _ in self._held
            )
            found = self._known[id(kept)] = _Names(kept, holding, sources)
        return found


class _Names(Record):
    """What one must write for what stands in an environment.

    :param kept: the environment, or the object, so that no other one gets its id.
    :param held: the names of what holds sources, for each of them; that of an object is empty.
    :param sources: those of sources, and of what came from one, with the kinds it is dangerous for.
    """

    kept: object
    held: tuple[frozenset[bytes], ...]
    sources: dict[bytes, int]


def _declared(owner: Defined) -> list[bytes]:
    """The fields of a class that hold sources where they are declared, or as it is constructed.

    What is only easy to guess is told of where it is stored.
    """
    if owner.instance.flows() is None:
        return []
    fields = ((str(name), each.flows()) for name, each in owner.fields.items())
    return [
        name.encode()
        for name, flow in fields
        if flow is not None and flow.kinds & ~TOKEN and name not in owner.left
    ]


def _is_own(machine: Machine, function: ir.Function, name: str) -> bool:
    """Whether a name is one of the function itself, not what stands around it."""
    if any(each.name == name for each in function.params):
        return True
    return machine.assigned.inside(name, function.start, function.end)


def _spelled(scope: Environment) -> dict[str, list[bytes]]:
    """The names by which the paths in an environment are written: variables, or their parts."""
    found: dict[str, list[bytes]] = {}
    for name, value in scope.items():
        for path in value.paths:
            found.setdefault(path, []).append(name.encode())
        for key, part in (value.slots or {}).items():
            for path in part.paths:
                found.setdefault(path, []).append(str(key).encode())
    return found


def _gives(machine: Machine, function: ir.Function, where: list[int]) -> bool:
    """Whether a function may give back what holds sources."""
    declared = function.returns
    if declared is not None and _stands(where, (declared.start, declared.end)):
        return True
    first, last = bisect_left(where, function.start), bisect_left(where, function.end)
    if machine.language.writing.implicit_results:
        return first != last
    text = machine.program.text
    for at in where[first:last]:
        before = text[text.rfind(b"\n", 0, at) + 1 : at]
        if b"return" in before or b"=>" in before:
            return True
    return False


def _is_other(
    held: Held,
    where: list[int],
    span: tuple[int, int],
    text: bytes,
    outer: tuple[Environment, ...],
) -> bool:
    """Whether the name of what holds sources is that of something else here."""
    name = held.word.decode()
    value = next((scope[name] for scope in outer if name in scope), None)
    if value is None or not value.paths or value.flows() is not None:
        return False
    if held.among([*value.paths, *(f"{each}()" for each in value.paths)]):
        return False
    first, last = bisect_left(where, span[0]), bisect_left(where, span[1])
    return all(text[at - 1 : at] != b"." for at in where[first:last])


def _stands(places: list[int], span: tuple[int, int]) -> bool:
    """Whether one of the places, in order, stands in a span."""
    return bisect_left(places, span[0]) != bisect_left(places, span[1])
