"""What the body of a handler or function may be, by its first word: bytes are read, no tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.engine.nearby import FAR, occurrences
from aisec_hooks.engine.written import NEAR
from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.language import Language
from aisec_hooks.model.rule import HandlerMatcher


def may_do_nothing(text: bytes, end: int, language: Language) -> bool:
    """Whether the body of an exception handler may be empty, by its first word.

    :param end: the offset behind the keyword.
    """
    begun = _body(text, end, language.writing.handler_end)
    if begun is None:
        return True
    begin = _skipped(language).match(text, begun)
    word = _NAME.match(text, begin.end() if begin else begun)
    return word is None or word[0] in _NOTHING


def _body(text: bytes, end: int, sign: str) -> int | None:
    """Where the body of a handler begins; None where nothing tells."""
    if sign:
        at = text.find(sign.encode(), end, end + NEAR) if sign.strip() else -1
        return at + len(sign) if at >= 0 else None
    opened = _BRACED.match(text, end) or _TYPED.match(text, end)
    return opened.end() if opened else None


_BRACED = Lazily(rb"\s*(?:\((?:[^()]|\([^()]{0,100}\)){0,300}+\))?\s*\{")
_TYPED = Lazily(rb"(?:[^:#{(\n]|\([^()]{0,300}\)){0,300}+:")
_NOTHING = frozenset(
    (b"pass", b"continue", b"None", b"null", b"nil", b"true", b"false", b"True", b"False",
     b"undefined", b"Ellipsis", b"r", b"b", b"f", b"u", b"R", b"B", b"F", b"U", b"rb", b"br")
)  # fmt: skip
"""Words that begin what has no effect; of one or two letters they are prefixes of texts."""


def may_return_at_once(text: bytes, end: int, language: Language) -> bool:
    """Whether the body of a function may only return, by its first word.

    :param end: the offset behind its name.
    """
    head = _PARAMETERS.match(text, end)
    if head is None:
        return True
    opened = _OPENING.match(text, head.end())
    if opened is None:
        return True
    begin = _skipped(language).match(text, opened.end())
    word = _NAME.match(text, begin.end() if begin else opened.end())
    return word is None or word[0] in _RETURNING


_PARAMETERS = Lazily(
    rb"\s*(?:<[^;{}()\n]{0,200}>)?\s*\((?:[^()\"'`]|\([^()\"'`]{0,100}\)){0,400}+\)"
)
_TYPE = rb"(?:[^{}()=;:\n]|::){0,100}+"
_OPENING = Lazily(
    rb"%b(?::%b)?(?:\s*\{|=>?\s*\{?)|"
    rb"[^{}()=;:\n]{0,100}+:[ \t]*(?:#[^\n]*)?(?=\n)|[ \t]*(?=\n)" % (_TYPE, _TYPE)
)
"""What stands between the parameters and the body: a type, and ``{``, ``=`` or ``:``."""

_RETURNING = frozenset((b"return", b"true", b"True", b"TRUE", b"pass"))


_NAME = Lazily(rb"[A-Za-z_$][\w$]*")

_skips: dict[str, Lazily[bytes]] = {}


def _skipped(language: Language) -> Lazily[bytes]:
    """White space and comments."""
    found = _skips.get(language.name)
    if found is None:
        said = [rf"{re.escape(sign)}[^\n]*" for sign in language.line_comments]
        for opening, closing in language.block_comments:
            said.append(rf"{re.escape(opening)}[\s\S]{{0,{FAR}}}?{re.escape(closing)}")
        written = "|".join((r"\s", *said))
        found = _skips[language.name] = Lazily(f"(?:{written})*+".encode())
    return found


def handlers(
    text: bytes, language: Language, word: bytes, matchers: tuple[HandlerMatcher, ...]
) -> Iterator[int]:
    """Where handlers may catch what a rule asks for, by the names in their first line."""
    for start, end in occurrences(text, word):
        if text[start - 1 : start] == b".":
            continue  # a method: promise.catch(..)
        if language.typed_handlers and not _may_catch(text, end, language, matchers):
            continue
        if not may_do_nothing(text, end, language):
            continue
        yield start


def _may_catch(
    text: bytes, end: int, language: Language, matchers: tuple[HandlerMatcher, ...]
) -> bool:
    line = _head(text, end, language)
    bare = _BARE.match(line)
    return any(
        bare or any(name and name.encode() in line for name in each.catches) for each in matchers
    )


def _head(text: bytes, start: int, language: Language) -> bytes:
    """The line from an offset on, with those that it goes on in, without comments."""
    found = b""
    for _ in range(_MOST_LINES):
        stop = text.find(b"\n", start)
        line = text[start : min(stop if stop >= 0 else len(text), start + FAR)]
        for sign in language.line_comments:
            line = line.partition(sign.encode())[0]
        found += line.rstrip()
        if stop < 0 or found[-1:] not in _GOING_ON:
            break
        start = stop + 1
    return found


_MOST_LINES = 8
_GOING_ON = (b"(", b",", b"|")

_BARE = Lazily(
    rb"[ \t*]*(?:$|[:{]|\([a-z_]\w*\)|\(\s*\.\.\.\s*\)|=>\s*[a-z_]\w*$|"
    rb"(?:let\s+)?[a-z_]\w*\s*(?:=>|\{))"
)
"""Behind the word of a handler: what names no type, at most a variable, catches everything."""
