"""Patterns over bytes that are compiled when they are first used.

Compiling one takes a third of a millisecond, and a small change needs few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any


class Lazily:
    """A pattern; its methods are those of ``re.Pattern[bytes]``.

    :ivar match: and the others: set when one of them is first asked for.
    """

    __slots__ = ("_flags", "_written", "findall", "finditer", "fullmatch", "match", "search")

    match: Callable[..., re.Match[bytes] | None]
    search: Callable[..., re.Match[bytes] | None]
    fullmatch: Callable[..., re.Match[bytes] | None]
    findall: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[re.Match[bytes]]]

    def __init__(self, written: bytes, flags: int = 0) -> None:
        self._written = written
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Only what is not set yet comes here.
        if name not in self.__slots__:
            raise AttributeError(name)
        pattern = re.compile(self._written, self._flags)
        for each in self.__slots__[2:]:
            setattr(self, each, getattr(pattern, each))
        return getattr(pattern, name)
