"""Where in a text a flow can begin: every function with such a place is evaluated.

It is told from the bytes alone and errs to one side: what is not sure to be nothing is a place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from aisec_hooks.engine.evaluation.presence import heads
from aisec_hooks.engine.nearby import in_comment, occurrences
from aisec_hooks.engine.written import Written, written
from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.language import Language
from aisec_hooks.model.record import Record
from aisec_hooks.model.taint import TOKEN, Api, Entry

_WORD = re.compile(r"[A-Za-z_$][\w$]*")

_BEFORE = 300
"""Bytes before a name in which a list of names that holds it begins."""


_SPACE = 40
"""Bytes between a dot and the name that is asked for, where the name stands on its own line."""


class Held(Record):
    """Sources that are asked of something else: they begin where that is in sight.

    :param word: the name by which that is spelled.
    :param path: what it is known by.
    :param tail: how that ends, where a row does not say how it begins.
    :param bound: what the sources are known by where names are bound to them.
    :param members: the names of the sources.
    :param is_function: whether it is what a function gives, which is called by its bare name.
    """

    word: bytes
    path: str
    tail: str
    bound: frozenset[str]
    members: frozenset[bytes]
    is_function: bool = False

    def among(self, paths: Collection[str]) -> Collection[str]:
        """Those of some paths that are known as what holds the sources."""
        if self.tail:
            return [path for path in paths if f".{path}".endswith(self.tail)]
        return (self.path,) if self.path in paths else ()


class Beginnings(Record):
    """What tells that a flow may begin.

    :param words: names of which each use may be one,
    :param called: the same for names of functions,
    :param told: names of calls that are one only with one of these texts as their first argument,
    :param decorators: each use above a function,
    :param methods: each but that of another object.
    :param held: members, and functions that others are given to.
    :param entries: what is told by the name of a function, or the parameters it begins with.
    :param texts: those of the words that are dangerous as texts alone, not as numbers.
    :param tests: functions that make a number of whatever they are given, and do no more with it.
    """

    words: frozenset[bytes] = frozenset()
    called: frozenset[bytes] = frozenset()
    told: tuple[tuple[bytes, frozenset[bytes]], ...] = ()
    decorators: frozenset[bytes] = frozenset()
    methods: frozenset[bytes] = frozenset()
    held: tuple[Held, ...] = ()
    entries: tuple[Entry, ...] = ()
    texts: frozenset[bytes] = frozenset()
    tests: frozenset[bytes] = frozenset()


class Places(Record):
    """Where in one text flows may begin, as offsets in order.

    :param sure: whatever stands around it.
    :param held: where sources are asked for, with where what they are asked of is named.
    """

    sure: list[int]
    held: tuple[tuple[Held, list[int], list[int]], ...] = ()

    @property
    def any(self) -> bool:
        """Whether a flow can begin at all: what it is asked of must be named somewhere."""
        return bool(self.sure) or any(where for _, _, where in self.held)

    @property
    def every(self) -> set[int]:
        """All of them."""
        return set(self.sure).union(*[members for _, members, _ in self.held])


def beginnings(
    sources: Iterable[Api], entries: Iterable[Entry], tests: Iterable[str] = ()
) -> Beginnings:
    """What the rows that a text can mean begin flows at.

    :param tests: functions that make a number of what they are given, and do no more with it.
    """
    words: set[bytes] = set()
    called: set[bytes] = set()
    decorators: set[bytes] = set()
    methods: set[bytes] = set()
    held: dict[tuple[str, ...], set[str]] = {}
    headed: list[Entry] = []
    told: dict[bytes, frozenset[bytes]] = {}
    known = list(sources)
    # What no word names is told by what its row asks of the text.
    words.update(word.encode() for each in known if not _named(each) for word in each.words)
    for path, asked in (
        *((each.path, frozenset[bytes]()) for each in known),
        *((each.register, _first(each)) for each in entries if each.register),
    ):
        *holder, name = path
        if holder and holder[-1] not in ("*", "**"):
            held.setdefault(tuple(holder), set()).add(name)
        elif asked and _WORD.fullmatch(name):
            word = name.encode()
            told[word] = told.get(word, frozenset()) | asked
        else:
            (called if name.endswith("()") else words).update(_words(name))
    for each in entries:
        methods.update(word for part in each.methods for word in _words(part))
        if each.decorator:
            decorators.update(_words(each.decorator[-1]))
        elif path := each.base or each.annotation:
            words.update(_words(path[-1]))
        elif not each.register:
            headed.append(each)
    guessed = (name for each in known if each.kinds & TOKEN for name in each.path[-1:])
    guesses = {word for name in guessed for word in _words(name)}
    return Beginnings(
        frozenset(words),
        frozenset(called - words),
        tuple((word, texts) for word, texts in told.items() if word not in words | called),
        frozenset(decorators),
        frozenset(methods),
        tuple(_held(holder, names) for holder, names in held.items()),
        tuple(headed),
        frozenset(words - guesses),
        frozenset(each.encode() for each in tests),
    )


def _first(entry: Entry) -> frozenset[bytes]:
    """The texts of which the call that registers must have one as its first argument, if any."""
    for each in entry.where:
        if each.args == (0,) and not each.key and each.equals:
            return frozenset(str(text).encode() for text in each.equals)
    return frozenset()


def _named(source: Api) -> bool:
    """Whether a path ends with a word."""
    return not source.path or next(_words(source.path[-1]), None) is not None


def _held(holder: tuple[str, ...], names: set[str]) -> Held:
    known = ".".join(holder)
    bound = {f"{known}.{name}".removesuffix("()") for name in names}
    open_ = next((at for at in range(len(holder) - 1, -1, -1) if holder[at].startswith("*")), -1)
    tail = "." + ".".join(holder[open_ + 1 :]) if open_ >= 0 else ""
    word = next(_words(holder[-1]), b"")
    members = frozenset(word for name in names for word in _words(name))
    is_function = len(holder) == 1 and known[:1].islower() and known.endswith("()")
    return Held(word, known, tail, frozenset(bound), members, is_function)


def _words(name: str) -> Iterator[bytes]:
    return (word.encode() for word in _WORD.findall(name))


def places(known: Beginnings, text: bytes, language: Language) -> Places:
    """The offsets at which a flow may begin."""
    writing = written(language)
    found = {start for each in known.entries for start in heads(each, text)}
    named = [
        start
        for word in known.words
        for start, end in occurrences(text, word)
        if word not in known.texts or not _is_tested(text, start, end, known.tests)
    ]
    named.extend(start for word in known.called for start in _functions(text, word, writing))
    found.update(start for start in named if not in_comment(text, start, language))
    for word, texts in known.told:
        for start, end in occurrences(text, word):
            said = _SAID.match(text, end)
            if said is None or said[1] in texts:
                found.add(start)
    for word in known.decorators:
        every = (start for start, _ in occurrences(text, word))
        found.update(start for start in every if writing.is_decorator(text, start))
    for word in known.methods:
        every = (start for start, _ in occurrences(text, word))
        found.update(start for start in every if not writing.is_member(text, start, _SPACE))
    asked: dict[bytes, list[int]] = {}
    read = _read_as(language)
    for word in {word for each in known.held for word in each.members}:
        asked[word] = (
            [start for name in (word, *read.get(word, ())) for start, _ in occurrences(text, name)]
            if language.bare_members
            else _asked(text, word, writing)
        )
    held = []
    for each in known.held:
        members = sorted({at for word in each.members for at in asked[word]})
        if members:
            by_name = _functions if each.is_function else _everywhere
            where = list(by_name(text, each.word, writing))
            held.append((each, members, where))
    return Places(sorted(found), tuple(held))


def _read_as(language: Language) -> Mapping[bytes, list[bytes]]:
    """Method of a library -> the members by which it may be called: ``getName`` -> ``name``."""
    found = _members.get(language.name)
    if found is None:
        found = _members[language.name] = {}
        for member, method in language.getters.items():
            found.setdefault(method.encode(), []).append(member.encode())
    return found


_members: dict[str, dict[bytes, list[bytes]]] = {}


def _is_tested(text: bytes, start: int, end: int, tests: frozenset[bytes]) -> bool:
    """Whether what stands here is only compared, or asked whether it is there: a yes or a no.

    A key in quotes tells that it is code, not a name within a text.
    """
    found = _ASKED.match(text, end)
    if found is None:
        return False
    if found[1] is not None:
        return True
    before = _GIVEN.search(text, max(0, start - _SPACE), start)
    return before is not None and before[1] in tests


_ASKED = Lazily(rb"""\s*(?:\[\s*["'][^"'\n\[\]]{0,100}["']\s*\]\s*)+(?:([!=]==?)|[,)])""")
_GIVEN = Lazily(rb"([A-Za-z_]\w*)\s*\(\s*\Z")


def _everywhere(text: bytes, word: bytes, _: Written) -> Iterator[int]:
    return (start for start, _ in occurrences(text, word))


def _functions(text: bytes, word: bytes, written: Written) -> Iterator[int]:
    """Where the name of a function stands for it: where it is called, handed on, or imported."""
    for start, end in occurrences(text, word):
        if (
            not written.writing.functions_as_texts
            or _CALLED.match(text, end)
            or text[end : end + 1] in _QUOTES
            or written.importing.search(text[max(0, start - _BEFORE) : start])
        ):
            yield start


_CALLED = Lazily(rb"\s*\(")

_SAID = Lazily(rb"""(?:\s*\(\s*["'`]([^"'`\n]*)["'`]|\s*[!=]==?())""")
"""The text that is the first argument of a call; none where a name is only compared."""


def _asked(text: bytes, word: bytes, written: Written) -> list[int]:
    """Where a member is asked for; wherever its name stands, if that may be bound to it."""
    chosen, others = [], []
    for start, end in occurrences(text, word):
        if (
            written.is_member(text, start, _SPACE)
            or text[start - 1 : start] in _QUOTES
            or _FOLLOWED.match(text, end)
        ):
            chosen.append(start)
        else:
            others.append((start, end))
    if any(_may_bind(text, start, end, written) for start, end in others):
        chosen.extend(start for start, _ in others)
    return chosen


_QUOTES = (b'"', b"'", b"`")
_FOLLOWED = Lazily(rb"\s*[(<]")


def _may_bind(text: bytes, start: int, end: int, written: Written) -> bool:
    """Whether a name may be bound to a member of this name: imported, or taken apart."""
    before = text[max(0, start - _BEFORE) : start]
    if written.importing.search(before):
        return True
    return _LISTED.match(text, end) is not None and _OPEN.search(before) is not None


_OPEN = Lazily(rb"\{[^;]*\Z")
_LISTED = Lazily(rb"\s*[,}:=]")
