"""One reader per key of the policy: plain value in, setting out, errors gathered in ``Fields``.

Where a value is wrong the reader answers something usable; the policy is then refused anyway.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from aisec_hooks.errors import PolicyError
from aisec_hooks.model.finding import Action, Check, Confidence, Severity
from aisec_hooks.policy.fields import SAME, Fields, suggestion
from aisec_hooks.policy.settings import CHECKS, Gate, Level, Zone
from aisec_hooks.strict_yaml import Path, Value, quote

if TYPE_CHECKING:
    from aisec_hooks.dependencies.settings import DependencySettings

EXAMPLES = {
    "gate": "gate: {severity: high, confidence: medium}",
    "checks": "checks: {code: on, secrets: on}",
    "zones": 'zones: {test: ["tests/**"]}',
    "rules": "rules: {weak-hash: warn}",
    "dependencies": "dependencies: {approval: {mode: allowlist}}",
}


def gate(fields: Fields, path: Path, value: Value) -> Gate:
    """``on``, ``off``, or what a finding needs to block."""
    if isinstance(value, bool) or value in ("on", "off", *SAME):
        return Gate(blocks=bool(fields.switch(path, value)))
    if not isinstance(value, dict):
        fields.wrong_type(path, "a mapping, on or off", value, EXAMPLES["gate"])
        return Gate()
    fields.known(path, value, ("severity", "confidence"))
    severity = confidence = None
    if "severity" in value:
        severity = fields.word((*path, "severity"), value["severity"], tuple(Severity))
    if "confidence" in value:
        confidence = fields.word((*path, "confidence"), value["confidence"], tuple(Confidence))
    return Gate(
        Severity(severity) if severity else Gate().severity,
        Confidence(confidence) if confidence else Gate().confidence,
    )


def consequence(fields: Fields, path: Path, value: Value) -> Action:
    """``warn`` or ``block``."""
    return Action(fields.word(path, value, ("warn", "block")) or "block")


def checks(fields: Fields, path: Path, value: Value) -> frozenset[Check]:
    """The checks that are on: those that are not switched off."""
    mapping = fields.mapping(path, value, EXAMPLES["checks"])
    if "policy" in mapping:
        hint = "Remove it: findings about the policy itself cannot be switched off."
        fields.fail((*path, "policy"), "unknown check `policy` in `checks`", hint, key=True)
    fields.known(path, mapping, CHECKS, "check", quiet=("policy",))
    off = {
        key for key in mapping if key in CHECKS and not fields.switch((*path, key), mapping[key])
    }
    return frozenset(check for check in CHECKS if check not in off)


def zones(fields: Fields, path: Path, value: Value) -> Mapping[Zone, tuple[str, ...]]:
    """The path patterns of the zones that are named."""
    mapping = fields.mapping(path, value, EXAMPLES["zones"])
    fields.known(path, mapping, tuple(Zone), "zone")
    return MappingProxyType(
        {
            zone: fields.patterns((*path, zone.value), mapping[zone])
            for zone in Zone
            if zone in mapping
        }
    )


def rules(
    fields: Fields, path: Path, value: Value, known: Callable[[], Collection[str]] | None
) -> Mapping[str, Level]:
    """The level of each rule that is named."""
    mapping = fields.mapping(path, value, EXAMPLES["rules"])
    ids = known() if known is not None and mapping else None
    levels: dict[str, Level] = {}
    for rule, level in mapping.items():
        if fields.full:
            break
        if ids is not None and rule not in ids:
            hint = suggestion(rule, ids) or "`aisec rules list` shows all ids."
            fields.fail((*path, rule), f"unknown rule {quote(rule)} in `rules`", hint, key=True)
        word = fields.word((*path, rule), level, tuple(Level))
        levels[rule] = Level(word or "block")
    return MappingProxyType(levels)


def dependencies(
    fields: Fields, path: Path, value: Value
) -> tuple[Mapping[str, Any], DependencySettings | None]:
    """The section as written, and what it means."""
    from aisec_hooks.dependencies import settings

    mapping = fields.mapping(path, value, EXAMPLES["dependencies"])
    try:
        return MappingProxyType(mapping), settings.parse(mapping, fields.document.place, path)
    except PolicyError as error:
        fields.errors.append(error)
        return mapping, None


READERS: Mapping[str, Callable[[Fields, Path, Value], Any]] = {
    "gate": gate,
    "on_notice": consequence,
    "on_error": consequence,
    "checks": checks,
    "ignore_paths": Fields.patterns,
    "zones": zones,
}
"""The readers that need nothing but the document."""
