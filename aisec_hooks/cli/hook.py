"""``aisec hook STAGE``: what git and hook frameworks execute; the report goes to stderr.

Git's own arguments and standard input are passed on unchanged.  The stage ``auto`` is for
frameworks, which run one entry at several stages and tell which by their environment.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from aisec_hooks.cli import _judging, _streams
from aisec_hooks.errors import PASSED, UsageError
from aisec_hooks.model.record import Record

if TYPE_CHECKING:
    from aisec_hooks.model.change import ChangeSet
    from aisec_hooks.repository import Repository

    Reader = Callable[[Repository], tuple[ChangeSet, ...]]

USAGE = """\
usage: aisec hook [--only CHECKS] STAGE [ARGS...]

What git or a hook framework executes, with git's own arguments and standard input.

  STAGE          pre-commit, pre-merge-commit, pre-push or pre-receive;
                 auto: the stage that the pre-commit framework's environment tells;
                 prepare-commit-msg, commit-msg and post-commit are accepted and judge nothing
  --only CHECKS  of code, secrets, dependencies, agents, separated by commas

The report goes to standard error; a change without findings prints nothing.
Exit codes: 0 passed, 1 blocked, 2 not judged or wrong usage, 3 internal error.
"""


class Request(Record):
    """One call of a hook.

    :param only: the checks to run; None means those that the policy switches on.
    """

    stage: str
    only: frozenset[str] | None


def main(argv: Sequence[str]) -> int:
    """Judge what the stage is about; the exit code is the verdict."""
    request = _parse(argv)
    if request is None:
        _streams.write(USAGE)
        return PASSED
    reader = STAGES[request.stage]
    if reader is None:
        return PASSED
    from aisec_hooks import pipeline
    from aisec_hooks.repository import Repository

    # A server does not let the one who pushes choose the day.
    now = None if request.stage == "pre-receive" else _judging.today()
    options = pipeline.Options(only=request.only, now=now)
    with Repository.open() as repo:
        report = pipeline.judge_all(reader(repo), repo, options)
    if report.findings or report.notices:
        from aisec_hooks.report import FORMATS

        _streams.tell(FORMATS["terminal"](report, _judging.screen("stderr", asked=False)))
    return _judging.exit_code(report)


def _parse(argv: Sequence[str]) -> Request | None:
    """The request of a command line; None when only help is asked for.

    By hand, because argparse takes longer to import than the parsing of a small change.
    """
    only, rest = None, list(argv)
    while rest and rest[0].startswith("-"):
        option, equals, value = rest.pop(0).partition("=")
        if option in ("-h", "--help"):
            return None
        if option != "--only":
            raise UsageError(f"unknown option '{option}'", hint="'aisec hook --help' shows all")
        if not equals and not rest:
            raise UsageError("--only needs checks", hint=f"some of: {','.join(_judging.CHECKS)}")
        only = _judging.checks(value if equals else rest.pop(0))
    if not rest:
        raise UsageError("the stage is missing", hint=f"one of: {', '.join(STAGES)}")
    if rest[0] not in STAGES:
        from aisec_hooks.cli._failures import unknown

        raise unknown("stage", rest[0], STAGES)
    return Request(rest[0], only)  # git's arguments tell nothing that its input does not


def _staged(repo: Repository) -> tuple[ChangeSet, ...]:
    from aisec_hooks.changes import staged

    return (staged.read(repo),)


def _committed(repo: Repository) -> tuple[ChangeSet, ...]:
    from aisec_hooks.changes import staged

    # Git runs pre-commit in no clean merge, so variables that announce one are somebody's own.
    return (staged.read(repo, merging=False),)


def _pushed(repo: Repository) -> tuple[ChangeSet, ...]:
    from aisec_hooks.changes import commits
    from aisec_hooks.cli import _framework_push

    lines = _streams.read_lines("git's list of pushed refs")
    if not lines.strip() and _framework_push.calls():
        return _framework_push.read(repo)
    return commits.read_push(repo, lines)


def _received(repo: Repository) -> tuple[ChangeSet, ...]:
    from aisec_hooks.changes import commits

    return commits.read_receive(repo, _streams.read_lines("git's list of received refs"))


def _told_by_framework(repo: Repository) -> tuple[ChangeSet, ...]:
    from aisec_hooks.cli import _framework_push

    if _framework_push.is_push() or _framework_push.is_range():
        return _framework_push.read(repo)
    return _staged(repo)


STAGES: dict[str, Reader | None] = {
    "pre-commit": _committed,
    "pre-merge-commit": _staged,
    "pre-push": _pushed,
    "pre-receive": _received,
    "auto": _told_by_framework,
    "prepare-commit-msg": None,
    "commit-msg": None,
    "post-commit": None,
}
"""Who reads the change of each stage; None for stages at which there is nothing to judge."""
