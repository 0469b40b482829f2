"""The whole flow: a change in, one report out.

Nothing here knows a language, a rule, a manifest or an output format; each step is one call of a
lower layer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from aisec_hooks.model.change import ChangeSet
from aisec_hooks.model.finding import Action, Check, Finding
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.report import Report
from aisec_hooks.pipeline import code, decision, outcome, trust
from aisec_hooks.pipeline.clock import Clock, resting_collector
from aisec_hooks.pipeline.options import Options
from aisec_hooks.pipeline.tolerance import Tolerant
from aisec_hooks.policy.settings import Policy

if TYPE_CHECKING:
    from aisec_hooks.repository import Repository

__all__ = ["Options", "judge", "judge_all"]


def judge(change: ChangeSet, repo: Repository | None, options: Options) -> Report:
    """Judge one change."""
    return judge_all((change,), repo, options)


def judge_all(changes: Sequence[ChangeSet], repo: Repository | None, options: Options) -> Report:
    """Judge the changes of one push, each by the policy it is trusted with; one report."""
    with resting_collector():
        return outcome.merged([_judged(change, repo, options) for change in changes])


def _judged(change: ChangeSet, repo: Repository | None, options: Options) -> Report:
    clock = Clock()
    with clock.stage("policy"):
        policy = trust.policy(change, repo, options)
        change = change._replace(files=code.files(change, policy))
    found: list[Finding] = []
    notices = [each for each in change.notices if not policy.ignores(each.path)]
    if policy.on_error is Action.WARN:
        change = change._replace(contents=Tolerant(change.contents, notices))
    for name, check in _CHECKS.items():
        with clock.stage(name):
            check(change, policy, repo, options, found, notices)
    with clock.stage("decision"):
        judged = decision.decided(found, change, policy, options)
    timing = clock.stages if options.timing else ()
    return outcome.report(change, policy, judged, tuple(dict.fromkeys(notices)), timing)


def _code(
    change: ChangeSet,
    policy: Policy,
    _repo: Repository | None,
    options: Options,
    found: list[Finding],
    notices: list[Notice],
) -> None:
    if options.runs(policy, Check.CODE) or options.runs(policy, Check.SECRETS):
        seen, more = code.findings(change, policy, options)
        found.extend(seen)
        notices.extend(more)


def _dependencies(
    change: ChangeSet,
    policy: Policy,
    repo: Repository | None,
    options: Options,
    found: list[Finding],
    _notices: list[Notice],
) -> None:
    if options.runs(policy, Check.DEPENDENCIES) and _has_manifests(change):
        from aisec_hooks.pipeline import manifests

        found.extend(manifests.findings(change, policy, repo, options))


_CHECKS = {"code": _code, "dependencies": _dependencies}


def _has_manifests(change: ChangeSet) -> bool:
    from aisec_hooks import ecosystems

    return any(ecosystems.find(each.path) is not None for each in change.files)
