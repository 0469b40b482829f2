"""The command line as other programs start it: a process of its own, isolated."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.gitrepo import GitRepo, isolated_environment

SAFE = "import requests\n\n\ndef get(url):\n    return requests.get(url)\n"
RISKY = SAFE.replace("(url)\n", "(url, verify=False)\n")
"""A change of one line, the fifth, that the default gate blocks."""

AISEC = (sys.executable, "-I", "-m", "aisec_hooks")


def aisec(
    *args: str,
    at: Path | GitRepo,
    stdin: str | bytes = b"",
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run ``aisec ARGS`` in a folder or repository, cut off from the user's settings."""
    repo = at if isinstance(at, GitRepo) else None
    folder = repo.path if repo else at
    settings = repo.env if repo else isolated_environment(folder.with_name(folder.name + ".home"))
    done = subprocess.run(
        [*AISEC, *args],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        cwd=folder,
        env={**settings, **(env or {})},
    )
    return subprocess.CompletedProcess(
        done.args,
        done.returncode,
        done.stdout.decode("utf-8", "surrogateescape"),
        done.stderr.decode("utf-8", "surrogateescape"),
    )
