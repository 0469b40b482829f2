"""A merged manifest against several parents: what any of them had is not new."""

from __future__ import annotations

from collections.abc import Sequence

from aisec_hooks.dependencies.judgement import by_line, rank
from aisec_hooks.model.dependency import DependencyFinding

Found = list[DependencyFinding]


def against_all(judged: Sequence[Found]) -> Found:
    """The findings about a manifest that was judged against each parent alone.

    Of each package counts what is said against the parent to which it is least new.
    """
    if len(judged) == 1:
        return judged[0]
    found: Found = []
    for about in dict.fromkeys(_about(each) for each in judged[0]):
        said = [[each for each in side if _about(each) == about] for side in judged]
        _, at = min((_weight(each), at) for at, each in enumerate(said))
        found += said[at]
    return by_line(found)


def _about(finding: DependencyFinding) -> tuple[str, str]:
    """The package; for a finding about the manifest itself, what is said of it."""
    return (finding.package, "") if finding.package else (finding.kind, finding.message)


def _weight(found: Found) -> tuple[int, int]:
    """How much is objected to: the highest level, then how often."""
    return max((rank(each.level) for each in found), default=-1), len(found)
