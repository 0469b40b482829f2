"""``aisec policy``: check a policy file, show the policy in force, write a first one."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import TYPE_CHECKING

from aisec_hooks.cli import _streams
from aisec_hooks.cli._failures import printable, tell_error
from aisec_hooks.errors import CANNOT_JUDGE, PASSED, AisecError, PolicyError, UsageError
from aisec_hooks.policy.settings import FILE, Policy

if TYPE_CHECKING:
    from aisec_hooks.repository import Repository


def main(argv: Sequence[str]) -> int:
    """Run one of the three subcommands; exit code 2 when a policy is broken or in the way."""
    asked = _parser().parse_args(argv)
    if asked.what == "init":
        return _init()
    return _check(asked.file) if asked.what == "check" else _show(asked.file)


def _parser() -> ArgumentParser:
    parser = ArgumentParser("aisec policy", allow_abbrev=False)
    what = parser.add_subparsers(dest="what", metavar="COMMAND", required=True)
    check = what.add_parser("check", help="tell everything that is wrong with a policy file")
    check.add_argument("file", nargs="?", metavar="FILE", help=f"default: {FILE} of the work tree")
    show = what.add_parser("show", help="the policy in force, every value, with its source")
    show.add_argument("file", nargs="?", metavar="FILE", help="default: what a commit now obeys")
    what.add_parser("init", help=f"write a commented {FILE}; never overwrites one")
    return parser


def _check(file: str | None) -> int:
    from aisec_hooks.policy import known, load

    path = file or _work_tree_file()
    if file is None and not os.path.lexists(path):
        _refuse_other_spelling(path)
        _streams.write(printable(f"there is no {path}, so the built-in default counts") + "\n")
        return PASSED
    policy, errors = load.check(load.read_file(path), path, known.ids)
    for error in errors:
        tell_error(error)
    if policy is None:
        return CANNOT_JUDGE
    _streams.write(printable("\n".join([f"{path}: ok", *_remarks(policy)])) + "\n")
    return PASSED


def _remarks(policy: Policy) -> list[str]:
    """What a correct policy says that may not be what its author expects."""
    remarks = []
    if not policy.gate.blocks:
        remarks.append("note: the gate is off, so nothing blocks")
    idle = list(policy.reserved)
    if policy.dependencies is not None:
        idle += [f"dependencies.{key}" for key in policy.dependencies.idle]
    if idle:
        remarks.append(f"note: accepted, but without effect in this release: {', '.join(idle)}")
    return remarks


def _show(file: str | None) -> int:
    from aisec_hooks.policy import known, load, render

    policy = _in_force() if file is None else load.from_file(file, known.ids)
    _streams.write(render.text(policy))
    return PASSED


def _in_force() -> Policy:
    """The policy that a commit made now is judged by; tells when the work tree's differs."""
    from aisec_hooks.policy import known, load
    from aisec_hooks.repository import Repository

    found = Repository.find()
    if found is None:
        return load.default()
    with found as repo:
        entry = repo.file_at(repo.head, FILE) if repo.head else None
        policy = load.trusted(entry, f"HEAD:{FILE}", known.ids)
        if repo.top and _differs(os.path.join(repo.top, FILE), entry):
            _streams.tell(f"note: {FILE} in the work tree differs; it counts once committed\n")
    return policy


def _differs(path: str, entry: tuple[int, bytes] | None) -> bool:
    from aisec_hooks.policy import load

    if not os.path.lexists(path):
        return entry is not None
    try:
        return entry is None or load.read_file(path).replace(b"\r\n", b"\n") != entry[1]
    except PolicyError:
        return True


def _init() -> int:
    from aisec_hooks.policy.init import TEMPLATE

    path = _work_tree_file()
    _refuse_other_spelling(path)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(TEMPLATE)
    except FileExistsError:
        raise AisecError(
            "there is a policy already, and it was left as it is",
            where=path,
            hint="`aisec policy check` tells whether it is correct",
        ) from None
    except OSError as caught:
        raise AisecError(f"it could not be written: {caught.strerror}", where=path) from caught
    _streams.write(
        printable(f"created {path}\nIt counts once it is committed: git add {path}, then commit.")
        + "\n"
    )
    return PASSED


def _work_tree_file() -> str:
    """The path of the policy at the top of the work tree, or in the current folder without git."""
    from aisec_hooks.repository import Repository

    found: Repository | None = Repository.find()
    if found is None:
        return FILE
    with found as repo:
        if repo.top is None:
            hint = "name a file: `aisec policy check FILE`"
            raise UsageError("a bare repository has no work tree", hint=hint)
        return os.path.relpath(os.path.join(repo.top, FILE))


def _refuse_other_spelling(path: str) -> None:
    """A policy under a name that is never read would be a gate its author believes in."""
    for other in (".aisec.yml", "aisec.yaml", "aisec.yml"):
        place = os.path.join(os.path.dirname(path), other)
        if os.path.lexists(place):
            raise PolicyError("this name is never read", where=place, hint=f"Rename it to {FILE}.")
