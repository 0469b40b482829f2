"""Judged findings to one report: order, counts, ways out, merging."""

from __future__ import annotations

from collections.abc import Sequence

from aisec_hooks.model.change import ChangeSet, FileChange
from aisec_hooks.model.finding import CONFIDENCES, SEVERITIES, Action, Check, Judged
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.report import PolicyOrigin, Report, Summary, Verdict
from aisec_hooks.policy import gate
from aisec_hooks.policy.settings import Policy
from aisec_hooks.rules import loader

_ORDER = {Action.BLOCK: 0, Action.WARN: 1, Action.NOTE: 2}


def importance(judged: Judged) -> tuple[object, ...]:
    """Blocking first, then the worst and surest, then by place."""
    each = judged.finding
    return (
        judged.suppressed is not None,
        each.carried,
        _ORDER[judged.action],
        -SEVERITIES[each.severity],
        -CONFIDENCES[each.confidence],
        each.location,
        each.rule,
    )


def report(
    change: ChangeSet,
    policy: Policy,
    judged: Sequence[Judged],
    notices: tuple[Notice, ...],
    timing: Sequence[tuple[str, float]],
) -> Report:
    """The report of one change."""
    verdict = gate.verdict(judged, notices, policy)
    return Report(
        verdict=verdict,
        policy=PolicyOrigin(policy.source, policy.digest),
        rules_digest=loader.load(loader.TEXT).digest,
        findings=tuple(sorted(judged, key=importance)),
        notices=notices,
        summary=_summary(change, judged),
        origin=change.origin,
        exits=_exits(judged) if verdict is Verdict.BLOCKED else (),
        timing=tuple(timing),
    )


def _summary(change: ChangeSet, judged: Sequence[Judged]) -> Summary:
    added = sum(_added_lines(change, each) for each in change.files)
    return Summary(len(change.files), added, *_counts(judged))


def _counts(judged: Sequence[Judged]) -> tuple[int, int, int, int]:
    """How many block, warn, are notes, are suppressed."""
    counted = [each.action for each in judged if each.suppressed is None]
    actions = [counted.count(each) for each in (Action.BLOCK, Action.WARN, Action.NOTE)]
    return actions[0], actions[1], actions[2], len(judged) - len(counted)


def _added_lines(change: ChangeSet, file: FileChange) -> int:
    if file.added is not None:
        return sum(each.last - each.first + 1 for each in file.added)
    if not file.is_regular:
        return 0
    text = change.contents.new(file)
    return text.count(b"\n") + (not text.endswith(b"\n") and bool(text))


def _exits(judged: Sequence[Judged]) -> tuple[str, ...]:
    """What leads out of a block, most useful first."""
    blocking = [
        each.finding for each in judged if each.action is Action.BLOCK and each.suppressed is None
    ]
    exits = []
    silenced = [each for each in blocking if not each.certain and each.check is not Check.POLICY]
    # The last: on the line itself its comment makes an added line, which is what the rule judges.
    rules = {each.rules[-1] for each in silenced if each.check is not Check.DEPENDENCIES}
    if rules:
        rule = rules.pop() if len(rules) == 1 else "RULE"
        exits.append(f"No risk? Say why in a comment on the line: `aisec: ignore[{rule}] reason`")
    packages = [each.package for each in blocking if each.rule == "dep-unapproved"]
    if packages:
        exits.append(
            f"Package needed? `aisec deps approve {packages[0]}`, reviewed and committed first."
        )
    return tuple(exits)


def merged(reports: Sequence[Report]) -> Report:
    """One report of several changes: the worst verdict, every finding once."""
    if len(reports) == 1:
        return reports[0]
    order = (Verdict.PASSED, Verdict.BLOCKED, Verdict.ERROR)
    if not reports:
        empty = Policy()
        return Report(
            Verdict.PASSED,
            PolicyOrigin(empty.source, empty.digest),
            loader.load(loader.TEXT).digest,
            (),
            (),
            Summary(),
            "commits",
        )
    worst = max(reports, key=lambda each: order.index(each.verdict))
    once = {
        (each.finding.fingerprint, each.finding.location, each.action): each
        for report in reports
        for each in report.findings
    }
    sums = [each.summary for each in reports]
    return worst._replace(
        findings=tuple(sorted(once.values(), key=importance)),
        notices=tuple(dict.fromkeys(each for report in reports for each in report.notices)),
        exits=tuple(dict.fromkeys(each for report in reports for each in report.exits)),
        summary=Summary(
            sum(each.files for each in sums),
            sum(each.added_lines for each in sums),
            *_counts(tuple(once.values())),
        ),
    )
