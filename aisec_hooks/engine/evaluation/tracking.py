"""Data flow through calls: sources, sanitizers, propagators and containers of the models.

Only the rows whose words a text holds are kept, so a look is one dictionary access.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from aisec_hooks.engine.conditions import Arguments, fulfilled, reached
from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.evaluation.flow import Flow, cleared, doubted, merged
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.values import HOLE, Value
from aisec_hooks.matching.patterns import compile as compile_pattern
from aisec_hooks.model import ir
from aisec_hooks.model.rule import FlowMatcher
from aisec_hooks.model.taint import KINDS, SOURCES, Api, Entry, Models, bit

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine

_WORD = re.compile(r"[A-Za-z_$][\w$]*")

_WRITTEN = re.compile(r"[A-Za-z_$][\w$.]*")


class Met:
    """A call as data flow sees it."""

    __slots__ = ("args", "callee", "name", "node", "receiver")

    def __init__(
        self,
        node: ir.Call,
        callee: Value,
        receiver: Value | None,
        name: str,
        args: list[GivenArg],
    ) -> None:
        self.node = node
        self.callee = callee
        self.receiver = receiver
        self.name = name
        self.args = args

    def names(self) -> set[str]:
        """The last names under which a row may know the callee."""
        found = {paths.last_name(each) for each in self.callee.paths}
        found.add(self.name)
        found.discard("")
        return found

    def is_meant(self, row: Api) -> bool:
        """Whether a row is about this call."""
        if row.path[0] == "**" and len(row.path) == 2:
            if row.path[1] != self.name and not self._has(row.path):
                return False
        elif not self._has(row.path):
            return False
        if row.receiver is not None and not self._received(row.receiver):
            return False
        if not (row.where or row.unless):
            return True
        given = Arguments(self.args, self.receiver)
        return all(fulfilled(each, given)[0] for each in row.where) and not any(
            fulfilled(each, given)[0] for each in row.unless
        )

    def _has(self, pattern: tuple[str, ...]) -> bool:
        return any(paths.matches(pattern, each) for each in self.callee.paths)

    def _received(self, pattern: str) -> bool:
        search = compile_pattern(pattern).search
        written = self.node.callee
        names = [written.object.name] if (
            isinstance(written, ir.Member) and isinstance(written.object, ir.Name | ir.Member)
        ) else []  # fmt: skip
        if self.receiver is not None:
            names.extend(paths.last_name(each) for each in self.receiver.paths)
        return any(search(each) for each in names)

    def selected(self, at: tuple[int | str, ...]) -> list[Value]:
        """The values at some of its places; at all of them when none is named."""
        if not at or "*" in at:
            found = [each.value for each in self.args]
            return [*found, self.receiver] if self.receiver is not None else found
        found = [each.value for each in Arguments(self.args, self.receiver).select(at)]
        if "receiver" in at and self.receiver is not None:
            found.append(self.receiver)
        return found

    def reached(self, row: Api) -> list[Value]:
        """The values at the places of a row, or at its key within them."""
        found = self.selected(row.at)
        if row.text:
            found = [each for each in found if each.slots is None]
        if not row.key:
            return found
        return [inner for each in found if (inner := reached(each, row.key)) is not None]


class Tracking:
    """The models of a language, as far as one text can mean them.

    :ivar active: whether the text can hold a source and a sink.
    :ivar begins: words at which a flow may begin.
    """

    def __init__(
        self,
        models: Models,
        words: frozenset[bytes],
        text: bytes,
        asked: Iterable[FlowMatcher],
        builtins: frozenset[str] = frozenset(),
    ) -> None:
        kinds = sources = 0
        for each in asked:
            kinds |= bit(each.to, KINDS)
            for word in each.sources:
                sources |= bit(word, SOURCES)
        known = catalogue(models)
        brought = _Brought(text, builtins)
        self.entries: tuple[Entry, ...] = ()
        for _ in range(2):
            # What a parameter stands for is seldom named in the text.
            names = [one for entry in self.entries for one in entry.params]
            brought.known.update(one.partition(".")[0] for one in names)
            words = words.union(*map(_introduced, self.entries))
            self.entries = tuple(
                each
                for each in known.present("entries", words)
                if _named(each, text) and brought.has(_path(each))
            )
        brought.known.update(
            each.partition(".")[0] for entry in self.entries for each in entry.params
        )
        words = words.union(*map(_introduced, self.entries))
        present = known.present("sources", words)
        self._sources = _by_name(
            each for each in present if each.source & sources and brought.has(each.path)
        )
        self.active = bool(self._sources) or any(_taints(each) & sources for each in self.entries)
        if not self.active:
            return
        sinks = known.present("sinks", words)
        self.sinks = _by_name(each for each in sinks if each.kinds & kinds)
        self.stores: tuple[Api, ...] = tuple(known.present("stores", words))
        self.returned = models.returned
        self.holders = frozenset(
            ".".join(each.path[:-1]) for each in present if "()" in (each.path[-2:-1] or ("",))[0]
        )
        self.active = bool(self.sinks or self.stores or (self.returned and self.entries))
        if not self.active:
            return
        self._safe_names = tuple(each for each in models.sanitizers if each.name is not None)
        self._sanitizers = _by_name(known.present("sanitizers", words))
        self._views = _by_name(known.present("views", words))
        self.guards = _by_name(known.present("guards", words))
        self.safe_tests = tuple(each for each in models.guards if each.name is not None)
        self._propagators = _by_name(known.present("propagators", words))
        self._containers = _by_name(known.present("containers", words))
        self._known: dict[str, Api | None] = {}
        self.begins = _begins(self._sources, self.entries)

    def marked(self, value: Value, node: ir.Expr) -> Value:
        """The value with its flow, when its path is that of a source."""
        for path in value.paths:
            source = self._known[path] if path in self._known else self._source(path)
            if source is not None:
                origin = path
                flow = Flow(source.kinds, source.source, frozenset((origin,)))
                said = f"from outside: {SOURCES[source.source.bit_length() - 1]}"
                return value.flowing(flow).stepped(node.start, node.end, said)
        return value

    def _source(self, path: str) -> Api | None:
        rows = self._sources.get(path[path.rfind(".") + 1 :], ())
        found = next((each for each in rows if paths.matches(each.path, path)), None)
        self._known[path] = found
        return found

    def viewed(self, value: Value) -> int:
        """The kinds for which a comparison of this part of a value checks all of it."""
        kinds = 0
        for path in value.paths:
            for row in self._views.get(path[path.rfind(".") + 1 :], ()):
                if paths.matches(row.path, path):
                    kinds |= row.kinds
        return kinds

    def result(self, machine: Machine, met: Met) -> Value | None:
        """What a call that a row knows returns; None when no row does."""
        names = met.names()
        for name in names:
            for row in self._containers.get(name, ()):
                if met.is_meant(row) and (value := _contained(machine, row, met)) is not None:
                    return value
        if rows := self.sanitizers(met):
            flow = _flow([one for row in rows for one in met.selected(row.at)])
            for row in rows:
                flow = cleared(flow, row.kinds)
            return _passed(met, flow)
        for name in names:
            for row in self._propagators.get(name, ()):
                if met.is_meant(row):
                    return _propagated(machine, row, met)
        for row in self._safe_names:
            if row.name and met.name and compile_pattern(row.name).search(met.name):
                return _passed(met, cleared(_flow(met.selected(row.at)), row.kinds))
        return None

    def sanitizers(self, met: Met) -> list[Api]:
        """The rows that know a call as a sanitizer; each of them clears its kinds."""
        return [
            row
            for name in met.names()
            for row in self._sanitizers.get(name, ())
            if met.is_meant(row)
        ]

    def unknown(self, met: Met, value: Value) -> Value:
        """The result of a call of which nobody knows what it does."""
        own = met.receiver.flows() if met.receiver is not None else None
        if own is None and met.callee.flow is not None:
            own = met.callee.flow
        given = _flow([each.value for each in met.args])
        flow = merged(own, doubted(given))
        if flow is None:
            return value
        if own is not None and met.callee.paths and len(flow.origins) == 1:
            # One getter of a request is checked without blessing the others.
            flow = flow._replace(origins=frozenset((_asked(next(iter(flow.origins)), met),)))
        return Value(
            text=value.text if value.text is not None else HOLE,
            paths=value.paths,
            sure=value.sure,
            steps=_steps(met),
            flow=flow,
        )


def _asked(origin: str, met: Met) -> str:
    consts = [str(each.value.consts[0]) for each in met.args[:1] if each.value.consts]
    return f"{origin}.{met.name}({', '.join(consts)})" if consts else origin


def _begins(sources: dict[str, list[Api]], entries: tuple[Entry, ...]) -> set[bytes]:
    """Words of which every function has one, or is inside of one that has, where a flow begins."""
    found = {word.encode() for name in sources for word in _WORD.findall(name)}
    for each in entries:
        path = each.decorator or each.register or each.base or each.annotation
        last = path[-1] if path else each.function or each.names[0]
        found.update(
            word.encode() for part in (last, *each.methods) for word in _WORD.findall(part)
        )
    return found


class _Brought:
    """Whether a text brings in what a path begins with: imports it, or is handed it.

    A word alone is no sign: "express" stands in licences, "request" everywhere.
    """

    def __init__(self, text: bytes, builtins: frozenset[str]) -> None:
        self.known = {"**", "*", *builtins}
        self._text = text
        self._looked: dict[str, bool] = {}

    def has(self, path: tuple[str, ...]) -> bool:
        """Whether the first name of a path can mean it here; the empty path always can."""
        if not path or path[0] in self.known or path[0].removesuffix("()") in self.known:
            return True
        first = path[0].removesuffix("()")
        found = self._looked.get(first)
        if found is None:
            found = self._looked[first] = self._imports(first.encode())
        return found

    def _imports(self, name: bytes) -> bool:
        at = self._text.find(name)
        while at >= 0:
            line = max(self._text.rfind(b"\n", 0, at) + 1, at - 200)
            if _IMPORTING.search(self._text, line, at):
                return True
            at = self._text.find(name, at + len(name))
        return False


_IMPORTING = re.compile(
    rb"(?:[\"'`](?:node:)?|\b(?:from|import)\s+(?:static\s+)?(?:[\w.]+(?:\s+as\s+\w+)?\s*,\s*)*)\Z"
)
"""What stands before the name of a module that is imported: a quote, or a word."""


def _path(entry: Entry) -> tuple[str, ...]:
    return entry.decorator or entry.register or entry.base or entry.annotation


def _taints(entry: Entry) -> int:
    """The sources that parameters are themselves, beside what is read from them."""
    found = entry.source
    for each in entry.params:
        if each.startswith("!"):
            found |= bit(each[1:], SOURCES)
    return found


_DEFINING = rb"\b(?:function\*?|def|const|let|var|func)\s+"


def _named(entry: Entry, text: bytes) -> bool:
    """Whether a text holds a list of parameters that begins with the names of an entry."""
    if entry.function:
        defined = _DEFINING + re.escape(entry.function.encode()) + rb"\b"
        return re.search(defined, text) is not None
    if not entry.names:
        return True
    kind = rb"\s*(?:[:?][^,()]{0,80})?"
    names = (rb"," + rb"\s*").join(re.escape(each.encode()) + kind for each in entry.names)
    return re.search(rb"\(\s*" + names + rb"[,)=]", text) is not None


def _by_name(rows: Iterable[Api]) -> dict[str, list[Api]]:
    found: dict[str, list[Api]] = {}
    for each in rows:
        if each.path:
            last = each.path[-1]
            found.setdefault(last, []).append(each)
    return found


class Catalogue:
    """The rows of all models by a word that a text must hold to mean them."""

    def __init__(self, models: Models) -> None:
        self._rows: dict[str, dict[bytes, list[tuple[Any, frozenset[bytes]]]]] = {}
        self._anchors: dict[str, frozenset[bytes]] = {}
        for name, rows in models._asdict().items():
            found: dict[bytes, list[tuple[Any, frozenset[bytes]]]] = {}
            for row in rows:
                needed = frozenset(word.encode() for word in _needed(row))
                if needed:
                    found.setdefault(max(sorted(needed), key=len), []).append((row, needed))
            self._rows[name] = found
            self._anchors[name] = frozenset(found)

    def present(self, name: str, words: frozenset[bytes]) -> list[Any]:
        """The rows of a section whose words a text all holds."""
        rows = self._rows[name]
        return [
            row
            for anchor in sorted(self._anchors[name] & words)
            for row, needed in rows[anchor]
            if needed <= words
        ]


_catalogues: dict[int, tuple[Models, Catalogue]] = {}


def catalogue(models: Models) -> Catalogue:
    """The catalogue of models, made once."""
    found = _catalogues.get(id(models))
    if found is None:
        found = _catalogues[id(models)] = (models, Catalogue(models))
    return found[1]


def _needed(row: Api | Entry) -> list[str]:
    """The words that a text must hold to mean a row."""
    if isinstance(row, Api):
        if not row.path:  # of stores; functions known by a pattern are asked otherwise
            return _WORD.findall(row.name) if row.name and _WRITTEN.fullmatch(row.name) else []
        return [word for part in row.path for word in _WORD.findall(part)]
    path = row.decorator or row.register or row.base or row.annotation
    return [word for part in path or (*row.names, row.function) for word in _WORD.findall(part)]


def _introduced(entry: Entry) -> set[bytes]:
    """The words of the paths that parameters stand for."""
    return {word.encode() for each in entry.params for word in _WORD.findall(each)}


def _flow(values: Sequence[Value]) -> Flow | None:
    return merged(*(each.flows() for each in values))


def _steps(met: Met):  # type: ignore[no-untyped-def]
    """The way of the first dangerous value that went in."""
    values = [met.receiver] if met.receiver is not None else []
    for each in (*values, *(arg.value for arg in met.args)):
        if each.flows() is not None:
            return way(each)
    return None


def way(value: Value):  # type: ignore[no-untyped-def]
    """The steps of a value, or of the dangerous part of it."""
    if value.flow is not None or value.slots is None:
        return value.steps
    for each in value.slots.values():
        if each.flows() is not None:
            return way(each)
    return value.steps


def _passed(met: Met, flow: Flow | None) -> Value:
    return Value(
        text=HOLE,
        paths=tuple(f"{path}()" for path in met.callee.paths),
        sure=met.callee.sure,
        steps=_steps(met) if flow else None,
        flow=flow,
    )


def _propagated(machine: Machine, row: Api, met: Met) -> Value:
    flow = _flow(met.selected(row.at))
    result = Value(
        text=HOLE,
        paths=tuple(f"{path}()" for path in met.callee.paths),
        sure=met.callee.sure,
        steps=_steps(met),
        flow=flow,
    )
    if row.to is None:
        return result
    if row.to == "receiver":
        written = met.node.callee
        if isinstance(written, ir.Member) and met.receiver is not None:
            whole = met.receiver.flowing(merged(met.receiver.flow, flow))
            if flow is not None:
                whole = whole.stepped(met.node.start, met.node.end, "put in here")
            machine.put(written.object, whole)
            return whole
    elif isinstance(row.to, int) and row.to < len(met.node.args):
        target = met.node.args[row.to].value
        machine.put(target, result)
    return result


def _filled(met: Met) -> Mapping[object, Value] | None:
    """What a new container holds: nothing, or the constants of a list or list of pairs."""
    if not met.args:
        return {}
    given = met.args[0].value.slots
    if len(met.args) > 1 or given is None or not all(_constant(each) for each in given.values()):
        return None
    filled = dict(given)
    for pair in given.values():
        key, value = ((pair.slots or {}).get(at) for at in (0, 1))
        if key is not None and value is not None and key.consts is not None:
            filled.update(dict.fromkeys((one for one in key.consts if isinstance(one, str)), value))
    return filled


def _constant(value: Value) -> bool:
    return value.fixed or (value.slots is not None and all(map(_constant, value.slots.values())))


def _contained(machine: Machine, row: Api, met: Met) -> Value | None:
    """What a container operation gives, where the container is told apart; else None."""
    if row.op == "empty":
        slots = _filled(met)
        made = tuple(f"{path}()" for path in met.callee.paths)
        return None if slots is None else Value(slots=slots, paths=made)
    whole = met.receiver
    written = met.node.callee
    if whole is None or whole.slots is None or not isinstance(written, ir.Member):
        return None
    from aisec_hooks.engine.evaluation import collections

    changed, result = collections.OPERATIONS[row.op](whole, [each.value for each in met.args])
    if changed is not None:
        machine.put(written.object, changed)
    return result
