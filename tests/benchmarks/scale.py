"""100,000 added lines: parsing, lowering and rules against bare parsing."""

from __future__ import annotations

import gc

import tree_sitter

from aisec_hooks import languages
from aisec_hooks.engine import analyse, tiers
from aisec_hooks.model.language import Language
from aisec_hooks.rules import loader
from aisec_hooks.source import grammars
from tests.benchmarks import corpus, measure

LINES = 100_000
LIMIT = 3.0


def run(times: int = 5) -> bool:
    """Print one ratio for each language family."""
    results = []
    for name, texts in (
        ("python", corpus.python(LINES)),
        ("javascript", corpus.javascript(LINES)),
    ):
        if not texts:
            print(f"  {name}: no sources are installed here")
            continue
        lines = sum(text.count(b"\n") for _, text in texts)
        language = languages.by_name(name)
        ours, bare = _ratio(language, texts, times)
        said = f"{lines} lines of {language.title}: all / bare parsing"
        results.append(measure.show(said, ours, bare, LIMIT))
    return all(results)


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
