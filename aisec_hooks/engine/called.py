"""Which names of a text may be those of what is called with more than constants: no tree is read.

What is not sure is kept: a function may be handed on by its name, renamed by an import, or written
as a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from aisec_hooks.engine.nearby import MOST_PLACES, Holders, in_comment, occurrences
from aisec_hooks.engine.written import NEAR, written
from aisec_hooks.matching import hints
from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.matching.patterns import words_of
from aisec_hooks.model.language import Language
from aisec_hooks.model.taint import Api


class Called:
    """Whether what rows of models name may be called in one text."""

    def __init__(self, text: bytes, language: Language) -> None:
        self._text = text
        self._language = language
        self._bare = language.writing.bare_calls or language.writing.constructing
        self._known: dict[tuple[str, bool, str | None], bool] = {}
        self._holders: Holders | None = None

    def may_be(self, row: Api) -> bool:
        """Whether the function, method or class of a row may be called somewhere."""
        name = row.path[-1].removesuffix("()")
        constant = "receiver" in row.at  # then it matters whatever is given
        receiver = row.receiver if row.path[0] == "**" else None
        known = (name, constant, receiver)
        found = self._known.get(known)
        if found is None:
            asked = words_of(receiver) if receiver is not None else ()
            places = self._places(name, constant=constant)
            found = self._known[known] = (
                self._is_held(places, asked) if asked else any(True for _ in places)
            )
        return found

    def _is_held(self, places: Iterable[int], words: tuple[str, ...]) -> bool:
        """Whether one of the calls may be asked of what goes by one of some words."""
        holders = self._holders
        if holders is None:
            folded, known = hints.folded(self._text), written(self._language)
            holders = self._holders = Holders(self._text, folded, known)
        for start in places:
            holder = holders.named(start) if start >= 0 else None
            if holder is None or holders.may_be(holder, words):
                return True
        return False

    def _places(self, name: str, *, constant: bool) -> Iterator[int]:
        """Where a name may be called; -1 stands for anywhere."""
        text, word = self._text, name.encode()
        if self._bare or "*" in name:
            yield -1
        elif name == _SHELL:
            yield from self._shells()
        elif not _WORD.fullmatch(name):
            if word in text:  # a sign, or a module
                yield -1
        elif name in self._language.statement_calls:
            yield from (at for at, end in occurrences(text, word) if self._may_state(at, end))
        else:
            yield from (
                at for at, end in occurrences(text, word) if self._may_call(at, end, constant)
            )

    def _shells(self) -> Iterator[int]:
        """Where back-ticks may begin a command."""
        text = self._text
        at = text.find(b"`")
        if text.count(b"`") > MOST_PLACES:
            yield at
        while at >= 0:
            before = text[text.rfind(b"\n", 0, at) + 1 : at]
            if not (before.count(b"'") % 2 or before.count(b'"') % 2) and not in_comment(
                text, at, self._language
            ):
                yield at
            at = text.find(b"`", at + 1)

    def _may_state(self, start: int, end: int) -> bool:
        """Whether a statement may stand here that takes its arguments without brackets."""
        text = self._text
        if _STATED.match(text, end) is None or text[start - 1 : start] in _QUOTES:
            return False
        return not in_comment(text, start, self._language)

    def _may_call(self, start: int, end: int, constant: bool) -> bool:
        """Whether the name that stands here may be called, or handed on as what is called."""
        text = self._text
        if not constant and _CONSTANTS.match(text, end) is not None:
            return False
        after = _AFTER.match(text, end)
        if after is None:  # such as f(, f), f`, f as g, and f at the end of a line
            return not in_comment(text, start, self._language)
        if after["key"]:
            return False
        if after["index"]:
            return _INDEXED.search(text, max(0, start - NEAR), start) is None
        if after["word"]:
            return _TAG.search(text, max(0, start - NEAR), start) is not None
        member = after["member"].decode("ascii", "replace")
        return member in _CALLING or member in self._language.function_methods


_SHELL = "!!"
"""The callee of what stands between back-ticks."""

_QUOTES = frozenset((b'"', b"'"))
_WORD = re.compile(r"[A-Za-z_$][\w$]*")
_STATED = Lazily(rb"""\s*["'(\w$\\<@!\[-]""")
_CONSTANTS = Lazily(
    rb"""\s*\(\s*(?:"(?:[^"\\$#{\n]|\\[^(\n]){0,200}+"|'(?:[^'\\{\n]|\\[^(\n]){0,200}+'|"""
    rb"""[\d\s,+.-]|\b(?:[Tt]rue|[Ff]alse|null|None|nil)\b){0,100}+\)"""
)
"""Arguments that are written there."""

_AFTER = Lazily(
    rb"""(?P<key>["'`]\s*\]?\s*(?:=>|:(?!:))|[ \t]*=(?![=>]))|"""
    rb"""(?P<index>["'`]\s*\](?!\s*\())|"""
    rb"""(?P<word>[ \t]+(?!(?:as|if|else|unless|for|in|of|and|or|is|from|with)\b)[A-Za-z_]\w*+"""
    rb"""(?!\s*=\s*new\b))|"""
    rb"""\s*(?:\.|->|\?\.|::|\\)\s*(?P<member>[A-Za-z_]\w*)"""
)
"""What stands behind a name that is not called there: ``"f":``, ``f =``, ``["f"]``, ``f g``,
``f.g``."""

_INDEXED = Lazily(rb"""[\w\])]\[\s*["'`]\Z""")
_TAG = Lazily(rb"<\s*\Z")
_CALLING = frozenset(("apply", "bind", "call", "invoke"))
"""Methods of a function that call it."""
