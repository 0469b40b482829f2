"""Reads the pattern language of rules: the part of RE2 syntax that means the same in ``re``.

The syntax is RE2's (github.com/google/re2/wiki/Syntax) without what Python's ``re`` lacks or reads
in another way: no look-around, back-references, possessive or atomic groups, repeats above 1,000 or
of what can be empty, Unicode and POSIX classes, ``\\Q..\\E``, flags in mid-pattern.
``\\d \\w \\s \\b (?i)`` are about ASCII; ``$`` is the very end of the text (``(?m)``: of a line).
"""

from __future__ import annotations

import re

from aisec_hooks.errors import RuleError
from aisec_hooks.matching.characters import LAST, Ranges, complement, escaped, folded, merged
from aisec_hooks.model.record import Record

MOST_REPEATS = 1000
"""RE2's limit, also for the product of nested repeats."""

_HEAD = re.compile(r"\(\?([ims]+)\)")
_COUNTS = re.compile(r"[0-9]{1,4}(?:,[0-9]{0,4})?")
_INNER_CASE = re.compile(r"\(\?[ms-]*i[ims-]*:")
_ANCHORS = {"b": "boundary", "B": "no-boundary", "A": "begin", "z": "end"}


class Token(Record):
    """One piece of a pattern, with every flag already applied.

    :param kind: ``class`` (``ranges`` of characters), ``open``, ``close``, ``or``, ``repeat``,
        or an anchor: ``begin end line-begin line-end boundary no-boundary``.
    :param text: what stands in the pattern, for ``open`` and ``repeat``.
    """

    kind: str
    text: str = ""
    ranges: Ranges = ()


class _Group:
    """An open group: the flags outside it, and what is known of its alternatives."""

    __slots__ = ("at", "empty", "flags", "most", "part_empty")

    def __init__(self, flags: frozenset[str], at: int) -> None:
        self.flags = flags
        self.at = at
        self.empty = False  # whether an alternative that has ended matches nothing
        self.part_empty = True  # whether the present alternative can match nothing so far
        self.most = 1  # the largest product of repeats inside


def read(pattern: str) -> tuple[Token, ...]:
    """The tokens of a pattern.

    :raises RuleError: when it is not in the syntax; the message holds the column, from 1.
    """
    return _Reader(pattern).read()


def read_unfolded(pattern: str) -> tuple[bool, tuple[Token, ...]]:
    """Whether ``(?i)`` rules the whole pattern, and the tokens, then with letters as written.

    Engines take a flag faster than a class for every letter.
    """
    whole = _HEAD.match(pattern)
    if whole is None or "i" not in whole[1] or _INNER_CASE.search(pattern):
        return False, read(pattern)
    reader = _Reader(pattern)
    reader.folds = False
    return True, reader.read()


