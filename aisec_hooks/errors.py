"""The exceptions a person may see, each with its exit code and a hint how to mend it.

Everything expected to go wrong (git, policy, usage) is one family, so that the command line
can end with one clear message and never with a traceback.  What is outside this family is a
defect of ours and ends with exit code 3.
"""

from __future__ import annotations

from collections.abc import Mapping

PASSED, BLOCKED, CANNOT_JUDGE, INTERNAL = 0, 1, 2, 3


class AisecError(Exception):
    """What could not be done, where, and how to mend it.

    :param message: one sentence, without a final hint.
    :param where: ``file:line:column`` or another place a person can go to.
    :param hint: the next thing to do, as a sentence or a command.
    """

    exit_code = CANNOT_JUDGE

    def __init__(self, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        """The message with its place in front, as one line."""
        return f"{self.where}: {self.message}" if self.where else self.message


class UsageError(AisecError):
    """The command line or the calling program asked for something that does not exist."""


class RepositoryError(AisecError):
    """Git refused, failed or answered something unexpected; the change was not judged."""


class UnreadableChange(AisecError):
    """An object the change needs is missing or damaged; nothing may be concluded from the rest."""


class PolicyError(AisecError):
    """The trusted policy is broken, so no verdict can be trusted."""


class RuleError(AisecError):
    """A rule page, a sample or a compiled index is broken."""


class ParseLimit(AisecError):
    """A grammar takes too long for a text: a notice says so, and the text rules still apply."""


class WorkerError(AisecError):
    """The analysis worker could not be started (being killed at its limit is a notice instead)."""


EXIT_CODES: Mapping[str, int] = {
    "passed": PASSED,
    "blocked": BLOCKED,
    "cannot judge": CANNOT_JUDGE,
    "internal error": INTERNAL,
}
"""The meaning of the four exit codes, for documentation and tests."""
