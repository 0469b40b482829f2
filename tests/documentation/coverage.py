"""What is known of each language, counted in the code: the table of docs/languages.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from aisec_hooks import languages
from aisec_hooks.cli import samples
from aisec_hooks.model.language import Language
from aisec_hooks.rules import loader
from aisec_hooks.source import grammars
from tests.documentation import models

TOP = Path(__file__).parents[2]
HEAD = (
    "language", "roles", "names", "receivers", "data flow", "models", "rules", "samples"
)  # fmt: skip
_OBJECT = re.compile(r"((?:[A-Za-z_$][\w$]*[./])*[A-Za-z_$][\w$]*)\(\)\.")
"""``a.B().c``: the member of an object of a type, or of what a function makes."""


def rows() -> Iterator[tuple[str, ...]]:
    """One row for each language; ``-`` where it has nothing of a kind, as SQL has no receivers."""
    for each in languages.all_languages():
        counts = (_names(each), _receivers(each), _flows(each), _models(each))
        served = loader.load(each.rules).rules
        yield (each.title, _roles(each), *counts, str(len(served)), _samples(each))


def _roles(language: Language) -> str:
    """How many of the named kinds of nodes of the grammar mean something."""
    roles = import_module(f"aisec_hooks.languages.{language.name}.roles").ROLES
    grammar = grammars.grammar(language)
    kinds = {
        grammar.node_kind_for_id(at)
        for at in range(grammar.node_kind_count)
        if grammar.node_kind_is_named(at) and grammar.node_kind_is_visible(at)
    }
    return f"{len(kinds & {*roles.table, *roles.hooks})} of {len(kinds)}"


def _names(language: Language) -> str:
    """Names that need no import, and packages of the language's own library."""
    found = language.builtins | language.packages | set(language.constants)
    return str(len(found) or "-")


def _receivers(language: Language) -> str:
    """Types and makers of whose objects a rule or a model knows a member."""
    found: set[str] = set()
    for family in (language.rules, *language.libraries):
        found |= _objects(family)
    return str(len(found) or "-")


@cache
def _objects(family: str) -> frozenset[str]:
    texts = [path.read_text("utf-8") for path in (TOP / "aisec_hooks/rules").glob("*/*/rule.yaml")]
    parts = [
        re.findall(rf"(?ms)^  {family}:\n(?!    [A-Z])(.*?)(?=^\S|^  \w|\Z)", x) for x in texts
    ]
    model = TOP / "aisec_hooks" / "languages" / family / "models.yaml"
    whole = "\n".join(y for x in parts for y in x) + (model.read_text() if model.exists() else "")
    return frozenset(_OBJECT.findall(whole))


def _flows(language: Language) -> str:
    """Lines of its own tests that a flow reaches, and lines that none does."""
    folder = TOP / "tests" / "flows" / language.rules
    if not folder.is_dir():
        return "-"
    words = [
        each.word for path in folder.iterdir() if path.is_file()
        for each in samples.annotated(path.read_bytes())
    ]  # fmt: skip
    bad = sum(word.endswith("ruleid") for word in words)
    return f"{bad} + {len(words) - bad}"


def _models(language: Language) -> str:
    """APIs that rows of models name, and those of the languages whose libraries it calls."""
    families = (each for each in (language.rules, *language.libraries) if each in models.FAMILIES)
    named = [str(sum(row.size for row in models.rows(family))) for family in families]
    return " + ".join(named) or "-"


def _samples(language: Language) -> str:
    """Lines of samples in it that a rule finds, and those that it leaves alone."""
    said = [each for sample in _all_samples() if (each := _of(sample, language)) is not None]
    risky = sum(each.count("ruleid", "todoruleid") for each in said)
    return f"{risky} + {sum(each.count('ok', 'todook') for each in said)}"


def _of(sample: samples.Sample, language: Language) -> samples.Sample | None:
    found = languages.find(sample.path, sample.text[:200])
    return sample if found is not None and found.name == language.name else None


@cache
def _all_samples() -> tuple[samples.Sample, ...]:
    return tuple(each for rule in sorted(loader.every()) for each in samples.find(rule))
