"""Symbolic access paths and the patterns that rules match them with."""

from __future__ import annotations

from functools import lru_cache

RESULT = "()"
"""Marks a segment whose name was called: ``sqlite3.connect()``."""


@lru_cache(maxsize=4096)
def segments(path: str) -> tuple[str, ...]:
    """The segments of a path; a module path such as ``@scope/pkg`` is one segment."""
    return tuple(path.split("."))


def last_name(path: str) -> str:
    """The last name of a path, without the mark of a call."""
    name = path[path.rfind(".") + 1 :]
    return name[:-2] if name.endswith(RESULT) else name


@lru_cache(maxsize=4096)
def last_names(known: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The last names of paths, and a name beside them, each once."""
    found = dict.fromkeys((*map(last_name, known), name))
    found.pop("", None)
    return tuple(found)


@lru_cache(maxsize=4096)
def called(known: tuple[str, ...]) -> tuple[str, ...]:
    """The paths of what calls of these give."""
    return tuple([f"{path}{RESULT}" for path in known])


@lru_cache(maxsize=4096)
def members(known: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The paths of a member of these."""
    return tuple([f"{path}.{name}" for path in known])


def matches(pattern: tuple[str, ...], path: str) -> bool:
    """Whether a path fits: ``*`` is any one segment, a leading ``**`` any receiver at all."""
    parts = segments(path)
    if pattern and pattern[0] == "**":
        tail = pattern[1:]
        return len(parts) >= len(tail) and _equal(tail, parts[len(parts) - len(tail) :])
    return len(pattern) == len(parts) and _equal(pattern, parts)


def _equal(pattern: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    return all(want in ("*", have) for want, have in zip(pattern, parts, strict=True))
