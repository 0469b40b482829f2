"""What follows parsing against parsing: 100,000 lines of ordinary code, 20,000 with sinks.

Files that hold sinks are real ones, in which outside data could reach a sink.  Small handlers are
shown beside them, without a limit: nearly every statement of them is a part of a flow, and a file
of thirty lines pays for all that is asked once a file.  No project is made of such files alone.
"""

from __future__ import annotations

import gc

import tree_sitter

from aisec_hooks import languages
from aisec_hooks.engine import analyse, tiers
from aisec_hooks.model.language import Language
from aisec_hooks.rules import loader
from aisec_hooks.source import grammars
from tests.benchmarks import corpus, measure
from tests.corpus import listed
from tests.flows import writing

LINES = 100_000
LIMIT = 3.0
"""Bare parsing, and twice as much for everything after it."""

DENSE_LINES = 20_000
DENSE_LIMIT = 6.0
"""Bare parsing, and five times as much for everything after it."""


def run(times: int = 5) -> bool:
    """Print three ratios for each language."""
    results = []
    for name in dict.fromkeys((*corpus.ORDINARY, *listed())):
        results.append(_shown(name, "ordinary", corpus.ordinary(name, LINES), LIMIT, times))
        if name not in writing.LANGUAGES:
            continue
        for kind, texts, limit in (
            ("holding sinks", corpus.sinks(name, DENSE_LINES), DENSE_LIMIT),
            ("small handlers", corpus.handlers(name, DENSE_LINES), None),
        ):
            results.append(_shown(name, kind, texts, limit, times))
    return all(results)


def _shown(
    name: str, kind: str, texts: list[tuple[str, bytes]], limit: float | None, times: int
) -> bool:
    language = languages.by_name(name)
    if not texts:
        print(f"  {language.title}, {kind}: no sources are installed here (make corpus)")
        return True
    lines = sum(text.count(b"\n") for _, text in texts)
    ours, bare = _ratio(language, texts, times)
    said = f"  {language.title}, {kind}, {lines} lines in {len(texts)} files: all / parsing"
    return measure.show(said, ours, bare, limit)


def _ratio(language: Language, texts: list[tuple[str, bytes]], times: int) -> tuple[float, float]:
    index = tiers.limited(loader.load(language.rules), tiers.HOOK)
    parser: tree_sitter.Parser = grammars.parser(language)

    def bare() -> None:
        for _, text in texts:
            parser.parse(text)

    def everything() -> None:
        for path, text in texts:
            analyse(path, language, text, None, index)

    gc.disable()
    everything()  # compiles queries and patterns, as a first file does
    rounds = [(measure.spent(everything), measure.spent(bare)) for _ in range(times)]
    gc.enable()
    # Sums over rounds that alternate: what the machine does meanwhile hits both sides.
    return sum(ours for ours, _ in rounds) / times, sum(bare for _, bare in rounds) / times
