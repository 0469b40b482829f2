"""Evaluating everything and evaluating what can matter find the same."""

from __future__ import annotations

import os
import sysconfig

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import candidates
from aisec_hooks.engine.analysis import evaluate_all, evaluate_some
from aisec_hooks.engine.vocabulary import Vocabulary
from aisec_hooks.engine.watch import Watch
from aisec_hooks.model.position import LineSet
from aisec_hooks.rules import loader, pages
from aisec_hooks.source import open_source
from aisec_hooks.source.text import names_in

STDLIB = sysconfig.get_paths()["stdlib"]
MODULES = ("ast", "cgi", "code", "pdb", "pydoc", "smtplib", "ssl", "subprocess", "timeit", "uuid")


def samples() -> list[str]:
    found = []
    for folder, _, names in os.walk(pages.FOLDER):
        if f"{os.sep}samples" in folder:
            found.extend(os.path.join(folder, name) for name in names)
    return [each for each in sorted(found) if languages.find(each, b"")]


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
    vocabulary = Vocabulary(loader.load(language.rules))
    one = open_source(path, language, text)
    everything = Watch(one, one.text, vocabulary)
    evaluate_all(one, everything)
    other = open_source(path, language, text)
    some = Watch(other, other.text, vocabulary, other.imports())
    calls = vocabulary.calls(names_in(other.text), other.text.lower())
    evaluate_some(other, some, candidates.functions(other, vocabulary, calls, LineSet(None)))
    assert some.hits == everything.hits
