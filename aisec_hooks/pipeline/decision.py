"""Findings to decisions: the gate, then what comments suppress."""

from __future__ import annotations

from collections.abc import Sequence

from aisec_hooks import languages
from aisec_hooks.engine import tiers
from aisec_hooks.model.change import ChangeSet, FileChange
from aisec_hooks.model.finding import Check, Finding, Judged
from aisec_hooks.model.position import LineSet
from aisec_hooks.pipeline.options import Options
from aisec_hooks.policy import gate, suppressions
from aisec_hooks.policy.settings import Policy
from aisec_hooks.rules import loader
from aisec_hooks.source import limits, open_source, wall


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
    inlines = {}
    for file in change.files:
        if file.is_regular and (file.added is None or file.added):
            text = change.contents.new(file)
            if suppressions.mentioned(text):
                inlines[file.path] = _inlines(file, text)
    if inlines:
        added = {each.path: LineSet(each.added) for each in change.files}
        judged = list(suppressions.apply(policy, judged, inlines, added, _asked(options)))
    return tuple(judged)


def _inlines(file: FileChange, text: bytes) -> list[suppressions.Inline]:
    language = languages.find(file.path, text[:256])
    comments = lines = None
    if language is not None and len(text) <= limits.IN_PROCESS and wall.harmless(text):
        source = open_source(file.path, language, text)
        text, lines, comments = source.text, source.lines, source.comments()
    return suppressions.find(file.path, text, comments, language=language, lines=lines)


def _asked(options: Options) -> dict[str, bool]:
    """Every rule id, and whether this run asked it."""
    rules = tiers.AUDIT if options.audit else tiers.HOOK
    asked = {
        name: rule.tier in rules and options.asks(rule.check)
        for name, rule in loader.every().items()
    }
    from aisec_hooks.dependencies.kinds import KINDS

    asked |= dict.fromkeys(KINDS, options.asks(Check.DEPENDENCIES))
    return asked | {rule.id: True for rule in suppressions.RULES}
