"""The gate: the only place that decides what a finding means and how a run ends."""

from __future__ import annotations

from collections.abc import Iterable

from aisec_hooks.model.finding import (
    CONFIDENCES,
    SEVERITIES,
    Action,
    Finding,
    Judged,
    Severity,
)
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.report import Verdict
from aisec_hooks.policy.settings import Gate, Level, Policy

BY_DESIGN = frozenset({"binary", "symlink", "submodule", "unsupported", "no-changes"})
"""Reasons of notices that never block: there was nothing for the analysis to see.  With them,
``on_notice: block`` would refuse every image."""


def decide(policy: Policy, finding: Finding) -> Action | None:
    """What a finding means; None when its rule or check is off.

    First ``rules:`` of the policy counts (for a removed protection the rule of what it had stopped,
    too), then the level of the dependency section, then the gate.
    What merely moved is a note at most, and ``gate: off`` makes a warning of every block.
    """
    levels = [policy.rules[each] for each in finding.rules if each in policy.rules]
    level = levels[0] if levels else None
    if Level.OFF in levels or not policy.runs(finding.check):
        return None
    action = Action(level) if level else finding.level or _by_gate(policy.gate, finding)
    if finding.carried:
        return Action.NOTE
    if action is Action.BLOCK and not policy.gate.blocks:
        return Action.WARN
    return action


def _by_gate(gate: Gate, finding: Finding) -> Action:
    if finding.severity is Severity.INFO:
        return Action.NOTE
    severe = SEVERITIES[finding.severity] >= SEVERITIES[gate.severity]
    sure = CONFIDENCES[finding.confidence] >= CONFIDENCES[gate.confidence]
    # A rule of another tier was not found right often enough to stop people by itself.
    return Action.BLOCK if severe and sure and finding.tier == "core" else Action.WARN


def verdict(judged: Iterable[Judged], notices: Iterable[Notice], policy: Policy) -> Verdict:
    """How a run ends: one block that is not suppressed, or a notice the policy does not accept."""
    if any(each.action is Action.BLOCK and each.suppressed is None for each in judged):
        return Verdict.BLOCKED
    if policy.gate.blocks and any(blocks(policy, notice) for notice in notices):
        return Verdict.BLOCKED
    return Verdict.PASSED


def blocks(policy: Policy, notice: Notice) -> bool:
    """Whether a notice blocks by itself."""
    return policy.on_notice is Action.BLOCK and notice.reason not in BY_DESIGN
