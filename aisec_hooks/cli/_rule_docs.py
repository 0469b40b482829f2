"""The generated pages of docs/rules: one a rule, and the table of rules and languages."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from aisec_hooks import languages
from aisec_hooks.cli import _sample_changes, samples
from aisec_hooks.cli._rule_lists import served_families, titles
from aisec_hooks.cli.samples import Sample
from aisec_hooks.errors import RuleError, UsageError
from aisec_hooks.model.finding import Check, Confidence, Finding, Severity
from aisec_hooks.model.position import Location
from aisec_hooks.model.rule import Rule
from aisec_hooks.policy.gate import decide
from aisec_hooks.policy.settings import Policy
from aisec_hooks.rules import page, pages, standards
from aisec_hooks.rules.page import Page

FOLDER = os.path.join(os.path.dirname(os.path.dirname(pages.FOLDER)), "docs", "rules")
MOST_EXAMPLES = 6
_GENERATED = "<!-- Written by `aisec rules docs` from the rule pages; do not edit. -->\n"


def write(folder: str | None = None) -> list[str]:
    """Write all pages, remove those of rules that are gone; the paths that changed.

    :raises RuleError: when they cannot be written.
    """
    target, made = _target(folder), texts()
    changed = []
    try:
        os.makedirs(target, exist_ok=True)
        for path in _differing(target, made):
            changed.append(path)
            text = made.get(os.path.basename(path))
            if text is None:
                os.remove(path)
                continue
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as bad:
        hint = "Name a folder with --output."
        raise RuleError(f"the pages cannot be written: {bad}", where=target, hint=hint) from bad
    return changed


def stale(folder: str | None = None) -> list[str]:
    """The paths that are missing, differ from their rule, or belong to none."""
    return _differing(_target(folder), texts())


def _differing(target: str, made: Mapping[str, str]) -> list[str]:
    there = {name for name in _names(target) if name.endswith(".md")}
    return [
        os.path.join(target, name)
        for name in sorted(there | set(made))
        if _read(os.path.join(target, name)) != made.get(name)
    ]


def _target(folder: str | None) -> str:
    """The folder of the pages; an installed package has none of its own."""
    if folder is None and not os.path.isdir(os.path.dirname(FOLDER)):
        hint = "Run it in a checkout of aisec-hooks, or name a folder with --output."
        raise UsageError("an installed package has no docs", hint=hint)
    return folder or FOLDER


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except FileNotFoundError:
        return []


def _read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return None


def texts() -> dict[str, str]:
    """File name -> text of every generated page."""
    every = page.every()
    found = {each.rule.id: samples.find(each.rule.id) for each in every}
    made = {f"{each.rule.id}.md": _page(each, found[each.rule.id]) for each in every}
    return {"README.md": _table(every, found), **made}


def gate(rule: Rule) -> str:
    """What the default policy makes of a rule's findings of ordinary confidence."""
    if rule.tier == "audit":
        return "off"
    finding = Finding(
        rule.id,
        Check(rule.check),
        Severity(rule.severity),
        Confidence(rule.confidence),
        "",
        Location("", 1, 1, 1, 1),
        "",
        tier=rule.tier,
    )
    return f"{decide(Policy(), finding)}s"


def _page(of: Page, found: Sequence[Sample]) -> str:
    rule = of.rule
    facts = {
        "Severity": rule.severity,
        "Confidence": f"{rule.confidence} (single matches may be surer or less sure)",
        "Default gate": gate(rule),
        "Tier": rule.tier,
        "Weakness": ", ".join(rule.cwe),
        "Controls": "; ".join(standards.controls(of.asvs, of.owasp)),
        "Languages": ", ".join(titles(of)),
        "Samples": _counts(found),
    }
    rows = "".join(f"| {name} | {value} |\n" for name, value in facts.items())
    references = "".join(f"- <{each}>\n" for each in of.references)
    # Made-up credentials would look like real ones to every scanner of the documentation.
    examples = "" if rule.check == "secrets" else "".join(_examples(found))
    repairs = "".join(f"## {each.heading}\n\n{each.text}\n\n" for each in of.prose.repairs)
    return (
        f"{_GENERATED}\n# {rule.title} (`{rule.id}`)\n\n|  |  |\n|---|---|\n{rows}"
        f"\n## Why\n\n{of.prose.why}\n\n{repairs.rstrip()}\n{examples}"
        f"\n## References\n\n{references}"
    )


