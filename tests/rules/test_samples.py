"""Every sample of every rule holds, and every language has enough of both kinds."""

from __future__ import annotations

from collections import Counter

import pytest

from aisec_hooks import languages
from aisec_hooks.cli import samples
from aisec_hooks.cli._rule_lists import served_families
from aisec_hooks.cli.samples import Sample
from aisec_hooks.model.rule import TextMatcher
from aisec_hooks.rules import page

RULES = page.every()
SAMPLES = [sample for each in RULES for sample in samples.find(each.rule.id)]
ENOUGH = 3
"""Risky and harmless places that a rule shows in each language with a sample of its own."""


@pytest.mark.parametrize("sample", SAMPLES, ids=[f"{each.rule}/{each.path}" for each in SAMPLES])
def test_every_expectation_holds(sample: Sample) -> None:
    assert samples.run(sample) == []


def by_name(of: page.Page, path: str) -> list[TextMatcher]:
    """The matchers that are asked in a sample because of how it is called."""
    lines = [each for each in of.matchers.get("any", ()) if isinstance(each, TextMatcher)]
    return [each for each in lines if each.files and path.endswith(each.files)]


@pytest.mark.parametrize("of", RULES, ids=[each.rule.id for each in RULES])
def test_every_kind_of_file_has_risky_and_harmless_samples(of: page.Page) -> None:
    found = samples.find(of.rule.id)
    endings = {each for one in of.matchers.get("any", ()) for each in getattr(one, "files", ())}
    for ending in endings:
        own = [each for each in found if each.path.endswith(ending)]
        assert sum(each.count("ruleid") for each in own) >= ENOUGH, ending
        assert sum(each.count("ok") for each in own) >= ENOUGH, ending


@pytest.mark.parametrize("of", RULES, ids=[each.rule.id for each in RULES])
def test_every_language_has_risky_and_harmless_samples(of: page.Page) -> None:
    bad: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for sample in samples.find(of.rule.id):
        language = languages.find(sample.path, sample.text[:200])
        name = language.name if language and not by_name(of, sample.path) else "text"
        bad[name] += sample.count("ruleid")
        good[name] += sample.count("ok")
    families = {languages.by_name(name).rules for name in bad if name != "text"}
    assert families == set(served_families(of)) - {"any"}
    wanted = [each.name for each in languages.all_languages() if each.rules in families]
    for name in wanted:
        if name in bad or name != "tsx":  # TSX is TypeScript; it has samples where markup matters
            assert min(bad[name], good[name]) >= (ENOUGH if name != "tsx" else 1), name


def test_every_matcher_of_a_call_names_something_that_exists_once() -> None:
    for of in RULES:
        for family, matchers in of.matchers.items():
            counted = Counter(repr(each) for each in matchers)
            assert [each for each, times in counted.items() if times > 1] == [], (of.path, family)
