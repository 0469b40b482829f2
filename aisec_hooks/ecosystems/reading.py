"""From the bytes of a manifest to what it declares; whatever goes wrong becomes a problem."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from importlib import import_module

from aisec_hooks.model.dependency import Manifest, ManifestProblem

UNREADABLE, AMBIGUOUS = "manifest-unreadable", "manifest-ambiguous"
CONFLICT, DYNAMIC = "manifest-conflict", "manifest-dynamic"

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_OURS = re.compile(r"^<{7}(?:[ \r]|$)", re.MULTILINE)
_THEIRS = re.compile(r"^>{7}(?:[ \r]|$)", re.MULTILINE)
_DECLARED = re.compile(rb"coding[:=]\s*([-\w.]+)")
_PLAIN = re.compile(r"utf-8(?:-sig)?|ascii|iso8859-\d+|cp\d{3,4}|koi8-[rtu]|mac-roman")


class Unreadable(Exception):
    """A manifest does not follow its format; readers raise it, ``read`` turns it into a problem."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


MAX_DECLARATIONS = 20_000
"""No project declares as many dependencies by hand; more would only take time."""


def limit_declarations(count: int) -> None:
    """Stop a reader that has found as many entries as are read.

    :raises Unreadable: then.
    """
    if count >= MAX_DECLARATIONS:
        raise Unreadable(f"more than {MAX_DECLARATIONS:,} entries are not read")


class Lines:
    """The line, as git counts them, of each character of a text."""

    __slots__ = ("ends",)

    def __init__(self, text: str) -> None:
        self.ends = [match.start() for match in re.finditer("\n", text)]

    def line(self, offset: int) -> int:
        """The line, from 1, that holds a character; only LF ends a line."""
        return bisect_left(self.ends, offset) + 1


def read(format_: str, limit: int, path: str, blob: bytes) -> Manifest:
    """What a manifest declares, read by the module of its format.

    :param format_: a module below this package.
    :param limit: more bytes than this are not read.
    """
    if len(blob) > limit:
        message = f"the file has {len(blob):,} bytes; at most {limit:,} are read"
        return _broken(UNREADABLE, message)
    text = ""
    try:
        text = decode(blob)
        reader = import_module(f"aisec_hooks.ecosystems.{format_}")
        manifest: Manifest = reader.read(path, text)
    except Unreadable as caught:
        conflict = conflict_line(text)
        if conflict:
            return _broken(CONFLICT, "a merge conflict is not resolved", conflict)
        return _broken(UNREADABLE, caught.message, caught.line)
    except RecursionError:
        return _broken(UNREADABLE, "the text is nested too deeply to be read")
    return manifest


def _broken(kind: str, message: str, line: int = 1) -> Manifest:
    return Manifest((), (ManifestProblem(kind, line, message),))


def conflict_line(text: str) -> int | None:
    """The line of the first marker of a merge conflict, if there is one."""
    ours = _OURS.search(text)
    if ours is None or _THEIRS.search(text, ours.end()) is None:
        return None
    return text.count("\n", 0, ours.start()) + 1


def decode(blob: bytes) -> str:
    """The characters of a manifest, by byte order mark, as UTF-8, or as its first lines declare.

    :raises Unreadable: for bytes that are none of that, and for NUL.
    """
    marked = next((each for each in _BYTE_ORDER_MARKS if blob.startswith(each[0])), None)
    mark, encoding = marked or (b"", _declared(blob))
    try:
        text = blob[len(mark) :].decode(encoding)
    except UnicodeDecodeError as caught:
        line = blob.count(b"\n", 0, len(mark) + caught.start) + 1
        raise Unreadable(f"the text is not {encoding.upper()}", line) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Unreadable("a NUL character is in the text", line)
    return text


def _declared(blob: bytes) -> str:
    """The encoding that a comment in the first two lines names, as pip reads it (PEP 263).

    :raises Unreadable: for one that does not extend ASCII (UTF-7, EBCDIC): the package manager
        would read something else than everyone who looks at the text.
    """
    for number, line in enumerate(blob[:1000].splitlines()[:2], 1):
        match = _DECLARED.search(line) if line.lstrip().startswith(b"#") else None
        if match is None:
            continue
        try:
            encoding = codecs.lookup(match[1].decode("ascii", "replace")).name
        except LookupError:
            continue  # prose: "# coding: see below"
        if not _extends_ascii(encoding):
            raise Unreadable(f"the encoding {encoding} does not extend ASCII", number)
        return encoding
    return "utf-8"


def _extends_ascii(encoding: str) -> bool:
    """Whether ASCII bytes mean ASCII; codecs with escapes (``unicode_escape``) never count."""
    if not _PLAIN.fullmatch(encoding):
        return False
    ascii_bytes = bytes(range(0x80))
    return ascii_bytes.decode(encoding, "replace") == ascii_bytes.decode("ascii")
