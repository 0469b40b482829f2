"""The Makefile's own words; its targets are run by everyone who runs these tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.packaging.conftest import TOP


def make(*words: str, at: Path = TOP) -> subprocess.CompletedProcess[str]:
    # `make test` runs these tests: what it tells the makes below it would show in their output.
    env = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    env.pop("MFLAGS", None)
    return subprocess.run(["make", *words], cwd=at, env=env, capture_output=True, text=True)


def test_help_is_the_default_and_names_the_targets() -> None:
    done = make()
    assert [line.split()[1] for line in done.stdout.splitlines()] == [
        *("help", "demo", "test", "self", "bench", "corpus", "fuzz", "docs", "clean")
    ]
    assert (make("help").stdout, done.returncode) == (done.stdout, 0)


def test_python_that_is_too_old_is_told(tmp_path: Path) -> None:
    shutil.copy(TOP / "Makefile", tmp_path)
    for name in ("setup.cfg", "setup.py", "pyproject.toml"):
        (tmp_path / name).touch()
    old = tmp_path / "python3.9"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    done = make("demo", f"PYTHON={old}", at=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(
        f"make: {old} is older than Python 3.11; name another one: make PYTHON=python3.12\n"
    )
    assert not (tmp_path / ".venv").exists()


def test_continuous_integration_ends_with_the_tests() -> None:
    script = (TOP / ".ci" / "run").read_text()
    assert script.rstrip().endswith("make self\nmake test")
    last = make("-n", "test").stdout.splitlines()[-1]
    assert last.endswith("-m pytest -n 2 --dist loadfile")
