"""The terminal report as an SVG picture, for the documentation."""

from __future__ import annotations

import re
from io import StringIO

from aisec_hooks.model.report import Report
from aisec_hooks.report.paint import STYLES
from aisec_hooks.report.screen import Screen
from aisec_hooks.report.terminal import layout

_FONT_DOWNLOAD = re.compile(r"@font-face\s*\{[^}]*\}\s*")


def svg(report: Report, *, command: str, width: int = 92) -> str:
    """What a person sees after ``command``, drawn by rich; the same text gives the same picture.

    It loads nothing: the fonts that rich would fetch are left to the reader's own.
    """
    from rich.console import Console
    from rich.text import Text

    console = Console(
        record=True, width=width, file=StringIO(), force_terminal=True, color_system="standard"
    )
    console.print(Text.assemble(("$ ", "dim"), (command, "bold")))
    for line in layout(report, Screen(width=width, color=True)):
        styled = (Text(text, STYLES.get(style, "")) for text, style in line)
        console.print(Text.assemble(*styled), soft_wrap=True)
    drawn = console.export_svg(title="aisec", unique_id="aisec")
    # Some viewers would trim the spaces at the start of a part.
    return _FONT_DOWNLOAD.sub("", drawn).replace("<svg ", '<svg xml:space="preserve" ', 1)
