"""No page is thin: of every weakness, in every language, people see a bad and a good example."""

from __future__ import annotations

import pytest

from aisec_hooks.cli._rule_lists import served_families
from aisec_hooks.model.rule import ANY_LANGUAGE
from aisec_hooks.rules import examples, loader, page, standards

RULES = page.every()
NAMES = [each.rule.id for each in RULES]
MOST_LINES = 13


@pytest.mark.parametrize("of", RULES, ids=NAMES)
def test_what_is_repaired_is_shown_as_it_was(of: page.Page) -> None:
    found = loader.examples(of.rule.id)
    assert found
    for repair in of.prose.repairs:
        if repair.language not in (ANY_LANGUAGE, "typescript", "tsx"):
            assert repair.language in found, repair.language
    for name, text in found.items():
        lines = text.split("\n")
        assert lines[0].strip(), name
        assert len(lines) <= MOST_LINES, name
        assert max(map(len, lines)) <= examples.WIDE, name
        assert "ruleid:" not in text, name


@pytest.mark.parametrize("of", RULES, ids=NAMES)
def test_every_page_says_why_how_and_where_it_is_written(of: page.Page) -> None:
    assert len(of.prose.why.split()) >= 10
    assert len(of.references) >= 2
    assert of.owasp
    assert of.asvs
    assert any(each.startswith("https://cwe.mitre.org/") for each in of.references) or any(
        each.startswith("https://cheatsheetseries.owasp.org/") for each in of.references
    )
    repairs = {each.language for each in of.prose.repairs}
    if ANY_LANGUAGE not in repairs:
        assert set(served_families(of)) - {ANY_LANGUAGE} <= repairs | {"yaml"}


def test_the_nearest_lines_stand_around_the_risky_one() -> None:
    lines = [
        "import a",
        "",
        "def first(x):",
        "    # ok: open-door",
        "    a.shut(x)",
        "    # ruleid: open-door",
        "    a.open(x)",
        "    # ok: open-door",
        "    a.shut(x)",
    ]
    assert examples._piece(lines, 6) == ["def first(x):", "    a.open(x)"]


def test_a_wheel_carries_what_a_checkout_shows() -> None:
    compiled = examples.compiled()
    for each in NAMES:
        assert examples.decode(compiled, each) == loader.examples(each)


def test_examples_are_those_of_the_rule_alone() -> None:
    text = "# ruleid: shut-door, open-door\na.b(1)\n\n# ruleid: shut-door\na.b(2)\n"
    assert list(examples._shown(text, "open-door", None)) == ["a.b(1)", "a.b(1)"]
    assert list(examples._shown(text, "ajar-door", None)) == []


def test_what_is_cited_has_a_name() -> None:
    assert standards.section("1.2.4") == "Injection Prevention"
    assert standards.controls(("1.2.4",), ("A05:2025", "A03:2021")) == [
        "OWASP ASVS 5.0.0, 1.2.4: Injection Prevention",
        "OWASP A05:2025: Injection",
        "OWASP A03:2021",
    ]
