"""How one git command ended, and what a story may expect of it."""

from __future__ import annotations

import re
from typing import NamedTuple

PLACE = re.compile(
    r"^(?:remote: )?(?:  )?(.+?):(\d+):\d+ +(?:critical|high|medium|low|info) +([a-z-]+)",
    re.MULTILINE,
)
"""A finding in the report for people."""


class Attempt(NamedTuple):
    """How a git command ended.

    :param code: git's own exit code.
    :param hooks: the hooks that git ran, each with its exit code (by git's own trace).
    :param moved: whether any reference changed, here or on the server.
    """

    code: int
    output: str
    hooks: tuple[tuple[str, int], ...]
    moved: bool

    @property
    def findings(self) -> list[str]:
        """Every finding reported, as ``path:line rule``."""
        return [f"{path}:{line} {rule}" for path, line, rule in PLACE.findall(self.output)]

    def passed(self, *, moves: bool = True) -> Attempt:
        """The hook ran, found nothing, and git did its work."""
        assert self.code == 0, self
        assert self.hooks
        assert {code for _, code in self.hooks} == {0}
        assert self.findings == [], self.output
        assert self.moved == moves
        return self

    def blocked(self, *findings: str) -> Attempt:
        """The hook reported exactly these findings, and git was stopped."""
        assert self.findings == list(findings), self
        return self._stopped_with(1)

    def not_judged(self, *words: str) -> Attempt:
        """The hook said that it could not judge, and why; git was stopped."""
        missing = [word for word in words if word not in self.output]
        assert not missing, self.output
        return self._stopped_with(2)

    def stopped(self) -> Attempt:
        """Blocked, or not judged: anything but a pass."""
        assert self.hooks, self
        return self._stopped_with(max(code for _, code in self.hooks) or 1)

    def finished(self) -> Attempt:
        """Judged in bounded time, with any verdict."""
        assert self.hooks, self
        return self

    def _stopped_with(self, code: int) -> Attempt:
        assert self.code != 0, self
        assert code in [found for _, found in self.hooks], self
        assert not self.moved
        return self
