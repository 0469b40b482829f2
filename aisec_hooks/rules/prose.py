"""The compiled form of what pages say to people, apart from what every run reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aisec_hooks.model.rule import Prose, Repair
from aisec_hooks.rules.index import FORM


def encode(pages: Mapping[str, Prose]) -> dict[str, Any]:
    """The plain value of the prose of every rule, by its id."""
    return {
        "form": FORM,
        "rules": {name: [each.why, list(map(list, each.repairs))] for name, each in pages.items()},
    }


def decode(plain: Mapping[str, Any]) -> dict[str, Prose]:
    """The prose of every rule, by its id."""
    return {
        name: Prose(why, tuple(Repair(*each) for each in repairs))
        for name, (why, repairs) in plain["rules"].items()
    }
