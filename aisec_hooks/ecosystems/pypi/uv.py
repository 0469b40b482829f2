"""``[tool.uv.sources]``: from where uv takes a package that is declared elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aisec_hooks.model.package import normalise

if TYPE_CHECKING:
    from aisec_hooks.ecosystems.pypi.pyproject import Found

_SOURCES = ("git", "url", "path", "workspace")
"""Furthest away first: of several sources (by marker) the one least under control counts."""


def apply_sources(found: Found) -> None:
    """Give each dependency the source that uv will use for it."""
    tool = found.data.get("tool")
    table = tool.get("uv") if isinstance(tool, dict) else None
    sources = table.get("sources") if isinstance(table, dict) else None
    named = {
        normalise("pypi", name): chosen
        for name, value in (sources.items() if isinstance(sources, dict) else ())
        if (chosen := _furthest(value))
    }
    for index, dependency in enumerate(found.dependencies):
        if dependency.name in named:
            source, target = named[dependency.name]
            found.dependencies[index] = dependency._replace(source=source, target=target)


def _furthest(value: Any) -> tuple[str, str] | None:
    tables = [one for one in (value if isinstance(value, list) else [value]) if type(one) is dict]
    for key in _SOURCES:
        for table in tables:
            target = table.get(key)
            if key == "workspace" and target is True:
                return key, ""
            if isinstance(target, str):
                ref = next((table[k] for k in ("rev", "tag", "branch") if k in table), None)
                return key, f"{target}@{ref}" if isinstance(ref, str) and key == "git" else target
    return None
