"""What a value of the policy may look like: each shape reads a value and describes itself.

Shapes are data, so that reading, error messages and the published JSON Schema cannot differ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Protocol

from aisec_hooks.dependencies import patterns
from aisec_hooks.errors import PolicyError
from aisec_hooks.matching import globs
from aisec_hooks.model.record import Record
from aisec_hooks.strict_yaml import name_of, quote

Path = tuple[str | int, ...]
Place = Callable[[Path], str]
"""From the path of a key, from the top of the policy, to ``file:line:column``."""


class At(Record):
    """Where in the policy a value stands."""

    place: Place
    path: Path

    def __truediv__(self, step: str | int) -> At:
        return At(self.place, (*self.path, step))

    def error(self, message: str, hint: str | None = None) -> PolicyError:
        """The error for this place; its message names the key."""
        key = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in self.path).lstrip(".")
        return PolicyError(f"{key}: {message}", where=self.place(self.path), hint=hint)


class Shape(Protocol):
    """Reads one kind of value."""

    def read(self, value: Any, at: At) -> Any:
        """The value in its final type.

        :raises PolicyError: when it does not fit.
        """

    def schema(self) -> dict[str, Any]:
        """The same as JSON Schema (2020-12)."""


class Words(Record):
    """One of some words; ``words`` gives for each what it is read as."""

    words: Mapping[str, str]

    def read(self, value: Any, at: At) -> str:
        """Read a word; YAML's booleans stand for ``on`` and ``off``."""
        word = ("on" if value else "off") if isinstance(value, bool) else value
        if isinstance(word, str) and word in self.words:
            return self.words[word]
        raise at.error(f"{_shown(value)} is not one of {', '.join(self._listed())}")

    def schema(self) -> dict[str, Any]:
        """An enumeration, with booleans where they are understood."""
        booleans = [flag for flag, word in ((True, "on"), (False, "off")) if word in self.words]
        return {"enum": [*self.words, *booleans]}

    def _listed(self) -> list[str]:
        return list(dict.fromkeys(self.words.values()))


def words(*names: str, **others: str) -> Words:
    """Words that stand for themselves, and others with their meaning."""
    return Words({**{name: name for name in names}, **others})


LEVEL = words("block", "warn", "note", "off", on="block", yes="block", no="off")
"""``block``, ``warn``, ``note`` or ``off``; booleans count as ``block`` and ``off``."""


class Text:
    """Text that is not empty."""

    __slots__ = ()

    def read(self, value: Any, at: At) -> str:
        """Read text; a number is most often a version that lost its quotes."""
        if isinstance(value, str) and value.strip():
            return value
        hint = f'Write it in quotes: "{value}".' if isinstance(value, (int, float)) else None
        raise at.error(f"{_shown(value)} is no text", hint)

    def schema(self) -> dict[str, Any]:
        """A string with at least one character."""
        return {"type": "string", "minLength": 1}


class PathPattern:
    """A path pattern of ``matching.globs``."""

    __slots__ = ()

    def read(self, value: Any, at: At) -> str:
        """Read a pattern that can be used."""
        text = Text().read(value, at)
        fault = globs.fault(text)
        if fault is not None:
            raise at.error(f"{quote(text)} cannot be used: {fault.message}", fault.hint)
        return text

    def schema(self) -> dict[str, Any]:
        """Any text: the grammar is for people."""
        return Text().schema()


class Count:
    """A whole number from 0."""

    __slots__ = ()

    def read(self, value: Any, at: At) -> int:
        """Read a number."""
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        raise at.error(f"{_shown(value)} is no whole number from 0")

    def schema(self) -> dict[str, Any]:
        """An integer from 0."""
        return {"type": "integer", "minimum": 0}


class Day:
    """A date, ``2027-06-30``."""

    __slots__ = ()

    def read(self, value: Any, at: At) -> date:
        """Read a date, which YAML readers may have made a date already."""
        if type(value) is date:
            return value
        try:
            return date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            raise at.error(f"{_shown(value)} is no date", "Write it as 2027-06-30.") from None

    def schema(self) -> dict[str, Any]:
        """A string that is a date."""
        return {"type": "string", "format": "date"}


