"""What the caller of the pipeline asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.model.finding import Check
from aisec_hooks.model.record import Record
from aisec_hooks.policy.settings import Policy

if TYPE_CHECKING:
    import datetime as dt


class Options(Record):
    """What the caller asked for.

    :param only: the checks to run; None: those the policy switches on.
    :param audit: whether rules of the tier audit run.
    :param policy_file: a file that replaces the repository's policy.
    :param timing: whether the report shows where the time went.
    :param now: the day for expiry dates; None: today in UTC.
    """

    only: frozenset[str] | None = None
    audit: bool = False
    policy_file: str | None = None
    timing: bool = False
    now: dt.date | None = None

    def asks(self, check: str) -> bool:
        """Whether the caller wants a check."""
        return self.only is None or check in self.only

    def runs(self, policy: Policy, check: Check) -> bool:
        """Whether both the caller and the policy want a check."""
        return policy.runs(check) and self.asks(check)
