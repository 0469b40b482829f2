"""The generated pages of docs/rules: one a rule, and the table of rules and languages."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from aisec_hooks import languages
from aisec_hooks.cli import _sample_changes, samples
from aisec_hooks.cli._rule_lists import served, titles
from aisec_hooks.cli.samples import Sample
from aisec_hooks.errors import RuleError, UsageError
from aisec_hooks.model.finding import CONFIDENCES, SEVERITIES
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


def gate(of: Page) -> str:
    """What the default gate (severity high, confidence medium) makes of a rule's findings."""
    rule = of.rule
    severe = SEVERITIES[rule.severity] >= SEVERITIES["high"]
    sure = CONFIDENCES[rule.confidence] >= CONFIDENCES["medium"]
    return "blocks" if severe and sure else "warns"


def _page(of: Page, found: Sequence[Sample]) -> str:
    rule = of.rule
    facts = {
        "Severity": rule.severity,
        "Confidence": f"{rule.confidence} (single matches may be surer or less sure)",
        "Default gate": gate(of),
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
    columns = [
        each for each in languages.all_languages() if any(each.name in served(of) for of in every)
    ]
    head = [
        "Rule",
        "Weakness",
        "Severity",
        "Default gate",
        *(each.title for each in columns),
        "Known gaps",
    ]
    rows = [head, ["---"] * len(head)]
    for of in every:
        rule = of.rule
        gaps = sum(each.count("todoruleid", "todook") for each in found[rule.id])
        cells = ["yes" if each.name in served(of) else "" for each in columns]
        link = f"[`{rule.id}`]({rule.id}.md)"
        rows.append([link, rule.title, rule.severity, gate(of), *cells, str(gaps)])
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    return (
        f"{_GENERATED}\n# Rules\n\nOne rule is one weakness in every language it serves. "
        "`aisec explain RULE` shows the same page.\n\n"
        f"{table}\nKnown gaps are places in the samples where a rule is still wrong: "
        "`todoruleid` (it should find this) and `todook` (it should not).\n"
    )
