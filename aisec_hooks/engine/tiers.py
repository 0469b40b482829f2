"""Which rules run: hooks apply the tiers core and warn, ``--audit`` all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from aisec_hooks.model.rule import CallMatcher, Rule, RuleIndex

HOOK = ("core", "warn")
AUDIT = (*HOOK, "audit")


_made: dict[tuple[str, tuple[str, ...]], tuple[RuleIndex, RuleIndex]] = {}


def limited(index: RuleIndex, tiers: tuple[str, ...]) -> RuleIndex:
    """The part of an index whose rules are in the tiers; the index itself when all are.

    The same object each time, so that what is derived from it is derived once.
    """
    if all(rule.tier in tiers for rule in index.rules.values()) and not _unsure(index, tiers):
        return index
    known = _made.get((index.language, tiers))
    if known is None or known[0] is not index:
        known = _made[index.language, tiers] = (index, _limit(index, tiers))
    return known[1]


_lineless: dict[str, tuple[RuleIndex, RuleIndex]] = {}


def without_lines(index: RuleIndex) -> RuleIndex:
    """An index without the matchers for lines of any text; the same object each time."""
    known = _lineless.get(index.language)
    if known is None or known[0] is not index:
        texts = tuple(each for each in index.texts if each.within != "line")
        made = index._replace(texts=texts) if len(texts) < len(index.texts) else index
        known = _lineless[index.language] = (index, made)
    return known[1]


def _unsure(index: RuleIndex, tiers: tuple[str, ...]) -> bool:
    """Whether there are flows that only an audit asks for: those of low confidence."""
    return "audit" not in tiers and any(each.confidence == "low" for each in index.flows)


def _limit(index: RuleIndex, tiers: tuple[str, ...]) -> RuleIndex:
    rules = {name: rule for name, rule in index.rules.items() if rule.tier in tiers}
    flows = tuple(
        each
        for each in index.flows
        if each.rule in rules and ("audit" in tiers or each.confidence != "low")
    )
    if len(rules) == len(index.rules):
        return index._replace(flows=flows)
    return index._replace(
        rules=rules,
        calls=_Kept(index.calls, rules),
        assigns=tuple(each for each in index.assigns if each.rule in rules),
        handlers=tuple(each for each in index.handlers if each.rule in rules),
        functions=tuple(each for each in index.functions if each.rule in rules),
        texts=tuple(each for each in index.texts if each.rule in rules),
        queries=tuple(each for each in index.queries if each.rule in rules),
        flows=flows,
        removal=tuple(each for each in index.removal if each in rules),
    )


class _Kept(Mapping[str, tuple[CallMatcher, ...]]):
    """The matchers of the rules that are kept, chosen when their name is first asked for."""

    def __init__(
        self, calls: Mapping[str, tuple[CallMatcher, ...]], rules: Mapping[str, Rule]
    ) -> None:
        self._calls = calls
        self._rules = rules
        self._kept: dict[str, tuple[CallMatcher, ...]] = {}

    def __getitem__(self, name: str) -> tuple[CallMatcher, ...]:
        kept = self._kept.get(name)
        if kept is None:
            matchers = (each for each in self._calls[name] if each.rule in self._rules)
            kept = self._kept[name] = tuple(matchers)
        return kept

    def get(self, name: str, default: Any = None) -> Any:
        """The matchers, for names of which most have none: those are not worth an exception."""
        kept = self._kept.get(name)
        if kept is not None:
            return kept
        return self[name] if name in self._calls else default

    def __contains__(self, name: object) -> bool:
        return name in self._calls

    def __iter__(self) -> Iterator[str]:
        return iter(self._calls)

    def __len__(self) -> int:
        return len(self._calls)
