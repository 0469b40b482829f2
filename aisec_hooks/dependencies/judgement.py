"""All findings about one manifest: what it newly declares, held against the policy.

One cause, one finding: denied before confusable before unapproved.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from aisec_hooks.dependencies import approval, confusables, ledger, versions, wording
from aisec_hooks.dependencies.compare import LOCAL, Change, Kind, compare
from aisec_hooks.dependencies.denial import denial
from aisec_hooks.dependencies.ledger import Ledger
from aisec_hooks.dependencies.settings import DependencySettings, builtin
from aisec_hooks.matching import globs
from aisec_hooks.model.dependency import Dependency, DependencyFinding, Manifest, ManifestProblem
from aisec_hooks.model.record import Record

_LEVELS = ("off", "note", "warn", "block")
_WHOLE = ("manifest-unreadable", "manifest-conflict")


class Standards(Record):
    """What one run judges manifests by.

    :param proposed: the ledger of the policy as the change itself would have it, if it touches
        it; an approval that stands only there is a self-approval.
    """

    settings: DependencySettings
    ledger: Ledger
    now: date
    proposed: Ledger | None = None


def standards(
    settings: DependencySettings | None,
    *,
    now: date,
    allow_files: Mapping[str, str] | None = None,
    proposed: Ledger | None = None,
) -> Standards:
    """Prepare judging.

    :param settings: the trusted policy's section; None when it has none (built-in checks).
    :param now: today, for approvals that run out.
    :param allow_files: texts of ``settings.allow_files``, from the same side as the policy.
    :param proposed: ``ledger.build`` of the section in the change.
    :raises PolicyError: when an allow file is missing or broken.
    """
    known = settings if settings is not None else builtin()
    return Standards(known, ledger.build(known, allow_files or {}), now, proposed)


def judge(
    path: str, before: Manifest | None, after: Manifest, by: Standards
) -> list[DependencyFinding]:
    """The findings about one manifest, by line.

    :param path: where the manifest is, for ``ignore_paths``.
    :param before: the same manifest on the old side (whatever its name was); None when it is new.
    :raises PolicyError: when a version range of the policy cannot be read.
    """
    settings = by.settings
    if not settings.judges or globs.compiled(settings.ignore_paths).match(path):
        return []
    found = _problems(before, after, settings)
    best: dict[tuple[str, str | None], DependencyFinding] = {}
    for change in compare(before, after):
        finding = _judge_change(change, by)
        if finding is None:
            continue
        key = (finding.kind, finding.package)
        if key not in best or rank(finding.level) > rank(best[key].level):
            best[key] = finding
    found += best.values()
    return by_line(found)


def by_line(found: list[DependencyFinding]) -> list[DependencyFinding]:
    """Findings in the order of a report."""
    return sorted(found, key=lambda finding: (finding.line, finding.kind, finding.package or ""))


def _judge_change(change: Change, by: Standards) -> DependencyFinding | None:
    recheck = by.settings.existing == "recheck"
    if change.dependency.source in LOCAL or (change.kind is Kind.SAME and not recheck):
        return None
    new = change.kind is Kind.ADDED or recheck
    finding = _denied(change, by, new)
    if finding is None and new:
        finding = _confusable(change, by)
    if finding is None and by.settings.mode == "allowlist":
        finding = _unapproved(change, by, new)
    return finding if finding is not None and finding.level != "off" else None


def _denied(change: Change, by: Standards, new: bool) -> DependencyFinding | None:
    if by.settings.mode == "off":
        return None
    dependency = change.dependency
    entries = by.ledger.denials(dependency.ecosystem, dependency.name)
    entry = denial(dependency, entries) if entries else None
    if entry is None:
        return None
    known = not new and any(denial(each, entries) is not None for each in change.before)
    level = _level(by.settings, dependency.group, "warn" if known else "block")
    return wording.denied(dependency, entry, level, known)


def _confusable(change: Change, by: Standards) -> DependencyFinding | None:
    if by.settings.homoglyph == "off" or not confusables.is_confusable(change.dependency.name_raw):
        return None
    ceiling = by.settings.groups.get(change.dependency.group, "block")
    return wording.confusable(change.dependency, _lower(by.settings.homoglyph, ceiling))


def _unapproved(change: Change, by: Standards, new: bool) -> DependencyFinding | None:
    """What approval says: everything of a new dependency, only the limits of a known one."""
    dependency, settings = change.dependency, by.settings
    against = _objection(dependency, by.ledger, by)
    if against is None:
        return None
    if dependency.constraint and dependency.source == "registry" and against.about != "version":
        return None  # it adds nothing
    if not new and not _still_counts(change, against):
        return _upgraded(change, by)
    if by.proposed is not None and _objection(dependency, by.proposed, by) is None:
        level = _level(settings, dependency.group, settings.self_approval)
        return wording.self_approved(dependency, against, level)
    known = not new and against.about == "version" and _was_outside(change, by)
    level = _level(settings, dependency.group, "warn" if known else "block")
    return wording.unapproved(dependency, against, settings.required, level, known)


def _objection(dependency: Dependency, known: Ledger, by: Standards) -> approval.Objection | None:
    entries = known.approvals(dependency.ecosystem, dependency.name)
    return approval.objection(dependency, entries, by.settings, by.now)


def _still_counts(change: Change, against: approval.Objection) -> bool:
    """Whether an objection holds although the package was there before."""
    if against.about == "version":
        return True
    # What stands first against it may be its group, and it may have moved nonetheless.
    if change.moved and change.dependency.source in ("git", "url"):
        return True
    return against.about == "group" and change.regrouped


def _was_outside(change: Change, by: Standards) -> bool:
    before = (_objection(each, by.ledger, by) for each in change.before)
    return any(against is not None and against.about == "version" for against in before)


def _upgraded(change: Change, by: Standards) -> DependencyFinding | None:
    """A package without a valid approval that was there before, now asked for in newer versions."""
    dependency = change.dependency
    if dependency.constraint or not by.settings.upgrade or dependency.source != "registry":
        return None
    steps = [
        versions.upgrade(dependency.ecosystem, each.spec, dependency.spec)
        for each in change.before
        if each.source == "registry"
    ]
    for step in ("major", "minor", "patch"):
        if step in steps:
            word = by.settings.upgrade.get(step, "allow")
            level = _level(by.settings, dependency.group, "off" if word == "allow" else word)
            return wording.upgraded(dependency, step, change.before[0], level)
    return None


def _problems(
    before: Manifest | None, after: Manifest, settings: DependencySettings
) -> list[DependencyFinding]:
    """What could not be read; parts that could not be read before either are not new."""
    old = {(each.kind, each.message) for each in before.problems} if before else set()
    return [
        wording.problem(each, _problem_level(each, settings))
        for each in after.problems
        if each.kind in _WHOLE or (each.kind, each.message) not in old
    ]


def _problem_level(problem: ManifestProblem, settings: DependencySettings) -> str:
    if problem.kind in _WHOLE:
        return "block"
    if settings.mode != "allowlist":
        return "warn" if problem.kind == "manifest-ambiguous" else "note"
    return settings.level if problem.hides else "warn"


def _level(settings: DependencySettings, group: str, ceiling: str) -> str:
    return _lower(_lower(settings.level, settings.groups.get(group, "block")), ceiling)


def _lower(first: str, second: str) -> str:
    return min(first, second, key=rank)


def rank(level: str) -> int:
    """How much a level does, from ``off`` upwards."""
    return _LEVELS.index(level)
