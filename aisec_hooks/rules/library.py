"""The compiled models of a language family, as far as texts ask for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aisec_hooks.matching import patterns
from aisec_hooks.model.rule import Condition
from aisec_hooks.model.taint import Api, Entry
from aisec_hooks.rules.packing import unpacked


class Library:
    """The models of a language family; a row is made when a text first holds its word."""

    def __init__(self, plain: Mapping[str, Any]) -> None:
        patterns.learn(plain["patterns"])
        self._plain = {name: rows for name, rows in plain.items() if name != "patterns"}
        self._anchors: dict[str, frozenset[bytes]] = {}
        self._below: dict[str, frozenset[str]] = {}
        self._signed: dict[str, list[Any]] = {}
        self._made: dict[tuple[str, str], list[tuple[Any, frozenset[bytes]]]] = {}

    def present(self, section: str, words: frozenset[bytes]) -> list[Any]:
        """The rows of a section whose words a text all holds."""
        anchors = self._anchors.get(section)
        if anchors is None:
            found = (each.encode() for each in self._plain[section] if each)
            anchors = self._anchors[section] = frozenset(found)
        told = [
            row
            for anchor in sorted(anchors & words)
            for row, needed in self._rows(section, anchor.decode())
            if needed <= words
        ]
        # What is written with signs alone (``=~``) no word tells: it may be anywhere.
        told.extend(self._signs(section))
        return told

    def below(self, package: str) -> frozenset[str]:
        """The names directly below a package that rows name."""
        found = self._below.get(package)
        if found is None:
            start = package.split(".")
            size = len(start)
            found = self._below[package] = frozenset(
                field[size].removesuffix("()")
                for section in self._plain.values()
                if isinstance(section, dict)
                for rows in section.values()
                for _, row in unpacked(rows)
                for field in row
                if isinstance(field, list) and field[:size] == start and len(field) > size
            )
        return found

    def _signs(self, section: str) -> list[Any]:
        found = self._signed.get(section)
        if found is None:
            rows = self._rows(section, "")
            found = [row for row, _ in rows if isinstance(row, Api) and row.path]
            self._signed[section] = found
        return found

    def wordless(self, section: str) -> list[Any]:
        """The rows of a section that no word tells."""
        signs = self._signs(section)
        return [row for row, _ in self._rows(section, "") if row not in signs]

    def _rows(self, section: str, anchor: str) -> list[tuple[Any, frozenset[bytes]]]:
        found = self._made.get((section, anchor))
        if found is None:
            kind = Entry if section == "entries" else Api
            places = [at for at, field in enumerate(kind._fields) if field in ("where", "unless")]
            found = self._made[section, anchor] = [
                (_row(kind, row, places), frozenset(word.encode() for word in needed))
                for needed, row in unpacked(self._plain[section].get(anchor))
            ]
        return found


def _row(kind: Any, row: list[Any], places: list[int]) -> Any:
    fields = [tuple(each) if isinstance(each, list) else each for each in row]
    for at in places:
        if at < len(fields):
            fields[at] = tuple(Condition(*map(_tuples, each)) for each in fields[at])
    return kind(*fields)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
