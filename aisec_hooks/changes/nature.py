"""What the bytes of a file are, as far as it decides whether they can be judged as text."""

from __future__ import annotations

import re

from aisec_hooks.model.notice import Notice

_POINTER_START = b"version https://git-lfs.github.com/spec/v1\n"
_POINTER = (
    rb"version https://git-lfs\.github\.com/spec/v1\n(?:[a-z0-9.-]+ [^\n]+\n)*"
    rb"oid sha256:[0-9a-f]{64}\nsize [0-9]+\n"
)
_POINTER_LIMIT = 1024

_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""Byte order marks of UTF-16 and UTF-32: such text holds NUL bytes."""

_LOOKED_AT = 8000
"""Git calls a file binary for a NUL among so many first bytes (``xdiff-interface.c``)."""


def notice(path: str, data: bytes, *, is_code: bool) -> Notice | None:
    """Why a file is not text to be judged; None when it is.

    :param is_code: whether its name says that somebody executes it, which a NUL does not change.
    """
    if (
        len(data) <= _POINTER_LIMIT
        and data.startswith(_POINTER_START)  # else the pattern is not even compiled
        and re.fullmatch(_POINTER, data)
    ):
        return Notice(path, "lfs-pointer", "its content is kept by Git LFS and was not analysed")
    if not is_code and b"\0" in data[:_LOOKED_AT] and not data.startswith(_MARKS):
        return Notice(path, "binary", "it holds no text and was not analysed")
    return None
