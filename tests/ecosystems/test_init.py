from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from aisec_hooks import ecosystems

MANIFESTS = {
    "pypi.requirements": (
        "requirements.txt",
        "Requirements.TXT",
        "requirements-dev.txt",
        "requirements_test.in",
        "dev-requirements.txt",
        "a/b/requirements.txt",
        "requirements/base.txt",
        "requirements/extra/gpu.in",
        "constraints.txt",
        "a/constraints-3.11.txt",
    ),
    "pypi.pyproject": ("pyproject.toml", "a/b/pyproject.toml"),
    "npm.package_json": ("package.json", "packages/x/package.json"),
}
OTHERS = (
    "",
    "requirements.md",
    "requirements.txt.bak",
    "requirements/readme.md",
    "my_requirements/a.txt",
    "a/b.txt",
    "MANIFEST.in",
    "pyproject.toml.orig",
    "xpyproject.toml",
    "package-lock.json",
    "package.json5",
    "a.package.json",
    "requirements.txt/x",
    "package.json\n",
)


@pytest.mark.parametrize(("format_", "path"), [(f, p) for f, ps in MANIFESTS.items() for p in ps])
def test_tells_manifests_by_their_path(format_: str, path: str) -> None:
    reader = ecosystems.find(path)
    assert reader is not None
    assert reader.format == format_


@pytest.mark.parametrize("path", OTHERS)
def test_leaves_other_files_alone(path: str) -> None:
    assert ecosystems.find(path) is None


def test_every_format_has_its_module() -> None:
    for name, _, _, limit in ecosystems.FORMATS:
        module = import_module(f"aisec_hooks.ecosystems.{name}")
        assert callable(module.read)
        assert limit > 0


def test_a_change_without_a_manifest_imports_no_reader() -> None:
    code = (
        "import sys; from aisec_hooks import ecosystems; ecosystems.find('src/a.py');"
        "print(*sorted(m for m in sys.modules if m.startswith('aisec_hooks.ecosystems')"
        " or m in ('json', 'tomllib', 'packaging')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["aisec_hooks.ecosystems"]
