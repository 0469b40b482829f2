"""The command line: finds the subcommand, and turns whatever happens into one exit code.

Each subcommand is a module with ``main(argv: Sequence[str]) -> int`` and one row in ``COMMANDS``;
only the one that is asked for is imported, because a hook's start-up is its user's waiting.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from aisec_hooks.cli import _streams
from aisec_hooks.errors import PASSED

COMMANDS: dict[str, str] = {
    "scan": "judge a change, files or folders",
    "hook": "what git and hook frameworks execute",
    "init": "set a repository up, or take everything out again",
    "explain": "why a rule exists and how to repair what it finds",
    "rules": "list, test, write and document rules",
    "policy": "check, show or create the policy file",
    "deps": "request, approve and explain dependencies",
}
"""Every subcommand with its line of help; ``aisec NAME`` runs ``aisec_hooks.cli.NAME``."""

_HELP = ("-h", "--help", "help")
_VERSION = ("-V", "--version", "version")


def run() -> NoReturn:
    """Run the command line of this process and end it with its exit code."""
    # One short task makes little cyclic garbage, and what it imports stays to the end.
    gc.disable()
    _streams.secure()
    _leave_foreign_paths()
    sys.unraisablehook = _in_finalizer
    code = main(sys.argv[1:])
    # Python collects several times while it ends, though the memory goes back to the system
    # anyway: 14 of 150 ms of a hook.  Frozen objects are passed over; exit handlers still run.
    gc.freeze()
    sys.exit(code)


def _in_finalizer(caught: sys.UnraisableHookArgs) -> None:
    """Let no interrupt be lost: Python drops those that reach a finalizer."""
    if issubclass(caught.exc_type, KeyboardInterrupt):
        from aisec_hooks.cli import _failures

        _failures.interrupt_again()
    else:
        sys.__unraisablehook__(caught)


def main(argv: Sequence[str]) -> int:
    """Dispatch to a subcommand; every failure becomes a message on stderr and an exit code."""
    try:
        code = _dispatch(argv)
        _streams.finish()
    except BaseException as caught:
        from aisec_hooks.cli import _failures

        code = _failures.exit_code(caught, argv)
    return code


def _dispatch(argv: Sequence[str]) -> int:
    if not argv or argv[0] in _HELP:
        _streams.write(_usage())
        return PASSED
    name, rest = argv[0], argv[1:]
    if name in _VERSION:
        from aisec_hooks import __version__

        _streams.write(f"aisec {__version__}\n")
        return PASSED
    if name not in COMMANDS:
        from aisec_hooks.cli._failures import unknown

        raise unknown("command", name, COMMANDS)
    from importlib import import_module

    code: int = import_module(f"aisec_hooks.cli.{name}").main(rest)
    return code


def _usage() -> str:
    rows = "".join(f"  {name:<9}{line}\n" for name, line in COMMANDS.items())
    return (
        "usage: aisec COMMAND [OPTIONS]\n\n"
        "Judges what a change adds: risky code, secrets, unapproved dependencies.\n\n"
        f"{rows}\n'aisec COMMAND --help' shows the options of one command.\n"
        "Exit codes: 0 passed, 1 blocked, 2 not judged or wrong usage, 3 internal error.\n"
    )


def _leave_foreign_paths() -> None:
    """Stop importing from the working directory, whose files are judged and not trusted.

    A console script starts without ``-I``: with ``PYTHONPATH=.`` a file named ``yaml.py`` in the
    repository would run instead of PyYAML.
    """
    if sys.flags.isolated:
        return
    try:
        here = os.path.realpath(os.curdir)
    except OSError:  # the directory was removed, so nothing can come from it
        return
    own = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
    named = map(os.path.realpath, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    foreign = {here, *(path for path in named if path.startswith(here + os.sep))} - {own}
    sys.path[:] = [path for path in sys.path if os.path.realpath(path) not in foreign]
