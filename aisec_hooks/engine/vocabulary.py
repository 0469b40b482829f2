"""Which words of a text could matter to any rule, decided once per word and process."""

from __future__ import annotations

import re
from collections.abc import Collection

from aisec_hooks.matching.patterns import compile as compile_pattern
from aisec_hooks.model.rule import AssignMatcher, FunctionMatcher, RuleIndex

_NOTHING = r"[^\x00-\x{10ffff}]"


class Vocabulary:
    """The names that the rules of one language ask for."""

    def __init__(self, index: RuleIndex) -> None:
        self.index = index
        self._by_path = _by_last_name(index.assigns)
        self._by_name = [(compile_pattern(each.name), each) for each in index.assigns if each.name]
        self._by_function = [(compile_pattern(each.name), each) for each in index.functions]
        self._stores: dict[str, tuple[AssignMatcher, ...]] = {}
        self._functions: dict[str, tuple[FunctionMatcher, ...]] = {}
        self._known: dict[bytes, bool] = {}
        self._wanted: dict[str, bool] = {}
        self._roots = _roots(index)
        # One pattern for all: most words are in no rule, and one search says so.
        patterns = [each.name for each in index.assigns if each.name]
        patterns += [each.name for each in index.functions]
        self._any = compile_pattern("|".join(map(_group, patterns or [_NOTHING])))

    def stores(self, name: str) -> tuple[AssignMatcher, ...]:
        """The matchers that a store under this name could fulfil."""
        found = self._stores.get(name)
        if found is None:
            named = self._by_path.get(name, ())
            if self._any.search(name) is not None:
                named += tuple(each for pattern, each in self._by_name if pattern.search(name))
            found = self._stores[name] = named
        return found

    def functions(self, name: str) -> tuple[FunctionMatcher, ...]:
        """The matchers that a function of this name could fulfil."""
        found = self._functions.get(name)
        if found is None:
            found = ()
            if self._any.search(name) is not None:
                found = tuple(each for pattern, each in self._by_function if pattern.search(name))
            self._functions[name] = found
        return found

    def calls(self, words: Collection[bytes]) -> set[str]:
        """The callee names that can mean something in a text with these words.

        ``get`` matters where ``requests`` occurs, since whatever brings a module in must name it;
        a matcher for any receiver always matters.
        """
        known: set[str] = set()
        for root, names in self._roots.items():
            if all(word in words for word in root):
                known |= names
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


_WORD = re.compile(rb"[A-Za-z_$][\w$]*")


def _roots(index: RuleIndex) -> dict[tuple[bytes, ...], set[str]]:
    """The words without which no text can mean a path -> last names of such paths."""
    found: dict[tuple[bytes, ...], set[str]] = {}
    for name, matchers in index.calls.items():
        for each in matchers:
            root = "" if each.path[0] == "**" else each.path[0]
            found.setdefault(tuple(_WORD.findall(root.encode())), set()).add(name)
    return found


def _group(pattern: str) -> str:
    """A pattern as one alternative of several: its leading flag holds for it alone."""
    return f"(?i:{pattern[4:]})" if pattern.startswith("(?i)") else f"(?:{pattern})"


def _by_last_name(assigns: tuple[AssignMatcher, ...]) -> dict[str, tuple[AssignMatcher, ...]]:
    found: dict[str, tuple[AssignMatcher, ...]] = {}
    for each in assigns:
        if each.path:
            found[each.path[-1]] = (*found.get(each.path[-1], ()), each)
    return found
