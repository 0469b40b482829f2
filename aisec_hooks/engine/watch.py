"""Watches evaluation and asks the matchers about what it meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.engine import assignment, call, function, handler
from aisec_hooks.engine.contexts import Contexts
from aisec_hooks.engine.evaluation.functions import HTML, TEXT
from aisec_hooks.engine.evaluation.machine import Machine
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.observer import Program
from aisec_hooks.engine.evaluation.values import Value
from aisec_hooks.engine.vocabulary import Vocabulary
from aisec_hooks.model import ir
from aisec_hooks.model.finding import CONFIDENCES, Check, Hit
from aisec_hooks.model.position import Span

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.tracking import Tracking
    from aisec_hooks.engine.taint import Sinks


class Watch:
    """Collects the hits of one text; what evaluation meets twice counts once."""

    def __init__(
        self,
        program: Program,
        text: bytes,
        vocabulary: Vocabulary,
        tracking: Tracking | None = None,
    ) -> None:
        self.text = text
        self.vocabulary = vocabulary
        self.index = vocabulary.index
        self.machine = Machine(program, self, tracking)
        self.hits: dict[tuple[str, Span], Hit] = {}
        self._sinks: Sinks | None = None
        self._contexts: Contexts | None = None
        self._uses: dict[tuple[int, int], list[tuple[int, int]]] = {}
        if tracking is not None:
            from aisec_hooks.engine.taint import Sinks

            self._sinks = Sinks(vocabulary.index, tracking, text, program.language.writing.sigil)
            self._contexts = Contexts(vocabulary.ends, self.machine)

    def settle(self) -> None:
        """Let go of hits that the calls of the file refute."""
        if self._contexts is not None:
            for key in self._contexts.refuted():
                self.hits.pop(key, None)
        calls = self.machine.calls
        for (start, end), uses in self._uses.items():
            kinds = 0
            for harmless, user in uses:
                if harmless:
                    kinds |= harmless
                elif not user or not calls.is_closed(user):
                    break
            else:
                self.cleared(start, end, kinds)

    def close(self) -> None:
        """Let go of the machine, which refers back, and of who else knows it."""
        del self.machine
        self._contexts = None

    def below(self, package: str) -> frozenset[str]:
        """The names directly below a package that a rule or a model knows."""
        found = self.vocabulary.below(package)
        tracking = self.machine.tracking
        return found if tracking is None else found | tracking.below(package)

    def add(self, hit: Hit) -> None:
        """Keep a hit; of two of one rule at one place, the more confident."""
        key = (hit.rule, hit.span)
        known = self.hits.get(key)
        if known is None:
            self.hits[key] = hit
        elif CONFIDENCES[known.confidence] < CONFIDENCES[hit.confidence]:
            self.hits[key] = hit._replace(outside=known.outside or hit.outside)
        elif hit.outside and not known.outside:
            self.hits[key] = known._replace(outside=True)

    def call(self, met: Met) -> None:
        """A call was met."""
        names = met.names()
        if self._sinks is not None and met.is_given_flow():
            self._outside(self._sinks, met)
        if not self.vocabulary.called.isdisjoint(names):
            kinds = self._contexts.kinds if self._contexts is not None else {}
            for hit in call.match(self.index, met, self.text, self.machine.statement, kinds):
                self.add(hit)
                if self._contexts is not None:
                    self._contexts.matched((hit.rule, hit.span))

    def _outside(self, sinks: Sinks, met: Met) -> None:
        """A call was met that is given what comes from outside."""
        found = False
        if not sinks.names.isdisjoint(met.names()):
            for hit in sinks.call(met, self.machine.statement):
                found = True
                self.add(hit)
                if self._contexts is not None:
                    self._contexts.proven((hit.rule, hit.span))
        if sinks.guesses and not found:
            for hit in sinks.told(met, self.machine.statement):
                self.add(hit)

    def store(
        self,
        name: str,
        kind: str,
        value: Value,
        node: ir.Expr,
        where: tuple[int, int],
        target: Value | None = None,
    ) -> None:
        """A value is stored under a name."""
        if self._sinks is not None and value.flows() is not None:
            span = Span(*where)
            for hit in self._sinks.store(name, value, target, span, self.machine.statement):
                self.add(hit)
            # As far as the step of the assignment goes: what is stored on is told of here.
            span = Span(span.start, max(span.end, node.end))
            for hit in self._sinks.named(name, value, span, self.machine.statement):
                self.add(hit)
        matchers = self.vocabulary.stores(name)
        if matchers:
            met = assignment.MetStore(name, kind, value, node, where, target)
            for hit in assignment.match(
                self.index, matchers, met, self.text, self.machine.statement
            ):
                self.add(hit)

    def keyed(self, key: Value, value: Value, holder: Value, where: tuple[int, int]) -> None:
        """A value is stored under a key that nobody knows."""
        if self._sinks is not None:
            for hit in self._sinks.keyed(key, value, holder, Span(*where), self.machine.statement):
                self.add(hit)

    def replaced(self, start: int, end: int) -> None:
        """What was set there is set anew: no hit rests on it, but that a secret is written."""
        where, rules = Span(start, end), self.index.rules
        for key in [key for key, hit in self.hits.items() if where in hit.evidence]:
            if rules[key[0]].check != Check.SECRETS:
                del self.hits[key]

    def cleared(self, start: int, end: int, kinds: int) -> None:
        """The object that the call there made is told to be careful: such hits count no more."""
        where, ends = Span(start, end), self.vocabulary.ends
        for key in [key for key in self.hits if key[1] == where and ends.get(key[0], 0) & kinds]:
            del self.hits[key]

    def used(self, start: int, end: int, kinds: int, harmless: bool) -> None:
        """An object is used; what only a function on its own shows, its calls may refute."""
        machine = self.machine
        user = machine.running
        # Of an object that others see, nobody knows all uses.
        own = user is not None and bool(machine.outer) and user.start <= start < user.end
        kinds = kinds if harmless and own else 0
        guess = id(user) if own and not machine.calls.running else 0
        self._uses.setdefault((start, end), []).append((kinds, guess))

    def returned(self, function: ir.Function | None, value: Value, node: ir.Return) -> None:
        """A function returns a value."""
        if self._sinks is None or function is None:
            return
        for hit in self._sinks.called(function.name, value, Span(node.start, node.end)):
            self.add(hit)
        answer = self.machine.calls.entries.get(id(function))
        if answer is None:
            return
        known = self.machine.language.answer_types if answer != HTML else ()
        kind = function.returns
        if known and isinstance(kind, ir.Name | ir.Member) and kind.name not in known:
            return
        for hit in self._sinks.returned(value, answer != TEXT, Span(node.start, node.end)):
            self.add(hit)

    def handler(self, node: ir.Handler, types: list[Value]) -> None:
        """An exception handler was met."""
        function = self.machine.running
        if function is not None and handler.may_be_quiet(self.machine.language, function):
            return
        for hit in handler.match(self.index, node, types, self.text):
            self.add(hit)

    def function(self, name: str, node: ir.Function, where: tuple[int, int]) -> None:
        """A function is defined or bound under a name."""
        matchers = self.vocabulary.functions(name)
        if matchers:
            body = self.machine.program.body(node)
            for hit in function.match(self.index, matchers, name, node, where, body, self.text):
                self.add(hit)
