"""Manifests whose tables hold anything: readers must answer, never fail."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.ecosystems.pypi.pyproject import LISTS
from tests.ecosystems.reads import read

WORDS = [
    "a",
    "@s/b",
    ".",
    "file",
    "git",
    "rev",
    "url",
    "path",
    "version",
    "workspace",
    "include-group",
]
SCALARS = st.sampled_from(
    ["", "a>=1", "dependencies", "b c", "../x", "npm:c@1", "$a", 1, True, 1.5]
)
VALUES: Any = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=4)
    ),
    max_leaves=8,
)
PYPROJECT = [
    *(path for path, _, _ in LISTS),
    ("project", "dynamic"),
    ("tool", "setuptools", "dynamic", "dependencies"),
    ("tool", "setuptools", "dynamic", "optional-dependencies"),
    ("tool", "poetry", "dependencies"),
    ("tool", "poetry", "group", "x", "dependencies"),
    ("tool", "poetry", "group"),
    ("tool", "uv", "sources"),
    ("tool",),
    ("project",),
]
PACKAGE = [
    ("dependencies",), ("peerDependencies",), ("overrides",), ("resolutions",), ("pnpm",),
    ("pnpm", "overrides"), ("workspaces",), ("workspaces", "catalogs"), ("catalog",), ("catalogs",),
]  # fmt: skip


def documents(paths: list[Any]) -> Any:
    """Documents that hold anything at some of the places readers look at."""

    def nested(values: dict[tuple[str, ...], Any]) -> dict[str, Any]:
        whole: dict[str, Any] = {}
        for path, value in sorted(values.items(), key=lambda pair: len(pair[0])):
            table = whole
            for step in path[:-1]:
                inner = table.setdefault(step, {})
                table = inner if isinstance(inner, dict) else {}
            table[path[-1]] = value
        return whole

    return st.dictionaries(st.sampled_from(paths), VALUES, max_size=4).map(nested)


def toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {toml(inner)}' for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value)


@given(documents(PYPROJECT))
def test_pyproject(document: dict[str, Any]) -> None:
    text = "\n".join(f'"{key}" = {toml(value)}' for key, value in document.items())
    manifest = read("pyproject.toml", text)
    assert all(each.kind != "manifest-unreadable" for each in manifest.problems)
    assert all(1 <= each.line <= len(document) for each in manifest.dependencies)


@given(documents(PACKAGE))
def test_package_json(document: dict[str, Any]) -> None:
    manifest = read("package.json", json.dumps(document, indent=1))
    assert all(each.kind == "manifest-ambiguous" for each in manifest.problems)
