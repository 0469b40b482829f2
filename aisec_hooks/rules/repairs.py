"""Reads how a page says its repair: once for every language, or for each by itself."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from aisec_hooks import languages
from aisec_hooks.model.rule import ANY_LANGUAGE, Repair
from aisec_hooks.rules.cursor import Cursor

OTHERS = "other languages"
"""What ``any`` is called beside languages."""


def read(cursor: Cursor, served: Iterable[str]) -> tuple[Repair, ...]:
    """The repairs of a page, in its order.

    :param served: the families that the page serves.
    :raises RuleError: for an unknown language, one that the page does not serve, or no text.
    """
    if not isinstance(cursor.value, dict):
        return (Repair(ANY_LANGUAGE, "", cursor.text("`fix`").rstrip()),)
    entries = cursor.mapping(list(titles()), (), "`fix`")
    if not entries:
        cursor.refuse("`fix` is empty", f"Add one of {', '.join(titles())}.")
    families = {ANY_LANGUAGE: ANY_LANGUAGE} | {
        each.name: each.rules for each in languages.all_languages()
    }
    for name, each in entries.items():
        if families[name] not in (ANY_LANGUAGE, *served) and ANY_LANGUAGE not in served:
            said = f"`fix` has a repair for {name}, which no matcher serves"
            each.refuse(said, "Remove it, or add matchers or `flows`.")
    alone = list(entries) == [ANY_LANGUAGE]
    return tuple(
        Repair(name, "" if alone else titles()[name], each.text(f"`fix` of {name}").rstrip())
        for name, each in entries.items()
    )


@cache
def titles() -> dict[str, str]:
    """What may stand before a repair, and what people call it: every language, and ``any``."""
    return {**{each.name: each.title for each in languages.all_languages()}, ANY_LANGUAGE: OTHERS}
