"""The generated tables, each made of what the code says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import yaml

from aisec_hooks import languages
from aisec_hooks.cli import _rule_docs
from aisec_hooks.dependencies.kinds import KINDS
from aisec_hooks.model.taint import KINDS as FLOW_KINDS
from aisec_hooks.model.taint import SOURCES
from aisec_hooks.rules import loader
from tests.documentation import coverage, models

TOP = Path(__file__).parents[2]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def rules() -> str:
    """Every rule, by category and what the default policy makes of it."""
    found: dict[str, dict[str, list[str]]] = {}
    for each in sorted(loader.every().values(), key=lambda each: each.id):
        link = f"[`{each.id}`](docs/rules/{each.id}.md)"
        found.setdefault(each.category, {}).setdefault(_rule_docs.gate(each), []).append(link)
    rows = (
        (_rule_docs.heading(name), *(", ".join(of.get(key, ["-"])) for key in _GATES))
        for name, of in sorted(found.items())
    )
    return table(("category", "block", "warn", "only with `--audit`"), rows)


_GATES = ("blocks", "warns", "off")


def dependencies() -> str:
    """Every kind of finding about manifests."""
    return table(("finding", "meaning"), ((f"`{id_}`", kind.title) for id_, kind in KINDS.items()))


def hooks() -> str:
    """Every published hook id with the stages it runs at by default."""
    manifest = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))
    rows = (
        (f"`{each['id']}`", each["description"], ", ".join(each["stages"])) for each in manifest
    )
    return table(("id", "what it does", "stages"), rows)


def language_table() -> str:
    """Every language with the files that are taken for it, and how many rules serve it."""
    rows = (
        (
            each.title,
            " ".join(f"`{name}`" for name in (*each.suffixes, *each.names)),
            " ".join(f"`{name}`" for name in each.interpreters) or "-",
            str(len(loader.load(each.rules).rules)),
        )
        for each in languages.all_languages()
    )
    return table(("language", "files", "`#!` interpreters", "rules"), rows)


def decisions() -> str:
    """The index of decision records: number and title of each."""
    rows = []
    for path in sorted((TOP / "docs" / "decisions").glob("[0-9]*.md")):
        heading = re.match(r"# (\d+)\. (.+)\n", path.read_text("utf-8"))
        if heading is None:
            raise ValueError(f"{path} must begin with '# NUMBER. TITLE'")
        rows.append((heading[1], f"[{heading[2]}]({path.name})"))
    return table(("number", "decision"), rows)


def flow_sinks() -> str:
    """How much is known of each kind of sink."""
    return table(("kind", *models.FAMILIES.values()), models.sink_table())


def flow_sources() -> str:
    """How much is known of each kind of source."""
    return table(("kind", *models.FAMILIES.values()), models.source_table())


def flow_sink_libraries() -> str:
    """Which libraries have sinks of each kind."""
    return table(("kind", *models.FAMILIES.values()), models.library_table(FLOW_KINDS, "sinks"))


def flow_source_libraries() -> str:
    """Which libraries bring in outside data."""
    sections = ("sources", "handlers")
    return table(("kind", *models.FAMILIES.values()), models.library_table(SOURCES, *sections))


def language_coverage() -> str:
    """What is known of each language, with counts."""
    return table(coverage.HEAD, coverage.rows())


TABLES: Mapping[str, Callable[[], str]] = {
    "rules": rules,
    "dependencies": dependencies,
    "hooks": hooks,
    "languages": language_table,
    "language-coverage": language_coverage,
    "decisions": decisions,
    "flow-sinks": flow_sinks,
    "flow-sources": flow_sources,
    "flow-sink-libraries": flow_sink_libraries,
    "flow-source-libraries": flow_source_libraries,
}
"""The name in ``<!-- generated: name -->`` -> the text up to ``<!-- /generated -->``."""
