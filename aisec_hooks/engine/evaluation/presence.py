"""Which rows of the models a text can mean, told by its words and by what it imports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from aisec_hooks.engine.nearby import is_called, occurrences
from aisec_hooks.engine.written import written
from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.language import Language
from aisec_hooks.model.rule import Condition
from aisec_hooks.model.taint import Api, Entry

_DECLARED = Lazily(rb"[\s*&]+[A-Za-z_]")
_WORD = re.compile(r"[A-Za-z_$][\w$]*")


def introduced(entry: Entry) -> set[bytes]:
    """The words of the paths that parameters stand for."""
    return {word.encode() for each in entry.params for word in _WORD.findall(each)}


class Brought:
    """Whether a text brings in what a path begins with: imports it, or is handed it.

    A word alone is no sign: "express" stands in licences, "request" everywhere.
    """

    def __init__(self, text: bytes, language: Language) -> None:
        builtins = language.builtins
        self.known = {"**", "*", *builtins}
        self._globals = builtins
        self._written = written(language)
        self._text = text
        self._looked: dict[tuple[str, ...], bool] = {}

    def know(self, entries: Iterable[Entry]) -> None:
        """Learn what the parameters of entries stand for."""
        for entry in entries:
            self.known.update(each.partition(".")[0] for each in entry.params)

    def has_source(self, path: tuple[str, ...]) -> bool:
        """The same for a source; of a global, its last two names must stand together."""
        first = path[0].removesuffix("()")
        if first not in self._globals or len(path) == 1:
            return self.has(path)
        if first != path[0]:
            found = self._looked.get((path[0],))
            if found is None:
                found = self._looked[(path[0],)] = self._gives(first.encode())
            return found
        return "()" in "".join(path) or ".".join(path[-2:]).encode() in self._text

    def has(self, path: tuple[str, ...]) -> bool:
        """Whether the first name of a path can mean it here; the empty path always can."""
        if not path or path[0] in self.known or path[0].removesuffix("()") in self.known:
            return True
        if path[0][0].isupper():
            return True  # a type, whose package came by a wildcard
        first = path[0].removesuffix("()")
        held = tuple(each.removesuffix("()") for each in path[:2])
        found = self._looked.get(held)
        if found is None:
            signs = self._written.writing.member_signs
            # Written out in full, it needs no import.
            found = any(sign.join(held).encode() in self._text for sign in signs)
            found = found or self._imports(first.encode())
            self._looked[held] = found
        return found

    def _gives(self, word: bytes) -> bool:
        """Whether an object of a global name is made or declared here, or a function called."""
        made = any(sign + word in self._text for sign in (b"new ", b": "))
        if made or (word[:1].islower() and word + b"(" in self._text):
            return True
        writing = self._written.writing
        return (writing.constructing or writing.typed_before) and self._declares(word)

    def _declares(self, word: bytes) -> bool:
        """Whether a type stands before a name: ``type *name``."""
        after = (end for _, end in occurrences(self._text, word))
        return any(_DECLARED.match(self._text, end) for end in after)

    def _imports(self, name: bytes) -> bool:
        at = self._text.find(name)
        while at >= 0:
            line = max(self._text.rfind(b"\n", 0, at) + 1, at - 200)
            if self._written.module.search(self._text, line, at):
                return True
            at = self._text.find(name, at + len(name))
        return False


def path_of(entry: Entry) -> tuple[str, ...]:
    """The path by which an entry is told; empty when it is told by names."""
    return entry.decorator or entry.register or entry.base or entry.annotation


def is_named(entry: Entry, text: bytes) -> bool:
    """Whether a text holds a list of parameters that begins with the names of an entry."""
    if not (entry.function or entry.names):
        return True
    return any(True for _ in heads(entry, text))


def may_fit(asked: Iterable[Condition], text: bytes) -> bool:
    """Whether a text holds what arguments must equal; what is no plain text may be anywhere."""
    return all(
        each.equals is None
        or each.ignore_case
        or any(not isinstance(one, str) or one.encode() in text for one in each.equals)
        for each in asked
    )


def heads(entry: Entry, text: bytes) -> Iterator[int]:
    """Where functions are defined under the name of an entry, or with its parameters."""
    if entry.function:
        for start, end in occurrences(text, entry.function.encode()):
            if _GIVEN.match(text, end) and _DEFINED.search(text, max(0, start - 20), start):
                yield start
        return
    first, *others = (each.encode() for each in entry.names)
    for start, end in occurrences(text, first):
        opened = _OPENED.search(text, max(0, start - 20), start)
        if opened and _goes_on(text, end, others) and not is_called(text, start):
            yield start


def _goes_on(text: bytes, at: int, names: Iterable[bytes]) -> bool:
    """Whether such parameters follow the one that ends here, each perhaps with its type."""
    for name in names:
        before = _BETWEEN.match(text, at)
        if before is None or not text.startswith(name, before.end()):
            return False
        at = before.end() + len(name)
    return _ENDED.match(text, at) is not None


_GIVEN = Lazily(rb"\s*[(=<]")
_DEFINED = Lazily(rb"\w[\]>]?\s+\Z")
_OPENED = Lazily(rb"\(\s*\Z")
_TYPE = rb"\s*(?:[:?][^,()]{0,80})?"
_BETWEEN = Lazily(_TYPE + rb",\s*")
_ENDED = Lazily(_TYPE + rb"[,)=]")


def by_name(rows: Iterable[Api]) -> dict[str, list[Api]]:
    """Rows by the last segment of their paths."""
    return _grouped((each.path[-1], each) for each in rows if each.path)


def by_callee(rows: Iterable[Api]) -> dict[str, list[Api]]:
    """Rows by the last name of what is called, be it what another call gave."""
    return _grouped((each.path[-1].removesuffix("()"), each) for each in rows if each.path)


def _grouped(rows: Iterable[tuple[str, Api]]) -> dict[str, list[Api]]:
    found: dict[str, list[Api]] = {}
    for name, each in rows:
        found.setdefault(name, []).append(each)
    return found
