"""JSON with the place of every key and text, and with repeated keys, which ``json`` drops."""

from __future__ import annotations

import json
import re
from typing import Any

from aisec_hooks.ecosystems.reading import Unreadable
from aisec_hooks.model.record import Record

_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"')


class Entry(Record):
    """One member of an object.

    :param start: the offset of the key's opening quote.
    :param value: ``Members``, list, ``Text``, number, bool or None.
    """

    key: str
    start: int
    value: Any


class Text(Record):
    """A string value with the offset of its opening quote."""

    value: str
    start: int


class Members(tuple[Entry, ...]):
    """An object: all its members in the order of the text."""

    __slots__ = ()

    def all(self, key: str) -> list[Any]:
        """The values of every member with this key."""
        return [entry.value for entry in self if entry.key == key]

    def repeated(self) -> list[Entry]:
        """The members whose key came before in the same object."""
        first: dict[str, Entry] = {}
        return [entry for entry in self if first.setdefault(entry.key, entry) is not entry]


def parse(text: str) -> Any:
    """The value of a JSON text, objects as ``Members`` and strings as ``Text``.

    :raises Unreadable: with the line, when it is not JSON (RFC 8259).
    :raises RecursionError: when it is nested too deeply.
    """
    try:
        value = json.loads(text, object_pairs_hook=_Pairs, parse_constant=_refuse)
    except json.JSONDecodeError as caught:
        raise Unreadable(f"not valid JSON: {caught.msg}", caught.lineno) from None
    except ValueError as caught:  # a number with thousands of digits, NaN
        raise Unreadable(f"not valid JSON: {caught}") from None
    # In a valid text the strings stand in exactly the order in which a walk meets them.
    return _placed(value, (match.start() for match in _STRING.finditer(text)))


class _Pairs(list[tuple[str, Any]]):
    """The members of an object as the decoder found them, told from a list by their type."""


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _placed(value: Any, starts: Any) -> Any:
    if isinstance(value, _Pairs):
        return Members(
            Entry(_whole(key), next(starts), _placed(inner, starts)) for key, inner in value
        )
    if isinstance(value, list):
        return [_placed(inner, starts) for inner in value]
    if isinstance(value, str):
        return Text(_whole(value), next(starts))
    return value


def _whole(text: str) -> str:
    """Text without halves of surrogate pairs, which escapes can write and no file can hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
