"""Which git program runs, and what it must not hear from the environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from aisec_hooks.errors import RepositoryError

_DROPPED = frozenset(
    {
        "GIT_ATTR_SOURCE",
        "GIT_DIFF_OPTS",
        "GIT_EXTERNAL_DIFF",
        "GIT_FLUSH",
        "GIT_GLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS",
        "GIT_LITERAL_PATHSPECS",
        "GIT_NOGLOB_PATHSPECS",
        "GIT_PYTHON_REFRESH",
        "GIT_PYTHON_TRACE",
        "GIT_PYTHON_USE_SHELL",
    }
)

OVERRIDES: Mapping[str, str] = {
    "GIT_ALLOW_PROTOCOL": "none",  # before 2.45 git knows no GIT_NO_LAZY_FETCH
    "GIT_GRAFT_FILE": os.path.join(os.devnull, "none"),
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
"""Variables every git process gets: no locks, no network, no questions, no substituted objects."""


def clean() -> None:
    """Remove what would change git's output from this process's environment.

    GitPython copies ``os.environ`` and can only add to it.  Traces stay when they go to a file.
    """
    for name, value in list(os.environ.items()):
        if name in _DROPPED or (name.startswith("GIT_TRACE") and not os.path.isabs(value)):
            del os.environ[name]


@contextmanager
def untried(program: str) -> Iterator[None]:
    """Let GitPython be imported without a trial of git; its environment names the program then.

    It runs ``git version`` twice while it is imported, but every command of ours names its program
    itself, and the first one is trial enough: 3 of 90 ms.  It goes without when it is to be quiet
    about a program that cannot be run.
    """
    os.environ["GIT_PYTHON_GIT_EXECUTABLE"] = os.devnull
    os.environ["GIT_PYTHON_REFRESH"] = "quiet"
    try:
        yield
    finally:
        os.environ["GIT_PYTHON_GIT_EXECUTABLE"] = program
        del os.environ["GIT_PYTHON_REFRESH"]


def nearest(start: str, name: str = ".git") -> str | None:
    """The closest folder from ``start`` upwards that holds an entry of this name."""
    folder = os.path.realpath(start)
    while not os.path.lexists(os.path.join(folder, name)):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return folder


def find_program(cwd: str) -> str:
    """The absolute path of git, never one that the repository itself could provide.

    Relative entries of PATH are skipped, and so are programs inside the work tree around ``cwd``
    (the class of CVE-2023-40590); a repository at ``/`` owns the system anyway.

    :raises RepositoryError: there is none.
    """
    trees = (nearest(cwd), os.environ.get("GIT_WORK_TREE"))
    roots = [os.path.realpath(each) for each in trees if each]
    own = tuple(os.path.join(each, "") for each in roots if os.path.dirname(each) != each)
    name = "git.exe" if sys.platform == "win32" else "git"
    for entry in os.environ.get("PATH", os.defpath).split(os.pathsep):
        program = os.path.join(entry, name)
        if not os.path.isabs(entry) or not os.access(program, os.X_OK):
            continue
        if os.path.isfile(program) and not os.path.realpath(program).startswith(own):
            return program
    raise RepositoryError("git was not found", hint="install git, or add its folder to PATH")


def working_directory() -> str:
    """The current directory.

    :raises RepositoryError: it was removed or may not be read.
    """
    try:
        return os.getcwd()
    except OSError as error:
        raise RepositoryError(f"the current directory cannot be used: {error.strerror}") from error
