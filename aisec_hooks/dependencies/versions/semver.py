"""The order of semantic versions (semver.org 2.0.0, section 11)."""

from __future__ import annotations

import re

from aisec_hooks.model.record import Record

_FULL = re.compile(
    r"[v=\s]*(\d{1,16})\.(\d{1,16})\.(\d{1,16})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?"
)

Identifier = tuple[int, int, str]


class Version(Record):
    """A version; tuples of this shape compare as the specification orders them.

    :param final: 1 for a release, 0 for a pre-release, which comes before it.
    :param pre: the identifiers of a pre-release, numeric ones before others.
    """

    major: int
    minor: int
    patch: int
    final: int = 1
    pre: tuple[Identifier, ...] = ()

    @property
    def release(self) -> tuple[int, ...]:
        """The three numbers."""
        return self[:3]


def parse(text: str) -> Version | None:
    """Read a whole version; None when the text is none."""
    match = _FULL.fullmatch(text.strip())
    if match is None:
        return None
    return make(int(match[1]), int(match[2]), int(match[3]), match[4])


def make(major: int, minor: int, patch: int, pre: str | None = None) -> Version:
    """A version of its parts; build metadata never counts."""
    if not pre:
        return Version(major, minor, patch)
    identifiers = tuple(
        (0, int(part), "") if part.isdigit() else (1, 0, part) for part in pre.split(".")
    )
    return Version(major, minor, patch, 0, identifiers)
