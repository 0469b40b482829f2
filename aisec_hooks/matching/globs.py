r"""Path patterns as in .gitignore, matched in linear time whatever a pattern or a path looks like.

========================  ======================================================================
``*``  ``?``  ``[a-z]``   any characters, one character, one of a set (``[!a-z]``: none of it), but
                          never ``/``
``**`` as a segment       any number of folders, also none; at the end: everything below
``*.min.js``              without a slash before its end: a file of that name in any folder
``docs/*.md``, ``/a.py``  with one: counted from the repository's top
``vendor``                a last segment without wildcards: the file, or the folder and all below
``vendor/``, ``lib-*/``   a slash at the end: only what is below folders of that name
``\*``                    a backslash takes a sign by its word
========================  ======================================================================

Unlike .gitignore a wildcard at the end does not reach into folders (``src/*`` is not
``src/a/b.py``; write ``src/**``), and nothing is taken back with ``!``.  So a pattern never covers
more than it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from aisec_hooks.model.record import Record

MAX_LENGTH = 400


class Fault(Record):
    """Why a pattern is refused, and what to write instead."""

    message: str
    hint: str


class _Parts(Record):
    """A pattern taken apart: regular expressions of its segments, None standing for ``**``."""

    segments: tuple[str | None, ...]
    anchored: bool
    folder: bool
    plain_end: bool


class Globs:
    """Several patterns at once.

    The simple ones (a name, a folder, an ending), which most are, need no regular expression:
    compiling one takes longer than all the rest.
    """

    __slots__ = ("_endings", "_folders", "_names", "_others", "_regex")

    def __init__(self, patterns: Iterable[str]) -> None:
        self._names: set[str] = set()
        self._folders: set[str] = set()
        endings: list[str] = []
        self._others: list[str] = []
        for pattern in patterns:
            name = pattern.removesuffix("/")
            if not _has_signs(name):
                (self._names if name == pattern else self._folders).add(name)
            elif name == pattern and name[0] == "*" and name[1:] and not _has_signs(name[1:]):
                endings.append(name[1:])
            else:
                self._others.append(pattern)
        self._endings = tuple(endings)
        self._regex: re.Pattern[str] | None = None

    def match(self, path: str) -> bool:
        """Whether any pattern covers a path (relative to the repository's top, with ``/``)."""
        segments = path.split("/")
        if segments[-1].endswith(self._endings) or not self._names.isdisjoint(segments):
            return True
        if self._folders and not self._folders.isdisjoint(segments[:-1]):
            return True
        if not self._others:
            return False
        if self._regex is None:
            self._regex = re.compile("|".join(map(_regex_of, self._others)), re.DOTALL)
        return self._regex.match(path) is not None


@lru_cache(maxsize=64)
def compiled(patterns: tuple[str, ...]) -> Globs:
    """The patterns ready for use, made once per process."""
    return Globs(patterns)


def fault(pattern: str) -> Fault | None:
    """What is wrong with a pattern; None when it can be used."""
    found = _shape_fault(pattern)
    if found is None:
        try:
            _parts(pattern)
        except _Refused as refused:
            found = refused.args[0]
    return found


class _Refused(Exception):
    """Carries a Fault out of the parsing of a segment."""


def _has_signs(text: str) -> bool:
    return any(sign in text for sign in "*?[\\/")


def _shape_fault(pattern: str) -> Fault | None:
    """What can be seen without taking the pattern apart."""
    segments = pattern.strip("/").split("/")
    if not pattern.strip("/"):
        return Fault("the pattern is empty", 'Write "**" for every path.')
    if len(pattern) > MAX_LENGTH:
        return Fault(f"the pattern is longer than {MAX_LENGTH} characters", "Write several.")
    if pattern[0] == "!":
        hint = 'Name what is meant instead; "\\\\!x" for a name that starts with "!".'
        return Fault("patterns cannot be taken back with !", hint)
    if any(segment in ("", ".", "..") for segment in segments) or pattern.startswith("//"):
        return Fault(
            "the pattern has an empty segment, . or ..", "Count from the repository's top: src/**"
        )
    if re.search(r"(?<!\\)\{[^{}/]*,[^{}/]*\}", pattern):
        return Fault("{a,b} has no meaning in patterns", "Write one pattern for each.")
    return None


def _parts(pattern: str) -> _Parts:
    body = pattern.strip("/")
    segments = body.split("/")
    anchored = len(segments) > 1 or pattern[0] == "/"
    regexes = tuple(None if each == "**" else _segment(each) for each in segments)
    last = segments[-1]
    plain = not any(sign in re.sub(r"\\.", "", last) for sign in "*?[")
    return _Parts(regexes, anchored, pattern[-1] == "/", plain)


def _regex_of(pattern: str) -> str:
    r"""One pattern as a regular expression for ``match``.

    Between two ``**`` stands a fixed number of segments, and between two stars of one segment a
    fixed text.  The leftmost place for such a piece is always as good as any other one, so it is
    taken for good (``(?>...)``): trying all combinations of places is what makes patterns slow.
    """
    segments, anchored, folder, plain_end = _parts(pattern)
    pieces: list[list[str]] = [[]]
    for segment in segments:
        if segment is None:
            pieces.append([])
        else:
            pieces[-1].append(segment)
    if segments[-1] is None:
        end = "[^/]+/.+" if folder else ".+"
    elif folder:
        end = "/.+"
    else:
        end = "(?:/.*)?" if plain_end else ""
    return _join(pieces, free_start=not anchored, open_end=segments[-1] is None, end=end)


def _join(pieces: list[list[str]], *, free_start: bool, open_end: bool, end: str) -> str:
    """The pieces with any number of folders between them."""
    if open_end:
        pieces = pieces[:-1]
    parts: list[str] = []
    for number, piece in enumerate(pieces):
        text = "/".join(piece)
        final = number == len(pieces) - 1
        if number == 0 and not free_start:
            parts.append(text + ("/" if text and (not final or open_end) else ""))
        elif not final or open_end:
            parts.append(f"(?>(?:[^/]*+/)*?{text}/)" if text else "")
        else:
            parts.append(f"(?:[^/]*+/)*?{text}" if text else "")
    return "(?:" + "".join(parts) + end + r"\Z)"


def _segment(segment: str) -> str:
    """One segment as a regular expression that ends where the segment ends."""
    chunks: list[list[str]] = [[]]
    at = 0
    while at < len(segment):
        sign = segment[at]
        at += 1
        if sign == "*":
            if chunks[-1] or len(chunks) == 1:
                chunks.append([])
        elif sign == "?":
            chunks[-1].append("[^/]")
        elif sign == "[":
            regex, at = _set(segment, at)
            chunks[-1].append(regex)
        else:
            if sign == "\\":
                sign, at = _escaped(segment, at), at + 1
            chunks[-1].append(re.escape(sign))
    texts = ["".join(chunk) for chunk in chunks]
    if len(texts) == 1:
        return texts[0]
    middle = "".join(f"(?>[^/]*?{text})" for text in texts[1:-1])
    return f"(?>{texts[0]}{middle}[^/]*{texts[-1]}(?=/|\\Z))"


def _escaped(segment: str, at: int) -> str:
    found = segment[at : at + 1]
    if not found or found.isalnum():
        raise _Refused(Fault("a backslash must stand before a sign", "Separate folders with /"))
    return found


def _set(segment: str, at: int) -> tuple[str, int]:
    """A set like ``[a-z]`` as a regular expression, and the offset after it."""
    negated = segment[at : at + 1] in ("!", "^")
    at += negated
    end = segment.find("]", at + 1)
    if end < 0:
        raise _Refused(Fault("[ has no ]", 'Write "\\\\[" for the sign itself.'))
    body = segment[at:end]
    if "[" in body or "\\" in body:
        raise _Refused(Fault("a set cannot hold [ or a backslash", "Write the characters alone."))
    ranges: list[str] = []
    while body:
        low, high = body[0], body[2] if body[1:2] == "-" and len(body) > 2 else body[0]
        body = body[3:] if len(body) > 2 and body[1] == "-" else body[1:]
        if low > high:
            raise _Refused(Fault(f"the range {low}-{high} is empty", f"Write {high}-{low}."))
        ranges.append(f"\\U{ord(low):08x}-\\U{ord(high):08x}")
    inner = "".join(ranges)
    return (f"[^/{inner}]" if negated else f"(?!/)[{inner}]"), end + 1
