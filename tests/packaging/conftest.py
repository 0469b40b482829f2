"""The wheel, and an environment in which it is installed without the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
VERSIONS = ("3.11", "3.13")
"""Versions of Python in which the installed wheel is tried, where the machine has them."""


def project_files() -> list[str]:
    """Every file of the project, committed or about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=TOP, capture_output=True, check=True).stdout
    return sorted(name for name in os.fsdecode(names).split("\0") if (TOP / name).is_file())


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from a copy, so that the checkout gets no build folder."""
    folder = tmp_path_factory.mktemp("build")
    for name in project_files():
        target = folder / "source" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(TOP / name, target)
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "-w", "out", "./source"], cwd=folder, check=True)
    (found,) = (folder / "out").iterdir()
    return found


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment that has the wheel, and our dependencies by path."""
    home = tmp_path_factory.mktemp("installed") / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = home / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    # A path file adds the folder without obeying its own path files: not the editable checkout.
    (site,) = home.glob("lib/python*/site-packages")
    (site / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    return home / "bin"


def interpreter(version: str) -> str | None:
    """A Python of a version: the one on the path, or one that pyenv keeps."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    kept = sorted(pyenv.glob(f"versions/{version}*/bin/python"))
    for each in (shutil.which(f"python{version}"), *map(str, kept)):
        if each and not subprocess.run([each, "-c", "import venv"], capture_output=True).returncode:
            return each
    return None


@pytest.fixture(scope="session", params=VERSIONS)
def environment(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The bin folder of an environment of a version of Python, installed as a user would."""
    if request.param == f"{sys.version_info.major}.{sys.version_info.minor}":
        found: Path = request.getfixturevalue("installed")
        return found
    python = interpreter(request.param)
    if python is None:
        pytest.skip(f"there is no Python {request.param} here")
    home = tmp_path_factory.mktemp("environment") / "env"
    subprocess.run([python, "-m", "venv", "--without-pip", str(home)], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(home / "bin" / "python")]
    subprocess.run([*pip, "install", "-q", "--only-binary=:all:", str(wheel)], check=True)
    return home / "bin"
