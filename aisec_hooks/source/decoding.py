"""Bytes as git keeps them -> bytes tree-sitter reads, with offsets that still mean the blob.

CPython ends a line at a lone CR where tree-sitter and git see none, so code can hide behind it
(``# x\\rimport os``).  Byte order marks, NUL and UTF-16 would spoil the parse as well.  Every
replacement keeps its length; only encodings in which ASCII bytes mean something else are
encoded anew.
"""

from __future__ import annotations

import codecs
from array import array

from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.position import LineIndex
from aisec_hooks.model.record import Record


class Decoded(Record):
    """A text to parse.

    :param lines: the lines git counts, with offsets in ``text``.
    :param faithful: whether every byte could be decoded.
    """

    text: bytes
    lines: LineIndex
    faithful: bool = True


_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_UTF8_MARK = b"\xef\xbb\xbf"
_CONTROLS = bytes(byte or 0x20 for byte in range(256))
_DECLARED = Lazily(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_ASCII_KEPT = Lazily(r"(utf_?8|u8|ascii|us_ascii|latin|l\d$|iso_?8859|cp125|koi8|mac|euc_)")


def decode(blob: bytes, declares: bool = False) -> Decoded:
    """Normalise a blob.

    :param declares: whether a comment in the first two lines may name the encoding (PEP 263).
    """
    encoding = wide_encoding(blob) or (declared_encoding(blob) if declares else None)
    if encoding is None:
        return Decoded(normalise(blob), LineIndex(blob))
    try:
        text, starts = _narrow(blob, encoding)
    except ValueError:  # a codec that does not replace what it cannot decode (idna)
        return Decoded(normalise(blob), LineIndex(blob), False)
    lines = LineIndex(text)
    lines.starts[:] = array("I", starts)
    return Decoded(normalise(text), lines, "\ufffd".encode() not in text)


def wide_encoding(blob: bytes) -> str | None:
    """UTF-16 or UTF-32 by byte order mark, or by NULs in every other byte of the beginning."""
    for mark, encoding in _MARKS:
        if blob.startswith(mark):
            return encoding
    head = blob[:64]
    if b"\0" in head and len(head) >= 8 and len(head) % 2 == 0:
        even, odd = head[::2].count(0), head[1::2].count(0)
        if odd > len(head) * 0.4 and not even:
            return "utf-16-le"
        if even > len(head) * 0.4 and not odd:
            return "utf-16-be"
    return None


def declared_encoding(blob: bytes) -> str | None:
    """The encoding that a comment names, when bytes below 0x80 do not mean ASCII in it.

    In UTF-7 ``+AAo-`` is a line end, in Shift JIS a backslash byte is half a character: both
    hide code from who reads ASCII.  Unknown names are None: Python refuses such a file.
    """
    for line in blob[:1000].replace(b"\r", b"\n").split(b"\n", 2)[:2]:
        found = _DECLARED.match(line) if b"coding" in line else None
        if found:
            name = found[1].decode("ascii", "replace").lower().replace("-", "_")
            if _ASCII_KEPT.match(name):
                return None
            try:
                b"#".decode(name, "replace")  # refuses codecs that are no text encodings
            except (LookupError, ValueError):
                return None
            return name
    return None


def normalise(text: bytes) -> bytes:
    """Lone CR as LF, CRLF as blank and LF, NUL and a leading byte order mark as blanks."""
    if text.startswith(_UTF8_MARK):
        text = b"   " + text[3:]
    if b"\r" in text:
        # A backslash must stay next to its line end to continue the line.
        text = text.replace(b"\\\r\n", b" \\\n").replace(b"\r\n", b" \n").replace(b"\r", b"\n")
    if b"\0" in text:
        text = text.translate(_CONTROLS)
    return text


def _narrow(blob: bytes, encoding: str) -> tuple[bytes, list[int]]:
    """UTF-8 of a text, and the offsets in it after each 0x0A byte of the blob."""
    pieces = blob.split(b"\n")
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    chars, starts, offset = [], [0], 0
    for number, piece in enumerate(pieces):
        last = number == len(pieces) - 1
        text = decoder.decode(piece if last else piece + b"\n", last)
        if number == 0 and text[:1] == "\ufeff":
            text = " " + text[1:]
        narrow = text.encode("utf-8", "replace")
        chars.append(narrow)
        offset += len(narrow)
        starts.append(offset)
    whole = b"".join(chars)
    plain = LineIndex(whole).starts
    return whole, list(plain) if len(plain) == len(pieces) else starts[:-1]