class _Reader:
    """Walks a pattern from left to right; groups wait on a stack, so depth costs no recursion."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.tokens: list[Token] = []
        self.flags: frozenset[str] = frozenset()
        self.groups = [_Group(self.flags, 0)]
        self.names: set[str] = set()
        self.folds = True  # whether letters get their other case under ``(?i)``
        self.was_empty = True  # whether the alternative could be empty before the last atom
        self.repeatable: tuple[bool, int] | None = None  # of the last atom: empty, most

    def read(self) -> tuple[Token, ...]:
        pattern = self.pattern
        head = _HEAD.match(pattern)
        if head is not None:
            self.flags = frozenset(head[1])
            self.at = head.end()
        while self.at < len(pattern):
            self._step(pattern[self.at])
        if len(self.groups) > 1:
            raise self._fail("the group is never closed", self.groups[-1].at, "Add a `)`.")
        return tuple(self.tokens)

    def _step(self, sign: str) -> None:
        if sign == "(":
            self._open()
        elif sign == ")":
            self._close()
        elif sign == "|":
            self._put(Token("or"))
            self._end_alternative()
        elif sign == "[":
            self._class()
        elif sign == "\\":
            self._escape()
        elif sign in "*+?":
            self._repeat(sign, 0 if sign != "+" else 1, 1 if sign == "?" else None)
        elif sign == "{":
            self._brace()
        elif sign == "^":
            self._put(Token("line-begin" if "m" in self.flags else "begin"))
        elif sign == "$":
            self._put(Token("line-end" if "m" in self.flags else "end"))
        elif sign == ".":
            self._atom(((0, LAST),) if "s" in self.flags else complement(((10, 10),)))
        elif 0xD800 <= ord(sign) <= 0xDFFF:
            raise self._fail("half of a surrogate pair is no character", self.at, "Remove it.")
        else:
            self._atom(self._cased(((ord(sign), ord(sign)),)))

    def _put(self, token: Token, length: int = 1) -> None:
        """Add a token that cannot be repeated."""
        self.tokens.append(token)
        self.at += length
        self.repeatable = None

    def _cased(self, ranges: Ranges) -> Ranges:
        """The ranges as the flags at this place want them."""
        if "i" in self.flags and self.folds:
            return folded(ranges)
        return ranges if len(ranges) == 1 else merged(ranges)

    def _atom(self, ranges: Ranges, length: int = 1) -> None:
        """Add one character or class of characters, its case already folded."""
        self.tokens.append(Token("class", "", ranges))
        self.at += length
        self.repeatable = (False, 1)
        self.groups[-1].part_empty, self.was_empty = False, self.groups[-1].part_empty

    def _open(self) -> None:
        pattern, at, flags = self.pattern, self.at, self.flags
        end, head = at + 1, "("
        if pattern.startswith("(?P<", at):
            end = pattern.find(">", at) + 1
            name = pattern[at + 4 : end - 1]
            if not end or not (name.isascii() and name.isidentifier()):
                raise self._fail("a group's name must be an identifier", at, "`(?P<finding>..)`.")
            if name in self.names:
                raise self._fail(f"two groups are named {name}", at, "Rename one of them.")
            self.names.add(name)
            head = f"(?P<{name}>"
        elif pattern.startswith("(?", at):
            end = pattern.find(":", at) + 1
            inner = pattern[at + 2 : end - 1] if end else "?"
            flags, head = self._scoped(inner, at), "(?:"
        self.groups.append(_Group(self.flags, at))
        self._put(Token("open", head), end - at)
        self.flags = flags

    def _scoped(self, inner: str, at: int) -> frozenset[str]:
        """The flags within ``(?flags-flags:``."""
        on, _, off = inner.partition("-")
        if set(on + off) - set("ims") or (set(on) & set(off)) or inner.endswith("-"):
            what = "look-around, back-references, atomic groups and flags in mid-pattern"
            hint = "Say it with `(?:..)`, two patterns or an `unless` condition."
            raise self._fail(f"{what} are not in RE2 syntax", at, hint)
        return (self.flags | set(on)) - set(off)

    def _close(self) -> None:
        if len(self.groups) == 1:
            raise self._fail("this `)` closes nothing", self.at, "Write `\\)` for the sign itself.")
        self._end_alternative()
        group = self.groups.pop()
        self.flags = group.flags
        self._put(Token("close"))
        outer = self.groups[-1]
        self.was_empty = outer.part_empty
        outer.part_empty = outer.part_empty and group.empty
        outer.most = max(outer.most, group.most)
        self.repeatable = (group.empty, group.most)

    def _end_alternative(self) -> None:
        group = self.groups[-1]
        group.empty = group.empty or group.part_empty
        group.part_empty = True

    def _brace(self) -> None:
        end = self.pattern.find("}", self.at)
        inside = self.pattern[self.at + 1 : end] if end > 0 else ""
        first, comma, last = inside.partition(",")
        if not _COUNTS.fullmatch(inside):
            hint = "Write `\\{` for the sign itself, `{0,n}` for `{,n}`."
            raise self._fail("this `{` starts no repeat", self.at, hint)
        most = int(last) if last else None if comma else int(first)
        self._repeat(self.pattern[self.at : end + 1], int(first), most)

    def _repeat(self, text: str, least: int, most: int | None) -> None:
        at = self.at
        if self.repeatable is None:
            hint = "Put it behind a character, class or group, or write a backslash before it."
            raise self._fail(f"there is nothing that `{text}` could repeat", at, hint)
        empty, inside = self.repeatable
        self.at += len(text)
        if self.pattern.startswith("?", self.at):
            text, self.at = text + "?", self.at + 1
        if self.pattern.startswith("+", self.at):
            raise self._fail("possessive repeats are not in RE2 syntax", at, "Remove the `+`.")
        largest = max(least, most or 0)
        counted = text[0] == "{"
        if counted and (largest * inside > MOST_REPEATS or (most is not None and most < least)):
            hint = f"At most {MOST_REPEATS:,}, also for nested repeats together."
            raise self._fail(f"`{text}` repeats too often or backwards", at, hint)
        if empty and most != 1:
            hint = "Make one part inside the group mandatory."
            raise self._fail(f"`{text}` repeats what can be empty", at, hint)
        group = self.groups[-1]
        if counted:
            group.most = max(group.most, largest * inside)
        group.part_empty = self.was_empty and (empty or least == 0)
        self.tokens.append(Token("repeat", text))
        self.repeatable = None

    def _escape(self) -> None:
        sign = self.pattern[self.at + 1 : self.at + 2]
        if sign in _ANCHORS and sign:
            self._put(Token(_ANCHORS[sign]), 2)
        else:
            ranges, length = self._escaped(self.at)
            self._atom(self._cased(ranges), length)

    def _escaped(self, at: int) -> tuple[Ranges, int]:
        """What an escape stands for, and its length."""
        found = escaped(self.pattern[at : at + 10])
        if found is None:
            sign = self.pattern[at + 1 : at + 2]
            hint = "Use \\d \\w \\s \\b \\B \\A \\z \\t \\n \\r \\xHH \\x{H} or an escaped sign."
            raise self._fail(f"`\\{sign}` is not in RE2 and Python alike", at, hint)
        return found

    def _class(self) -> None:
        start = self.at
        at = start + 1
        negated = self.pattern.startswith("^", at)
        at += negated
        ranges: list[tuple[int, int]] = []
        first = True
        while first or not self.pattern.startswith("]", at):
            first = False
            if at >= len(self.pattern):
                raise self._fail("the class is never closed", start, "Add a `]`.")
            found, at = self._class_item(at)
            ranges.extend(found)
        cased = self._cased(tuple(ranges))
        self._atom(complement(cased) if negated else cased, at + 1 - start)

    def _class_item(self, at: int) -> tuple[Ranges, int]:
        """One character, escape or range of a class, and where the next one starts."""
        low, after = self._class_sign(at)
        single = len(low) == 1 and low[0][0] == low[0][1]
        if not self.pattern.startswith("-", after) or self.pattern.startswith("-]", after):
            return low, after
        if not single or after + 1 >= len(self.pattern):
            hint = "Write `\\-` for the sign itself, or put it last."
            raise self._fail("a range must be between two characters", at, hint)
        high, end = self._class_sign(after + 1)
        if len(high) != 1 or high[0][0] != high[0][1] or high[0][0] < low[0][0]:
            raise self._fail("the range is backwards or ends in a class", at, "Turn it around.")
        return ((low[0][0], high[0][0]),), end

    def _class_sign(self, at: int) -> tuple[Ranges, int]:
        sign = self.pattern[at]
        if sign == "\\":
            ranges, length = self._escaped(at)
            return ranges, at + length
        if sign == "[" and self.pattern[at + 1 : at + 2] in (":", ".", "="):
            raise self._fail("POSIX classes are not in Python", at, "Write the ranges, `[a-z]`.")
        return ((ord(sign), ord(sign)),), at + 1

    def _fail(self, message: str, at: int, hint: str) -> RuleError:
        return RuleError(f"pattern, column {at + 1}: {message}", hint=hint)
