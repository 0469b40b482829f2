"""Findings to decisions: the gate, then what comments suppress."""

from __future__ import annotations

from collections.abc import Sequence

from aisec_hooks.model.change import ChangeSet
from aisec_hooks.model.finding import Finding, Judged
from aisec_hooks.pipeline.options import Options
from aisec_hooks.policy import gate
from aisec_hooks.policy.settings import Policy

SIGN = b"aisec:"
"""What every suppression begins with."""


def decided(
    found: Sequence[Finding],
    change: ChangeSet,
    policy: Policy,
    options: Options,
) -> tuple[Judged, ...]:
    """What each finding means, and what comments silence of it."""
    judged = []
    for each in found:
        action = gate.decide(policy, each)
        if action is not None:
            judged.append(Judged(each, action))
    texts = {}
    for file in change.files:
        if file.is_regular and file.is_touched:
            text = change.contents.new(file)
            if SIGN in text:
                texts[file] = text
    if texts:
        # Imported here: most changes hold no such comment.
        from aisec_hooks.pipeline import silence

        return silence.applied(policy, judged, texts, change, options)
    return tuple(judged)
