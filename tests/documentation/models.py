"""The tables of what data flow knows: kinds of sinks and sources, by languages and libraries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from aisec_hooks import languages
from aisec_hooks.model.taint import KINDS, SOURCES

TOP = Path(__file__).parents[2]
FAMILIES = {
    each.name: each.title
    for each in languages.all_languages()
    if each.name == each.rules
    and (TOP / "aisec_hooks" / "languages" / each.name / "models.yaml").exists()
}
_LIBRARY = {
    "java": re.compile(r"[a-z]\w*\.[a-z]\w*"),
    "go": re.compile(r"(?:[\w.-]+/)*[\w-]+"),
}
"""What of a path is the library, where that is more than its first name."""

_FIRST = re.compile(r"@?[\w/:-]+")
_PATHS = ("path", "call", "store_key", "decorator", "register", "base", "annotation")


class Row(NamedTuple):
    """One row of a ``models.yaml``."""

    section: str
    values: Mapping[str, Any]

    @property
    def size(self) -> int:
        """How many APIs it names."""
        for key in ("path", "call", "store", "decorator"):
            if key in self.values:
                return len(_listed(self.values[key]))
        return 1

    def libraries(self, family: str) -> Iterator[str]:
        """The libraries whose APIs it names; none for methods of any object."""
        for key in _PATHS:
            for path in _listed(self.values.get(key, [])):
                found = _LIBRARY.get(family, _FIRST).match(path)
                if found and "." in path:
                    yield found[0].removeprefix("github.com/")

    @property
    def kinds(self) -> list[str]:
        """The kinds it is about; every sanitizer that names none is about all.

        A handler of which only is said what its parameters are is given a request.
        """
        if self.section == "handlers" and "kind" not in self.values:
            params = self.values.get("params", ())
            return [each[1:] for each in params if each.startswith("!")] or ["request"]
        named = self.values.get("kind", self.values.get("kinds", "all"))
        return [str(each) for each in _listed(named)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@cache
def rows(family: str) -> tuple[Row, ...]:
    """Every row of a family, in order."""
    text = (TOP / "aisec_hooks" / "languages" / family / "models.yaml").read_text("utf-8")
    sections = {name: rows for name, rows in yaml.safe_load(text).items() if isinstance(rows, list)}
    return tuple(Row(name, values) for name, rows in sections.items() for values in rows)


def _count(family: str, kind: str, *sections: str) -> int:
    return sum(row.size for row in rows(family) if row.section in sections and kind in row.kinds)


def sink_table() -> Iterator[tuple[str, ...]]:
    """kind -> sinks, sanitizers and guards of each language."""
    for kind in (*KINDS, "all"):
        cells = [
            " / ".join(
                str(_count(family, kind, section)) for section in ("sinks", "sanitizers", "guards")
            )
            for family in FAMILIES
        ]
        yield (f"`{kind}`" if kind != "all" else "every kind", *cells)


def source_table() -> Iterator[tuple[str, ...]]:
    """kind of source -> sources and handlers of each language."""
    for kind in SOURCES:
        cells = [
            f"{_count(family, kind, 'sources')} / {_count(family, kind, 'handlers')}"
            for family in FAMILIES
        ]
        yield (f"`{kind}`", *cells)


def library_table(words: tuple[str, ...], *sections: str) -> Iterator[tuple[str, ...]]:
    """kind -> the libraries of each language that have rows of it."""
    for kind in words:
        cells = []
        for family in FAMILIES:
            found = {
                library
                for row in rows(family)
                if row.section in sections and kind in row.kinds
                for library in row.libraries(family)
            }
            cells.append(", ".join(sorted(found, key=lambda each: (each.casefold(), each))) or "-")
        yield (f"`{kind}`", *cells)