class PackageKey:
    """``ecosystem/name``, with or without a wildcard."""

    __slots__ = ()

    def read(self, value: Any, at: At) -> patterns.PackagePattern:
        """Read a package key."""
        try:
            return patterns.parse(Text().read(value, at))
        except ValueError as caught:
            raise at.error(str(caught)) from None

    def schema(self) -> dict[str, Any]:
        """A string with a slash."""
        return {"type": "string", "pattern": "^[a-z]+/[^\\s]+$"}


class ListOf(Record):
    """A list whose elements have one shape."""

    element: Shape

    def read(self, value: Any, at: At) -> tuple[Any, ...]:
        """Read a list; nothing after the colon is an empty one."""
        if value is None:
            return ()
        if not isinstance(value, list):
            raise at.error(f"{_shown(value)} is no list", "Write [first, second].")
        return tuple(self.element.read(inner, at / i) for i, inner in enumerate(value))

    def schema(self) -> dict[str, Any]:
        """An array, or null."""
        return {"type": ["array", "null"], "items": self.element.schema()}


class MapOf(Record):
    """A mapping whose values have one shape; ``keys`` None admits any text."""

    value: Shape
    keys: tuple[str, ...] | None = None

    def read(self, value: Any, at: At) -> dict[str, Any]:
        """Read a mapping."""
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise at.error(f"{_shown(value)} is no mapping")
        for key in value:
            if self.keys is not None and key not in self.keys:
                raise unknown_key(key, self.keys, at)
        return {key: self.value.read(inner, at / key) for key, inner in value.items()}

    def schema(self) -> dict[str, Any]:
        """An object, with its keys where they are fixed."""
        if self.keys is None:
            return {"type": "object", "additionalProperties": self.value.schema()}
        properties = {key: self.value.schema() for key in self.keys}
        return {"type": "object", "properties": properties, "additionalProperties": False}


class Section(Record):
    """A mapping with known keys.

    :param short: the key that is meant when there is a plain value instead of a mapping.
    """

    keys: Mapping[str, Shape]
    required: tuple[str, ...] = ()
    short: str = ""

    def read(self, value: Any, at: At) -> dict[str, Any]:
        """Read a mapping; what is not there is not in the result."""
        if value is None and not self.required:
            return {}
        if self.short and not isinstance(value, dict):
            return {self.short: self.keys[self.short].read(value, at)}
        if not isinstance(value, dict):
            raise at.error(f"{_shown(value)} is no mapping", f"Known keys: {', '.join(self.keys)}.")
        for key in value:
            if key not in self.keys:
                raise unknown_key(key, tuple(self.keys), at)
        for key in self.required:
            if key not in value:
                raise at.error(f"the key {key} is missing")
        return {key: self.keys[key].read(inner, at / key) for key, inner in value.items()}

    def schema(self) -> dict[str, Any]:
        """An object that admits no other keys, or the short form."""
        whole: dict[str, Any] = {
            "type": "object" if self.required else ["object", "null"],
            "properties": {key: shape.schema() for key, shape in self.keys.items()},
            "additionalProperties": False,
        }
        if self.required:
            whole["required"] = list(self.required)
        return {"anyOf": [self.keys[self.short].schema(), whole]} if self.short else whole


def unknown_key(key: Any, known: tuple[str, ...], at: At) -> PolicyError:
    """The error for a key that nobody reads, with the nearest one that somebody does."""
    from difflib import get_close_matches

    near = get_close_matches(str(key), known, 1, 0.6)
    hint = f"Did you mean {near[0]}?" if near else f"Known keys: {', '.join(known)}."
    return At(at.place, (*at.path, key)).error("this key is not known", hint)


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, (bool, int, float)):
        return str(value).lower()
    return name_of(value)
