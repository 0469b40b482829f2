"""Version ranges of npm packages, as node-semver reads them."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator

from aisec_hooks.dependencies.versions import NotARange
from aisec_hooks.dependencies.versions.semver import Version, make
from aisec_hooks.model.record import Record

_X = r"\d{1,16}|[xX*]"
_PARTIAL = rf"[v=\s]*({_X})(?:\.({_X})(?:\.({_X})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?)?)?"
_SIMPLE = re.compile(rf"\s*(\^|~>?|>=|<=|>|<|)\s*{_PARTIAL}(?=\s|$|[\^~<>=])")
_HYPHEN = re.compile(rf"\s*{_PARTIAL}\s+-\s+{_PARTIAL}\s*")
_COMPARE: dict[str, Callable[[Version, Version], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}
_Parts = tuple[int | None, int | None, int | None, str | None]


class Comparator(Record):
    """One bound: a version must be on this side of it."""

    operator: str
    version: Version


class Alternatives(Record):
    """Alternatives, each a set of bounds that must all hold; no bound allows every release."""

    sets: tuple[tuple[Comparator, ...], ...]

    def holds(self, version: Version) -> bool:
        """Whether any alternative allows the version.

        A pre-release counts only where a bound names a pre-release of the same three numbers.
        """
        return any(_satisfies(version, comparators) for comparators in self.sets)

    def probes(self) -> Iterator[Version]:
        """The versions at and just above each bound (there is none between two patches)."""
        yield Version(0, 0, 0)
        for comparators in self.sets:
            for _, version in comparators:
                major, minor, patch = version.release
                yield version
                yield Version(major, minor, patch)
                yield Version(major, minor, patch + 1)


def parse(text: str) -> Alternatives:
    """Read a range.

    :raises NotARange: for a tag, a protocol, or anything else that is none.
    """
    return Alternatives(tuple(tuple(_comparators(part)) for part in text.split("||")))


def _satisfies(version: Version, comparators: tuple[Comparator, ...]) -> bool:
    if not all(_COMPARE[each.operator](version, each.version) for each in comparators):
        return False
    return bool(version.final) or any(
        not each.version.final and each.version.release == version.release for each in comparators
    )


def _comparators(text: str) -> Iterator[Comparator]:
    hyphen = _HYPHEN.fullmatch(text)
    if hyphen:
        groups = hyphen.groups()
        yield from _bounds(">=", _parts(groups[:4]))
        yield from _bounds("<=", _parts(groups[4:]))
        return
    at, text = 0, text.strip()
    while at < len(text):
        match = _SIMPLE.match(text, at)
        if match is None:
            raise NotARange(f"{text} is no version range")
        at = match.end()
        yield from _bounds(match[1], _parts(match.groups()[1:]))


def _parts(groups: tuple[str | None, ...]) -> _Parts:
    """The numbers of a partial version, None from the first that is open."""
    numbers: list[int | None] = []
    for text in groups[:3]:
        is_open = text is None or not text.isdigit() or (numbers and numbers[-1] is None)
        numbers.append(None if is_open else int(text or ""))
    return numbers[0], numbers[1], numbers[2], groups[3] if numbers[2] is not None else None


def _bounds(sign: str, parts: _Parts) -> Iterator[Comparator]:
    """A comparator, caret, tilde or bare partial version as plain comparators."""
    major, minor, patch, pre = parts
    lower = make(major or 0, minor or 0, patch or 0, pre)
    if major is None:
        if sign in ("<", ">"):
            yield Comparator("<", Version(0, 0, 0))  # nothing is beyond everything
        return
    if sign in ("^", "~", "~>"):
        yield Comparator(">=", lower)
        yield Comparator("<", _caret(parts) if sign == "^" else _next(major, minor))
    elif patch is not None:
        yield Comparator(sign or "=", lower)
    elif sign == "":
        yield Comparator(">=", lower)
        yield Comparator("<", _next(major, minor))
    elif sign == ">":
        yield Comparator(">=", _next(major, minor)._replace(final=1, pre=()))
    elif sign == "<=":
        yield Comparator("<", _next(major, minor))
    else:
        yield Comparator(sign, lower)


def _next(major: int, minor: int | None) -> Version:
    """Where a partial version ends, below every pre-release of what follows."""
    return make(major + 1, 0, 0, "0") if minor is None else make(major, minor + 1, 0, "0")


def _caret(parts: _Parts) -> Version:
    """The end of ``^``: the left-most number that is not zero stays."""
    major, minor, patch, _ = parts
    if major or minor is None:
        return _next(major or 0, None)
    if minor or patch is None:
        return _next(0, minor)
    return make(0, 0, patch + 1, "0")
