"""Version ranges of Python packages: PEP 440 specifiers and the shorthands of Poetry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version

from aisec_hooks.dependencies.versions import NotARange

_CLAUSE = re.compile(
    r"\s*(\^|~=|~|===?|!=|<=|>=|<|>|=)?\s*((?:\d+!)?[^\s,^~=!<>|]+)\s*(?:,|$|(?=\s|[<>=!~^]))"
)
_FAR = 999999


class Specifiers:
    """Alternatives of specifier sets, with the versions that bound them."""

    def __init__(self) -> None:
        self.alternatives: list[SpecifierSet] = []
        self.bounds: list[Version] = [Version("0")]

    def holds(self, version: Version) -> bool:
        """Whether any alternative allows the version, pre-releases included."""
        return any(each.contains(version, prereleases=True) for each in self.alternatives)

    def probes(self) -> Iterator[Version]:
        """The versions at, just below and just above each bound."""
        for bound in self.bounds:
            yield bound
            release = (*bound.release, 0, 0)
            yield _version(bound.epoch, (*release, 0, 1))
            last = max((i for i, part in enumerate(release) if part), default=None)
            if last is not None:
                below = (*release[:last], release[last] - 1, _FAR)
                yield _version(bound.epoch, below)


def parse(text: str) -> Specifiers:
    """Read ``>=1,<2``, ``==1.*``, ``^1.2``, ``~1.2``, ``1.2``, ``*`` and alternatives by ``||``.

    :raises NotARange: for anything else.
    """
    found = Specifiers()
    try:
        for alternative in re.split(r"\|\|?", text):
            found.alternatives.append(SpecifierSet(",".join(_clauses(alternative, found.bounds))))
    except (InvalidSpecifier, InvalidVersion) as caught:
        raise NotARange(str(caught)) from None
    return found


def _clauses(text: str, bounds: list[Version]) -> Iterator[str]:
    """Each clause as PEP 440 writes it; its bounds are added to the list."""
    at, text = 0, text.strip()
    while at < len(text):
        match = _CLAUSE.match(text, at)
        if match is None:
            raise NotARange(f"{text} is no version range")
        at = match.end()
        if match[2] != "*":
            yield from _clause(match[1] or "=", match[2], bounds)


def _clause(operator: str, text: str, bounds: list[Version]) -> Iterator[str]:
    wildcard = text.endswith(".*")
    lower = Version(text.removesuffix(".*"))
    bounds.append(lower)
    release = lower.release
    if operator in ("^", "~"):
        upper = _version(lower.epoch, _bumped(release, _kept(operator, release)))
        bounds.append(upper)
        yield f">={lower}"
        yield f"<{upper}"
        return
    if wildcard:
        bounds.append(_version(lower.epoch, _bumped(release, len(release))))
    elif operator == "~=":
        bounds.append(_version(lower.epoch, _bumped(release, len(release) - 1)))
    yield f"{'==' if operator in ('=', '===') else operator}{text}"


def _kept(operator: str, release: tuple[int, ...]) -> int:
    """How many leading parts of a version a shorthand keeps, the last of them raised by one."""
    if operator == "~":
        return min(2, len(release))
    return next((i + 1 for i, part in enumerate(release) if part), len(release))


def _bumped(release: tuple[int, ...], kept: int) -> tuple[int, ...]:
    kept = max(1, kept)
    return (*release[: kept - 1], release[kept - 1] + 1)


def _version(epoch: int, release: tuple[int, ...]) -> Version:
    return Version(f"{epoch}!{'.'.join(map(str, release))}")
