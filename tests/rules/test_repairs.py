"""Repairs: short enough for a report, code that its language accepts, and nothing to find in it."""

from __future__ import annotations

import textwrap

import pytest

from aisec_hooks import languages
from aisec_hooks.cli._rule_lists import served_families
from aisec_hooks.engine import analyse
from aisec_hooks.model.language import Language
from aisec_hooks.report.detail import REPAIR_LINES, WHY_LINES
from aisec_hooks.report.prose import prose
from aisec_hooks.report.screen import PIPE
from aisec_hooks.rules import loader, page
from aisec_hooks.source.text import Source

PAGES = {each.rule.id: each for each in page.every()}
LABEL = len("  repair: ")


def code(text: str) -> str:
    """The lines of code in a text."""
    lines = text.split("\n")
    return textwrap.dedent("\n".join(each if each[:2] == "  " else "" for each in lines)).strip()


def shown(language: Language) -> list[tuple[str, str]]:
    """Rule and repair, as a file of a language gets it from every rule that speaks of it."""
    return [
        (name, each.prose.repair(language.name, language.rules))
        for name, each in PAGES.items()
        if language.rules in {*served_families(each), *(one.language for one in each.prose.repairs)}
    ]


CASES = [
    pytest.param(language, code(text), id=f"{language.name}-{name}")
    for language in languages.all_languages()
    for name, text in shown(language)
    if code(text)
]


def test_code_is_told_from_prose() -> None:
    assert code("Do this:\n\n    if a:\n        b()\n\nor that:\n\n    c()\n") == (
        "if a:\n    b()\n\n\n\nc()"
    )


@pytest.mark.parametrize("rule", PAGES)
def test_every_language_of_a_rule_has_its_own_repair_with_code(rule: str) -> None:
    told = {each.language: each.text for each in PAGES[rule].prose.repairs}
    if set(told) == {"any"}:
        assert code(told["any"]) == ""
        return
    families = set(PAGES[rule].families)
    # A language may say it in its own way beside that of its family.
    own = {each.name for each in languages.all_languages() if each.rules in families}
    assert set(served_families(PAGES[rule])) <= set(told) <= families | own
    assert all(map(code, told.values()))


@pytest.mark.parametrize("rule", PAGES)
def test_a_report_shows_it_whole(rule: str) -> None:
    said = PAGES[rule].prose
    texts = [(each.text, REPAIR_LINES) for each in said.repairs]
    for text, most in [(said.why, WHY_LINES), *texts]:
        lines = prose(text, PIPE, indent=LABEL, most=most)
        assert lines == prose(text, PIPE, indent=LABEL, most=100)
        assert PIPE.ellipsis not in "".join(lines)


@pytest.mark.parametrize(("language", "text"), CASES)
def test_it_is_code_of_its_language(language: Language, text: str) -> None:
    if language.name == "python":
        compile(text, "repair", "exec")
    assert not Source("repair", language, f"{text}\n".encode()).damaged


@pytest.mark.parametrize(("language", "text"), CASES)
def test_no_rule_of_ours_finds_anything_in_it(language: Language, text: str) -> None:
    found = analyse("src/repair", language, f"{text}\n".encode(), None, loader.load(language.rules))
    assert [(each.rule, each.message) for each in found.hits] == []
    assert found.notices == ()
