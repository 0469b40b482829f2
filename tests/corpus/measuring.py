"""Counts what every rule says of well-kept code, by what the default gate makes of it.

Each language gives as many lines, spread evenly over all its files.  They are judged by ``aisec
scan --audit`` with the default policy, as if all of them were added.  Every blocking finding is
written to ``.corpus/blocking.txt``, to be read.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from aisec_hooks import languages
from aisec_hooks.cli._rule_lists import served
from aisec_hooks.model.record import Record
from aisec_hooks.rules import page
from tests import corpus

LINES = 60_000
"""Lines of a language that are judged."""
LONG = 200
"""Bytes of a mean line, of which a file was not written by hand."""
BATCH = 150
WORKERS = 2
PAGE = corpus.HERE.parents[1] / "docs" / "precision.md"
READ = corpus.FETCHED / "blocking.txt"
ASIDE = re.compile(
    r"(?i)(?:^|[/._-])(?:tests?|testing|testdata|specs?|examples?|samples?|fixtures?|mocks?|"
    r"bench(?:marks?)?|demos?|docs?|tutorials?)(?:[/._-]|$)|[a-z](?:Tests?|Spec)\."
)
"""Paths of code that runs nowhere but in tests and lessons."""


class Measured(Record):
    """The lines and files of a language that were judged, and what was found in them."""

    language: str
    files: int
    lines: int
    findings: tuple[Mapping[str, Any], ...]


def measure(language: str) -> Measured:
    """Judge files of a language, in batches."""
    paths, lines = _chosen(language)
    with ThreadPoolExecutor(WORKERS) as pool:
        found = pool.map(_scanned, (paths[at : at + BATCH] for at in range(0, len(paths), BATCH)))
        return Measured(language, len(paths), lines, tuple(one for each in found for one in each))


def _chosen(language: str) -> tuple[list[str], int]:
    """Paths that hold about as many lines as wanted, each as far from the next as the others."""
    sizes = [
        (path, text.count(b"\n") + 1)
        for path, text in corpus.files(language)
        if len(text) <= LONG * (text.count(b"\n") + 1)
    ]
    total = sum(lines for _, lines in sizes)
    step = max(1.0, total / LINES)
    chosen, passed, wanted = [], 0, 0.0
    for path, lines in sizes:
        if passed >= wanted:
            chosen.append((path, lines))
            wanted += lines * step
        passed += lines
    return [path for path, _ in chosen], sum(lines for _, lines in chosen)


def _scanned(paths: Sequence[str]) -> list[dict[str, Any]]:
    policy = corpus.FETCHED / "default.yaml"
    policy.write_text("version: 1\n", "utf-8")
    command = [
        *(sys.executable, "-m", "aisec_hooks", "scan", "--audit", "--format", "json"),
        *("--only", "code,secrets,agents", "--policy", str(policy), *paths),
    ]
    done = subprocess.run(command, cwd=corpus.FETCHED, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode())
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return found


def write(measured: Sequence[Measured]) -> None:
    """Write the page of the documentation, and the list of what is to be read."""
    PAGE.write_text(text(measured), "utf-8")
    READ.write_text("".join(f"{each}\n" for each in _blocking(measured)), "utf-8")


def _blocking(measured: Sequence[Measured]) -> Iterator[str]:
    for of in measured:
        for each in of.findings:
            if each["action"] == "block":
                yield f"{each['path']}:{each['line']}: {each['rule']}: {each['message']}"


def text(measured: Sequence[Measured]) -> str:
    """The page: what was judged, and a row for every rule."""
    lines = {each.language: each.lines for each in measured}
    total = sum(lines.values())
    code = "".join(
        f"| {languages.by_name(each.language).title} | {each.files:,} | {each.lines:,} |\n"
        for each in measured
    )
    rules = "".join(_row(of, measured, lines) for of in page.every())
    return (
        "<!-- Written by `make corpus`; do not edit. -->\n\n"
        "# What the rules say of well-kept code\n\n"
        f"`make corpus` judged {total:,} lines of published packages as if all of them were "
        "added, with the\ndefault policy. A finding is not wrong because the code is well kept; "
        "what blocks was read, one by one.\n\n"
        "* *per 1,000 lines*: findings in as many lines of the languages that the rule serves.\n"
        "* *blocks*: findings that the default gate blocks; *in tests*: those of them in tests, "
        "examples and documentation.\n"
        "* *audit*: findings of a rule that is off in hooks (`aisec scan --audit`).\n\n"
        "| Rule | Tier | Lines | Blocks | In tests | Warnings | Audit | Per 1,000 lines |\n"
        "|---|---|---|---|---|---|---|---|\n"
        f"{rules}\n| Language | Files | Lines |\n|---|---|---|\n{code}"
    )


def _row(of: page.Page, measured: Sequence[Measured], lines: Mapping[str, int]) -> str:
    rule, names = of.rule, set(served(of))
    judged = sum(count for name, count in lines.items() if name in names or "any" in names)
    found = [each for one in measured for each in one.findings if each["rule"] == rule.id]
    actions = Counter(each["action"] for each in found)
    audit = len(found) if rule.tier == "audit" else 0
    aside = sum(each["action"] == "block" and bool(ASIDE.search(each["path"])) for each in found)
    blocks = 0 if audit else actions["block"]
    share = f"{1000 * len(found) / judged:.3f}" if judged else "-"
    cells = (blocks, aside if blocks else 0, 0 if audit else len(found) - blocks, audit)
    return (
        f"| [`{rule.id}`](rules/{rule.id}.md) | {rule.tier} | {judged:,} | "
        f"{' | '.join(map(str, cells))} | {share} |\n"
    )


def summary(of: Measured) -> str:
    """A line about a language."""
    actions = Counter(each["action"] for each in of.findings)
    said = ", ".join(f"{count} {action}" for action, count in sorted(actions.items()))
    return f"  {languages.by_name(of.language).title}: {of.files} files, {of.lines} lines: {said}"
