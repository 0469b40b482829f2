"""The code and secrets checks: files to findings, with the confidence their place allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks import languages
from aisec_hooks.engine import tiers
from aisec_hooks.engine.change import ChangeJudge, Settings
from aisec_hooks.model.change import ChangeKind, ChangeSet, FileChange
from aisec_hooks.model.finding import Check, Confidence, Finding
from aisec_hooks.model.notice import Notice
from aisec_hooks.pipeline.options import Options
from aisec_hooks.policy.settings import Policy, Zone
from aisec_hooks.rules import loader

if TYPE_CHECKING:
    from aisec_hooks.engine.sighting import Sighting

LENIENT = (Zone.VENDORED, Zone.GENERATED)
"""Zones whose code was written elsewhere: what is found there warns."""

FOREIGN = (*LENIENT, Zone.TEST, Zone.EXPERIMENTAL)
"""Zones that code does not leave unseen: what comes from there is wholly new."""


def files(change: ChangeSet, policy: Policy) -> tuple[FileChange, ...]:
    """The files of a change to judge; one that comes from where nobody judged it is wholly new."""
    return tuple(_entered(each, policy) for each in change.files if not policy.ignores(each.path))


def _entered(file: FileChange, policy: Policy) -> FileChange:
    if file.against:
        from aisec_hooks.changes.intersection import new_to_all

        sides = tuple(_entered(each, policy) for each in file.against)
        return file._replace(added=new_to_all(sides), against=sides)
    if file.kind is not ChangeKind.RENAMED or _gives(policy, file.old_path or file.path):
        return file
    stays = _zone(policy, file.path) in FOREIGN
    return file if stays else file._replace(added=None)


def _gives(policy: Policy, old_path: str) -> bool:
    """Whether code may come from a path without being new."""
    return not policy.ignores(old_path) and _zone(policy, old_path) not in FOREIGN


def _zone(policy: Policy, path: str) -> Zone:
    # Imported here: most changes neither rename a file nor hold a finding.
    from aisec_hooks.policy import zones

    return zones.zone_of(policy, path)


def findings(
    change: ChangeSet, policy: Policy, options: Options
) -> tuple[list[Finding], list[Notice]]:
    """Findings of both checks, with what could not be analysed."""
    rules = tiers.AUDIT if options.audit else tiers.HOOK
    judge = ChangeJudge(change, Settings(rules, languages.find, lambda path: _gives(policy, path)))
    try:
        judged = [each for each in change.files if each.is_regular and each.is_touched]
        found = [_finding(policy, each, sighting) for each, sighting in judge.sightings(judged)]
    finally:
        judge.close()
    return [each for each in found if options.runs(policy, each.check)], judge.notices


def _finding(policy: Policy, file: FileChange, sighting: Sighting) -> Finding:
    """A finding with the confidence that its place allows."""
    from aisec_hooks.engine.findings import finding

    rules = loader.load(sighting.family).rules
    rule, stopped = rules[sighting.rule], rules.get(sighting.stopped)
    zone = _zone(policy, file.path)
    # Passwords of tests open nothing; code of others is theirs to repair.
    lenient = zone in LENIENT or (zone is Zone.TEST and rule.check == Check.SECRETS)
    confidence = Confidence.LOW if lenient else None
    return finding(sighting, rule, loader.prose()[rule.id], confidence, stopped)
