"""Data flow through calls: what the models of a language mean in one text.

Only the rows whose words a text holds are kept, so a look is one dictionary access.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from aisec_hooks.engine.called import Called
from aisec_hooks.engine.evaluation import guesses, paths
from aisec_hooks.engine.evaluation.beginnings import beginnings
from aisec_hooks.engine.evaluation.effects import (
    contained,
    flow_of,
    given_out,
    passed,
    propagated,
    steps_of,
    swept,
    targets,
    told_by_name,
)
from aisec_hooks.engine.evaluation.flow import Flow, cleared, doubted, merged, narrowed
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.methods import HERE, is_own
from aisec_hooks.engine.evaluation.presence import (
    Brought,
    by_callee,
    by_name,
    introduced,
    is_named,
    may_fit,
    path_of,
)
from aisec_hooks.engine.evaluation.texts import SAME
from aisec_hooks.engine.evaluation.values import HARMLESS, HOLE, QUOTED, Value
from aisec_hooks.matching.patterns import fits, fits_one
from aisec_hooks.model import ir
from aisec_hooks.model.language import Language
from aisec_hooks.model.taint import ALL_KINDS, SOURCES, TOKEN, Api, Entry, taints

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine
    from aisec_hooks.rules.library import Library


class Tracking:
    """The models of a language, as far as one text can mean them.

    :param asked: the kinds of sinks and of sources that rules ask for, as bits.
    :ivar active: whether the text can hold a source and a sink.
    :ivar methods: what methods make of a text.
    :ivar holders: the paths of objects that are asked for outside data.
    :ivar begins: what tells that a flow may begin.
    :ivar quiet: paths that were looked at and are those of no source.
    """

    def __init__(
        self,
        known: Library,
        words: frozenset[bytes],
        text: bytes,
        asked: tuple[int, int],
        language: Language,
    ) -> None:
        self.methods = language.text_methods
        self._function_methods = language.function_methods
        kinds, sources = asked
        self.below = known.below
        self._library = known
        brought = Brought(text, language)
        self.entries: tuple[Entry, ...] = ()
        if not known.present("entries", words) and not known.present("sources", words):
            self.active = False
            return
        for _ in range(2):
            # What a parameter stands for is seldom named in the text.
            brought.know(self.entries)
            words = words.union(*map(introduced, self.entries))
            self.entries = tuple(
                each
                for each in known.present("entries", words)
                if is_named(each, text) and brought.has(path_of(each))
            )
            if not self.entries:
                break
        brought.know(self.entries)
        words = words.union(*map(introduced, self.entries))
        present = known.present("sources", words)
        known_sources = [
            each
            for each in present
            if each.source & sources
            and (not each.where or may_fit(each.where, text))
            and brought.has_source(each.path)
        ]
        asked_for = [_by_call(each) for each in known_sources]
        self._sources = by_name(each for each in asked_for if each.to is None)
        self._fills = by_name(each for each in asked_for if each.to is not None)
        given = any(taints(each) & sources for each in self.entries)
        brings = ALL_KINDS if given else 0
        self.active = bool(known_sources) or given
        if not self.active:
            return
        for row in known_sources:
            brings |= row.kinds
        kinds &= brings
        self.guesses = bool(brings & TOKEN)
        sinks = [each for each in known.present("sinks", words) if each.kinds & kinds]
        self.sinks = by_callee(sinks)
        stores = known.present("stores", words)
        self.stores: tuple[Api, ...] = tuple(each for each in stores if each.kinds & kinds)
        self.named = self._telling("named", kinds, words)
        self.returned = self._telling("returned", kinds, words)
        self.holders = frozenset(
            ".".join(each.path[:-1]) for each in present if "()" in (each.path[-2:-1] or ("",))[0]
        )
        named = self.named or any(each.name for each in self.returned)
        ended = bool(self.stores or named or (self.returned and self.entries))
        self.active = ended or any(map(Called(text, language).may_be, sinks))
        if not self.active:
            return
        self._safe_names: tuple[Api, ...] = tuple(known.wordless("sanitizers"))
        self._sanitizers = by_name(known.present("sanitizers", words))
        self._views = by_name(known.present("views", words))
        self.guards = by_name(known.present("guards", words))
        self._safe_tests: tuple[Api, ...] = tuple(known.wordless("guards"))
        self._propagators = by_name(known.present("propagators", words))
        # What is said of one type goes before what is said of any.
        held = sorted(known.present("containers", words), key=lambda row: row.path[0] == "**")
        self._containers = by_callee(held)
        self._told = {*self._containers, *self._sanitizers, *self._propagators}
        self._known: dict[str, Api | None] = {}
        self._tests: dict[str, list[Api]] = {}
        self._safe: dict[str, Api | None] = {}
        self._strange: dict[str, bool] = {}
        self.quiet: set[tuple[str, ...]] = set()
        numbers = (name for name, how in language.functions.items() if how == "number")
        tests = [name for name in numbers if name not in self.sinks]
        ends = 0
        for row in (*chain(*self.sinks.values()), *self.stores, *self.named, *self.returned):
            ends |= row.kinds
        ending = [each for each in known_sources if each.kinds & ends]
        self.begins = beginnings(ending, self.entries, tests)

    def _telling(self, section: str, kinds: int, words: frozenset[bytes]) -> tuple[Api, ...]:
        """The rows that ask for names, where the text has one."""
        present = [each for each in self._library.wordless(section) if each.kinds & kinds]
        if not any(each.name for each in present):
            return tuple(present)
        names = b"\n".join(words)
        folded = names.lower()
        return tuple(
            each for each in present if each.name is None or fits_one(each.name, names, folded)
        )

    def marked(self, value: Value, node: ir.Expr) -> Value:
        """The value with its flow, when its path is that of a source."""
        for path in value.paths:
            source = self._begun(path)
            if source is not None:
                if not source.kinds:
                    return value
                origins = frozenset((_read(path, node),))
                flow = Flow(source.kinds, source.source, origins, source.doubt)
                said = f"from outside: {SOURCES[source.source.bit_length() - 1]}"
                if source.kinds == TOKEN:
                    said = _GUESSED
                    if not source.doubt:  # a number, or text without signs
                        value = Value(text=HARMLESS.text, paths=value.paths, sure=value.sure)
                return value.flowing(flow).stepped(node.start, node.end, said)
        self.quiet.add(value.paths)
        return value

    def _begun(self, path: str) -> Api | None:
        """The source that a path names, if any."""
        return self._known[path] if path in self._known else self._source(path)

    def _source(self, path: str) -> Api | None:
        rows = self._sources.get(path[path.rfind(".") + 1 :], ())
        found = next((each for each in rows if paths.matches(each.path, path)), None)
        self._known[path] = found
        return found

    def counted(self, met: Met, value: Value) -> Value:
        """A number that a call returns; it may be one of a source."""
        if not self.guesses:
            return value
        for path in met.callee.paths:
            known = Value(text=HARMLESS.text, paths=(f"{path}()",))
            found = self.marked(known, met.node)
            if found.flow is not None:
                return Value(text=HARMLESS.text, steps=found.steps, flow=found.flow)
        return guesses.counted(met)

    def told(self, function: ir.Function | None, value: Value) -> Value:
        """What a function returns, without what is told of where it returns it."""
        if self.guesses and function is not None and value.flow is not None:
            for row in self.returned:
                if row.name and function.name and fits(row.name, function.name):
                    value = value.flowing(cleared(value.flow, row.kinds))
        return value

    def viewed(self, value: Value) -> int | None:
        """The kinds for which a comparison of this part of a value checks all of it.

        None where it is not known to be a part.
        """
        kinds = None
        for path in value.paths:
            for row in self._views.get(path[path.rfind(".") + 1 :], ()):
                if paths.matches(row.path, path):
                    kinds = (kinds or 0) | row.kinds
        return kinds

    def result(self, machine: Machine, met: Met, built: Value) -> Value | None:
        """What a call that a row knows returns; None when no row does.

        :param built: what a text method makes of it, where it is one.
        """
        names = met.names()
        if self._fills and (made := self._fill(machine, met, names)) is not None:
            return made
        if self._told.isdisjoint(names) and built is not QUOTED:
            names = ()
        for name in names:
            for row in self._containers.get(name, ()):
                if met.is_meant(row) and (value := contained(machine, row, met)) is not None:
                    return value
        if names and (rows := self.sanitizers(met)):
            return swept(met, rows, built)
        if built is QUOTED:
            return built
        for name in names:
            for row in self._propagators.get(name, ()):
                if met.is_meant(row):
                    return self._parted(met, propagated(machine, row, met, built))
        named = self._safe_named(met.name)
        if named is None:
            return None
        return passed(met, cleared(flow_of(met.selected(named.at)), named.kinds), built)

    def _parted(self, met: Met, value: Value) -> Value:
        """The result of a getter, which is checked by itself where it gives a known part."""
        if f"{met.name}()" not in self._views or value.flow is None or self.viewed(value) is None:
            return value
        return value.flowing(narrowed(value.flow, _asked(met.name, met.node)))

    def _fill(self, machine: Machine, met: Met, names: tuple[str, ...]) -> Value | None:
        """Let the arguments hold what a source writes into them; the result, if it is that."""
        found = [row for name in names for row in self._fills.get(name, ()) if met.is_meant(row)]
        for row in found if all(row.kinds for row in found) else ():
            flow = Flow(row.kinds, row.source, frozenset((".".join(row.path),)), row.doubt)
            if row.to == "result":
                return _answered(row, met, flow)
            given_out(machine, row, met, flow, None)
            for arg in targets(row, met):
                told_by_name(machine, met, arg.value, machine.value(arg.value))
        return None

    def grows(self, name: str) -> bool:
        """Whether a method of this name puts what it is given into its object."""
        return any(row.to == "receiver" for row in self._propagators.get(name, ()))

    def sanitized(self, met: Met, built: Value) -> Value | None:
        """What a call returns that a row tells to be a sanitizer; else None."""
        rows = self.sanitizers(met) if not self._told.isdisjoint(met.names()) else None
        return swept(met, rows, built) if rows else None

    def is_strange(self, path: str) -> bool:
        """Whether no row, no class of the file and no language says what a function makes."""
        found = self._strange.get(path)
        if found is None:
            name = path[path.rfind(".") + 1 :]
            words = (self._told, self._fills, self.methods, self._function_methods)
            told = any(name in known for known in words) or self._safe_named(name) is not None
            found = self._strange[path] = not told and path[0] != HERE
        return found

    def vouched(self, met: Met, value: Value) -> Value:
        """What a function of the file gives: one that says it clears is less surely wrong."""
        if value.flow is None or self._safe_named(met.name) is None:
            return value
        return value.flowing(doubted(value.flow))

    def _safe_named(self, name: str) -> Api | None:
        if name not in self._safe:
            self._safe[name] = None
            for row in self._safe_names if name else ():
                if row.name and fits(row.name, name):
                    self._safe[name] = row
                    break
        return self._safe[name]

    def tests(self, name: str) -> list[Api]:
        """The rows that take a function nobody knows for a test by its name."""
        found = self._tests.get(name)
        if found is None:
            found = self._tests[name] = [
                row
                for row in (self._safe_tests if name else ())
                if row.name is not None and fits(row.name, name)
            ]
        return found

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
        if any(map(self._begun, value.paths)):
            return value  # what is read there, whatever it is asked for
        own = None
        if met.receiver is not None:
            # An object is not what stands in one of its fields.
            own = met.receiver.flow if is_own(met.receiver) else met.receiver.flows()
        if own is None and met.callee.flow is not None:
            own = met.callee.flow
        given = flow_of([each.value for each in met.args])
        flow = merged(own, doubted(given))
        if flow is None:
            return self._wrapping(met, value) if met.node.new and self.holders else value
        if own is not None and self.methods.get(met.name) not in SAME:
            # One getter of a request is checked without blessing the others.
            flow = narrowed(flow, _asked(met.name, met.node))
        return Value(
            text=value.text if value.text is not None else HOLE,
            paths=value.paths,
            sure=value.sure,
            steps=steps_of(met),
            flow=flow,
        )

    def _wrapping(self, met: Met, value: Value) -> Value:
        """An object of a class nobody knows, made of a request: it may be asked like one."""
        for each in met.args:
            if not self.holders.isdisjoint(each.value.paths):
                known = tuple(dict.fromkeys((*value.paths, *each.value.paths)))
                return Value(text=HOLE, paths=known, sure=False)
        return value


def _by_call(row: Api) -> Api:
    """A source that depends on what a call of it is given is asked of each call."""
    name = row.path[-1] if row.path else ""
    if row.to is not None or not (row.where or row.unless) or not name.endswith("()"):
        return row
    return row._replace(path=(*row.path[:-1], name[:-2]), to="result")


_GUESSED = "made by a generator that can be guessed"


def _answered(row: Api, met: Met, flow: Flow) -> Value:
    """What a call gives that is a source by what it is given."""
    where = (met.node.start, met.node.end)
    if row.kinds == TOKEN:
        made = Value(text=HOLE if row.doubt else HARMLESS.text, flow=flow)
        return made.stepped(*where, "made here of what it is given" if row.where else _GUESSED)
    flow = flow._replace(origins=frozenset((_read(f"{'.'.join(row.path)}()", met.node),)))
    made = Value(text=HOLE, paths=paths.called(met.callee.paths), sure=met.callee.sure, flow=flow)
    return made.stepped(*where, f"from outside: {SOURCES[row.source.bit_length() - 1]}")


def _read(path: str, node: ir.Expr) -> str:
    """The origin of a source: its path, and what a call was asked for."""
    if not (isinstance(node, ir.Call) and path.endswith("()")):
        return path
    last = path.rfind(".") + 1
    return path[:last] + _asked(path[last:-2], node)


def _asked(name: str, node: ir.Call) -> str:
    """A getter as it is asked: with its constant argument, or the variable that names it."""
    written = [each.value for each in node.args]
    for each in written:
        if isinstance(each, ir.Const):
            return f"{name}({each.value})"
    return f"{name}({next((each.name for each in written if isinstance(each, ir.Name)), '')})"
