"""Reads the values of a policy and gathers everything that is wrong with them.

A person who mends a policy wants all errors at once, so reading goes on after the first; a reader
that cannot give a value answers None, and the error is in ``Fields.errors``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from aisec_hooks.errors import PolicyError
from aisec_hooks.matching import globs
from aisec_hooks.strict_yaml import Document, Path, Value, name_of, quote

MOST_ERRORS = 20
"""Errors after these are not gathered: looking for similar words takes time."""


SAME = {"yes": "on", "true": "on", "no": "off", "false": "off"}
"""Words in quotes that mean what they would mean without: a boolean."""


class Fields:
    """The values of one document, by path."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.errors: list[PolicyError] = []

    def fail(self, path: Path, message: str, hint: str, *, key: bool = False) -> None:
        """Gather an error at a value, or at its key."""
        if self.full:
            return
        where = self.document.key_place(path) if key else self.document.place(path)
        self.errors.append(PolicyError(message, where=where, hint=hint))

    @property
    def full(self) -> bool:
        """Whether no more errors are gathered."""
        return len(self.errors) >= MOST_ERRORS

    def mapping(self, path: Path, value: Value, example: str) -> dict[str, Any]:
        """A mapping; an empty one, with an error, for everything else."""
        if isinstance(value, dict):
            return value
        self.wrong_type(path, "a mapping", value, example)
        return {}

    def known(
        self,
        path: Path,
        keys: Iterable[str],
        names: Sequence[str],
        what: str = "key",
        quiet: Sequence[str] = (),
    ) -> None:
        """Refuse keys other than ``names`` and ``quiet``; messages list only the former."""
        where = f" in {quote(name(path))}" if path else ""
        for key in keys:
            if key not in names and key not in quiet and not self.full:
                near = suggestion(key, (*names, *quiet))
                hint = near or f"Known are {join(names, 'and')}."
                self.fail((*path, key), f"unknown {what} {quote(key)}{where}", hint, key=True)

    def word(self, path: Path, value: Value, words: Sequence[str]) -> str | None:
        """One of some words; ``on`` and ``off`` may be written as booleans too."""
        found: Value = value
        if isinstance(value, bool):
            found = "on" if value else "off"
        elif isinstance(value, str):
            found = SAME.get(value, value) if SAME.get(value) in words else value
        if isinstance(found, str) and found in words:
            return found
        shown = quote(found) if isinstance(found, str) else name_of(value)
        hint = suggestion(found, words) if isinstance(found, str) else None
        self.fail(
            path,
            f"{quote(name(path))} must be {join(words, 'or')}, and this is {shown}",
            hint or f"Write for example {quote(name(path[-1:]) + ': ' + words[0])}.",
        )
        return None

    def switch(self, path: Path, value: Value) -> bool | None:
        """``on``, ``off``, ``yes``, ``no``, ``true`` or ``false``, as a boolean or in quotes."""
        found = self.word(path, value, ("on", "off"))
        return None if found is None else found == "on"

    def patterns(self, path: Path, value: Value) -> tuple[str, ...]:
        """A list of path patterns that can be used."""
        if not isinstance(value, list):
            self.wrong_type(path, "a list of path patterns", value, f'{path[-1]}: ["src/**"]')
            return ()
        found: list[str] = []
        for number, each in enumerate(value):
            place = (*path, number)
            if not isinstance(each, str):
                self.wrong_type(place, "a path pattern", each, f'{path[-1]}: ["src/**"]')
            elif fault := globs.fault(each):
                self.fail(place, f"{quote(each)} cannot be used: {fault.message}", fault.hint)
            else:
                found.append(each)
        return tuple(found)

    def wrong_type(self, path: Path, wanted: str, value: Value, example: str) -> None:
        """Gather the error for a value of another kind than the key takes."""
        what = quote(name(path)) if path else "the policy"
        message = f"{what} must be {wanted}, and this is {name_of(value)}"
        self.fail(path, message, f"Write for example {quote(example)}.")


def name(path: Path) -> str:
    """A path as people write it: ``zones.test[2]``."""
    text = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in path)
    return text.removeprefix(".")


def suggestion(word: str, names: Iterable[str]) -> str | None:
    """A question with the name that was probably meant."""
    from difflib import get_close_matches

    near = get_close_matches(word[:60].lower(), list(names), 1, 0.6)
    return f"Did you mean {quote(near[0])}?" if near else None


def join(names: Sequence[str], word: str) -> str:
    """Names as a sentence lists them."""
    return f" {word} ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
