"""Whether somebody who may do so has approved a dependency, in this version and for this use."""

from __future__ import annotations

from datetime import date

from aisec_hooks.dependencies import versions
from aisec_hooks.dependencies.compare import shown
from aisec_hooks.dependencies.settings import Approved, DependencySettings
from aisec_hooks.errors import PolicyError
from aisec_hooks.model.dependency import Dependency
from aisec_hooks.model.record import Record


class Objection(Record):
    """Why a dependency is not approved.

    :param kind: ``dep-unapproved``, ``dep-version-denied`` or ``dep-approval-expired``.
    :param reason: a clause that follows the package key in a message.
    :param about: ``list``, ``entry``, ``group``, ``version``, ``day`` or ``source``: what fails.
    """

    kind: str
    reason: str
    about: str


def objection(
    dependency: Dependency, entries: list[Approved], settings: DependencySettings, now: date
) -> Objection | None:
    """The first thing that speaks against a dependency; None when it is approved.

    :param entries: every entry that speaks of the package.
    :raises PolicyError: when the version range of an entry cannot be read.
    """
    if not entries:
        return Objection("dep-unapproved", "is not on the list of approved packages", "list")
    complete = [entry for entry in entries if not entry.lacks(settings.required)]
    if not complete:
        missing = ", ".join(entries[0].lacks(settings.required))
        reason = f"has an approval without {missing} ({entries[0].where}), which does not count"
        return Objection("dep-unapproved", reason, "entry")
    fitting = [e for e in complete if not e.groups or dependency.group in e.groups]
    if not fitting:
        only = ", ".join(dict.fromkeys(group for e in complete for group in e.groups))
        reason = f"is approved for {only} only, and this is a {dependency.group} dependency"
        return Objection("dep-unapproved", reason, "group")
    covering = [entry for entry in fitting if covers(entry, dependency)]
    if not covering:
        ranges = " or ".join(dict.fromkeys(entry.versions for entry in fitting))
        reason = f"is approved in versions {ranges}, and {dependency.spec} is outside"
        return Objection("dep-version-denied", reason, "version")
    valid = [entry for entry in covering if not entry.expires or now <= entry.expires]
    if not valid:
        last = max(covering, key=lambda entry: entry.expires or now)
        reason = f"was approved until {last.expires} ({last.where})"
        return Objection("dep-approval-expired", reason, "day")
    if not trusted_source(dependency, settings):
        reason = f"is approved from the registry, and this comes from {shown(dependency.target)}"
        return Objection("dep-unapproved", reason, "source")
    return None


def covers(entry: Approved, dependency: Dependency) -> bool:
    """Whether some version that the dependency allows is in the range of an entry."""
    if not entry.versions or dependency.source != "registry":
        return True
    spec, limit = dependency.spec, readable(entry.versions, dependency.ecosystem, entry.where)
    return versions.relation(dependency.ecosystem, spec, limit) != versions.Relation.OUTSIDE


def readable(limit: str, ecosystem: str, where: str) -> str:
    """The range itself, once it is sure that it can be read: else it would limit nothing.

    :raises PolicyError: with the place of the entry.
    """
    try:
        versions.parse(ecosystem, limit)
    except versions.NotARange as caught:
        raise PolicyError(f"versions: {caught}", where=where) from None
    return limit


def trusted_source(dependency: Dependency, settings: DependencySettings) -> bool:
    """Whether the place it comes from is no matter of approval: the registry, or one named.

    An approval speaks of what the registry has under a name, not of whatever a URL delivers.
    """
    if dependency.source == "git":
        if settings.git_level not in (None, "block"):
            return True
        plain = shown(dependency.target)
        return any(_is_below(plain, pattern) for pattern in settings.git_allowed)
    if dependency.source == "url":
        return settings.url_level not in (None, "block")
    return True


def _is_below(target: str, pattern: str) -> bool:
    """``https://host/acme/*`` covers every repository below; without ``*`` just that one."""
    target = target.removeprefix("git+").partition("#")[0].partition("?")[0]
    if pattern.endswith("*"):
        return "/../" not in target and target.startswith(pattern[:-1])
    rest = target.removeprefix(pattern.removesuffix(".git"))
    return rest != target and rest.removeprefix(".git")[:1] in ("", "@")
