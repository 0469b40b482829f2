"""Native git hooks: our shims in the folder where git looks, beside or around foreign hooks."""

from __future__ import annotations

import os
import shlex
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from aisec_hooks.cli._placing import Step, read_text
from aisec_hooks.errors import AisecError, UsageError

if TYPE_CHECKING:
    from aisec_hooks.repository import Repository

COMMITTING = ("pre-commit", "pre-merge-commit", "pre-push")
"""The stages of a developer's clone."""

SERVING = ("pre-receive",)
"""The stages of a bare repository that others push to."""

MARK = "# aisec-hooks: "
KEPT_AS = ".before-aisec"


def plan(folder: str, stages: tuple[str, ...], *, chain: bool) -> list[Step]:
    """The steps that install a shim for each stage.

    :param chain: keep a foreign hook under another name and run it first; else refuse.
    """
    steps: list[Step] = []
    for stage in stages:
        path = os.path.join(folder, stage)
        present, wanted = read_text(path), shim(stage)
        if present is not None and MARK not in present:
            steps.append(_keep(path, chain=chain))
        if present != wanted or not os.access(path, os.X_OK):
            steps.append(Step("create", path, wanted, executable=True))
    return steps


def shim(stage: str) -> str:
    """The script that git executes at a stage, with this installation's interpreter."""
    python = sys.executable
    if not python or not os.path.isabs(python):
        raise AisecError(
            "the path of the Python interpreter is unknown",
            hint="run it as /path/to/python -m aisec_hooks init",
        )
    return (
        template("git/shim.sh").replace("@PYTHON@", shlex.quote(python)).replace("@STAGE@", stage)
    )


def template(name: str) -> str:
    """The text of a template from hooks/."""
    shims = import_module("aisec_hooks.shims")  # hooks/ under its installed name
    path = os.path.join(os.path.abspath(shims.__path__[0]), *name.split("/"))
    text = read_text(path)
    if text is None:
        raise AisecError("a template is missing", where=path, hint="reinstall aisec-hooks")
    return text


def _keep(path: str, *, chain: bool) -> Step:
    aside = path + KEPT_AS
    if os.path.lexists(aside):
        raise UsageError(
            "a hook was kept aside here before", where=aside, hint="move it away first"
        )
    if not chain:
        raise UsageError(
            "there is a hook that is not ours, and it stays untouched",
            where=path,
            hint="--chain keeps it and runs it before ours; --framework adds us to pre-commit",
        )
    return Step("keep", aside, source=path)


def folder(repo: Repository) -> str:
    """The absolute folder in which git looks for the repository's hooks (``core.hooksPath``)."""
    _, out = repo.status("rev-parse", "--git-path", "hooks")
    return os.path.abspath(os.path.join(repo.cwd, os.fsdecode(out.removesuffix(b"\n"))))


def warnings(repo: Repository, hooks: str) -> list[str]:
    """What a person should know about the folder before files are put into it."""
    code, out = repo.status("config", "--show-scope", "--get", "core.hooksPath")
    if code:
        return []
    scope = out.decode("ascii", "replace").split("\t")[0]
    said = []
    if scope in ("global", "system"):
        said.append(f"core.hooksPath is a {scope} setting: the hooks run in all your repositories")
    if _inside(hooks, repo.top) and not _inside(hooks, repo.common_dir):
        said.append("core.hooksPath lies in the work tree: a checkout without it has no hooks")
    return said


def _inside(path: str, folder: str | None) -> bool:
    return folder is not None and path.startswith(os.path.join(folder, ""))


def prove_isolated_start() -> None:
    """Raise unless the interpreter finds us with ``-I``, as the shims start it."""
    from subprocess import DEVNULL, run

    command = [sys.executable, "-I", "-c", "import aisec_hooks"]
    done = run(command, check=False, stdin=DEVNULL, stderr=DEVNULL)  # noqa: S603 - ourselves
    if done.returncode:
        raise AisecError(
            f"{sys.executable} does not find aisec-hooks when it is isolated (-I)",
            hint="install it into a virtual environment, not with 'pip install --user'",
        )
