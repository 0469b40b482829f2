"""The output formats: one module each, pure, from a Report to text.

A new format is a module here with ``render(report, screen) -> str`` and a row in ``FORMATS``.
Modules are imported when first used, so that a hook with nothing to show pays for none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aisec_hooks.model.report import Report
from aisec_hooks.report.screen import PIPE, Screen

Renderer = Callable[[Report, Screen], str]
"""Turns a report into text that ends with a line end, or into the empty string.

Formats for programs take no notice of the screen and are pure ASCII.
"""


def _late(module: str) -> Renderer:
    def render(report: Report, screen: Screen = PIPE) -> str:
        from importlib import import_module

        late: Renderer = import_module(f"aisec_hooks.report.{module}").render
        return late(report, screen)

    return render


FORMATS: Mapping[str, Renderer] = {
    name: _late(name) for name in ("terminal", "json", "sarif", "github", "gitlab")
}
"""What ``--format`` accepts, with the renderer of each."""
