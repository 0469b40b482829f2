"""Sentences and small code samples of rule pages, wrapped for a screen."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.report.cells import clip, clip_words, width, wrap
from aisec_hooks.report.screen import Screen

LONGEST = 4000
"""Characters of one text that are looked at; no honest page comes near."""


def prose(text: str, screen: Screen, *, indent: int, most: int, taken: int = 0) -> list[str]:
    """The text in at most ``most`` lines; an ellipsis ends it when there is more.

    Lines indented by two spaces or more are code and keep their form, as in the rule pages;
    others are joined and wrapped.

    :param indent: columns taken in front of every line.
    :param taken: columns of the first line that are taken beyond ``indent``.
    """
    ellipsis = screen.ellipsis
    room = max(20, screen.width - indent)
    lines: list[str] = []
    for block in blocks(text[:LONGEST]):
        safe = screen.show(block)
        if block.startswith("  "):
            lines.append(clip(safe, room, ellipsis))
        else:
            lines += wrap(safe, room, used=0 if lines else taken)
    if len(lines) > most:
        return [*lines[: most - 1], _ended(lines[most - 1], room, ellipsis)]
    return lines


def blocks(text: str) -> Iterator[str]:
    """Paragraphs, each as one line, and lines of code, which begin with two spaces or more."""
    paragraph: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line[:2] == "  " and line.strip():
            if paragraph:
                yield " ".join(paragraph)
            paragraph = []
            yield line.rstrip()
        elif line.strip():
            paragraph.append(line.strip())
        elif paragraph:
            yield " ".join(paragraph)
            paragraph = []


def _ended(line: str, room: int, ellipsis: str) -> str:
    """A last line that says that more follows; it ends with a whole word."""
    if width(line) + len(ellipsis) + 1 <= room:
        return f"{line} {ellipsis}"
    return clip_words(f"{line} {ellipsis}", room, ellipsis)
