"""A declared dependency, and what a manifest says as a set."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from aisec_hooks.model.record import Record

NO_DATA: Mapping[str, str | bool | list[str]] = MappingProxyType({})


class Dependency(Record):
    """One requirement as one manifest declares it.

    :param ecosystem: a purl type (``pypi``, ``npm``).
    :param name: normalised by the ecosystem's rules (PEP 503 for ``pypi``; npm is case-sensitive);
        of an alias, the package it stands for.
    :param name_raw: the name as it stands in the text.
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


class ManifestProblem(Record):
    """A part of a manifest that could not be read; never treated as "no dependencies".

    :param kind: ``manifest-unreadable``, ``manifest-ambiguous``, ``manifest-conflict`` or
        ``manifest-dynamic``.
    :param hides: whether dependencies that nobody judges certainly enter by it (an included URL).
    """

    kind: str
    line: int
    message: str
    hides: bool = False


class Manifest(Record):
    """Everything one manifest declares."""

    dependencies: tuple[Dependency, ...]
    problems: tuple[ManifestProblem, ...] = ()


class DependencyFinding(Record):
    """What the comparison of a manifest's two sides found, before policy makes a finding of it.

    :param kind: ``dep-unapproved`` and its like; title, reasons and CWE are one table.
    :param package: ``ecosystem/name``; None when the manifest itself is the matter.
    :param line: the line in the new text of the manifest, from 1.
    :param severity: a ``Severity`` as text.
    :param confidence: a ``Confidence`` as text.
    :param level: ``block``, ``warn`` or ``note``, as the dependency section of the policy says.
    :param data: the additional members of JSON v1 (``like``, ``use_instead``, ``preexisting``).
    """

    kind: str
    package: str | None
    line: int
    message: str
    fix: str
    severity: str
    confidence: str
    level: str
    data: Mapping[str, str | bool | list[str]] = NO_DATA
