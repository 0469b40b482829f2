"""Where in a text a flow can begin: every function with such a place is evaluated.

It is told from the bytes alone and errs to one side: what is not sure to be nothing is a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from aisec_hooks.engine.evaluation.presence import heads
from aisec_hooks.engine.nearby import occurrences
from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.language import Language
from aisec_hooks.model.record import Record
from aisec_hooks.model.taint import Api, Entry

_WORD = re.compile(r"[A-Za-z_$][\w$]*")

_BEFORE = 300
"""Bytes before a name in which a list of names that holds it begins."""


_SPACE = 40
"""Bytes between a dot and the name that is asked for, where the name stands on its own line."""


class Beginnings(Record):
    """What tells that a flow may begin.

    :param words: names of which each use may be one.
    :param members: names that are one only where they are asked of something, or called.
    :param entries: what is told by the parameters that a function begins with.
    """

    words: frozenset[bytes]
    members: frozenset[bytes]
    entries: tuple[Entry, ...]


def beginnings(sources: Iterable[Api], entries: Iterable[Entry]) -> Beginnings:
    """What the rows that a text can mean begin flows at."""
    words: set[bytes] = set()
    members: set[bytes] = set()
    headed: list[Entry] = []
    for row in sources:
        *holder, name = row.path
        member = bool(holder) and holder[-1] not in ("*", "**")
        (members if member else words).update(_words(name))
    for each in entries:
        path = each.decorator or each.register or each.base or each.annotation
        last = path[-1] if path else each.function
        if not last:
            headed.append(each)
        for part in (last, *each.methods):
            words.update(_words(part))
    return Beginnings(frozenset(words), frozenset(members - words), tuple(headed))


def _words(name: str) -> Iterator[bytes]:
    return (word.encode() for word in _WORD.findall(name))


def places(known: Beginnings, text: bytes, language: Language) -> set[int]:
    """The offsets at which a flow may begin."""
    found = {start for each in known.entries for start in heads(each, text)}
    words = known.words
    if language.bare_members:
        words = words | known.members
    else:
        for word in known.members:
            found.update(_asked(text, word))
    found.update(start for word in words for start, _ in occurrences(text, word))
    return found


def _asked(text: bytes, word: bytes) -> list[int]:
    """Where a member is asked for; wherever its name stands, if that may be bound to it."""
    chosen, others = [], []
    for start, end in occurrences(text, word):
        before = text[max(0, start - _SPACE) : start].rstrip()[-1:]
        if before == b"." or text[start - 1 : start] in _QUOTES or _FOLLOWED.match(text, end):
            chosen.append(start)
        else:
            others.append((start, end))
    if any(_may_bind(text, start, end) for start, end in others):
        chosen.extend(start for start, _ in others)
    return chosen


_QUOTES = (b'"', b"'", b"`")
_FOLLOWED = Lazily(rb"\s*[(<]")


def _may_bind(text: bytes, start: int, end: int) -> bool:
    """Whether a name may be bound to a member of this name: imported, or taken apart."""
    before = text[max(0, start - _BEFORE) : start]
    if _IMPORTED.search(before):
        return True
    return _LISTED.match(text, end) is not None and _OPEN.search(before) is not None


_IMPORTED = Lazily(rb"\bimport\b[\s\w,().*{}$]*\Z")
_OPEN = Lazily(rb"\{[^;]*\Z")
_LISTED = Lazily(rb"\s*[,}:=]")
