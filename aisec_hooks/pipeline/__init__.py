"""The whole flow: a change in, one report out.

Nothing here knows a language, a rule, a manifest or an output format; each step is one call of a
lower layer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from aisec_hooks.errors import UnreadableChange
from aisec_hooks.model.change import ChangeSet
from aisec_hooks.model.finding import Action, Check, Finding
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.report import Report
from aisec_hooks.pipeline import code, decision, outcome
from aisec_hooks.pipeline.clock import Clock, resting_collector
from aisec_hooks.pipeline.options import Options
from aisec_hooks.policy import known, load
from aisec_hooks.policy.settings import FILE, Policy

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
        policy = _policy(change, repo, options)
        change = replace(change, files=code.files(change, policy))
    found: list[Finding] = []
    notices = [each for each in change.notices if not policy.ignores(each.path)]
    for name, check in _CHECKS.items():
        with clock.stage(name), _tolerated(policy, notices):
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


@contextmanager
def _tolerated(policy: Policy, notices: list[Notice]) -> Iterator[None]:
    """What cannot be read stops the run (exit code 2) unless the policy says ``on_error: warn``."""
    try:
        yield
    except UnreadableChange as unread:
        if policy.on_error is not Action.WARN:
            raise
        notices.append(Notice(unread.where or "", "unreadable", unread.message))


def _policy(change: ChangeSet, repo: Repository | None, options: Options) -> Policy:
    """The policy of the trusted side; never of the change (design promise 5)."""
    if options.policy_file is not None:
        return load.from_file(options.policy_file, known.ids)
    if repo is None or change.trusted is None:
        return load.default()
    entry = repo.file_at(change.trusted, FILE)
    return load.trusted(entry, f"{change.trusted[:12]}:{FILE}", known.ids)


def _has_manifests(change: ChangeSet) -> bool:
    from aisec_hooks import ecosystems

    return any(ecosystems.find(each.path) is not None for each in change.files)
