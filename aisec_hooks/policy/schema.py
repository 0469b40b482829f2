"""The JSON Schema of the policy, made from the same tables that reading uses.

``policy.schema.json`` beside this module is its output, published for editors; a test compares.
``python -m aisec_hooks.policy.schema`` writes it, ``--check`` only tells whether it is current.
It cannot tell whether rule ids exist, whether a release is new enough, and all faults of patterns.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from aisec_hooks.errors import PASSED
from aisec_hooks.matching.globs import MAX_LENGTH
from aisec_hooks.model.finding import Confidence, Severity
from aisec_hooks.policy.fields import SAME
from aisec_hooks.policy.settings import CHECKS, RESERVED, VERSION, Level, Zone

PUBLISHED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "policy.schema.json")

_SWITCH = {"enum": [True, False, "on", "off", *SAME]}
_OFF = [False, *(word for word, meaning in SAME.items() if meaning == "off")]
# The segments of a pattern are neither empty, nor `.` or `..`, and it does not begin with `!`.
_GLOB = {
    "type": "string",
    "maxLength": MAX_LENGTH,
    "pattern": r"^(?!!)(?!/?\.{1,2}(/|$))(?!.*/\.{1,2}(/|$))(?!.*//.)/?[^/]",
}
_INSIDE = {
    "type": "string",
    "pattern": r"^(?![/\\~])(?![^/]*:)(?!(.*[/\\])?\.\.([/\\]|$))[^\0]+$",
}
_TITLES = {
    "version": "version of this format",
    "min_version": "older releases refuse the policy and ask for an upgrade",
    "gate": "a finding at and above both blocks, below it warns; off: nothing blocks",
    "on_notice": "when something was not analysed",
    "on_error": "when the change could not be read",
    "checks": "families of checks, each on or off",
    "ignore_paths": "files that are not judged, with patterns as in .gitignore",
    "zones": "what paths are for; a zone that is named is exactly what it lists",
    "rules": "level of single rules; wins over the gate",
    "dependencies": "which packages may be added, from where and how",
}


def build() -> dict[str, Any]:
    """The schema (draft 2020-12)."""
    from aisec_hooks.dependencies import settings

    properties: dict[str, Any] = {
        "version": {"const": VERSION, "type": "integer"},
        "min_version": {"type": "string", "pattern": r"^[0-9]{1,9}(\.[0-9]{1,9}){0,3}$"},
        "gate": {"anyOf": [_SWITCH, _gate()]},
        "on_notice": {"enum": ["warn", "block"]},
        "on_error": {"enum": ["warn", "block"]},
        "checks": _closed({check.value: _SWITCH for check in CHECKS}),
        "ignore_paths": {"type": "array", "items": _GLOB},
        "zones": _closed({zone.value: {"type": "array", "items": _GLOB} for zone in Zone}),
        "rules": {"type": "object", "additionalProperties": {"enum": [*_words(Level), *_OFF]}},
        # A key with nothing behind it would silently switch all built-in checks off.
        "dependencies": {**settings.schema(), "type": "object"},
    }
    titled = {key: {"title": _TITLES[key], **value} for key, value in properties.items()}
    reserved = {key: {"title": "reserved, without effect"} for key in RESERVED}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Policy of aisec-hooks (.aisec.yaml)",
        # An empty file, which is the default policy, reads as null.
        "type": ["object", "null"],
        "properties": {**titled, **reserved, "extends": _extends()},
        "additionalProperties": False,
    }


def text() -> str:
    """The schema as it is published."""
    return json.dumps(build(), indent=1, ensure_ascii=True) + "\n"


def _gate() -> dict[str, Any]:
    parts = {"severity": Severity, "confidence": Confidence}
    return _closed({key: {"enum": _words(kind)} for key, kind in parts.items()})


def _extends() -> dict[str, Any]:
    texts = {"type": "string"}
    forms = [
        _INSIDE,
        {**_closed({"git": texts, "commit": texts}), "required": ["git", "commit"]},
        {**_closed({"package": texts}), "required": ["package"]},
        {**_closed({"path": _INSIDE}), "required": ["path"]},
    ]
    title = "reserved; never leads outside the repository"
    return {"title": title, "anyOf": [*forms, {"type": "array", "items": {"anyOf": forms}}]}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _words(words: Iterable[str]) -> list[str]:
    return [str(word) for word in words]


def main(argv: Sequence[str]) -> int:
    """Write the published schema, or with ``--check`` tell whether it is current."""
    current = text()
    if "--check" in argv:
        with open(PUBLISHED, encoding="ascii") as file:
            if file.read() == current:
                return PASSED
        print(f"{PUBLISHED} is not current: python -m aisec_hooks.policy.schema", file=sys.stderr)
        return 1
    with open(PUBLISHED, "w", encoding="ascii") as file:
        file.write(current)
    return PASSED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
