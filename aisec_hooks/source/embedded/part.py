"""The code of one language in a file of another kind."""

from __future__ import annotations

from collections.abc import Iterable

from aisec_hooks.model.position import Span
from aisec_hooks.model.record import Record

_BLANK = bytes(byte if byte in b"\r\n" else 0x20 for byte in range(256))


class Filled(Record):
    """A place of a file at which something else stands in a part.

    :param words: what reports say of it -> what people wrote; the longest first.
    """

    span: Span
    words: tuple[tuple[str, str], ...]


class Part(Record):
    """Code that is judged as one text.

    :param language: the name of its language.
    :param text: the code; without ``lines`` it is as long as the file, and offsets mean the same.
    :param lines: the line of the file for each line of the text.
    :param cells: the cell that each line stands in, and the line in that, both from 1.
    :param filled: where the text holds names for what the file says in words of its own.
    :param host: who found it: what another finds in the same file is another part.
    """

    language: str
    text: bytes
    lines: tuple[int, ...] = ()
    cells: tuple[tuple[int, int], ...] = ()
    filled: tuple[Filled, ...] = ()
    host: str = ""


def kept(text: bytes, spans: Iterable[tuple[int, int]], changed: dict[int, bytes]) -> bytes:
    """A text in which everything but some ascending spans is blank; lines stay lines.

    :param changed: offsets at which other bytes are put afterwards, over what stands there.
    """
    pieces, at = [], 0
    for start, end in spans:
        if start < at:
            continue
        pieces.append(text[at:start].translate(_BLANK))
        pieces.append(text[start:end])
        at = end
    pieces.append(text[at:].translate(_BLANK))
    made = bytearray(b"".join(pieces))
    for start, bytes_ in changed.items():
        made[start : start + len(bytes_)] = bytes_
    return bytes(made)
