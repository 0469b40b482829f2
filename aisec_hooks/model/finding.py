"""A weakness at a place, before and after policy decided what it means."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from aisec_hooks.model.position import Location, Span
from aisec_hooks.model.record import Record
from aisec_hooks.model.rule import Repair


class Severity(StrEnum):
    """How bad it is when the weakness is real, worst first."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


class Confidence(StrEnum):
    """How sure we are that it is real, surest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Action(StrEnum):
    """What policy makes of a finding."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"


SEVERITIES: Mapping[str, int] = {name: rank for rank, name in enumerate(reversed(Severity))}
CONFIDENCES: Mapping[str, int] = {name: rank for rank, name in enumerate(reversed(Confidence))}
"""Ranks, higher is more; ``SEVERITIES["high"] >= SEVERITIES[gate]``."""


class Check(StrEnum):
    """The families of checks that policy switches on and off."""

    CODE = "code"
    SECRETS = "secrets"
    DEPENDENCIES = "dependencies"
    AGENTS = "agents"
    POLICY = "policy"


WEAKNESS = "weakness"
"""The key in the data of a finding of the rule whose weakness removed lines had stopped."""


class FlowStep(Record):
    """One step of the way to a finding, in order from its origin."""

    location: Location
    message: str


class Edit(Record):
    """A replacement of bytes ``start..end`` of the new blob."""

    path: str
    start: int
    end: int
    text: str


class Frame(Record):
    """The lines of code shown with a finding; secrets in them are masked already.

    :param first: number of the first line.
    :param lines: the lines, without line ends, unescaped (``report`` makes them printable).
    :param carets: (line, first column, end column) ranges to mark, columns in characters from 1.
    """

    first: int
    lines: tuple[str, ...]
    carets: tuple[tuple[int, int, int], ...] = ()


class Hit(Record):
    """What a matcher saw in one text, before anyone knows whether it is new.

    :param span: the bytes to point at.
    :param evidence: the spans that make it a finding; one of them must touch an added line.
    :param normalised: evidence text without layout, which identifies the hit across moves.
    :param masked: spans whose text is a secret and is never shown.
    :param steps: earlier spans that decided (a definition, an import) with their meaning.
    :param outside: whether data from outside was followed to it.
    """

    rule: str
    span: Span
    evidence: tuple[Span, ...]
    normalised: str
    confidence: str
    message: str
    masked: tuple[Span, ...] = ()
    steps: tuple[tuple[Span, str], ...] = ()
    outside: bool = False


class Finding(Record):
    """A weakness at a place in the change.

    :param fingerprint: 16 hexadecimal digits of a hash over rule, path, normalised evidence and
        occurrence; it survives line shifts.
    :param fix: the repair in the language of its file; ``repairs`` are those of every language,
        where the rule's page tells them apart.
    :param carried: whether it only moved (it then is a note at most).
    :param package: ``ecosystem/name`` for dependency findings.
    :param level: the action the dependency section of the policy names for it, which then wins
        over the gate; None: the gate decides.
    :param certain: never silenced by an inline suppression (a denied dependency, say).
    """

    rule: str
    check: Check
    severity: Severity
    confidence: Confidence
    message: str
    location: Location
    fingerprint: str
    title: str = ""
    why: str = ""
    fix: str = ""
    cwe: tuple[str, ...] = ()
    package: str | None = None
    carried: bool = False
    flow: tuple[FlowStep, ...] = ()
    edits: tuple[Edit, ...] = ()
    data: Mapping[str, str | bool | list[str]] = {}
    frame: Frame | None = None
    level: Action | None = None
    certain: bool = False
    tier: str = "core"
    repairs: tuple[Repair, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules by which policy and people may mean it, its own first."""
        stopped = self.data.get(WEAKNESS)
        return (self.rule, stopped) if isinstance(stopped, str) else (self.rule,)


class Suppression(Record):
    """Why a finding does not count."""

    by: str
    reason: str
    owner: str | None = None
    expires: str | None = None


class Judged(Record):
    """A finding with the one decision policy made about it."""

    finding: Finding
    action: Action
    suppressed: Suppression | None = None
