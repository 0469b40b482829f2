"""Styled text, as the layout makes it and the painters print it."""

from __future__ import annotations

Part = tuple[str, str]
"""Text with the name of a style of ``paint.STYLES``, or the empty string for none."""
Line = tuple[Part, ...]


def plain(line: Line) -> str:
    """The text of a line without its styles."""
    return "".join(text for text, _ in line)
