"""Assignment matcher: values stored under telling names, or to telling places."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.engine import hits
from aisec_hooks.engine.conditions import holds
from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.evaluation.values import Value
from aisec_hooks.model import ir
from aisec_hooks.model.finding import Check, Hit
from aisec_hooks.model.position import Span
from aisec_hooks.model.rule import AssignMatcher, RuleIndex

_LITERAL = (ir.Const, ir.Template, ir.Binary)


class MetStore:
    """A store as evaluation met it."""

    __slots__ = ("kind", "name", "node", "target", "value", "where")

    def __init__(
        self,
        name: str,
        kind: str,
        value: Value,
        node: ir.Expr,
        where: tuple[int, int],
        target: Value | None,
    ) -> None:
        self.name = name
        self.kind = kind
        self.value = value
        self.node = node
        self.where = where
        self.target = target


_NAMED = ("variable", "member", "key", "argument", "default")


def match(
    index: RuleIndex,
    matchers: tuple[AssignMatcher, ...],
    met: MetStore,
    text: bytes,
    statement: tuple[int, int],
) -> Iterator[Hit]:
    """The hits of one store."""
    for matcher in matchers:
        # The name of a constant that is a key says what is meant only to who knows the constant.
        if met.kind not in (matcher.kinds or _NAMED):
            continue
        doubt = _doubt(matcher, met)
        if doubt is None or not all(holds(each, met.value, met.name) for each in matcher.value):
            continue
        if any(holds(each, met.value, met.name) for each in matcher.unless):
            continue
        if matcher.beside is not None and hits.beside(text, matcher.beside):
            doubt += 1
        yield _hit(index, matcher, met, text, statement, doubt)


def _doubt(matcher: AssignMatcher, met: MetStore) -> int | None:
    if matcher.path:
        known = met.target.paths if met.target is not None else ()
        if any(paths.matches(matcher.path, each) for each in known):
            return 0 if met.target is not None and met.target.sure else 1
        return 0 if matcher.path == ("**", met.name) and met.kind == "member" else None
    # Constant text counts where it is written: a name that holds it has a store of its own.
    if met.value.fixed and met.value.text is not None and not isinstance(met.node, _LITERAL):
        return None
    return 0


def _hit(
    index: RuleIndex,
    matcher: AssignMatcher,
    met: MetStore,
    text: bytes,
    statement: tuple[int, int],
    doubt: int,
) -> Hit:
    rule = index.rules[matcher.rule]
    value = Span(met.node.start, met.node.end)
    name = Span(*met.where)
    span = Span(min(name.start, value.start), max(name.end, value.end))
    return hits.make(
        rule,
        hits.Place(text, span, statement),
        [name, value],
        confidence=matcher.confidence,
        message=matcher.message,
        words={"name": met.name[:60], "callee": "", "text": ""},
        doubt=doubt,
        steps=hits.history([met.value]) if rule.check != Check.SECRETS else (),
        masked=(value,) if rule.check == Check.SECRETS else (),
    )