def _counts(found: Sequence[Sample]) -> str:
    bad, good = (sum(each.count(word) for each in found) for word in ("ruleid", "ok"))
    gaps = sum(each.count("todoruleid", "todook") for each in found)
    return f"{bad} risky, {good} harmless, {gaps} known gaps"


def _examples(found: Sequence[Sample]) -> Iterator[str]:
    """Risky and harmless lines of the first sample of each language."""
    seen: set[str] = set()
    for sample in found:
        language = languages.find(sample.path, sample.text[:200])
        if language is None or language.name in seen:
            continue
        seen.add(language.name)
        fence = language.name if sample.before is None else "diff"
        yield f"\n## {language.title}\n"
        for heading, word in (("Found", "ruleid"), ("Left alone", "ok")):
            lines = _lines(sample, word)
            if lines:
                yield f"\n{heading}:\n\n```{fence}\n{lines}```\n"


def _lines(sample: Sample, word: str) -> str:
    if sample.before is not None:
        return _sample_changes.example(sample.before, sample.text, _chosen(sample, word))
    text = sample.text.decode("utf-8", "replace").split("\n")
    shown = dict.fromkeys(text[line - 1].strip() for line in _chosen(sample, word))
    return "".join(f"{line}\n" for line in list(shown)[:MOST_EXAMPLES])


def _chosen(sample: Sample, word: str) -> list[int]:
    return [each.line for each in sample.expectations if each[:2] == (word, sample.rule)]


def _table(every: Sequence[Page], found: Mapping[str, Sequence[Sample]]) -> str:
    """The list of all rules, by category."""
    by_category: dict[str, list[Page]] = {}
    for each in every:
        by_category.setdefault(each.rule.category, []).append(each)
    tables = "".join(
        f"\n## {heading(name)}\n\n{_category(of, found)}"
        for name, of in sorted(by_category.items())
    )
    return (
        f"{_GENERATED}\n# Rules\n\n{len(every)} rules: one is one weakness in every language it "
        "serves. `aisec explain RULE` shows the same page;\n[what they say of well-kept code]"
        "(../precision.md) is measured.\n\n"
        "A rule of tier *core* may block, of tier *warn* never does by default, of tier *audit* is "
        "off in hooks and runs with\n`aisec scan --audit`. Known gaps are places in the samples "
        "where a rule is still wrong: `todoruleid` (it should find\nthis) and `todook` (it should "
        f"not).\n{tables}"
    )


def heading(category: str) -> str:
    """A category as people read it."""
    return category.replace("-", " ").capitalize()


def _category(every: Sequence[Page], found: Mapping[str, Sequence[Sample]]) -> str:
    head = ["Rule", "Weakness", "CWE", "Tier", "Severity", "Default gate", "Languages", "Gaps"]
    rows = [head, ["---"] * len(head)]
    for of in every:
        rule = of.rule
        gaps = sum(each.count("todoruleid", "todook") for each in found[rule.id])
        link = f"[`{rule.id}`]({rule.id}.md)"
        cwe = ", ".join(each.removeprefix("CWE-") for each in rule.cwe)
        cells = [rule.title, cwe, rule.tier, rule.severity, gate(rule), _languages(of), str(gaps)]
        rows.append([link, *cells])
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _languages(of: Page) -> str:
    """The languages that a page serves, or that it serves all that are code."""
    known = {each.rules for each in languages.all_languages()}
    code = known - {"yaml"}
    families = set(served_families(of))
    if code <= families:
        return "all, and settings" if "yaml" in families else "all"
    return ", ".join(titles(of))
