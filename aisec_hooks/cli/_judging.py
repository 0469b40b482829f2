"""What ``scan`` and ``hook`` share: words to options, streams to screens, reports to exit codes."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from aisec_hooks.errors import BLOCKED, CANNOT_JUDGE, PASSED, AisecError, UsageError

if TYPE_CHECKING:
    import datetime as dt

    from aisec_hooks.model.report import Report
    from aisec_hooks.report.screen import Screen

CHECKS = ("code", "secrets", "dependencies", "agents")
"""What ``--only`` accepts; findings about the policy itself cannot be switched off."""


def checks(words: str) -> frozenset[str]:
    """The checks named in ``--only code,secrets``; raises ``UsageError`` for others."""
    names = [word.strip() for word in words.split(",")]
    for name in names:
        if name not in CHECKS:
            from aisec_hooks.cli._failures import unknown

            raise unknown("check", name, CHECKS)
    return frozenset(names)


def today() -> dt.date | None:
    """The day that ``AISEC_NOW`` stands for; None when the clock counts."""
    text = os.environ.get("AISEC_NOW")
    if not text:
        return None
    from datetime import UTC, datetime

    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f"AISEC_NOW is not an ISO 8601 time: '{text}'",
            hint="write it as 2026-01-31 or 2026-01-31T12:00:00Z, or unset it",
        ) from None
    return (moment.astimezone(UTC) if moment.tzinfo else moment).date()


def exit_code(report: Report) -> int:
    """The exit code a verdict stands for."""
    return {"passed": PASSED, "blocked": BLOCKED, "error": CANNOT_JUDGE}[report.verdict]


def screen(stream_name: str, *, asked: bool, color: bool = True) -> Screen:
    """What ``stdout`` or ``stderr`` can show.

    :param asked: whether a person asked, so that "nothing to judge" is worth a line.
    """
    from aisec_hooks.report.screen import PIPE, Screen

    stream = getattr(sys, stream_name)
    if stream is None:
        return PIPE
    environ = os.environ if color else {**os.environ, "NO_COLOR": "1"}
    return Screen.of(stream, environ, asked=asked)


def save(path: str, text: str) -> None:
    """Write a report to a file; raises ``AisecError`` when that fails."""
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as caught:
        raise AisecError(
            f"the report could not be written: {caught.strerror}",
            where=path,
            hint="name another file with --output, or leave it out to print the report",
        ) from caught
