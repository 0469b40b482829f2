"""Suppressions in comments: found in the new texts, applied to what was judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from aisec_hooks import languages
from aisec_hooks.dependencies.kinds import KINDS
from aisec_hooks.engine import tiers
from aisec_hooks.errors import ParseLimit
from aisec_hooks.model.change import ChangeSet, FileChange
from aisec_hooks.model.finding import Check, Judged
from aisec_hooks.model.position import LineSet, Span
from aisec_hooks.pipeline.options import Options
from aisec_hooks.policy import suppressions
from aisec_hooks.policy.settings import Policy
from aisec_hooks.rules import loader
from aisec_hooks.source import limits, open_source, wall


def applied(
    policy: Policy,
    judged: Sequence[Judged],
    texts: Mapping[FileChange, bytes],
    change: ChangeSet,
    options: Options,
) -> tuple[Judged, ...]:
    """The judged findings, with what comments silence and what is to be said about comments."""
    inlines = {file.path: _inlines(file, text) for file, text in texts.items()}
    added = {each.path: LineSet(each.added) for each in change.files}
    return suppressions.apply(policy, judged, inlines, added, _asked(options))


def _inlines(file: FileChange, text: bytes) -> list[suppressions.Inline]:
    if not suppressions.mentioned(text):
        return []
    from aisec_hooks.source.embedded import hosts

    also: Sequence[Span] = ()
    looking = hosts(file.path) if len(text) <= limits.HOST else ()
    if looking:
        from aisec_hooks.pipeline import inside

        if cells := list(inside.cells(file.path, text)):
            return cells
        also = inside.comments(file.path, text, looking)
    language = languages.find(file.path, text[:256])
    comments = lines = None
    if language is not None and len(text) <= limits.IN_PROCESS and wall.harmless(text):
        source = open_source(file.path, language, text)
        with suppress(ParseLimit):  # signs tell comments, too
            text, lines, comments = source.text, source.lines, source.comments()
    return suppressions.find(file.path, text, comments, language=language, lines=lines, also=also)


def _asked(options: Options) -> dict[str, bool]:
    """Every rule id, and whether this run asked it."""
    rules = tiers.AUDIT if options.audit else tiers.HOOK
    asked = {
        name: rule.tier in rules and options.asks(rule.check)
        for name, rule in loader.every().items()
    }
    asked |= dict.fromkeys(KINDS, options.asks(Check.DEPENDENCIES))
    return asked | {rule.id: True for rule in suppressions.RULES}
