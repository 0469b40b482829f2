"""A declared dependency, and what a manifest says as a set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Dependency(NamedTuple):
    """One requirement as one manifest declares it.

    :param ecosystem: a purl type (``pypi``, ``npm``).
    :param name: normalised by the ecosystem's rules (PEP 503 for ``pypi``; npm is case-sensitive).
    :param spec: the version constraint as written, without the name.
    :param source: ``registry``, ``git``, ``url``, ``path`` or ``workspace``.
    :param target: what ``source`` points at (URL, path), or the empty string.
    :param group: ``runtime``, ``dev``, ``optional``, ``build`` or ``peer``.
    :param line: the line of the declaration, from 1.
    :param constraint: whether it only limits versions and adds nothing (``constraints.txt``).
    """

    ecosystem: str
    name: str
    name_raw: str
    spec: str
    source: str
    target: str
    group: str
    line: int
    constraint: bool = False

    @property
    def key(self) -> str:
        """The package key of policies and reports: ``ecosystem/name``."""
        return f"{self.ecosystem}/{self.name}"


class ManifestProblem(NamedTuple):
    """A part of a manifest that could not be read; never treated as "no dependencies".

    :param kind: ``manifest-unreadable``, ``manifest-ambiguous``, ``manifest-conflict`` or
        ``manifest-dynamic``.
    """

    kind: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything one manifest declares."""

    dependencies: tuple[Dependency, ...]
    problems: tuple[ManifestProblem, ...] = ()
