"""A policy as YAML again: every value in force, with its source in front."""

from __future__ import annotations

from typing import Any

from aisec_hooks.policy.settings import CHECKS, RESERVED, VERSION, Policy, Zone

_WITHOUT = (
    "# no dependencies section: built-in list of denied packages, names that imitate others\n"
)


def text(policy: Policy) -> str:
    """YAML that reads back as the same policy."""
    import yaml

    body = yaml.safe_dump(
        plain(policy), sort_keys=False, allow_unicode=False, default_flow_style=None, width=100
    )
    source = "the built-in default" if policy.source == "default" else policy.source
    shown = "".join(char if char.isprintable() else "?" for char in source)
    head = f"# policy in force: {shown}\n# digest: {policy.digest}\n"
    return head + body + (_WITHOUT if policy.dependencies_written is None else "")


def plain(policy: Policy) -> dict[str, Any]:
    """The policy as values that YAML and JSON know, keys in the order of the documentation."""
    values: dict[str, Any] = {"version": VERSION}
    if policy.min_version is not None:
        values["min_version"] = policy.min_version
    gate = policy.gate
    words = {"severity": gate.severity.value, "confidence": gate.confidence.value}
    values["gate"] = words if gate.blocks else False
    values["on_notice"] = policy.on_notice.value
    values["on_error"] = policy.on_error.value
    values["checks"] = {check.value: check in policy.checks for check in CHECKS}
    values["ignore_paths"] = list(policy.ignore_paths)
    values["zones"] = {
        zone.value: list(policy.zones[zone]) for zone in Zone if zone in policy.zones
    }
    values["rules"] = {rule: level.value for rule, level in policy.rules.items()}
    if policy.dependencies_written is not None:
        values["dependencies"] = dict(policy.dependencies_written)
    return values | {key: policy.reserved[key] for key in RESERVED if key in policy.reserved}
