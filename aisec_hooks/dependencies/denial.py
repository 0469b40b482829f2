"""Whether a dependency is on the list of what must not be used."""

from __future__ import annotations

from aisec_hooks.dependencies import versions
from aisec_hooks.dependencies.approval import readable
from aisec_hooks.dependencies.settings import Denied
from aisec_hooks.model.dependency import Dependency


def denial(dependency: Dependency, entries: list[Denied]) -> Denied | None:
    """The entry that denies a dependency.

    One with a range denies what is certain to be in it: a wider range may well resolve to a good
    version.  A constraints file adds nothing, so only denied versions count there.

    :param entries: every entry that speaks of the package.
    :raises PolicyError: when the version range of an entry cannot be read.
    """
    for entry in entries:
        if entry.groups and dependency.group not in entry.groups:
            continue
        if not entry.versions:
            if not dependency.constraint:
                return entry
        elif dependency.source == "registry":
            limit = readable(entry.versions, dependency.ecosystem, entry.where)
            relation = versions.relation(dependency.ecosystem, dependency.spec, limit)
            if relation == versions.Relation.INSIDE:
                return entry
    return None
