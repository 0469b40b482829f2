"""The wheel holds everything that is read at run time, and nothing else."""

from __future__ import annotations

import email
import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from aisec_hooks import __version__
from aisec_hooks.rules import compiler
from tests.cli.running import RISKY, SAFE
from tests.gitrepo import GitRepo
from tests.packaging.conftest import project_files


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_contents_are_the_package_without_samples_and_with_compiled_rules(names: set[str]) -> None:
    package = {
        name.replace("hooks/", "aisec_hooks/shims/", 1) if name.startswith("hooks/") else name
        for name in project_files()
        if name.startswith(("aisec_hooks/", "hooks/")) and "/samples/" not in name
    }
    compiled = {f"aisec_hooks/rules/compiled/{key}.json" for key in compiler.shipped()}
    assert names == package | compiled


def test_contents_in_kind(names: set[str]) -> None:
    for name in (
        "aisec_hooks/py.typed",
        "aisec_hooks/languages/python/roles.py",
        "aisec_hooks/policy/policy.schema.json",
        "aisec_hooks/rules/compiled/python.json",
        "aisec_hooks/shims/git/shim.sh",
    ):
        assert name in names
    assert any(name.endswith("/rule.yaml") for name in names)


def test_compiled_rules_are_final(wheel: Path) -> None:
    fresh = compiler.compile_all()
    with zipfile.ZipFile(wheel) as archive:
        for key, index in fresh.items():
            shipped = json.loads(archive.read(f"aisec_hooks/rules/compiled/{key}.json"))
            assert shipped == {**json.loads(json.dumps(index)), "pages": None}, key


def test_metadata(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        folder = f"aisec_hooks-{__version__}.dist-info"
        fields = email.message_from_bytes(archive.read(f"{folder}/METADATA"))
        scripts = archive.read(f"{folder}/entry_points.txt").decode()
        licence = archive.read(f"{folder}/licenses/LICENSE").decode()
    assert (fields["Name"], fields["Version"]) == ("aisec-hooks", __version__)
    assert fields["Requires-Python"] == ">=3.11"
    assert scripts == "[console_scripts]\naisec = aisec_hooks.cli:run\n"
    assert "Apache License" in licence


def test_installed_wheel_runs_without_the_checkout(installed: Path, tmp_path: Path) -> None:
    program = "import aisec_hooks as a, aisec_hooks.shims as s; print(*a.__path__, *s.__path__)"
    command = [installed / "python", "-I", "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.count(str(installed.parent)) == 2
    done = subprocess.run([installed / "aisec", "--version"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, f"aisec {__version__}\n")


def test_installed_wheel_blocks_a_commit_natively(installed: Path, tmp_path: Path) -> None:
    repo = GitRepo.create(tmp_path / "repo")
    subprocess.run(
        [installed / "aisec", "init", "--native", "--yes"], cwd=repo.path, env=repo.env, check=True
    )
    repo.stage("app.py", RISKY)
    done = repo.run("commit", "-m", "risky")
    assert done.returncode == 1, done.stderr.decode()
    assert b"app.py" in done.stderr
    repo.stage("app.py", SAFE)
    done = repo.run("commit", "-q", "-m", "safe")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
