"""Suppressions in files that hold code of another kind: templates, pages, steps, cells.

The comments of a step are text to YAML, and those of a cell to JSON: only the parts tell them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress

from aisec_hooks import languages
from aisec_hooks.errors import ParseLimit
from aisec_hooks.model.language import Language
from aisec_hooks.model.position import Span
from aisec_hooks.policy import suppressions
from aisec_hooks.source import embedded, limits, open_source, remarks, wall


def comments(path: str, text: bytes, hosts: Sequence[str]) -> list[Span]:
    """The comments of the parts that keep the offsets of their file, and those of a template."""
    found = remarks.comments(path, text) if "page" in hosts else []
    for part in embedded.parts(path, text):
        if not part.lines and len(part.text) == len(text):
            found += spans(path, languages.by_name(part.language), part.text) or ()
    return found


def cells(path: str, text: bytes) -> Iterator[suppressions.Inline]:
    """The suppressions of the parts that have lines of their own, told in those of the file."""
    for part in embedded.parts(path, text):
        if part.lines and suppressions.mentioned(part.text):
            language = languages.by_name(part.language)
            told = spans(path, language, part.text)
            uses = Counter(part.lines)
            for each in suppressions.find(path, part.text, told, language=language):
                covers = [part.lines[line - 1] for line in each.covers if line <= len(part.lines)]
                # A cell that is written in one line: nobody could say which of its lines is meant.
                if all(uses[line] == 1 for line in covers):
                    place = each.location._replace(line=covers[0], end_line=covers[0])
                    yield each._replace(location=place, covers=tuple(covers))


def spans(path: str, language: Language, text: bytes) -> list[Span] | None:
    """The comments that a parser tells; None for a text that it may take long for."""
    if not suppressions.mentioned(text):
        return []
    if len(text) > limits.IN_PROCESS or not wall.harmless(text):
        return None
    with suppress(ParseLimit):
        return open_source(path, language, text).comments()
    return None
