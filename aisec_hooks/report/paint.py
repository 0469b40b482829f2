"""Two painters for one layout: plain text, and ANSI colours by rich where they are understood.

Only ``rich.style`` is imported, for colours alone: a console costs five times as much to import
and would wrap and measure again what the layout has settled.
"""

from __future__ import annotations

from collections.abc import Iterable

from aisec_hooks.report.spans import Line, plain

STYLES = {
    "alarm": "bold red",
    "bold": "bold",
    "critical": "bold red",
    "high": "bold red",
    "medium": "bold yellow",
    "low": "cyan",
    "info": "cyan",
    "caret": "bold red",
    "label": "cyan",
    "warning": "yellow",
    "faint": "dim",
}
"""Names of styles in the sixteen colours that every user's theme defines readably."""


def paint(lines: Iterable[Line], *, color: bool) -> str:
    """The lines as one text, each with its line end; empty when there are none."""
    ready = [_disarmed(line) for line in lines]
    show = _colored if color and ready else plain
    return "".join(show(line).rstrip() + "\n" for line in ready)


def _disarmed(line: Line) -> Line:
    """The line, unable to be a command of GitHub Actions, which start with ``::``."""
    text = plain(line).lstrip()
    if not text.startswith("::"):
        return line
    at = next(at for at, (part, _) in enumerate(line) if part.strip())
    part, style = line[at]
    return (*line[:at], (part.replace(":", r"\x3a", 1), style), *line[at + 1 :])


def _colored(line: Line) -> str:
    from rich.style import Style

    return "".join(
        Style.parse(STYLES[style]).render(text) if style else text for text, style in line
    )
