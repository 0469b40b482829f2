"""Reads real code as a hook would, and says what became of it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from aisec_hooks import languages
from aisec_hooks.engine import analyse, tiers
from aisec_hooks.errors import AisecError
from aisec_hooks.model.record import Record
from aisec_hooks.rules import loader
from aisec_hooks.source.text import Source

SLOWEST = 3
LEAST = 200
"""Lines of a file whose time per line says something."""

LONG = 100
"""Bytes of a line; what is longer, as all of a minified file, counts as several."""


class Read(Record):
    """What became of one file.

    :param damaged: how many places of it could not be parsed.
    :param micros: microseconds per line of at most ``LONG`` bytes.
    :param failed: the error that ended it, if one did.
    """

    path: str
    lines: int
    damaged: int
    micros: float
    hits: int
    notices: tuple[str, ...]
    failed: str = ""


def read(language: str, texts: Iterable[tuple[str, bytes]]) -> Iterator[Read]:
    """Parse, extract and judge files of a language one after the other."""
    known = languages.by_name(language)
    index = tiers.limited(loader.load(known.rules), tiers.HOOK)
    for path, text in texts:
        begun = time.perf_counter()
        hits, notices, failed = 0, (), ""
        try:
            analysis = analyse(path, known, text, None, index)
            hits = len(analysis.hits)
            notices = tuple(each.reason for each in analysis.notices)
        except AisecError as error:
            failed = str(error)
        spent = time.perf_counter() - begun
        source = Source(path, known, text)
        damaged = len(source.error_spans())
        extracted(source)
        lines = text.count(b"\n") + 1
        counted = max(lines, len(text) // LONG, LEAST)
        yield Read(path, lines, damaged, 1e6 * spent / counted, hits, notices, failed)


def extracted(source: Source) -> int:
    """How many functions a text holds; each of them is lowered."""
    from aisec_hooks.model import ir

    count, waiting = 0, [source.module()]
    while waiting:
        function = waiting.pop()
        count += 1
        nodes: list[object] = [source.body(function)]
        while nodes:
            node = nodes.pop()
            if isinstance(node, ir.Function):
                waiting.append(node)
            elif isinstance(node, tuple):
                nodes.extend(node)
    return count


def table(language: str, found: Iterable[Read]) -> str:
    """The line of a language, and its slowest files."""
    every = list(found)
    lines = sum(each.lines for each in every)
    damaged = [each for each in every if each.damaged]
    failed = [f"    failed: {each.path}: {each.failed}" for each in every if each.failed]
    slow = sorted(every, key=lambda each: -each.micros)[:SLOWEST]
    share = 100 * len(damaged) / len(every) if every else 0
    said = (
        f"  {languages.by_name(language).title}: {len(every)} files, {lines} lines, "
        f"{len(damaged)} files ({share:.1f} %) with a part that could not be parsed, "
        f"{sum(each.hits for each in every)} hits"
    )
    return "\n".join(
        (
            said,
            *failed,
            *(f"    {each.micros:6.0f} us a line: {each.path}" for each in slow),
        )
    )
