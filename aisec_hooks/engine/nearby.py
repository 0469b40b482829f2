"""What stands near a mention may tell that it is nothing: bytes are read, no tree.

All of it errs to one side: what is not sure is kept, and the tree decides.  Looking is bounded, so
that no text costs more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.engine.written import NEAR, Written
from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

FAR = 4000
"""Bytes before a line in which the comment begins that it may stand in."""

MOST_NAMES = 200
"""Arguments whose names are looked for in one text; more are taken for texts."""

MOST_PLACES = 100
"""Places of one name or word in a text that are looked at; with more, anything may be there."""


def occurrences(text: bytes, word: bytes) -> Iterator[tuple[int, int]]:
    """Start and end of a word wherever it stands alone."""
    find, size, last = text.find, len(word), len(text)
    start = find(word)
    while start >= 0:
        end = start + size
        if (end == last or text[end] not in _IN_WORD) and (
            not start or text[start - 1] not in _IN_WORD
        ):
            yield start, end
        start = find(word, end)


_IN_WORD = frozenset(
    byte for byte in range(256) if byte >= 0x80 or chr(byte).isalnum() or byte in b"_$"
)


def in_comment(text: bytes, start: int, language: Language) -> bool:
    """Whether an offset stands in a comment that fills its line, for certain.

    A line of a text may look like one, but what is code there stands in an open brace.
    """
    before = text[text.rfind(b"\n", 0, start) + 1 : start].lstrip()
    if not before or before.count(b"{") > before.count(b"}"):
        return False
    if any(before.startswith(sign.encode()) for sign in language.writing.decorating):
        return False  # it may begin as a comment does: #[Route("/")]
    if any(before.startswith(sign.encode()) for sign in language.line_comments):
        return True
    if not before.startswith(b"*"):
        return False
    least = max(0, start - FAR)
    for opening, closing in language.block_comments:
        opened = text.rfind(opening.encode(), least, start)
        if opened >= 0 and text.find(closing.encode(), opened, start) < 0:
            line = text.rfind(b"\n", 0, opened) + 1
            return not text[line:opened].strip()
    return False


class Literals:
    """Where literal texts may stand in a text."""

    def __init__(self, text: bytes, writing: Writing) -> None:
        self._text = text
        self._marks = [mark for mark in _LONG_MARKS if mark in text]
        self._anywhere = writing.bare_texts or writing.long_texts or _has_heredoc(text)

    def may_hold(self, start: int) -> bool:
        """Whether an offset may stand in one.

        A quote stands before it on its line, or a text of many lines may have been opened before:
        the last line before it with such a mark has an odd number of them.
        """
        text = self._text
        line = text.rfind(b"\n", 0, start) + 1
        before = text[line:start]
        if b'"' in before or b"'" in before or b"`" in before or self._anywhere:
            return True
        for mark in self._marks:
            last = text.rfind(mark, 0, line)
            if last >= 0:
                begin, end = text.rfind(b"\n", 0, last) + 1, text.find(b"\n", last)
                if text.count(mark, begin, end) % 2:
                    return True
        return False


def _has_heredoc(text: bytes) -> bool:
    return b"<<" in text and _HEREDOC.search(text) is not None


_LONG_MARKS = (b"`", b'"""', b"'''")
_HEREDOC = Lazily(rb"<<[-~<]?[ \t]*['\"]?[A-Za-z_]")


def is_head(text: bytes, start: int, end: int, language: Language) -> bool:
    """Whether a name is that of a function which is defined here: it is not called."""
    line = text.rfind(b"\n", 0, start) + 1
    before = text[max(line, start - NEAR) : start]
    if _DEFINING.search(before):
        return True
    if not language.heads or _HEAD.match(text, end) is None:
        return False
    return _MODIFIERS.fullmatch(before) is not None and _ACTING.search(before) is None


_DEFINING = Lazily(rb"(?<![\w$.])(?:def|function|func|fun|fn)[ \t]*\*?[ \t]*\Z")
_HEAD = Lazily(rb"[ \t]*\([^()]{0,300}\)[ \t]*(?:throws\b[\w\s.,]{0,200}|:[^={}();\n]{0,100})?\{")
_MODIFIERS = Lazily(rb"[\w\s$<>\[\],.@*#?]*")
_ACTING = Lazily(rb"\b(?:new|return|await|yield|throw|else|do|case|in|of|typeof|void)\b|\.\s*\Z")


def is_called(text: bytes, opened: int) -> bool:
    """Whether what stands behind the parenthesis ends as a call does, which no body can follow."""
    return _WHOLE_CALL.match(text, opened) is not None


