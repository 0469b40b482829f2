"""Loads the compiled rules of one language; a checkout whose pages changed compiles them first.

The index lies in the package itself, where neither a commit nor a user of the tool writes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any

from aisec_hooks.errors import RuleError
from aisec_hooks.model.rule import Prose, Rule, RuleIndex
from aisec_hooks.rules import index, pages

if TYPE_CHECKING:
    from aisec_hooks.rules.library import Library

Origins = Callable[[str], tuple[pages.Listed, ...]]
"""Lists what a compiled index comes from."""

COMPILED = os.path.join(pages.FOLDER, "compiled")
TEXT = "text"
"""The key of the rules for files of no language."""
MODELS = "_models"
"""What follows a language in the key of what data flow knows of its libraries."""
PROSE = "prose"
"""The key of what pages say to people, which a run without a finding does not read."""
EXAMPLES = "examples"
"""The key of the bad examples, which stand in wheels alone: they are what samples begin with."""


@cache
def load(language: str) -> RuleIndex:
    """The rules of one language family (``Language.rules``), or of ``text``.

    :raises RuleError: when a page is broken or there is no such language.
    """
    return index.decode(_shipped(language))


def read(language: str, folder: str, compiled: str) -> RuleIndex:
    """The same for the pages below a folder, kept compiled in another; nothing is remembered."""
    return index.decode(_plain(language, folder, compiled, pages.origins))


@cache
def models(language: str) -> Library:
    """What data flow knows of the libraries of a language family; read when a source is met."""
    from aisec_hooks.rules.library import Library

    return Library(_shipped(f"{language}{MODELS}"))


@cache
def prose() -> Mapping[str, Prose]:
    """What the page of each rule says to people, by the rule's id.

    :raises RuleError: when a page is broken.
    """
    from aisec_hooks.rules.prose import decode

    return decode(_shipped(PROSE))


def read_prose(folder: str, compiled: str) -> Mapping[str, Prose]:
    """The same for the pages below a folder, kept compiled in another; nothing is remembered."""
    from aisec_hooks.rules.prose import decode

    return decode(_plain(PROSE, folder, compiled, pages.origins))


def examples(rule: str) -> Mapping[str, str]:
    """The bad example of a rule in each family of languages, ``any`` for files of none.

    A checkout has the samples themselves, and a wheel what was made of them.
    """
    from aisec_hooks.rules import examples

    for each in pages.listing():
        place = os.path.join(pages.FOLDER, os.path.dirname(each.path))
        if os.path.basename(place) == rule and os.path.isdir(os.path.join(place, examples.FOLDER)):
            return examples.of(place, rule)
    with open(os.path.join(COMPILED, f"{EXAMPLES}.json"), encoding="ascii") as file:
        return examples.decode(json.load(file), rule)


def every() -> dict[str, Rule]:
    """Every rule by its id, whatever languages it serves."""
    from aisec_hooks import languages

    families = dict.fromkeys(each.rules for each in languages.ALL)
    return {name: rule for key in (TEXT, *families) for name, rule in load(key).rules.items()}


def _shipped(key: str) -> dict[str, Any]:
    return _plain(key, pages.FOLDER, COMPILED, _origins)


_origins = cache(pages.origins)  # listed once for all indexes of a run


def _plain(key: str, folder: str, compiled: str, origins: Origins) -> dict[str, Any]:
    found = _written(key, folder, compiled, origins) if key.isidentifier() else None
    return _compiled(key, folder, compiled) if found is None else found


def _written(key: str, folder: str, compiled: str, origins: Origins) -> dict[str, Any] | None:
    """What is on disk, or None when it is missing, unreadable or stale."""
    try:
        with open(os.path.join(compiled, f"{key}.json"), encoding="ascii") as file:
            plain = json.load(file)
    except (OSError, ValueError):
        return None
    if not isinstance(plain, dict) or plain.get("form") != index.FORM:
        return None
    listed = plain.get("pages")
    if listed is not None and listed != [list(each) for each in origins(folder)]:
        return None
    return plain


def _compiled(key: str, folder: str, compiled: str) -> dict[str, Any]:
    """The same made now, and kept where the package can be written."""
    from aisec_hooks.rules import compiler

    origins = pages.origins(folder)
    found = compiler.compile_all(folder)
    with suppress(OSError):  # a package that cannot be written: compiled again next time
        compiler.write(found, compiled, origins)
    if key not in found:
        known = sorted(each for each in found if "calls" in found[each])
        raise RuleError(
            f"there are no rules for the language {key!r}", hint=f"Known are {', '.join(known)}."
        )
    return found[key]
