"""What a policy says, as one immutable value; its defaults are what counts without a file."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from aisec_hooks.model.finding import Action, Check, Confidence, Severity
from aisec_hooks.model.record import Record

if TYPE_CHECKING:
    from aisec_hooks.dependencies.settings import DependencySettings

FILE = ".aisec.yaml"
"""The policy file, at the repository's top."""

VERSION = 1
"""The version of the format that is read here."""


class Level(StrEnum):
    """What ``rules:`` may say about a rule."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"
    OFF = "off"


class Zone(StrEnum):
    """What a path is for; see ``zones``."""

    PRODUCTION = "production"
    EXPERIMENTAL = "experimental"
    TEST = "test"
    GENERATED = "generated"
    VENDORED = "vendored"


CHECKS = (Check.CODE, Check.SECRETS, Check.DEPENDENCIES, Check.AGENTS)
"""The checks that can be switched; findings about the policy itself cannot."""

KEYS = (
    "version",
    "min_version",
    "gate",
    "on_notice",
    "on_error",
    "checks",
    "ignore_paths",
    "zones",
    "rules",
    "dependencies",
)
"""The keys with a meaning, in the order of the documentation."""

RESERVED = (
    "extends",
    "presets",
    "critical",
    "suppressions",
    "waivers",
    "baseline",
    "review",
    "provenance",
    "agents",
    "audit",
    "time_budget",
    "trusted_ref",
)
"""Keys that are accepted and do nothing yet."""

_NOTHING: Mapping[Any, Any] = MappingProxyType({})


class Gate(Record):
    """From where on a finding blocks.

    :param blocks: False after ``gate: off``: every block becomes a warning.
    """

    severity: Severity = Severity.HIGH
    confidence: Confidence = Confidence.MEDIUM
    blocks: bool = True


class Policy(Record):
    """A policy in force.

    :param source: ``<revision>:.aisec.yaml``, a file, or ``default``.
    :param digest: ``sha256:`` of the text (of the empty text for the default).
    :param on_notice: ``WARN`` or ``BLOCK``: what follows when something was not analysed.
    :param on_error: ``BLOCK`` or ``WARN``: what follows when the change could not be read.
    :param ignore_paths: path patterns (``matching.globs``) of files that are not judged.
    :param zones: the patterns of the zones that the file names; the others keep their defaults.
    :param dependencies: the section; None when it is left out, which is not the same as an
        empty one (``dependencies.settings.builtin``).
    :param dependencies_written: the section as the file has it.
    :param reserved: the keys of ``RESERVED`` that the file uses, with their values.
    """

    source: str = "default"
    digest: str = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    min_version: str | None = None
    gate: Gate = Gate()
    on_notice: Action = Action.WARN
    on_error: Action = Action.BLOCK
    checks: frozenset[Check] = frozenset(CHECKS)
    ignore_paths: tuple[str, ...] = ()
    zones: Mapping[Zone, tuple[str, ...]] = _NOTHING
    rules: Mapping[str, Level] = _NOTHING
    dependencies: DependencySettings | None = None
    dependencies_written: Mapping[str, Any] | None = None
    reserved: Mapping[str, Any] = _NOTHING

    def ignores(self, path: str) -> bool:
        """Whether a path is not judged at all."""
        if not self.ignore_paths:
            return False
        from aisec_hooks.matching import globs

        return globs.compiled(self.ignore_paths).match(path)

    def runs(self, check: Check) -> bool:
        """Whether a check is on."""
        return check in self.checks or check is Check.POLICY
