"""Bytes as git keeps them -> bytes tree-sitter reads, with offsets that still mean the blob.

CPython ends a line at a lone CR where tree-sitter and git see none, so code can hide behind it
(``# x\\rimport os``).  Byte order marks, NUL and UTF-16 would spoil the parse as well.  Every
replacement keeps its length; only UTF-16 and UTF-32 are encoded anew.
"""

from __future__ import annotations

import re

from aisec_hooks.model.position import LineIndex

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_UTF8_MARK = b"\xef\xbb\xbf"
_CONTROLS = bytes(byte if byte else 0x20 for byte in range(256))
_DECLARED = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_UTF7 = {"utf7", "utf_7", "unicode_escape", "unicodeescape", "raw_unicode_escape"}


def decode(blob: bytes) -> tuple[bytes, LineIndex]:
    """The text to parse and the lines it has for git."""
    encoding = wide_encoding(blob)
    if encoding is None:
        return normalise(blob), LineIndex(blob)
    text, starts = _narrow(blob, encoding)
    lines = LineIndex(text)
    lines.starts[:] = starts
    return normalise(text), lines


def wide_encoding(blob: bytes) -> str | None:
    """UTF-16 or UTF-32 by byte order mark, or by NULs in every other byte of the beginning."""
    for mark, encoding in _MARKS:
        if blob.startswith(mark):
            return encoding
    head = blob[:64]
    if len(head) >= 8 and len(head) % 2 == 0:
        even, odd = head[::2].count(0), head[1::2].count(0)
        if odd > len(head) * 0.4 and not even:
            return "utf-16-le"
        if even > len(head) * 0.4 and not odd:
            return "utf-16-be"
    return None


def normalise(text: bytes) -> bytes:
    """Lone CR as LF, CRLF as blank and LF, NUL and a leading byte order mark as blanks."""
    if text.startswith(_UTF8_MARK):
        text = b"   " + text[3:]
    if b"\r" in text:
        text = text.replace(b"\r\n", b" \n").replace(b"\r", b"\n")
    if b"\0" in text:
        text = text.translate(_CONTROLS)
    return text


def declared(blob: bytes) -> str | None:
    """The encoding that a PEP 263 comment names, when its bytes do not read as ASCII does.

    UTF-7 and the escape codecs can hide code in what looks like comments (``+AAo-`` is a line end).
    """
    for line in blob.split(b"\n", 2)[:2]:
        found = _DECLARED.match(line)
        if found:
            name = found[1].decode("ascii", "replace").lower().replace("-", "_")
            return name if name in _UTF7 else None
    return None


def _narrow(blob: bytes, encoding: str) -> tuple[bytes, list[int]]:
    """UTF-8 of a wide text, and the offsets in it after each 0x0A byte of the blob."""
    chars = blob.decode(encoding, "replace")
    text = chars.replace("\ufeff", " ", 1) if chars[:1] == "\ufeff" else chars
    narrow = text.encode("utf-8", "replace")
    if blob.count(b"\n") == narrow.count(b"\n"):
        return narrow, LineIndex(narrow).starts
    starts, last, offset, at = [0], 0, 0, blob.find(b"\n")
    while at >= 0:
        before = blob[last : at + 1].decode(encoding, "ignore")
        offset += len(before.encode("utf-8", "replace"))
        last = at + 1 - (at + 1 - last) % (4 if "32" in encoding else 2)
        starts.append(min(offset, len(narrow)))
        at = blob.find(b"\n", at + 1)
    return narrow, starts
