"""File names as git quotes them in raw lines and patch headers (``core.quotePath``)."""

from __future__ import annotations

import re

from aisec_hooks.errors import UnreadableChange
from aisec_hooks.matching.lazily import Lazily

_ESCAPE = Lazily(rb"\\([0-7]{3}|.)", re.DOTALL)
_SPECIAL = Lazily(rb'["\\]')
_LETTERS = {
    b"a": b"\a",
    b"b": b"\b",
    b"f": b"\f",
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"v": b"\v",
    b'"': b'"',
    b"\\": b"\\",
}


def _byte(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code in _LETTERS:
        return _LETTERS[code]
    if len(code) != 3 or int(code, 8) > 255:
        raise UnreadableChange(f"git quoted a file name in an unknown way: {match[0]!r}")
    return bytes([int(code, 8)])


def unquote(name: bytes) -> bytes:
    """The bytes of a name; names without special bytes stand without quotes.

    :raises UnreadableChange: the quoting is not git's.
    """
    if not name.startswith(b'"'):
        return name
    inner = name[1:-1]
    if len(name) < 2 or not name.endswith(b'"') or _SPECIAL.search(_ESCAPE.sub(b"", inner)):
        raise UnreadableChange(f"git quoted a file name in an unknown way: {name[:80]!r}")
    return _ESCAPE.sub(_byte, inner)


def text(name: bytes) -> str:
    """A file name as the project carries it: UTF-8, other bytes as surrogate escapes."""
    return name.decode("utf-8", "surrogateescape")


def pathname(path: str) -> bytes:
    """The bytes that ``text`` was made from."""
    return path.encode("utf-8", "surrogateescape")
