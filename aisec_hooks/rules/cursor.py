"""Walks a page's plain values, and says file:line:column of whatever does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, NoReturn

from aisec_hooks.errors import RuleError
from aisec_hooks.matching import patterns
from aisec_hooks.strict_yaml import Document, Path, name_of, quote

_REFERENCE = re.compile(r"\$([a-z][a-z0-9_]*)")
_FLAGS = re.compile(r"\(\?([ims]+)\)")


class Cursor:
    """One value of a document and the way to it.

    :ivar defined: what ``$name`` stands for on this page; the same mapping in all its cursors.
    """

    __slots__ = ("defined", "document", "path", "value")
    value: Any

    def __init__(
        self, document: Document, path: Path = (), defined: dict[str, Cursor] | None = None
    ) -> None:
        self.document = document
        self.path = path
        value: Any = document.value
        for each in path:
            value = value[each]
        self.value = value
        self.defined: dict[str, Cursor] = {} if defined is None else defined

    def at(self, step: str | int) -> Cursor:
        """One entry or item of this value."""
        return Cursor(self.document, (*self.path, step), self.defined)

    def refuse(self, message: str, hint: str) -> NoReturn:
        """Raise a ``RuleError`` that points at this value."""
        raise RuleError(message, where=self.document.place(self.path), hint=hint)

    def mapping(
        self, known: Sequence[str], required: Iterable[str] = (), what: str = "the page"
    ) -> dict[str, Cursor]:
        """The entries of a mapping that holds only known keys, and all required ones."""
        if not isinstance(self.value, dict):
            keys = ", ".join(f"`{each}`" for each in known)
            self.refuse(f"{what} is {name_of(self.value)}, not a mapping", f"Use the keys {keys}.")
        for key in self.value:
            if key not in known:
                self._unknown(key, known, what)
        for key in required:
            if key not in self.value:
                self.refuse(f"{what} has no `{key}`", f"Add `{key}: ...`.")
        return self.entries()

    def entries(self) -> dict[str, Cursor]:
        """The entries of a mapping, whatever their keys."""
        return {key: self.at(key) for key in self.value}

    def _unknown(self, key: str, known: Sequence[str], what: str) -> NoReturn:
        near = get_close_matches(key, known, 1)
        hint = f"Did you mean `{near[0]}`?" if near else f"Known are {', '.join(known)}."
        where = self.document.key_place((*self.path, key))
        raise RuleError(f"{what} knows no key {quote(key)}", where=where, hint=hint)

    def items(self, what: str) -> tuple[Cursor, ...]:
        """The items of a list that is not empty."""
        if not isinstance(self.value, list) or not self.value:
            self.refuse(f"{what} must be a list with at least one item", "Write `[...]`.")
        return tuple(self.at(at) for at in range(len(self.value)))

    def one_or_more(self, what: str) -> tuple[Cursor, ...]:
        """The items of a list, or the one value that stands for a list of itself."""
        return self.items(what) if isinstance(self.value, list) else (self,)

    def text(self, what: str) -> str:
        """Text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            found = "empty" if self.value == "" else name_of(self.value)
            self.refuse(f"{what} must be text, and this is {found}", 'Write it in quotes: "...".')
        return self.value

    def texts(self, what: str) -> tuple[str, ...]:
        """One text or several, none of them twice."""
        found = tuple(each.text(what) for each in self.one_or_more(what))
        for at, each in enumerate(found):
            if each in found[:at]:
                self.refuse(f"{what} holds {quote(each)} twice", "Remove one of them.")
        return found

    def word(self, what: str, known: Sequence[str]) -> str:
        """One of a few words."""
        if self.value not in known or not isinstance(self.value, str):
            shown = quote(str(self.value))
            self.refuse(f"{what} cannot be {shown}", f"Use one of {', '.join(map(repr, known))}.")
        return self.value

    def words(self, what: str, known: Sequence[str]) -> tuple[str, ...]:
        """One or several of a few words."""
        return tuple(each.word(what, known) for each in self.one_or_more(what))

    def flag(self, what: str) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            self.refuse(f"{what} must be true or false", "Write `true` or leave it out.")
        return self.value

    def number(self, what: str) -> float:
        """A number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            self.refuse(f"{what} must be a number", "Write digits, without quotes.")
        return self.value

    def spread(self, what: str) -> Iterator[Cursor]:
        """One value or several, with what ``$name`` stands for in its place."""
        for each in self.one_or_more(what):
            name = each.reference()
            if name is None:
                yield each
            else:
                yield from self.defined[name].spread(what)

    def reference(self) -> str | None:
        """The name that this value refers to, if it is ``$name``."""
        found = _REFERENCE.fullmatch(self.value) if isinstance(self.value, str) else None
        if found is None:
            return None
        if found[1] not in self.defined:
            near = get_close_matches(found[1], self.defined, 1)
            hint = f"Did you mean `${near[0]}`?" if near else "Add it to `define`."
            self.refuse(f"`define` has no {quote(found[1])}", hint)
        return found[1]

    def pattern(self, what: str) -> str:
        """A pattern in RE2 syntax; a defined list stands for all its patterns."""
        self.text(what)
        parts = [each.text(what) for each in self.spread(what)]
        text = parts[0] if len(parts) == 1 else "|".join(map(_alternative, parts))
        try:
            patterns.compile(text)
        except RuleError as bad:
            self.refuse(f"{what}: {bad.message}", bad.hint or "Simplify it.")
        return text


def _alternative(pattern: str) -> str:
    """A pattern as one of several: its leading flags hold for it alone."""
    flags = _FLAGS.match(pattern)
    return f"(?{flags[1]}:{pattern[flags.end() :]})" if flags else f"(?:{pattern})"
