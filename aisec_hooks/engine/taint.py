"""Flow matcher: values from outside that reach a place where they are dangerous."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.engine import hits
from aisec_hooks.engine.conditions import holds, reached
from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.evaluation.effects import way
from aisec_hooks.engine.evaluation.flow import MORE, Flow
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.tracking import Tracking
from aisec_hooks.engine.evaluation.values import Value
from aisec_hooks.matching.patterns import fits
from aisec_hooks.model import ir
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.position import Span
from aisec_hooks.model.rule import MADE, FlowMatcher, RuleIndex
from aisec_hooks.model.taint import KINDS, SOURCES, TOKEN, Api, bit

UNSURE = 1
"""Steps of confidence lost where the sink's origin is a guess by its name."""


class Sinks:
    """The sinks of one text and the rules that ask for them.

    :ivar names: the last names of calls that are sinks.
    :ivar guesses: whether the text makes numbers that can be guessed.
    """

    def __init__(self, index: RuleIndex, tracking: Tracking, text: bytes, sigil: str) -> None:
        """:param sigil: what stands before names that are no words where they are read."""
        self._sigil = sigil
        self._index = index
        self._tracking = tracking
        self._text = text
        self.names = tracking.sinks.keys()
        self.guesses = tracking.guesses and bool(tracking.named)
        self._flows = [
            (each, bit(each.to, KINDS), sum(bit(word, SOURCES) for word in each.sources))
            for each in index.flows
        ]

    def call(self, met: Met, statement: tuple[int, int]) -> Iterator[Hit]:
        """The hits of one call."""
        for name in met.names():
            for row in self._tracking.sinks.get(name, ()):
                if not met.is_meant(row):
                    continue
                doubt = UNSURE if row.path[0] != "**" and not met.callee.sure else 0
                span = Span(met.node.start, met.node.end)
                for value in met.reached(row):
                    yield from self._hits(value, row.kinds, doubt, span, statement, met.node.callee)

    def store(
        self, name: str, value: Value, target: Value | None, where: Span, statement: tuple[int, int]
    ) -> Iterator[Hit]:
        """The hits of one store under a name or key."""
        written = target.paths if target is not None else ()
        for row in self._tracking.stores:
            if row.name is not None:
                if row.name != name and row.name not in written:
                    continue
            elif not any(_stores_into(row.path, each, name) for each in written):
                continue
            if row.text and value.slots is not None:
                continue
            yield from self._hits(value, row.kinds, 0, where, statement, None)

    def keyed(
        self, key: Value, value: Value, holder: Value, where: Span, statement: tuple[int, int]
    ) -> Iterator[Hit]:
        """The hits of a store under a key that nobody knows: of the key, and of what is stored."""
        for row in self._tracking.stores:
            if row.path and any(paths.matches(row.path, each) for each in holder.paths):
                yield from self._hits(value, row.kinds, 0, where, statement, None)
                if "both" in row.at:
                    yield from self._hits(key, row.kinds, 0, where, statement, None)

    def named(
        self, name: str, value: Value, where: Span, statement: tuple[int, int]
    ) -> Iterator[Hit]:
        """The hits of one store under a name that says what the value is for."""
        flow = value.flows()
        for row in self._tracking.named:
            if flow is not None and flow.kinds & row.kinds and _says(row, name):
                yield from self._hits(value, row.kinds, row.doubt, where, statement, None, name)

    def told(self, met: Met, statement: tuple[int, int]) -> Iterator[Hit]:
        """The hits of what a call says of a value that it is given: by a key before, or its name.

        ``put("token", value)``, ``setToken(value)``
        """
        name: object = _set(met.name) if len(met.args) == 1 else ""
        for each in met.args:
            flow = each.value.flows()
            if isinstance(name, str) and flow is not None and flow.kinds & TOKEN:
                where = Span(each.start, each.end)
                yield from self.named(name, each.value, where, statement)
            known = each.value.consts
            name = known[0] if known and len(known) == 1 else ""

    def called(self, name: str, value: Value, where: Span) -> Iterator[Hit]:
        """The hits of what a function returns whose name says what it is for."""
        for row in self._tracking.returned:
            if row.name is not None and _says(row, name):
                yield from self._hits(value, row.kinds, row.doubt, where, where, None, name)

    def returned(self, value: Value, html: bool, where: Span) -> Iterator[Hit]:
        """The hits of what a handler of a framework returns, as HTML or to be understood."""
        whole = value
        if value.slots and 0 in value.slots:  # the text, a status, headers
            value = value.slots[0]
        elif value.slots and MADE in value.slots:  # what was made of it was judged there
            value = value.holding(None)
        if value.text is None:
            return
        for row in self._tracking.returned:
            if row.name is not None:
                continue
            if row.where and not all(holds(each, value) for each in row.where):
                continue
            told = ((each, reached(whole, each.key)) for each in row.unless)
            if any(inner is not None and holds(each, inner) for each, inner in told):
                continue
            if row.where or html:
                yield from self._hits(value, row.kinds, 0, where, where, None)

    def _hits(
        self, value: Value, kinds: int, doubt: int, span: Span, statement: tuple[int, int],
        callee: ir.Expr | None, name: str = "",
    ) -> Iterator[Hit]:  # fmt: skip
        flow = value.flows()
        if flow is None or not flow.kinds & kinds:
            return
        for matcher, kind, sources in self._flows:
            if kind & kinds & flow.kinds and sources & flow.sources:
                yield self._hit(matcher, flow, value, doubt, span, statement, callee, name)

    def _hit(
        self, matcher: FlowMatcher, flow: Flow, value: Value, doubt: int, span: Span,
        statement: tuple[int, int], callee: ir.Expr | None, name: str,
    ) -> Hit:  # fmt: skip
        start, end = (callee.start, callee.end) if callee is not None else span
        if isinstance(callee, ir.Member):
            start = callee.name_start
        begin = callee.start if callee is not None else start
        written = name[:60] or hits.spoken(self._text, begin, end)
        steps = hits.history([Value(steps=way(value))])
        return hits.make(
            self._index.rules[matcher.rule],
            hits.Place(self._text, span, statement),
            [Span(start, end), span],
            confidence=matcher.confidence,
            message=matcher.message,
            words={
                "callee": written,
                "name": written,
                "source": _source(flow, self._sigil),
                "text": "",
            },
            doubt=doubt + flow.doubt,
            steps=steps,
            outside=True,
        )


def _set(name: str) -> str:
    """What a method sets, by its name."""
    for prefix in ("set", "with"):
        rest = name[len(prefix) :].lstrip("_")
        if name[: len(prefix)].lower() == prefix and rest:
            return rest[0].lower() + rest[1:]
    return ""


def _says(row: Api, name: str) -> bool:
    return bool(name) and fits(row.name or "", name)


def _stores_into(path: tuple[str, ...], written: str, name: str) -> bool:
    """Whether a row means the object that is written into, or the very place."""
    return paths.matches(path, written[: -len(name) - 1]) or paths.matches(path, written)


def _source(flow: Flow, sigil: str) -> str:
    found = min(flow.origins - {MORE}, key=lambda each: (len(each), each))
    return found if found[:1].isalpha() or found[:1] == "_" else f"{sigil}{found}"
