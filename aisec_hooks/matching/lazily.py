"""Patterns that are compiled when they are first used.

Compiling one takes a third of a millisecond, and a small change needs few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, AnyStr, Generic


class Lazily(Generic[AnyStr]):
    """A pattern; its methods are those of ``re.Pattern``.

    :ivar match: and the others: set when one of them is first asked for.
    """

    __slots__ = ("_flags", "_written", "findall", "finditer", "fullmatch", "match", "search", "sub")

    match: Callable[..., re.Match[AnyStr] | None]
    search: Callable[..., re.Match[AnyStr] | None]
    fullmatch: Callable[..., re.Match[AnyStr] | None]
    findall: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[re.Match[AnyStr]]]
    sub: Callable[..., AnyStr]

    def __init__(self, written: AnyStr, flags: int = 0) -> None:
        self._written: AnyStr = written
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Only what is not set yet comes here.
        if name not in self.__slots__:
            raise AttributeError(name)
        pattern = re.compile(self._written, self._flags)
        for each in self.__slots__[2:]:
            setattr(self, each, getattr(pattern, each))
        return getattr(pattern, name)
