"""Which words of a text could matter to any rule, decided once per word and process."""

from __future__ import annotations

import re
from collections.abc import Collection

from aisec_hooks.matching.patterns import compile as compile_pattern
from aisec_hooks.model.rule import AssignMatcher, FunctionMatcher, RuleIndex


class Vocabulary:
    """The names that the rules of one language ask for."""

    def __init__(self, index: RuleIndex) -> None:
        self.index = index
        self._by_path = _by_last_name(index.assigns)
        self._named = [each for each in index.assigns if each.name]
        self._stores: dict[str, tuple[AssignMatcher, ...]] = {}
        self._functions: dict[str, tuple[FunctionMatcher, ...]] = {}
        self._known: dict[bytes, bool] = {}
        self._wanted: dict[str, bool] = {}
        self._roots = [
            (tuple(_WORD.findall(root.encode())), names) for root, names in index.roots.items()
        ]

    def stores(self, name: str) -> tuple[AssignMatcher, ...]:
        """The matchers that a store under this name could fulfil."""
        found = self._stores.get(name)
        if found is None:
            found = self._by_path.get(name, ())
            if _NAME.fullmatch(name):
                low = name.lower()
                found += tuple(each for each in self._named if _fits(each, low, name))
            self._stores[name] = found
        return found

    def functions(self, name: str) -> tuple[FunctionMatcher, ...]:
        """The matchers that a function of this name could fulfil."""
        found = self._functions.get(name)
        if found is None:
            low = name.lower()
            found = tuple(each for each in self.index.functions if _fits(each, low, name))
            self._functions[name] = found
        return found

    def calls(self, words: Collection[bytes]) -> set[str]:
        """The callee names that can mean something in a text with these words.

        ``get`` matters where ``requests`` occurs, since whatever brings a module in must name it;
        a matcher for any receiver always matters.
        """
        known: set[str] = set()
        for root, names in self._roots:
            if all(word in words for word in root):
                known.update(names)
        return known

    def wants(self, name: str) -> bool:
        """Whether a store or function of this name could matter."""
        found = self._wanted.get(name)
        if found is None:
            found = self._wanted[name] = bool(self.stores(name) or self.functions(name))
        return found

    def knows(self, words: Collection[bytes]) -> bool:
        """Whether any of these words could end a rule."""
        calls = self.calls(words)
        if any(name.encode() in words for name in calls):
            return True
        memo = self._known
        for word in words:
            known = memo.get(word)
            if known is None:
                known = memo[word] = self.wants(word.decode("utf-8", "replace"))
            if known:
                return True
        return False


# Keys such as "AWS::IAM::AccessKey" or "API key:" name a thing in a table, not a value's use.
_NAME = re.compile(r"[\w$@#][\w$.-]*")
_WORD = re.compile(rb"[A-Za-z_$][\w$]*")


def _fits(matcher: AssignMatcher | FunctionMatcher, low: str, name: str) -> bool:
    """Whether a name fits; ``low`` is the name in lower case."""
    if matcher.hints and not any(word in low for word in matcher.hints):
        return False
    return compile_pattern(matcher.name or "").search(name) is not None


def _by_last_name(assigns: tuple[AssignMatcher, ...]) -> dict[str, tuple[AssignMatcher, ...]]:
    found: dict[str, tuple[AssignMatcher, ...]] = {}
    for each in assigns:
        if each.path:
            found[each.path[-1]] = (*found.get(each.path[-1], ()), each)
    return found