_WHOLE_CALL = Lazily(
    rb"(?:[^()]|\([^()]{0,100}\)){0,200}+\)"
    rb"(?:\s*(?:[;),.&|+\]}!?]|=[^>])|[ \t]*\n\s*(?!throws\b)[\w$])"
)


def is_no_text(text: bytes, opened: int) -> bool:
    """Whether the first argument is a function or an object that is written there, or a test."""
    if _NO_TEXT.match(text, opened) is not None:
        return True
    asked = _PLAIN_TEST.match(text, opened)
    return asked is not None and all(_COMPARED.search(each) for each in _AND.split(asked[1]))


_NO_TEXT = Lazily(
    rb"\s*(?:\{|(?:async\b\s*)?"
    rb"(?:function\b|\([\w$,\s]{0,200}\)\s*=>|[\w$]+\s*=>|lambda\b))"
)


_PLAIN_TEST = Lazily(rb"((?:[^()\"'`,;?{}]|\([^()\"'`;?{}]{0,100}\)){1,200}+)\)")
_AND = re.compile(rb"&&|\|\||\b(?:and|or)\b")
_COMPARED = Lazily(rb"\A\s*!(?!=)|[=!]==?|[<>]=|\binstanceof\b")


def is_own(text: bytes, opened: int, holder: bytes | None, language: Language) -> bool:
    """Whether the first argument is what the object that is asked made of it, or its members.

    Nothing is put into such a text that is not the object's own: ``db.query(db.prepare(..))``,
    ``db.query("SELECT .. FROM $db->users")``.  What ``this`` holds may be anybody's.
    """
    if not holder or holder.decode("ascii", "replace") in (language.receiver, "self", "this"):
        return False
    made = _MADE.match(text, opened)
    if made is not None:
        return made[1] == holder
    given = _GIVEN_TEXT.match(text, opened)
    if given is None or b"#{" in given[1] or b"\\(" in given[1]:
        return False
    found = _PUT_IN.findall(given[1])
    return bool(found) and all(of == holder and member for of, member in found)


_TEXT = rb"""(?:[^()"'`]|"(?:[^"\\]|\\.){0,200}+"|'(?:[^'\\]|\\.){0,200}+')"""
_MADE = Lazily(
    rb"\s*([\w$]+)\s*(?:\.|->|::)\s*\w+\s*\((?:%b|\(%b{0,100}+\)){0,200}+\)\s*[,)]" % (_TEXT, _TEXT)
)
_GIVEN_TEXT = Lazily(rb"""\s*"((?:[^"\\]|\\.){0,2000}+)"\s*[,)]""", re.DOTALL)
_PUT_IN = Lazily(rb"(\$(?:\{|\w+))((?:->|\.)\w+)?")


def are_others(text: bytes, opened: int, most: int, *, constant: bool) -> bool:
    """Whether a call has more arguments than so many, for certain.

    :param opened: the offset behind the parenthesis.
    :param constant: or so many, the last of which is a text that is written there.
    """
    for at in range(most):
        if constant and at == most - 1 and _LAST_TEXT.match(text, opened):
            return True
        found = _ARGUMENT.match(text, opened)
        if found is None:
            return False
        opened = found.end()
    return True


_LAST_TEXT = Lazily(rb"""\s*+"(?:[^"\\$#{\n]|\\[^(\n])*+"\s*+\)""")
"""A text of double quotes into which nothing is put, as the last argument."""


_ARGUMENT = Lazily(
    rb"(?:[^()\[\]{}\"'`,;]|\"(?:[^\"\\\n]|\\.)*+\"|\([^()\"'`;]{0,100}+\)){1,200}+,"
)
"""An argument of names, plain texts and calls without brackets in them, and the comma behind it."""


