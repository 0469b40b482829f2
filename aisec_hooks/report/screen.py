"""What the place where a report is read can show."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO

from aisec_hooks.model.record import Record
from aisec_hooks.report.safe import safe_text

NARROWEST, WIDEST = 40, 120


class Screen(Record):
    """The abilities of a terminal, pipe or log.

    :param width: columns to fill at most.
    :param color: whether escape sequences for colours are understood.
    :param unicode: whether more than ASCII can be written; else it is escaped.
    :param asked: whether a person asked for this run (a scan, no hook), so that "nothing to
        judge" and files that hold no text are worth a line.
    """

    width: int = 80
    color: bool = False
    unicode: bool = True
    asked: bool = False

    def show(self, text: str) -> str:
        """Text from the change, harmless and writable here."""
        return safe_text(text, ascii_only=not self.unicode)

    @property
    def bar(self) -> str:
        """What divides line numbers from code."""
        return "│" if self.unicode else "|"

    @property
    def ellipsis(self) -> str:
        """What stands where something was cut off."""
        return "…" if self.unicode else "..."

    @classmethod
    def of(cls, stream: TextIO, environ: Mapping[str, str], *, asked: bool = False) -> Screen:
        """The abilities of an open stream.

        ``NO_COLOR`` and ``FORCE_COLOR`` count when they are not empty (no-color.org,
        force-color.org), the former more.
        """
        terminal = stream.isatty()
        wanted = bool(environ.get("FORCE_COLOR")) or (terminal and environ.get("TERM") != "dumb")
        return cls(
            width=_width(stream) if terminal else cls().width,
            color=wanted and not environ.get("NO_COLOR"),
            unicode=(stream.encoding or "").lower().startswith("utf"),
            asked=asked,
        )


PIPE = Screen()
"""Anything that is not a terminal."""


def _width(stream: TextIO) -> int:
    try:
        columns = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return PIPE.width
    return min(max(columns, NARROWEST), WIDEST) if columns else PIPE.width
