"""Compiles patterns: RE2 where it is installed, Python's ``re`` elsewhere, with one meaning.

RE2 (the extra ``fast``) is linear in the text whatever the pattern.  ``re`` finds the same matches;
``syntax`` keeps away what the two read differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from aisec_hooks.errors import RuleError

try:
    import re2 as _installed
except ImportError:
    _installed = None

re2: Any = _installed
"""The module of google-re2, or None."""

LAST = 0x10FFFF
"""The largest character."""

SHORT = 256
"""Characters up to which ``re`` is asked even where RE2 is installed: it starts faster, and no
pattern of ours gets slow within so few."""

Text_contra = TypeVar("Text_contra", str, bytes, contravariant=True)

_SURROGATES = "[\ud800-\udfff]"


class Match(Protocol):
    """The part of a match that callers use; RE2's and ``re``'s have it."""

    def group(self, group: str | int = 0, /) -> Any: ...  # noqa: D102
    def span(self, group: int = 0, /) -> tuple[int, int]: ...  # noqa: D102
    @property
    def re(self) -> Any: ...  # noqa: D102


class Pattern(Protocol[Text_contra]):
    """A compiled pattern; all three methods scan the text once."""

    def search(self, text: Text_contra, /) -> Match | None:
        """The first match anywhere."""

    def fullmatch(self, text: Text_contra, /) -> Match | None:
        """A match of the whole text."""

    def finditer(self, text: Text_contra, /) -> Iterator[Match]:
        """Every match, from left to right, none overlapping."""


def pointed(match: Match) -> tuple[int, int]:
    """The span of the group ``finding`` where it took part in a match, else of all of it."""
    group = match.re.groupindex.get("finding", 0)
    start, end = match.span(group)
    return (start, end) if start >= 0 else match.span()


@lru_cache(maxsize=4096)
def compile(pattern: str) -> Pattern[str]:  # noqa: A001
    """A pattern over characters.

    :raises RuleError: when the pattern is not in the syntax of ``matching.syntax``.
    """
    python = _python(pattern, binary=False)
    return python if re2 is None else _Characters(pattern, python)


@lru_cache(maxsize=4096)
def compile_bytes(pattern: str) -> Pattern[bytes]:
    """The same over bytes: one character is one byte, so the pattern itself must be ASCII.

    :raises RuleError: also for characters beyond ASCII.
    """
    if not pattern.isascii():
        hint = "Say it with `[^\\x00-\\x7f]` or leave it out."
        raise RuleError("a pattern over bytes must be ASCII", hint=hint)
    compiled: Pattern[bytes] = (_python if re2 is None else _re2)(pattern, binary=True)
    return compiled


_known: dict[str, tuple[bool, str]] = {}


@lru_cache(maxsize=4096)
def spelled(pattern: str, *, binary: bool = False) -> tuple[bool, str]:
    """A pattern over characters as ``re`` is given it, and whether it ignores case.

    Kept, because the indexes of all languages ask for most patterns again when rules are compiled.

    :raises RuleError: as ``compile``.
    """
    # Imported here: the patterns of compiled rules were read when they were compiled.
    from aisec_hooks.matching.spelling import spell
    from aisec_hooks.matching.syntax import read_unfolded

    ignores_case, tokens = read_unfolded(pattern)
    return ignores_case, spell(tokens, python=True, last=0xFF if binary else LAST)


_words: dict[str, tuple[str, ...]] = {}


def learn(known: Mapping[str, Sequence[Any]]) -> None:
    """Take over what was said when rules were compiled: reading costs as much as ``re``.

    :param known: pattern -> what ``spelled`` and ``required`` gave.
    """
    for pattern, row in known.items():
        _known[pattern] = bool(row[0]), str(row[1])
        _words[pattern] = tuple(row[2])


def words_of(pattern: str) -> tuple[str, ...]:
    """What ``required`` gives for a pattern: words, one of which is in every match."""
    found = _words.get(pattern)
    if found is None:
        # Imported here: the patterns of compiled rules were read when they were compiled.
        from aisec_hooks.matching.required import required

        found = _words[pattern] = required(pattern)
    return found


def fits_one(pattern: str, names: bytes, folded: bytes) -> bool:
    """Whether a pattern is found in one of the names, which stand in lines; ``fits`` for many.

    :param folded: the same in lower case: only names with a word that the pattern needs are asked.
    """
    words = words_of(pattern)
    if not words:
        return any(fits(pattern, name) for name in names.decode("utf-8", "replace").split("\n"))
    for word in map(str.encode, words):
        at = folded.find(word)
        while at >= 0:
            start, end = names.rfind(b"\n", 0, at) + 1, names.find(b"\n", at)
            end = len(names) if end < 0 else end
            if compile(pattern).search(names[start:end].decode("utf-8", "replace")):
                return True
            at = folded.find(word, end)
    return False


def fits(pattern: str, text: str) -> bool:
    """Whether a pattern is found in a text; it is compiled where one of its words is in it."""
    words = words_of(pattern)
    if words:
        low = text.lower()
        for word in words:
            # A space in a word stands for any white space.
            if word in low or " " in word:
                break
        else:
            return False
    return compile(pattern).search(text) is not None


def _python(pattern: str, *, binary: bool) -> Any:
    """The pattern for ``re``; ``(?i)`` stays a flag where it can, which compiles twice as fast."""
    known = None if binary else _known.get(pattern)
    ignores_case, text = known or spelled(pattern, binary=binary)
    flags = re.IGNORECASE if ignores_case else re.NOFLAG
    try:
        if binary:
            return re.compile(text.encode("ascii"), flags)
        return re.compile(text, flags | re.ASCII)
    except (re.error, OverflowError, RecursionError) as bad:
        raise _refused(pattern, bad) from bad


def _re2(pattern: str, *, binary: bool) -> Any:
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 64 << 20
    from aisec_hooks.matching.spelling import spell
    from aisec_hooks.matching.syntax import read

    text = spell(read(pattern), python=False, last=0xFF if binary else LAST)
    if binary:
        options.encoding = re2.Options.Encoding.LATIN1
    try:
        return re2.compile(text.encode("ascii") if binary else text, options)
    except re2.error as bad:
        raise _refused(pattern, bad) from bad


def _refused(pattern: str, bad: Exception) -> RuleError:
    hint = "Make it shorter or simpler."
    return RuleError(f"the pattern {pattern!r} cannot be compiled: {bad}", hint=hint)


class _Characters:
    """One pattern in both engines: ``re`` starts faster, RE2 stays linear on long texts."""

    __slots__ = ("_linear", "_pattern", "_python")

    def __init__(self, pattern: str, python: Pattern[str]) -> None:
        self._pattern = pattern
        self._python = python
        self._linear: Any = None

    def search(self, text: str, /) -> Match | None:
        if len(text) <= SHORT:
            return self._python.search(text)
        return self._long().search(_encodable(text))  # type: ignore[no-any-return]

    def fullmatch(self, text: str, /) -> Match | None:
        if len(text) <= SHORT:
            return self._python.fullmatch(text)
        return self._long().fullmatch(_encodable(text))  # type: ignore[no-any-return]

    def finditer(self, text: str, /) -> Iterator[Match]:
        if len(text) <= SHORT:
            return self._python.finditer(text)
        return self._long().finditer(_encodable(text))  # type: ignore[no-any-return]

    def _long(self) -> Any:
        if self._linear is None:
            self._linear = _re2(self._pattern, binary=False)
        return self._linear


def _encodable(text: str) -> str:
    """The text for RE2, which takes no lone surrogates (they stand for bytes that are no UTF-8)."""
    return text if text.isascii() else re.sub(_SURROGATES, "\ufffd", text)
