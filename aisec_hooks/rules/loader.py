"""Loads the compiled rules of one language; a checkout whose pages changed compiles them first.

The index lies in the package itself, where neither a commit nor a user of the tool writes.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from functools import cache
from typing import Any

from aisec_hooks.errors import RuleError
from aisec_hooks.model.rule import Rule, RuleIndex
from aisec_hooks.rules import index, pages

COMPILED = os.path.join(pages.FOLDER, "compiled")
TEXT = "text"
"""The key of the rules for files of no language."""


@cache
def load(language: str) -> RuleIndex:
    """The rules of one language family (``Language.rules``), or of ``text``.

    :raises RuleError: when a page is broken or there is no such language.
    """
    return read(language, pages.FOLDER, COMPILED)


def read(language: str, folder: str, compiled: str) -> RuleIndex:
    """The same for the pages below a folder, kept compiled in another; nothing is remembered."""
    plain = _written(language, folder, compiled) if language.isidentifier() else None
    return index.decode(_compiled(language, folder, compiled) if plain is None else plain)


def every() -> dict[str, Rule]:
    """Every rule by its id, whatever languages it serves."""
    from aisec_hooks import languages

    families = dict.fromkeys(each.rules for each in languages.ALL)
    return {name: rule for key in (TEXT, *families) for name, rule in load(key).rules.items()}


def _written(language: str, folder: str, compiled: str) -> dict[str, Any] | None:
    """The plain index on disk, or None when it is missing, unreadable or stale."""
    try:
        with open(os.path.join(compiled, f"{language}.json"), encoding="ascii") as file:
            plain = json.load(file)
    except (OSError, ValueError):
        return None
    if not isinstance(plain, dict) or plain.get("form") != index.FORM:
        return None
    listed = plain.get("pages")
    if listed is not None and listed != [list(each) for each in pages.origins(folder)]:
        return None
    return plain


def _compiled(language: str, folder: str, compiled: str) -> dict[str, Any]:
    """The plain index made now, and kept where the package can be written."""
    from aisec_hooks.rules import compiler

    origins = pages.origins(folder)
    found = compiler.compile_all(folder)
    with suppress(OSError):  # a package that cannot be written: compiled again next time
        compiler.write(found, compiled, origins)
    if language not in found:
        raise RuleError(
            f"there are no rules for the language {language!r}",
            hint=f"Known are {', '.join(found)}.",
        )
    return found[language]
