"""Evaluating everything and evaluating what can matter find the same."""

from __future__ import annotations

import os
import sysconfig

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import analysis, candidates, mentions
from aisec_hooks.engine.vocabulary import Vocabulary
from aisec_hooks.engine.watch import Watch
from aisec_hooks.matching import hints
from aisec_hooks.model.language import Language
from aisec_hooks.model.position import LineSet
from aisec_hooks.rules import loader, pages
from aisec_hooks.source import open_source
from aisec_hooks.source.text import names_in
from tests.engine import everything

STDLIB = sysconfig.get_paths()["stdlib"]
MODULES = ("ast", "cgi", "code", "pdb", "pydoc", "smtplib", "ssl", "subprocess", "timeit", "uuid")


def samples() -> list[str]:
    found = []
    for folder, _, names in os.walk(pages.FOLDER):
        if f"{os.sep}samples" in folder:
            found.extend(os.path.join(folder, name) for name in names)
    return [each for each in sorted(found) if languages.find(each, b"")]


def watched(path: str, language: Language, text: bytes, quickly: bool) -> Watch:
    source = open_source(path, language, text)
    watch = Watch(source, source.text, Vocabulary(loader.load(language.rules)))
    if quickly:
        words, folded = names_in(source.text), hints.folded(source.text)
        found = mentions.find(source.text, folded, words, language, watch.vocabulary)
        chains = candidates.chains(source, found, LineSet(None)) if found else []
        analysis.evaluate(source, watch, chains)
    else:
        everything.evaluate(source, watch)
    return watch


@pytest.mark.parametrize(
    "path",
    [*samples(), *(os.path.join(STDLIB, f"{name}.py") for name in MODULES)],
    ids=lambda path: os.sep.join(path.split(os.sep)[-3:]),
)
def test_both_ways_see_the_same(path: str) -> None:
    with open(path, "rb") as file:
        text = file.read()
    language = languages.find(path, text)
    assert language is not None
    quick = watched(path, language, text, quickly=True)
    slow = watched(path, language, text, quickly=False)
    assert quick.hits == slow.hits
