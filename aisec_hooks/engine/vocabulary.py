"""Which words of a text could matter to any rule, decided once per word and process."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.engine.nearby import MOST_PLACES, Literals, in_comment
from aisec_hooks.matching import hints
from aisec_hooks.matching.patterns import fits, words_of
from aisec_hooks.model.language import Language
from aisec_hooks.model.record import Record
from aisec_hooks.model.rule import (
    AssignMatcher,
    FlowMatcher,
    FunctionMatcher,
    Groups,
    RuleIndex,
)
from aisec_hooks.model.taint import KINDS, SOURCES, bit

Near = tuple[Groups, Groups, int, Groups]
"""Groups of words that must stand near a call, and in an argument that begins with a literal; and
what is asked of the call: bits of ``ANY_TEXT`` and so on; and words for what it is asked of."""

Need = tuple[tuple[bytes, ...], Groups, Near]
"""Words that a text must hold, groups of words for all of it, and those for the call itself."""

Calls = dict[str, tuple[Near, ...]]
"""Callee names that can mean something in one text -> what is asked of the calls."""


class Kinds(Record):
    """What must be stored under one name for the store to matter.

    :param textual: a text, named or literal.
    :param literal: a literal text.
    :param constant: one of some constants.
    :param named: the name alone tells: a constant counts only where it is written.
    :param function: only a function.
    """

    textual: bool
    literal: bool
    constant: bool
    named: bool = False
    function: bool = False


class Vocabulary:
    """The names that the rules of one language ask for.

    :ivar called: the last names of callees.
    :ivar ends: the rules that have flows -> bits of the kinds they end at.
    :ivar flows: the kinds of sinks and of sources that flows run between, as bits.
    """

    def __init__(self, index: RuleIndex) -> None:
        self.index = index
        self._by_path = _by_last_name(index.assigns)
        self._named = [each for each in index.assigns if each.name]
        self._hints = _all_hints([*self._named, *index.functions])
        parts = _all_hints([*self._named])
        # Of a name with dashes its longest piece, which is a word of the text.
        self._parts = None if parts is None else sorted({hints.stem(word) for word in parts})
        self._stores: dict[str, tuple[AssignMatcher, ...]] = {}
        self._functions: dict[str, tuple[FunctionMatcher, ...]] = {}
        self._kinds: dict[str, Kinds] = {}
        self._asked_of: dict[str, tuple[Groups, ...]] = {}
        self._below: dict[str, frozenset[str]] = {}
        self._seen: set[bytes] = set()
        self._wanted: set[bytes] = set()
        self._hinted: set[bytes] = set()
        # By one word of each name: most texts hold few of them, and one intersection says which.
        self._names: dict[bytes, list[str]] = {}
        for name in index.needs:
            self._names.setdefault(_LAST.findall(name)[-1].encode(), []).append(name)
        self._callees = frozenset(self._names)
        self.called = frozenset(index.calls)
        self._needs: dict[str, list[Need]] = {}
        self.ends = _ends(index.flows)
        self.flows = _bits(index.flows)
        self._anchors = {word.encode(): word for word in index.anchors}
        self._brought: dict[bytes, list[tuple[int, frozenset[bytes]]]] = {}
        self._anchored = frozenset(self._anchors)
        self.makers = frozenset(word.encode() for word in index.makers)

    def below(self, package: str) -> frozenset[str]:
        """The names directly below a package that rules ask for."""
        found = self._below.get(package)
        if found is None:
            start = package.replace(".", " ") + " "
            rest = (
                row[0][len(start) :]
                for rows in self.index.needs.values()
                for row in rows
                if row[0].startswith(start)
            )
            names = (each.partition(" ")[0].removesuffix("()") for each in rest)
            found = self._below[package] = frozenset(names)
        return found

    def stores(self, name: str) -> tuple[AssignMatcher, ...]:
        """The matchers that a store under this name could fulfil."""
        found = self._stores.get(name)
        if found is None:
            found = self._by_path.get(name, ())
            low = name.lower()
            if self._may_fit(low) and _NAME.fullmatch(name):
                found += tuple(each for each in self._named if _fits(each, low, name))
            self._stores[name] = found
        return found

    def functions(self, name: str) -> tuple[FunctionMatcher, ...]:
        """The matchers that a function of this name could fulfil."""
        found = self._functions.get(name)
        if found is None:
            low, found = name.lower(), ()
            if self._may_fit(low):
                found = tuple(each for each in self.index.functions if _fits(each, low, name))
            self._functions[name] = found
        return found

    def _may_fit(self, low: str) -> bool:
        return self._hints is None or any(word in low for word in self._hints)

    def calls(
        self,
        words: frozenset[bytes],
        text: bytes,
        folded: bytes,
        language: Language,
        distinct: bytes,
    ) -> Calls:
        """The callee names that can mean something in a text with these words.

        ``get`` matters where ``requests`` occurs, since whatever brings a module in must name it;
        ``execute`` of any receiver matters where a word of SQL stands in a text.

        :param folded: the text in lower case, without escapes.
        :param distinct: its words, each once.
        """
        asked = _Asked(distinct, text, folded, language)
        live: Calls = {}
        for word in words & self._callees:
            for name in self._names[word]:
                near = tuple(
                    close
                    for named, far, close in self._asked(name)
                    # What must stand near a call must stand somewhere.
                    if words.issuperset(named)
                    and all(map(asked.holds, (*far, *close[0])))
                    and all(map(asked.tells, close[1]))
                )
                if near:
                    live[name] = near
        return live

    def _asked(self, name: str) -> list[Need]:
        """What a text must hold for a callee name; made when a text first holds the name."""
        found = self._needs.get(name)
        if found is None:
            found = self._needs[name] = [
                (
                    tuple(_WORD.findall(named.encode())),
                    _grouped(far),
                    (_grouped(near), _grouped(built), asks, _grouped(far)),
                )
                for named, far, near, built, asks in self.index.needs[name]
            ]
        return found

    def may_flow(self, words: frozenset[bytes]) -> bool:
        """Whether outside data of a kind that flows ask for may come in by these words."""
        _, sources = self.flows
        return any(
            bits & sources and others <= words
            for word in words & self._anchored
            for bits, others in self._brings(word)
        )

    def _brings(self, word: bytes) -> list[tuple[int, frozenset[bytes]]]:
        """The sources that a word may bring in, with the words that they need beside it."""
        found = self._brought.get(word)
        if found is None:
            found = self._brought[word] = [
                (bits, frozenset(other.encode() for other in others))
                for bits, others in self.index.anchors[self._anchors[word]]
            ]
        return found

    def kinds(self, name: str) -> Kinds:
        """What must be stored under a name for a store to matter."""
        found = self._kinds.get(name)
        if found is None:
            found = self._kinds[name] = _kinds(self.stores(name), bool(self.functions(name)))
        return found

    def asked(self, name: str) -> tuple[Groups, ...]:
        """The words that a text stored under this name must hold, an alternative a matcher.

        None where any value can matter, and for functions.
        """
        found = self._asked_of.get(name)
        if found is None:
            groups = {_required(each) for each in self.stores(name)}
            found = () if () in groups or self.functions(name) else tuple(sorted(groups))
            self._asked_of[name] = found
        return found

    def wants(self, name: str) -> bool:
        """Whether a store or function of this name could matter."""
        return bool(self.stores(name) or self.functions(name))

    def known(self, words: frozenset[bytes]) -> tuple[frozenset[bytes], frozenset[bytes]]:
        """Of these words those that name a store or function of a rule, and parts of such names.

        A part is what a compound name, such as ``"api-key"``, must hold.
        """
        new = words - self._seen
        for word in new:
            if self.wants(word.decode("utf-8", "replace")):
                self._wanted.add(word)
            low = word.lower()
            if self._parts is None or any(part in low for part in self._parts):
                self._hinted.add(word)
        if new:
            self._seen |= new
        return words & self._wanted, words & self._hinted


class _Asked:
    """Which groups of words a text holds, and which in its literal texts; each asked once."""

    def __init__(self, distinct: bytes, text: bytes, folded: bytes, language: Language) -> None:
        self._distinct = distinct
        self._text = text
        self._folded = folded
        self._language = language
        self._held: dict[tuple[str, ...], bool] = {}
        self._told: dict[tuple[str, ...], bool] = {}
        self._literals: Literals | None = None

    def holds(self, group: tuple[str, ...]) -> bool:
        """Whether one of the words stands anywhere."""
        found = self._held.get(group)
        if found is None:
            found = self._held[group] = any(
                word == hints.stem(name) or word in self._folded
                for name, word in self._possible(group)
            )
        return found

    def tells(self, group: tuple[str, ...]) -> bool:
        """Whether one of the words may stand in a literal text."""
        found = self._told.get(group)
        if found is None:
            found = self._told[group] = any(
                self._is_told(word) for _, word in self._possible(group)
            )
        return found

    def _possible(self, group: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
        distinct = self._distinct
        return ((each, each.encode()) for each in group if hints.stem(each) in distinct)

    def _is_told(self, word: bytes) -> bool:
        start = -1
        for _ in range(MOST_PLACES):
            start = self._folded.find(word, start + 1)
            if start < 0:
                return False
            if self._literals is None:
                self._literals = Literals(self._text, self._language.writing)
            if self._literals.may_hold(start) and not in_comment(self._text, start, self._language):
                return True
        return True


# Keys such as "AWS::IAM::AccessKey" or "API key:" name a thing in a table, not a value's use.
_NAME = re.compile(r"[\w$@#][\w$.-]*")
_LAST = re.compile(r"[A-Za-z_$][\w$]*")
_WORD = re.compile(rb"[A-Za-z_$][\w$]*")


def _kinds(stores: tuple[AssignMatcher, ...], function: bool) -> Kinds:
    if function:
        return Kinds(False, False, False, function=not stores)
    values = [each.value for each in stores]
    return Kinds(
        all(
            any("string" in one.kinds or one.matches or one.text for one in each) for each in values
        ),
        all(any("string" in one.kinds for one in each) for each in values),
        all(any(one.equals and not one.key for one in each) for each in values),
        not any(each.path for each in stores),
    )


def _ends(flows: tuple[FlowMatcher, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in flows:
        found[each.rule] = found.get(each.rule, 0) | bit(each.to, KINDS)
    return found


def _bits(flows: tuple[FlowMatcher, ...]) -> tuple[int, int]:
    kinds = sources = 0
    for each in flows:
        kinds |= bit(each.to, KINDS)
        for word in each.sources:
            sources |= bit(word, SOURCES)
    return kinds, sources


def _grouped(groups: Groups) -> Groups:
    """Groups that can be keys; an index from JSON holds lists."""
    return tuple(tuple(group) for group in groups)


def _required(matcher: AssignMatcher) -> Groups:
    """Groups of words of which the stored text must hold one each."""
    asked = (each.matches or each.text for each in matcher.value)
    groups = (words_of(pattern) for pattern in asked if pattern is not None)
    return tuple(group for group in groups if group)


def _all_hints(matchers: list[AssignMatcher | FunctionMatcher]) -> tuple[str, ...] | None:
    """The words of which every name that fits any matcher holds one; None when one has none."""
    if not all(each.hints for each in matchers):
        return None
    words = {word for each in matchers for word in each.hints}
    # "key" is in whatever "api_key" is in.
    return tuple(word for word in sorted(words) if not any(o in word for o in words - {word}))


def _fits(matcher: AssignMatcher | FunctionMatcher, low: str, name: str) -> bool:
    """Whether a name fits; ``low`` is the name in lower case."""
    if matcher.hints and not any(word in low for word in matcher.hints):
        return False
    return fits(matcher.name or "", name)


def _by_last_name(assigns: tuple[AssignMatcher, ...]) -> dict[str, tuple[AssignMatcher, ...]]:
    found: dict[str, tuple[AssignMatcher, ...]] = {}
    for each in assigns:
        if each.path:
            found[each.path[-1]] = (*found.get(each.path[-1], ()), each)
    return found
