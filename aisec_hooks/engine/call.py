"""Call matcher: calls of a path, with conditions on arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aisec_hooks.engine import hits
from aisec_hooks.engine.conditions import Arguments, fulfilled
from aisec_hooks.engine.contexts import cleared
from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.evaluation.flow import merged
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.matching.patterns import fits
from aisec_hooks.model import ir
from aisec_hooks.model.finding import Check, Hit
from aisec_hooks.model.position import Span
from aisec_hooks.model.rule import CallMatcher, RuleIndex

UNSURE = 1
"""Steps of confidence lost where the callee's origin is a guess by its name."""


def match(
    index: RuleIndex, met: Met, text: bytes, statement: tuple[int, int], kinds: Mapping[str, int]
) -> Iterator[Hit]:
    """The hits of one call.

    :param kinds: the rules for which data flow is followed, with the kinds they end at.
    """
    for name in met.names():
        for matcher in index.calls.get(name, ()):
            hit = _match(index, matcher, met, text, statement, kinds)
            if hit is not None:
                yield hit


def _match(
    index: RuleIndex,
    matcher: CallMatcher,
    met: Met,
    text: bytes,
    statement: tuple[int, int],
    kinds: Mapping[str, int],
) -> Hit | None:
    if not _names(matcher, met):
        return None
    arguments = Arguments(met.args, met.receiver)
    deciding: list[GivenArg] = []
    texts: list[GivenArg] = []
    for condition in matcher.where:
        answer, given = fulfilled(condition, arguments)
        if not answer:
            return None
        deciding.extend(given)
        if "string" in condition.kinds:
            texts.extend(given)
    if any(fulfilled(condition, arguments)[0] for condition in matcher.unless):
        return None
    if kinds:
        flow = merged(*(each.value.flows() for each in deciding))
        if cleared(kinds, matcher.rule, None if flow is None else flow.kinds):
            return None
    doubt = _doubt(matcher, met)
    if doubt is None:
        return None
    if any(each.value.tame and not each.value.fixed for each in deciding):
        doubt += 1
    if matcher.beside is not None and hits.beside(text, matcher.beside):
        doubt += 1
    place = hits.Place(text, Span(met.node.start, met.node.end), statement)
    evidence = [_callee_span(met.node.callee), *(Span(each.start, each.end) for each in deciding)]
    rule = index.rules[matcher.rule]
    return hits.make(
        rule,
        place,
        evidence,
        confidence=matcher.confidence,
        message=matcher.message,
        words={"callee": _spoken_callee(met, text), "name": met.name, "text": ""},
        doubt=doubt,
        steps=hits.history([*(each.value for each in deciding), met.callee]),
        masked=_written(texts) if rule.check == Check.SECRETS else (),
    )


def _written(texts: list[GivenArg]) -> tuple[Span, ...]:
    """The arguments that are constant text written in the call itself, not names that hold it."""
    return tuple(Span(each.start, each.end) for each in texts if each.value.steps is None)


def _names(matcher: CallMatcher, met: Met) -> bool:
    """Whether the callee can be the one that is meant."""
    if matcher.path[0] == "**" and len(matcher.path) == 2 and matcher.path[-1] == met.name:
        return True
    return any(paths.matches(matcher.path, each) for each in met.callee.paths)


def _doubt(matcher: CallMatcher, met: Met) -> int | None:
    """Steps of confidence to take off, or None when the receiver is another one."""
    if matcher.path[0] != "**":
        return 0 if met.callee.sure else UNSURE
    if matcher.receiver is None:
        return 0
    fit = any(fits(matcher.receiver, each) for each in met.receivers())
    return UNSURE if fit else None


def _callee_span(callee: ir.Expr) -> Span:
    start = callee.name_start if isinstance(callee, ir.Member) else callee.start
    return Span(start, callee.end)


def _spoken_callee(met: Met, text: bytes) -> str:
    if met.callee.sure and len(met.callee.paths) == 1:
        return met.callee.paths[0]
    return hits.spoken(text, met.node.callee.start, met.node.callee.end)
