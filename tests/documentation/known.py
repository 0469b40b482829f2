"""The table of file names that ``languages.find`` looks into, made of all languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aisec_hooks import languages

PATH = "aisec_hooks/languages/known.py"


def module() -> str:
    """The text of the module."""
    every = languages.all_languages()
    endings = {end: each.name for each in every for end in (*each.suffixes, *each.names)}
    interpreters = {word: each.name for each in every for word in each.interpreters}
    return "\n".join(
        (
            '"""Which language a file name or an interpreter tells, written by ``make docs``."""\n',
            "from __future__ import annotations\n",
            *_table("ENDINGS", endings),
            '"""Suffixes with their dot, and whole names, in lower case -> language."""\n',
            *_table("INTERPRETERS", interpreters),
            '"""Names in a ``#!`` line, without version -> language."""\n',
            *_names("NAMES", (each.name for each in every)),
            '"""Every language."""\n',
            *_names("YIELDING", (each.name for each in every if each.yields)),
            '"""Languages whose endings say less than a ``#!`` line."""\n',
        )
    )


def _table(name: str, rows: Mapping[str, str]) -> Iterable[str]:
    yield f"{name} = {{"
    yield from (f'    "{key}": "{rows[key]}",' for key in sorted(rows))
    yield "}"


def _names(name: str, names: Iterable[str]) -> Iterable[str]:
    yield f"{name} = frozenset("
    yield "    {"
    yield from (f'        "{each}",' for each in sorted(names))
    yield "    }"
    yield ")"
