"""Small rule indexes for tests, and what they find in a piece of code."""

from __future__ import annotations

import textwrap

from aisec_hooks import languages
from aisec_hooks.engine import Analysis, analyse
from aisec_hooks.model.position import LineRange
from aisec_hooks.model.rule import (
    ALONE,
    AssignMatcher,
    CallMatcher,
    Condition,
    FunctionMatcher,
    HandlerMatcher,
    QueryMatcher,
    Rule,
    RuleIndex,
    TextMatcher,
)

Matcher = (
    CallMatcher | AssignMatcher | HandlerMatcher | FunctionMatcher | TextMatcher | QueryMatcher
)

VARIABLE = Condition((0,), kinds=("variable",))
BUILT = Condition((0,), kinds=("built",))


def call(path: str, **fields: object) -> CallMatcher:
    """A matcher of rule ``r`` for a dotted path; a leading ``*`` is any receiver."""
    parts = tuple(path.split("."))
    if parts[0] == "*":
        parts = ("**", *parts[1:])
    return CallMatcher("r", parts, **fields)  # type: ignore[arg-type]


def index(*matchers: Matcher, check: str = "code", tier: str = "core") -> RuleIndex:
    """An index with one rule, ``r``."""
    rule = Rule("r", "R", "c", check, tier, "high", "high", (), "{callee}{name}{text}")
    calls: dict[str, tuple[CallMatcher, ...]] = {}
    for each in matchers:
        if isinstance(each, CallMatcher):
            calls[each.path[-1]] = (*calls.get(each.path[-1], ()), each)

    def of(kind: type) -> tuple:
        return tuple(each for each in matchers if isinstance(each, kind))

    return RuleIndex(
        "test",
        "sha256:0",
        {"r": rule},
        calls,
        of(AssignMatcher),
        of(HandlerMatcher),
        of(FunctionMatcher),
        of(TextMatcher),
        of(QueryMatcher),
        _needs(calls),
    )


def _needs(calls: dict[str, tuple[CallMatcher, ...]]) -> dict[str, tuple]:
    return {
        name: tuple(
            (" ".join(each.path).replace("*", ""), (), (), (), ALONE if len(each.path) == 1 else 0)
            for each in matchers
        )
        for name, matchers in calls.items()
    }


def analysed(
    code: str,
    *matchers: Matcher,
    language: str = "python",
    added: tuple[LineRange, ...] | None = None,
    check: str = "code",
) -> Analysis:
    """What the matchers see in dedented code."""
    text = textwrap.dedent(code).lstrip("\n").encode()
    return analyse("x", languages.by_name(language), text, added, index(*matchers, check=check))


def found(code: str, *matchers: Matcher, language: str = "python", **more: object) -> list[str]:
    """The text of each hit, with its confidence where that is not high."""
    analysis = analysed(code, *matchers, language=language, **more)  # type: ignore[arg-type]
    return [
        analysis.text[hit.span.start : hit.span.end].decode()
        + ("" if hit.confidence == "high" else f" ({hit.confidence})")
        for hit in analysis.hits
    ]
