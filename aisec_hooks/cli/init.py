"""``aisec init``: set a repository up, every change shown first; ``--undo`` takes it out again."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence

from aisec_hooks.cli import _framework_config, _native_hooks, _streams
from aisec_hooks.cli._failures import printable
from aisec_hooks.cli._placing import Step, place, read_text, recorded, take_out
from aisec_hooks.errors import CANNOT_JUDGE, PASSED, AisecError, RepositoryError, UsageError
from aisec_hooks.model.record import Record
from aisec_hooks.repository import Repository

EPILOG = """\
Without --native or --framework it extends .pre-commit-config.yaml where there is one, and writes
native hooks elsewhere.  Nothing is changed before you agreed, and no foreign hook is overwritten.
"""

POLICY = ".aisec.yaml"


class Plan(Record):
    """What will change, what to know about it, and what to do afterwards."""

    steps: list[Step]
    notes: list[str]
    next_steps: list[str]


def main(argv: Sequence[str]) -> int:
    """Show the plan, ask, carry it out; exit code 2 when nothing was changed for want of a yes."""
    asked = _parser().parse_args(argv)
    with Repository.open(asked.server) as repo:
        if asked.undo:
            return _undo(repo)
        plan = _plan(repo, asked)
        _streams.write(_shown(plan, repo))
        if not plan.steps or asked.dry_run:
            return PASSED
        if not asked.yes and not _agreed():
            return CANNOT_JUDGE
        place(plan.steps, repo.common_dir)
    _streams.write(_closing(plan))
    return PASSED


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "aisec init", epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter, allow_abbrev=False
    )
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--native", action="store_true", help="hooks that git runs directly (fastest)")
    way.add_argument("--framework", action="store_true", help="an entry for pre-commit")
    way.add_argument("--server", metavar="PATH", help="pre-receive in a repository others push to")
    parser.add_argument(
        "--chain", action="store_true", help="keep foreign hooks and run them first"
    )
    parser.add_argument("--repo", metavar="URL", help="where pre-commit gets aisec-hooks from")
    parser.add_argument("--rev", metavar="REV", help="its frozen revision: a commit id or a tag")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and stop")
    parser.add_argument("--undo", action="store_true", help="take out what init has placed")
    return parser


def _plan(repo: Repository, asked: Namespace) -> Plan:
    if (asked.repo is None) != (asked.rev is None):
        raise UsageError("--repo and --rev belong together", hint="name both or neither")
    if asked.server is not None:
        return _native(repo, _native_hooks.SERVING, chain=asked.chain)
    if repo.top is None:
        raise RepositoryError("this repository has no work tree", hint="aisec init --server PATH")
    config = os.path.join(repo.top, _framework_config.FILE)
    if asked.framework or (not asked.native and os.path.exists(config)):
        plan = _framework(config, asked)
    else:
        plan = _native(repo, _native_hooks.COMMITTING, chain=asked.chain)
    _add_policy(plan, repo.top)
    return plan


def _native(repo: Repository, stages: tuple[str, ...], *, chain: bool) -> Plan:
    _native_hooks.prove_isolated_start()
    folder = _native_hooks.folder(repo)
    steps = _native_hooks.plan(folder, stages, chain=chain)
    return Plan(steps, _native_hooks.warnings(repo, folder), [])


def _framework(config: str, asked: Namespace) -> Plan:
    from aisec_hooks.cli import _framework_entry

    entry = _framework_entry.entry(asked.repo, asked.rev)
    text = read_text(config)
    after = ["pre-commit install    (once in every clone)"]
    if text is None:
        return Plan([Step("create", config, _framework_config.create(entry))], [], after)
    if _framework_config.holds_us(text):
        return Plan([], [f"{config} has a hook of ours already"], after)
    extension = _framework_config.extend(text, entry)
    if extension.text is None:
        raise AisecError(
            "cannot be extended without rewriting it",
            where=config,
            hint=f"add this to the list 'repos' by hand:\n{entry}",
        )
    notes = [f"default_install_hook_types lacks {each}; add it" for each in extension.missing]
    return Plan([Step("extend", config, extension.text, extension.inserted)], notes, after)


def _add_policy(plan: Plan, top: str) -> None:
    path = os.path.join(top, POLICY)
    if not os.path.lexists(path):
        from aisec_hooks.policy.init import TEMPLATE

        plan.steps.append(Step("create", path, TEMPLATE))
        plan.next_steps.append(f"commit {POLICY}    (a policy counts once it is committed)")


def _shown(plan: Plan, repo: Repository) -> str:
    lines = [f"  {_words(step)}" for step in plan.steps] or ["  nothing: all of it is in place"]
    notes = [f"note: {note}" for note in plan.notes]
    head = f"aisec init will change in {repo.top or repo.git_dir}:"
    return printable("\n".join([head, *lines, *notes])) + "\n"


def _words(step: Step) -> str:
    if step.verb == "keep":
        return f"keep    {step.source} as {os.path.basename(step.path)}, run first"
    if step.verb == "create":
        return f"{'replace' if os.path.lexists(step.path) else 'create '} {step.path}"
    added = "".join(f"\n          + {line}" for piece in step.pieces for line in piece.splitlines())
    return f"extend  {step.path}{added}"


def _closing(plan: Plan) -> str:
    after = "".join(f"next: {line}\n" for line in plan.next_steps)
    return f"{after}done; 'aisec init --undo' takes all of it out again\n"


def _agreed() -> bool:
    """Ask on the terminal; without one, say how to agree beforehand."""
    if sys.stdin is None or not sys.stdin.isatty():
        _streams.tell(
            "aisec: nothing was changed\nhint: agree with --yes, or run it in a terminal\n"
        )
        return False
    _streams.tell("Go on? [y/N] ")
    if sys.stdin.readline().strip().lower() in ("y", "yes"):
        return True
    _streams.tell("aisec: nothing was changed\n")
    return False


def _undo(repo: Repository) -> int:
    if not recorded(repo.common_dir):
        _streams.write("nothing to undo: 'aisec init' has placed nothing here\n")
        return PASSED
    _streams.write("".join(f"{printable(line)}\n" for line in take_out(repo.common_dir)))
    return PASSED
