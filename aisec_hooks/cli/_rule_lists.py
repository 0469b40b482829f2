"""Every rule as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from typing import Any

from aisec_hooks import languages
from aisec_hooks.rules import loader, page, vocabulary
from aisec_hooks.rules.page import Page

MOST_NAMES = 25
"""Columns of a terminal that are left for the names of languages; else they are counted."""


def served(of: Page) -> tuple[str, ...]:
    """The names of the languages that a page serves; ``any`` for every text."""
    families = set(served_families(of))
    names = [each.name for each in languages.all_languages() if each.rules in families]
    return (*names, *((vocabulary.ANY,) if vocabulary.ANY in families else ()))


def served_families(of: Page) -> tuple[str, ...]:
    """The families of languages that a page serves: a flow those which know such a sink.

    What removed lines had stopped is told of those which know any: settings protect nothing.
    """
    flowing = (
        name
        for name in of.families
        if name != vocabulary.ANY
        and any(of.removed or each.rule == of.rule.id for each in loader.load(name).flows)
    )
    return tuple(dict.fromkeys((*of.matchers, *flowing)))


def titles(of: Page) -> tuple[str, ...]:
    """The languages that a page serves as people call them."""
    known = {each.name: each.title for each in languages.all_languages()}
    return tuple(known.get(name, "every text") for name in served(of))


def as_table() -> str:
    """One line a rule, within 80 columns for the names there are."""
    every = sorted({each.rules for each in languages.all_languages()})
    rows = [("rule", "tier", "severity", "confidence", "languages")]
    for each in page.every():
        rule = each.rule
        families = sorted(served_families(each))
        named = "every" if families == every else ", ".join(families)
        if len(named) > MOST_NAMES:
            named = f"{len(families)} of {len(every)}"
        rows.append((rule.id, rule.tier, rule.severity, rule.confidence, named))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        + "\n"
        for row in rows
    )


def as_json() -> str:
    """A list of objects; everything a page says in one word or line, and its references."""
    return json.dumps([_plain(each) for each in page.every()], indent=2) + "\n"


def _plain(of: Page) -> dict[str, Any]:
    rule = of.rule
    return {
        "id": rule.id,
        "title": rule.title,
        "category": rule.category,
        "check": rule.check,
        "tier": rule.tier,
        "severity": rule.severity,
        "confidence": rule.confidence,
        "cwe": list(rule.cwe),
        "owasp": list(of.owasp),
        "asvs": list(of.asvs),
        "languages": list(served(of)),
        "references": list(of.references),
    }