class Arguments:
    """Whether an argument of a call may be a text, as far as bytes tell."""

    def __init__(self, text: bytes, folded: bytes, written: Written) -> None:
        self._text = text
        self._folded = folded
        self._written = written
        self._known: dict[bytes, bool] = {}

    def may_be_text(self, opened: int) -> bool:
        """Whether one is a literal, or a name under which a text may be stored in the file.

        :param opened: the offset behind the parenthesis.
        """
        given = _PLAIN.match(self._text, opened)
        if given is None or self._written.writing.bare_texts or b"..." in given[0]:
            return True
        return any(self._may_hold(name) for name in set(_NAMES.findall(given[0])))

    def _may_hold(self, name: bytes) -> bool:
        found = self._known.get(name)
        if found is None:
            found = len(self._known) >= MOST_NAMES or self._is_stored(name)
            self._known[name] = found
        return found

    def _is_stored(self, name: bytes) -> bool:
        text, folded = self._text, self._folded
        if text.count(name) > MOST_PLACES:
            return True
        for start, end in occurrences(text, name):
            stored = self._written.stored.match(text, end) or LOOPED.match(text, end)
            if stored is not None:
                at = stored.end()
                if quotes(text, at) or self._written.named.match(folded, at):
                    return True
            elif (_ADDED.match(text, end) or self._is_filled(start)) and quotes(text, end):
                return True
        return False

    def _is_filled(self, start: int) -> bool:
        """Whether a call may write into what is named here: it is the first of its arguments."""
        before = self._text[max(0, start - NEAR) : start]
        return _FILLED.search(before) is not None or (
            self._written.writing.filling and _FIRST_GIVEN.search(before) is not None
        )


_PLAIN = Lazily(rb"(?:[^()\"'`+*<%]|\([^()\"'`+*<%]{0,100}\)){0,200}+\)")
"""Arguments without a literal, or anything that makes a text: only of names and calls."""

_NAMES = Lazily(rb"[A-Za-z_$][\w$]*")
_ADDED = Lazily(
    rb"(?i)\s*(?:<<|\.=|\[[^\]\n]{0,40}\]\s*[-+.]?=(?![=>])|"
    rb"(?:\.|->)\s*(?:add|append|assign|concat|extend|format|insert|join|prepend|print|push|put|"
    rb"write)\w*\s*!?\s*\()"
)
"""What follows a name to which a text is added: ``a << b``, ``a.append(b)``, ``a[0] = b``."""

_FILLED = Lazily(rb"\(\s*&\s*(?:mut\s+)?\Z|\bwrite(?:ln)?!\s*\(\s*\Z")
_FIRST_GIVEN = Lazily(rb"\w\s*\(\s*\Z")
LOOPED = Lazily(rb"\s+(?:of|in|as)\b")


class Holders:
    """By which names what calls are asked of may go, as far as bytes tell."""

    def __init__(self, text: bytes, folded: bytes, written: Written) -> None:
        self._text = text
        self._folded = folded
        self._written = written
        self._known: dict[tuple[bytes, tuple[str, ...]], bool] = {}

    def named(self, start: int) -> bytes | None:
        """The name before a member; empty where it is none, None where nothing stands before.

        A sign alone stands before a global name: ``::f``, ``\\f``.
        """
        before = self._text[max(0, start - NEAR) : start]
        asked = self._written.asked.search(before)
        if asked is not None:
            return asked[1]
        if not self._written.is_member(self._text, start, NEAR):
            return None
        return None if before.endswith((b"::", b"\\")) and _FIRST.search(before) else b""

    def may_be(self, name: bytes, words: tuple[str, ...]) -> bool:
        """Whether what has a name may go by one of some words, too: what it was made by may."""
        found = self._known.get((name, words))
        if found is None:
            low = name.lower()
            found = not name or any(each.encode() in low for each in words)
            found = self._known[name, words] = found or self._is_bound(name, words)
        return found

    def _is_bound(self, name: bytes, words: tuple[str, ...]) -> bool:
        text, folded = self._text, self._folded
        if text.count(name) > MOST_PLACES:
            return True
        for start, end in occurrences(text, name):
            stored = self._written.stored.match(text, end)
            if stored is None:
                given = _GIVEN.match(text, end) and not is_called(text, end)
                if given or self._written.binds.search(text, max(0, start - NEAR), start):
                    return True
                continue
            value = folded[stored.end() : stored.end() + NEAR]
            if self._written.named.match(value) or any(each.encode() in value for each in words):
                return True
        return False


_FIRST = Lazily(rb"(?:\A|[^\w\])}>\"'`])\s*(?:::|\\)\Z")
_GIVEN = Lazily(rb"\s*(?:[,)}\]]|=>|(?:of|in|as)\b)")
"""What follows a name in a list of names that may bind it, and in a loop."""


def quotes(text: bytes, start: int) -> bool:
    """Whether a text can be stored here: a quote stands on the line, or the line goes on."""
    end = text.find(b"\n", start, start + NEAR)
    line = text[start : end if end >= 0 else start + NEAR]
    if b'"' in line or b"'" in line or b"`" in line:
        return True
    line = line.rstrip()
    return not line or (line[-1:] in b"(=\\[{+:" and _OPENED.search(line) is None)


_OPENED = Lazily(rb"\)\s*\{\Z")
"""The end of the head of a function or block, which no text follows."""
