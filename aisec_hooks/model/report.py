"""The outcome of one run, as formats render it."""

from __future__ import annotations

from enum import StrEnum

from aisec_hooks.model.finding import Judged
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.record import Record


class Verdict(StrEnum):
    """The answer of one run."""

    PASSED = "passed"
    BLOCKED = "blocked"
    ERROR = "error"


class PolicyOrigin(Record):
    """Which policy counted: ``<revision>:.aisec.yaml``, a file, or ``default``."""

    source: str
    digest: str


class Summary(Record):
    """The counts of one run; carried and suppressed findings count only as such."""

    files: int = 0
    added_lines: int = 0
    blocked: int = 0
    warned: int = 0
    noted: int = 0
    suppressed: int = 0


class Report(Record):
    """Everything a format needs to render; findings come ordered, most important first.

    :param exits: commands or sentences that lead out of a block, most useful first.
    :param timing: stage name and seconds, in order, when asked for.
    """

    verdict: Verdict
    policy: PolicyOrigin
    rules_digest: str
    findings: tuple[Judged, ...]
    notices: tuple[Notice, ...]
    summary: Summary
    origin: str = "staged"
    exits: tuple[str, ...] = ()
    timing: tuple[tuple[str, float], ...] = ()
