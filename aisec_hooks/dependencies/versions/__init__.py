"""How two version ranges relate, whatever the ecosystem.

Ranges are compared by probes: the versions at and next to every bound of both.  Between two bounds
nothing changes, so the probes answer for all versions.  A range is never judged by its lower bound
alone.  A further scheme is one module with ``parse``, which ``model/package.py`` names.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from importlib import import_module
from typing import Any, Protocol

from aisec_hooks.model.package import ECOSYSTEMS, RANGED


class NotARange(ValueError):
    """A text is no version range of its ecosystem (a tag, say, or a variable)."""


class Range(Protocol):
    """A set of versions; versions of one ecosystem can be ordered."""

    def holds(self, version: Any) -> bool:
        """Whether a version is in the set."""

    def probes(self) -> Iterable[Any]:
        """The versions at, just below and just above each bound."""


class Relation(StrEnum):
    """How the versions one range allows lie to another range."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    PARTLY = "partly"
    UNKNOWN = "unknown"


def parse(ecosystem: str, text: str) -> Range:
    """Read a range in its ecosystem's own syntax.

    :raises NotARange: when it is none, or the ecosystem's versions are not known here.
    """
    if ecosystem not in RANGED:
        raise NotARange(f"version ranges of {ecosystem} are not known")
    scheme = ECOSYSTEMS[ecosystem].versions
    module = import_module(f"aisec_hooks.dependencies.versions.{scheme}")
    parsed: Range = module.parse(text)
    return parsed


def relation(ecosystem: str, spec: str, limit: str) -> Relation:
    """How the versions that ``spec`` allows lie to ``limit``."""
    try:
        wanted, allowed = parse(ecosystem, spec), parse(ecosystem, limit)
    except NotARange:
        return Relation.UNKNOWN
    probes = {*wanted.probes(), *allowed.probes()}
    answers = {allowed.holds(version) for version in probes if wanted.holds(version)}
    if len(answers) == 2:
        return Relation.PARTLY
    if not answers:
        return Relation.UNKNOWN
    return Relation.INSIDE if answers.pop() else Relation.OUTSIDE


def upgrade(ecosystem: str, old: str, new: str) -> str | None:
    """``major``, ``minor`` or ``patch``: how far the lowest allowed version rises, if it does."""
    try:
        before, after = _lowest(parse(ecosystem, old)), _lowest(parse(ecosystem, new))
    except NotARange:
        return None
    if before is None or after is None or after <= before:
        return None
    first, second = _release(before), _release(after)
    if first[0] != second[0]:
        return "major"
    return "minor" if first[1] != second[1] else "patch"


def _lowest(range_: Range) -> Any:
    return min((version for version in range_.probes() if range_.holds(version)), default=None)


def _release(version: Any) -> tuple[int, ...]:
    return (*version.release, 0, 0)
