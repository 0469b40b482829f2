"""``aisec deps``: what is declared and who approved it; a first allow list, and one entry more.

Everything works on the files of the work tree and offline.  What is written here counts once it is
committed, because the policy of the side before judges a change.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence

from aisec_hooks.cli import _dependency_approve, _dependency_init, _dependency_lists
from aisec_hooks.errors import PASSED
from aisec_hooks.model.package import ECOSYSTEMS

_RUN = {
    "list": _dependency_lists.show_all,
    "why": _dependency_lists.explain,
    "init": _dependency_init.propose,
    "approve": _dependency_approve.approve,
}


def main(argv: Sequence[str]) -> int:
    """Run one subcommand; raises ``AisecError`` when it cannot do its work."""
    asked = _parser().parse_args(argv)
    _RUN[asked.command](asked)
    return PASSED


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "aisec deps",
        allow_abbrev=False,
        description="Dependencies: what is declared, what is approved, and by whom.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add(commands.add_parser("list", help="every declared dependency with its approval"))
    why = _add(commands.add_parser("why", help="where one is declared and what policy says of it"))
    why.add_argument("package", metavar="ECOSYSTEM/NAME", help=f"one of {', '.join(ECOSYSTEMS)}")
    init = _add(commands.add_parser("init", help="an allow list of what is declared today"))
    init.add_argument("--write", action="store_true", help="add it to the policy file")
    approve = _add(commands.add_parser("approve", help="add one entry to the allow list"))
    approve.add_argument("package", metavar="ECOSYSTEM/NAME", help="may end in -* or /*")
    approve.add_argument("--versions", metavar="RANGE", default="", help='">=2.31,<3"')
    approve.add_argument("--group", metavar="GROUP", action="append", default=[])
    approve.add_argument("--reason", metavar="WHY", default="", help="what it is needed for")
    for each in (init, approve):
        each.add_argument("--owner", metavar="TEAM", default="", help="who answers for it")
        each.add_argument("--expires", metavar="DAY", default="", help="last good day, 2027-06-30")
    return parser


def _add(parser: ArgumentParser) -> ArgumentParser:
    parser.allow_abbrev = False
    parser.add_argument(
        "--policy", metavar="FILE", help="default: .aisec.yaml at the top of the work tree"
    )
    return parser
